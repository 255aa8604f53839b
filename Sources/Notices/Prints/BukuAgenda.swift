import Foundation
import Persuratan

/// The agenda book of incoming letters on paper: the letters of some days, or a part of them.
public struct BukuAgenda: Sendable {
    public var kepala: KepalaCetakan
    public var baris: [BarisBuku]
    /// Under which titles officers are named.
    public var jabatan: [Peran: String]
    public var dari: Tanggal?
    public var sampai: Tanggal?
    public var bagian: Bagian?

    /// Letters that are printed in one go: a thousand take some ten seconds and half a gigabyte of WeasyPrint.
    public static let limit = 1000

    /// One of several parts of a long book.
    public struct Bagian: Sendable, Hashable {
        public let ke: Int
        public let semua: Int

        public init(ke: Int, semua: Int) { (self.ke, self.semua) = (ke, semua) }
    }

    public init(
        kepala: KepalaCetakan, baris: [BarisBuku], jabatan: [Peran: String], dari: Tanggal?, sampai: Tanggal?,
        bagian: Bagian? = nil
    ) {
        (self.kepala, self.baris, self.jabatan) = (kepala, baris, jabatan)
        (self.dari, self.sampai, self.bagian) = (dari, sampai, bagian)
    }

    var nama: String { "buku-agenda\(bagian.map { "-\($0.ke)" } ?? "").pdf" }

    func values() -> [String: Nilai] {
        var values = kepala.values()
        values["dari"] = dari.map { .teks($0.tertulis) } ?? .kosong
        values["sampai"] = sampai.map { .teks($0.tertulis) } ?? .kosong
        values["bagian"] =
            bagian.map { .objek(["ke": .teks(String($0.ke)), "semua": .teks(String($0.semua))]) } ?? .kosong
        values["baris"] = .isi(baris.map(row))
        return values
    }

    private func row(_ baris: BarisBuku) -> Nilai {
        let officers = baris.disposisiKepada.map(title)
        return .objek([
            "nomorAgenda": .teks(baris.nomorAgenda.description), "diterima": .teks(short(baris.tanggalTerima)),
            "nomor": .baris(baris.nomorSurat, limit: 120),
            "tanggal": baris.tanggalSurat.map { .teks(short($0)) } ?? .kosong,
            "asal": .baris(baris.asal, limit: 160), "perihal": .baris(baris.perihal, limit: 300),
            "sifat": .baris(baris.sifat, limit: 40), "lampiran": .baris(baris.lampiran, limit: 60),
            "kode": .baris(baris.kodeKlasifikasi, limit: 20),
            "kepada": .baris(officers.isEmpty ? nil : officers.joined(separator: "; "), limit: 300),
            "isi": .baris(baris.isiDisposisi, limit: 400),
            "didisposisi": baris.disposisiPada.map { .teks(short(kepala.waktu.tanggal($0))) } ?? .kosong,
            "status": .baris(baris.status(title), limit: 200), "tag": .teks(baris.tag.description),
        ])
    }

    private func title(_ peran: Peran) -> String { jabatan[peran] ?? peran.description }

    /// `03-12-2026`, as books are kept.
    private func short(_ day: Tanggal) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(two(day.hari))-\(two(day.bulan))-\(day.tahun)"
    }
}
