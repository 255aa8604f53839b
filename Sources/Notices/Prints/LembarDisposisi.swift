import Foundation
import Persuratan

/// The disposition sheet of a letter as it stands: a block for each row of the SOP at which it is disposed, with what the
/// officer wrote, or empty. It grows with the request.
public struct LembarDisposisi: Sendable {
    public var kepala: KepalaCetakan
    public var alur: Alur
    /// Whoever holds the roles, and the officers themselves.
    public var pejabat: [Peran: Pejabat]
    public var jejak: [JejakDisposisi]

    public init(kepala: KepalaCetakan, alur: Alur, pejabat: [Peran: Pejabat], jejak: [JejakDisposisi]) {
        (self.kepala, self.alur, self.pejabat, self.jejak) = (kepala, alur, pejabat, jejak)
    }

    /// `lembar-disposisi-0012-2026.pdf`
    var nama: String {
        let number = alur.nomorAgenda?.description.replacing("/", with: "-") ?? alur.tag.description
        return "lembar-disposisi-\(number).pdf"
    }

    func values() -> [String: Nilai] {
        var values = kepala.values()
        let sifat = alur.surat.sifat?.lowercased() ?? ""
        let (urgent, secret) = (sifat.contains("segera") || sifat.contains("kilat"), alur.surat.isTertutup)
        let veryUrgent = urgent && (sifat.contains("amat") || sifat.contains("sangat") || sifat.contains("kilat"))
        values["surat"] = alur.surat.cetak(alur.nomorAgenda, zona: kepala.waktu.zona)
        values["sifat"] = .objek([
            "sangatSegera": .ya(veryUrgent), "segera": .ya(urgent && !veryUrgent), "rahasia": .ya(secret),
            "biasa": .ya(sifat.contains("biasa")),
        ])
        values["tag"] = .teks(alur.tag.description)
        values["diterima"] =
            alur.pengerjaan.first.map { .teks(kepala.waktu.tanggal($0.mulai).lengkap) } ?? .kosong
        let levels = alur.sop.langkah.filter { $0.jenis == .disposisi }
        let numbered = alur.disposisi.enumerated().map { (urut: $0 + 1, isi: $1) }
        values["tingkat"] = .isi(
            levels.flatMap { langkah in
                let made = numbered.filter { $0.isi.langkah == langkah.no }
                return made.isEmpty ? [block(langkah, nil)] : made.map { block(langkah, $0) }
            })
        let numbers = Set(levels.map(\.no))
        values["lain"] = .isi(
            numbered.filter { !numbers.contains($0.isi.langkah) && $0.isi.isWorded }.map { .objek(words($0)) })
        return values
    }

    /// One level: whom it can go to, what can be wished, and what was.
    private func block(_ langkah: Langkah, _ made: (urut: Int, isi: Disposisi)?) -> Nilai {
        var values = words(made)
        values["dari"] = .baris(title(langkah.pelaksana))
        values["tujuan"] = .isi(
            officers(after: langkah).map { role in
                .objek(["jabatan": .baris(title(role)), "dipilih": .ya(made?.isi.kepada == role)])
            })
        let ticked = made.map { Harapan.dari($0.isi) } ?? []
        values["harap"] = .objek(
            Dictionary(uniqueKeysWithValues: Harapan.allCases.map { ($0.rawValue, .ya(ticked.contains($0))) }))
        return .objek(values)
    }

    private func words(_ made: (urut: Int, isi: Disposisi)?) -> [String: Nilai] {
        guard let (urut, disposisi) = made else {
            let keys = ["dari", "kepada", "instruksi", "syarat", "oleh", "nama", "pada", "bukti"]
            return Dictionary(uniqueKeysWithValues: keys.map { ($0, Nilai.kosong) }).merging(["terisi": .ya(false)]) {
                $1
            }
        }
        let trace = jejak.first { $0.urut == urut }
        return [
            "terisi": .ya(true), "dari": .baris(title(disposisi.dari)), "kepada": .baris(title(disposisi.kepada)),
            "instruksi": .panjang(disposisi.instruksi), "syarat": .butir(disposisi.syarat),
            "oleh": .baris(disposisi.pelaku?.jabatan ?? title(disposisi.dari)),
            "nama": .baris(disposisi.pelaku?.nama ?? pejabat[disposisi.dari]?.nama),
            "pada": trace.map { .teks(kepala.waktu.lengkap($0.pada)) } ?? .kosong,
            "bukti": .baris(trace?.messageID),
        ]
    }

    private func title(_ role: Peran) -> String { pejabat[role]?.jabatan ?? alur.sop.judul(role) }

    /// The officers of later rows, in the order of rows.
    private func officers(after langkah: Langkah) -> [Peran] {
        var roles: [Peran] = []
        for later in alur.sop.langkah where later.no > langkah.no && !later.jenis.perintah.isEmpty {
            if !roles.contains(later.pelaksana) { roles.append(later.pelaksana) }
        }
        return roles
    }
}

extension Disposisi {
    /// Whether more was said than that it goes on.
    fileprivate var isWorded: Bool { instruksi != nil || !syarat.isEmpty }
}
