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
    /// Where the neighbouring pages begin.
    var sebelumnya: PosisiPapan?
    var berikutnya: PosisiPapan?
    /// The title of the one officer that was asked for.
    var hanya: String?

    /// Lines a page.
    static let limit = 50

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
    ///   - posisi: the page; what comes before a request that moved up to the first page is the first page.
    func read(
        _ register: RegisterSnapshot, allowed: [Peran]?, chosen: Peran?, _ posisi: PosisiPapan = .awal
    ) throws -> PapanView {
        let groups = try register.waitingGroups(for: allowed)
        var view = PapanView()
        view.hanya = chosen.map { role in title(role, groups.first { $0.pemegang == role }) }
        var shown: [KelompokMenunggu] = []
        for group in groups {
            let border = jamKerja.lateBefore(group.langkah.menit, at: now)
            let lateCount = try register.waitingCount(in: group, before: border)
            view.count(group, title(group.pemegang, group), late: lateCount, isChosen: group.pemegang == chosen)
            guard chosen == nil || group.pemegang == chosen else { continue }
            (view.jumlah, view.terlambat) = (view.jumlah + group.jumlah, view.terlambat + lateCount)
            shown.append(group)
        }
        try fill(&view, with: shown, posisi, register)
        return view
    }

    private func fill(
        _ view: inout PapanView, with groups: [KelompokMenunggu], _ posisi: PosisiPapan, _ register: RegisterSnapshot
    ) throws {
        let limit = PapanView.limit
        func rows(_ side: SisiMenunggu, _ place: (KelompokMenunggu) -> TepiMenunggu) throws -> [PerkaraMenunggu] {
            try groups.flatMap { try register.waiting(in: $0, side, of: place($0), limit: limit + 1) }
                .map { (row: $0, key: jamKerja.kunci($0)) }.sorted { $0.key < $1.key }.map(\.row)
        }
        let found: [PerkaraMenunggu]
        var (hasBefore, hasBehind) = (posisi != .awal, true)
        switch posisi {
        case .awal:
            let all = try rows(.sesudah) { _ in .awal }
            (found, hasBehind) = (Array(all.prefix(limit)), all.count > limit)
        case .sesudah(let kunci):
            let all = try rows(.sesudah) { jamKerja.tepi(kunci, in: $0) }
            (found, hasBehind) = (Array(all.prefix(limit)), all.count > limit)
        case .sebelum(let kunci):
            let all = try rows(.sebelum) { jamKerja.tepi(kunci, in: $0) }
            (found, hasBefore) = (all.suffix(limit), all.count > limit)
        }
        // Requests move while somebody turns pages.
        let isShort = found.isEmpty || posisi.isBackwards && found.count < limit
        guard posisi == .awal || !isShort else { return try fill(&view, with: groups, .awal, register) }
        view.baris = found.map(line)
        view.sebelumnya = hasBefore ? found.first.map { .sebelum(jamKerja.kunci($0)) } : nil
        view.berikutnya = hasBehind ? found.last.map { .sesudah(jamKerja.kunci($0)) } : nil
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
    /// A page of the same board, as the query of an address.
    private func address(_ posisi: PosisiPapan) -> String {
        let chosen = pejabat.first(where: \.isDipilih).map { "peran=\($0.peran)&" } ?? ""
        return "?\(chosen)posisi=\(posisi)"
    }

    /// For Templates/web/papan.mustache.
    var values: [String: PageValue] {
        [
            "pejabat": .rows(pejabat.map(\.value)), "baris": .rows(baris.map(\.value)), "jumlah": PageValue(jumlah),
            "terlambat": terlambat > 0 ? PageValue(terlambat) : .none, "hanya": PageValue(hanya),
            "sebelumnya": PageValue(sebelumnya.map(address)), "berikutnya": PageValue(berikutnya.map(address)),
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
