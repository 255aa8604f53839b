import Foundation
import Persuratan

/// The agenda book of incoming letters on paper: the letters of some days, or a part of them.
public struct BukuAgenda: Sendable {
    public var kepala: KepalaCetakan
    public var baris: [Baris]
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

    /// A letter's line, in the order of the book's columns.
    public struct Baris: Sendable, Hashable {
        public var nomorAgenda: NomorAgenda
        public var tanggalTerima: Tanggal
        public var nomorSurat: String?
        public var tanggalSurat: Tanggal?
        public var asal: String?
        public var perihal: String?
        public var sifat: String?
        public var lampiran: String?
        public var kodeKlasifikasi: String?
        /// Titles, first to last.
        public var disposisiKepada: [String] = []
        public var isiDisposisi: String?
        public var tanggalDisposisi: Tanggal?
        /// The request's state, in the word of lists.
        public var keadaan: String
        public var tag: CaseTag

        public init(nomorAgenda: NomorAgenda, tanggalTerima: Tanggal, keadaan: String, tag: CaseTag) {
            (self.nomorAgenda, self.tanggalTerima, self.keadaan, self.tag) = (nomorAgenda, tanggalTerima, keadaan, tag)
        }
    }

    public init(kepala: KepalaCetakan, baris: [Baris], dari: Tanggal?, sampai: Tanggal?, bagian: Bagian? = nil) {
        (self.kepala, self.baris, self.dari, self.sampai) = (kepala, baris, dari, sampai)
        self.bagian = bagian
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

    private func row(_ baris: Baris) -> Nilai {
        let officers = baris.disposisiKepada
        return .objek([
            "nomorAgenda": .teks(baris.nomorAgenda.description), "diterima": .teks(short(baris.tanggalTerima)),
            "nomor": .baris(baris.nomorSurat, limit: 120),
            "tanggal": baris.tanggalSurat.map { .teks(short($0)) } ?? .kosong,
            "asal": .baris(baris.asal, limit: 160), "perihal": .baris(baris.perihal, limit: 300),
            "sifat": .baris(baris.sifat, limit: 40), "lampiran": .baris(baris.lampiran, limit: 60),
            "kode": .baris(baris.kodeKlasifikasi, limit: 20),
            "kepada": .baris(officers.isEmpty ? nil : officers.joined(separator: "; "), limit: 300),
            "isi": .baris(baris.isiDisposisi, limit: 400),
            "didisposisi": baris.tanggalDisposisi.map { .teks(short($0)) } ?? .kosong,
            "status": .teks(baris.keadaan.replacing("_", with: " ")), "tag": .teks(baris.tag.description),
        ])
    }

    /// `03-12-2026`, as books are kept.
    private func short(_ day: Tanggal) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(two(day.hari))-\(two(day.bulan))-\(day.tahun)"
    }
}
