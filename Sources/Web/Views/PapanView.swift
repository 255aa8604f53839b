import Foundation
import Persuratan
import Register

/// What waits at whom, late first, as the page Papan shows it.
struct PapanView: Equatable {
    var pejabat: [Beban] = []
    var baris: [Baris] = []
    /// All that wait for those who are shown, and the late ones among them.
    var jumlah = 0
    var terlambat = 0
    /// What the list leaves out.
    var selebihnya: Int?
    /// The title of the one officer that was asked for.
    var hanya: String?

    /// Lines of the list; a longer one would not be read.
    static let limit = 200

    /// An officer's share.
    struct Beban: Equatable {
        let peran, judul: String
        var jumlah: Int
        var terlambat: Int
        var isDipilih: Bool
    }

    /// A request that waits.
    struct Baris: Equatable {
        let tag, asal: String
        let perihal: String
        let langkah: Int
        let aktivitas, pada, sejak: String
        /// For machines: `2026-11-24T02:00:00Z`.
        let sejakISO: String
        /// The working time since then, and what the SOP grants.
        let lama, waktuBaku: String
        /// By how much working time it is late; nil while it is not.
        let lewat: String?
    }
}

/// Reads the board out of a snapshot.
struct PapanReader {
    let jamKerja: JamKerja
    /// The name of the office that a role is: `Kepala Dinas`.
    let jabatan: @Sendable (Peran) -> String?
    let now: Date

    /// - Parameters:
    ///   - allowed: the roles whose work may be seen; nil for all.
    ///   - chosen: the one role that was asked for.
    func read(_ register: RegisterSnapshot, allowed: [Peran]?, chosen: Peran?) throws -> PapanView {
        let groups = try register.waitingGroups(for: allowed)
        var view = PapanView()
        view.hanya = chosen.map { role in title(role, groups.first { $0.pemegang == role }) }
        var late: [PerkaraMenunggu] = []
        var others: [PerkaraMenunggu] = []
        for group in groups {
            let border = jamKerja.lateBefore(group.langkah.menit, at: now)
            let lateCount = try register.waitingCount(in: group, before: border)
            view.count(group, title(group.pemegang, group), late: lateCount, isChosen: group.pemegang == chosen)
            guard chosen == nil || group.pemegang == chosen else { continue }
            (view.jumlah, view.terlambat) = (view.jumlah + group.jumlah, view.terlambat + lateCount)
            let limit = PapanView.limit
            late += try register.waiting(in: group, from: .distantPast, before: border, limit: limit)
            others += try register.waiting(in: group, from: border, before: .distantFuture, limit: limit)
        }
        let shown = sorted(late) + sorted(others)
        view.baris = shown.prefix(PapanView.limit).map(line)
        view.selebihnya = view.jumlah > view.baris.count ? view.jumlah - view.baris.count : nil
        return view
    }

    private func sorted(_ rows: [PerkaraMenunggu]) -> [PerkaraMenunggu] {
        rows.map { ($0, jamKerja.deadline($0.langkah.menit, after: $0.sejak)) }
            .sorted { ($0.1, $0.0.sejak, $0.0.tag.urut) < ($1.1, $1.0.sejak, $1.0.tag.urut) }.map(\.0)
    }

    private func title(_ role: Peran, _ group: KelompokMenunggu?) -> String {
        role == .pemohon ? "Pemohon" : jabatan(role) ?? group?.judulPemegang ?? role.description
    }

    private func line(_ row: PerkaraMenunggu) -> PapanView.Baris {
        let waktu = jamKerja.waktu
        let spent = jamKerja.lama(from: row.sejak, to: now)
        let isLate = jamKerja.deadline(row.langkah.menit, after: row.sejak) < now
        let over = LamaKerja(menit: max(1, spent.menit - row.langkah.menit), menitSehari: spent.menitSehari)
        return PapanView.Baris(
            tag: row.tag.description, asal: row.asal, perihal: row.perihal ?? "-", langkah: row.langkah.no,
            aktivitas: row.langkah.aktivitas, pada: title(row.pemegang, nil),
            sejak: "\(waktu.tanggal(row.sejak).tertulis), \(waktu.pukul(row.sejak).tertulis)",
            sejakISO: row.sejak.formatted(.iso8601), lama: spent.tertulis, waktuBaku: row.langkah.waktuTertulis,
            lewat: isLate ? over.tertulis : nil)
    }
}

extension PapanView {
    fileprivate mutating func count(_ group: KelompokMenunggu, _ title: String, late: Int, isChosen: Bool) {
        let role = group.pemegang.description
        if let index = pejabat.firstIndex(where: { $0.peran == role }) {
            pejabat[index].jumlah += group.jumlah
            pejabat[index].terlambat += late
        } else {
            pejabat.append(
                Beban(peran: role, judul: title, jumlah: group.jumlah, terlambat: late, isDipilih: isChosen))
        }
    }
}

extension PapanView {
    /// For Templates/web/papan.mustache.
    var values: [String: PageValue] {
        [
            "pejabat": .rows(pejabat.map(\.value)), "baris": .rows(baris.map(\.value)), "jumlah": PageValue(jumlah),
            "terlambat": terlambat > 0 ? PageValue(terlambat) : .none,
            "selebihnya": selebihnya.map { PageValue($0) } ?? .none, "hanya": PageValue(hanya),
        ]
    }
}

extension PapanView.Beban {
    fileprivate var value: PageValue {
        [
            "peran": .text(peran), "judul": .text(judul), "jumlahnya": PageValue(jumlah),
            "terlambatnya": terlambat > 0 ? PageValue(terlambat) : .none, "dipilih": .flag(isDipilih),
        ]
    }
}

extension PapanView.Baris {
    fileprivate var value: PageValue {
        [
            "tag": .text(tag), "asal": .text(asal), "perihal": .text(perihal), "langkah": PageValue(langkah),
            "aktivitas": .text(aktivitas), "pada": .text(pada), "sejak": .text(sejak), "sejakISO": .text(sejakISO),
            "lama": .text(lama), "waktuBaku": .text(waktuBaku), "lewat": PageValue(lewat),
        ]
    }
}
