import Foundation
import GRDB
import Persuratan
import Testing

@testable import Register

@Suite("the agenda book follows what is written") struct BukuUpdateTests {
    private let kadis = Peran("kadis")

    @Test("a corrected letter, a new holder and a disposition are in the book when the transaction ends")
    func updates() throws {
        let book = try BukuContoh(letters: 3)
        let perkara = try #require(try book.home.register.read { try $0.perkara(id: 2) })
        let nomor = try #require(NomorAgenda(tahun: 2026, urut: 2))
        var surat = BukuContoh.surat(2)
        (surat.perihal, surat.sifat, surat.jenis) = ("Audiensi wali kota", "Rahasia", .lain)
        try book.home.register.write { [surat] in
            try $0.enter(surat, nomor: nomor, tanggalTerima: Tanggal(nomorHari: 20_000), case: perkara.id)
        }
        #expect(try book.numbers(words("audiensi")) == [2])
        #expect(try book.numbers(words("kunjungan")) == [3, 1])
        var filter = SaringanBuku()
        filter.sifat = [.rahasia]
        filter.jenis = [.lain]
        #expect(try book.numbers(filter).contains(2))
    }

    @Test("what a transaction that fails has written is not in the book")
    func rollback() throws {
        struct Refused: Error {}
        let book = try BukuContoh(letters: 3)
        #expect(throws: Refused.self) {
            try book.home.register.write { tx in
                try BukuContoh.enter(4, tx)
                throw Refused()
            }
        }
        #expect(try book.numbers(SaringanBuku()) == [3, 2, 1])
        try book.home.register.write { tx in _ = try BukuContoh.enter(4, tx) }
        #expect(try book.numbers(SaringanBuku()) == [4, 3, 2, 1])
    }

    @Test("the text of a letter is found once the letter is entered, with what came later, and is forgotten on demand")
    func texts() throws {
        let home = try TemporaryRegister()
        let perkara = try home.register.write { tx in
            let perkara = try Contoh.open(tx)
            try tx.note(teks: "Dengan hormat, kami mohon melihat ruang kendali.", case: perkara.id)
            return perkara
        }
        #expect(try found(home, "kendali").isEmpty)
        try home.register.write { tx in
            let nomor = try tx.nextNomorAgenda(tahun: 2026)
            try tx.enter(
                BukuContoh.surat(1), nomor: nomor, tanggalTerima: Tanggal(nomorHari: 20_000), case: perkara.id)
        }
        #expect(try found(home, "kendali") == [1])
        try home.register.write { try $0.note(teks: "Daftar peserta: Siti Nurhaliza", case: perkara.id) }
        #expect(try found(home, "nurhaliza \"ruang kendali\"") == [1])
        try home.register.write { try $0.forgetText(case: perkara.id) }
        #expect(try found(home, "nurhaliza").isEmpty)
        #expect(try found(home, "kendali").isEmpty)
        #expect(try found(home, "kunjungan") == [1])
    }

    @Test("a corrected sender is found by the new words only, and nothing is kept of the old ones")
    func senders() throws {
        let book = try BukuContoh(letters: 3)
        let nomor = try #require(NomorAgenda(tahun: 2026, urut: 2))
        var (surat, filter) = (BukuContoh.surat(2), SaringanBuku())
        surat.asal = "Yayasan Bersama"
        try book.home.register.write { [surat] in
            try $0.enter(surat, nomor: nomor, tanggalTerima: Tanggal(nomorHari: 20_000), case: 2)
        }
        filter.asal = "bersama"
        #expect(try book.numbers(filter) == [2])
        filter.asal = BukuContoh.surat(2).asal
        #expect(try book.numbers(filter).isEmpty)
        let kept = try book.home.register.database.read { db in
            try String.fetchAll(db, sql: "SELECT saringan FROM peta_buku WHERE saringan LIKE 'pengirim:%'")
        }
        #expect(Set(kept) == expectedWords(of: [1, 3], and: surat))
    }

    private func expectedWords(of letters: [Int], and changed: MetadataSurat) -> Set<String> {
        let senders = letters.map(BukuContoh.surat) + [changed]
        return Set(senders.flatMap { KataPengirim.words($0.asal ?? "") }.map { "pengirim:\($0)" })
    }

    @Test("a book whose maps an older version left has them again when it is opened")
    func olderVersion() throws {
        let book = try BukuContoh(letters: 40)
        var filter = SaringanBuku()
        (filter.asal, filter.jenis) = ("smkn", [.kunjungan])
        let numbers = try book.numbers(filter)
        #expect(!numbers.isEmpty)
        try book.home.register.database.write { try $0.execute(sql: Migrations.maps) }
        #expect(try book.numbers(filter).isEmpty)
        let reopened = try Register(path: book.home.register.path)
        #expect(try reopened.read { try $0.buku(filter).baris.map(\.nomorAgenda.urut) } == numbers)
    }

    private func words(_ text: String) -> SaringanBuku {
        var filter = SaringanBuku()
        filter.teks = text
        return filter
    }

    private func found(_ home: TemporaryRegister, _ text: String) throws -> [Int] {
        try home.register.read { try $0.buku(words(text)).baris.map(\.nomorAgenda.urut) }
    }
}
