import Foundation
import Persuratan

/// A page that is to be printed: everything it says, before it is a PDF.
public struct Cetakan: Sendable, Hashable {
    /// The PDF's file name.
    public let nama: String
    /// HTML for Templates/print/cetak.css.
    public let html: String

    public init(nama: String, html: String) { (self.nama, self.html) = (nama, html) }
}

/// What every print says of the office and the moment.
public struct KepalaCetakan: Sendable {
    public var kantor: Kantor
    /// The office's address for questions.
    public var surel: EmailAddress
    public var waktu: OfficeTime
    public var now: Date
    /// The head of the record's chain, so that whoever has the print can compare; nil where there is none.
    public var jejak: String?

    public init(kantor: Kantor, surel: EmailAddress, waktu: OfficeTime, now: Date, jejak: String? = nil) {
        (self.kantor, self.surel, self.waktu, self.now, self.jejak) = (kantor, surel, waktu, now, jejak)
    }

    func values() -> [String: Nilai] {
        [
            "kantor": .objek([
                "nama": .baris(kantor.nama), "instansi": .baris(kantor.instansi), "alamat": .baris(kantor.alamat),
                "telepon": .baris(kantor.telepon), "laman": .baris(kantor.laman), "surel": .baris(surel.description),
            ]),
            "dicetak": .teks(waktu.lengkap(now)),
            "dibuatISO": .teks(now.formatted(.iso8601)),
            "jejak": .baris(jejak),
        ]
    }
}

extension MetadataSurat {
    /// The letter under the names that prints use.
    func cetak(_ nomorAgenda: NomorAgenda?, zona: String) -> Nilai {
        .objek([
            "nomor": .baris(nomor), "tanggal": tanggal.map { .teks($0.tertulis) } ?? .kosong,
            "asal": .baris(asal), "perihal": .panjang(perihal), "sifat": .baris(sifat, limit: 60),
            "lampiran": .baris(lampiran), "jumlahPeserta": jumlahPeserta.map { .teks(String($0)) } ?? .kosong,
            "nomorAgenda": nomorAgenda.map { .teks($0.description) } ?? .kosong,
            "kegiatan": .butir(kegiatan.prefix(6).map { $0.lengkap(zona: zona) }),
        ])
    }
}
