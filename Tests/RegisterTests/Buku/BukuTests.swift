import Foundation
import Persuratan
import Register
import Testing

@Suite("pages of the agenda book") struct BukuTests {
    /// A filter, and whether a row fits it.
    struct Wish: Sendable {
        /// Two wishes of one field cannot be made together.
        let field: String
        let change: @Sendable (inout SaringanBuku) -> Void
        let fits: @Sendable (BarisBuku) -> Bool
    }

    static let wishes = [
        Wish(field: "jenis", change: { $0.jenis = [.kunjungan] }, fits: { $0.jenis == .kunjungan }),
        Wish(field: "jenis", change: { $0.jenis = [.kunjungan, .lain] }, fits: { $0.jenis != .peminjaman }),
        Wish(
            field: "sifat", change: { $0.sifat = [.rahasia, .segera] },
            fits: { ["Rahasia", "Segera"].contains($0.sifat) }),
        Wish(field: "sifat", change: { $0.sifat = [.biasa] }, fits: { $0.sifat == nil || $0.sifat == "Biasa" }),
        Wish(field: "asal", change: { $0.asal = "smkn" }, fits: { $0.asal == "SMKN 3 Pontianak" }),
        Wish(field: "asal", change: { $0.asal = "Pontianak \"smkn 3\"" }, fits: { $0.asal == "SMKN 3 Pontianak" }),
        Wish(field: "asal", change: { $0.asal = "\"3 smkn\"" }, fits: { _ in false }),
        Wish(field: "asal", change: { $0.asal = "cafe MÖBE*" }, fits: { $0.asal == "Café Möbel" }),
        Wish(field: "asal", change: { $0.asal = "pend" }, fits: { _ in false }),
        Wish(
            field: "pemegang", change: { $0.pemegang = Contoh.sekretariat },
            fits: { $0.pemegang?.description == "sekretariat" }),
        Wish(
            field: "terlibat", change: { $0.terlibat = Terlibat(peran: Set(["kadis"].compactMap { Peran($0) })) },
            fits: { $0.nomorAgenda.urut.isMultiple(of: 5) && $0.nomorAgenda.urut % 3 == 1 }),
        Wish(
            field: "terlibat",
            change: { $0.terlibat = Terlibat(peran: Set(["kadis", "kabid"].compactMap { Peran($0) })) },
            fits: { $0.nomorAgenda.urut.isMultiple(of: 5) && $0.nomorAgenda.urut % 3 != 0 }),
        Wish(
            field: "terlibat", change: { $0.terlibat = Terlibat(peran: [], alamat: Contoh.address) },
            fits: { $0.nomorAgenda.urut.isMultiple(of: 5) }),
        Wish(field: "terlibat", change: { $0.terlibat = Terlibat(peran: []) }, fits: { _ in false }),
        Wish(
            field: "keadaan", change: { $0.keadaan = ["menunggu_pejabat", "ditolak"] },
            fits: { $0.keadaan == "menunggu_pejabat" }),
        days(nil, "2026-04-03"), days("2026-01-20", nil), days("2026-01-20", "2026-04-03"),
        days("2026-03-01", "2026-04-30"), days("2026-02-10", "2026-02-10"), days("2026-04-03", "2026-01-20"),
    ]

    @Test("every filter, alone and with another, gives the rows that a look at each row gives")
    func filters() throws {
        let book = try BukuContoh(letters: 300)
        let all = try rows(book, SaringanBuku())
        #expect(all.map(\.nomorAgenda.urut) == (1...300).reversed())
        for one in Self.wishes {
            for other in Self.wishes where other.field != one.field {
                var filter = SaringanBuku()
                one.change(&filter)
                #expect(try rows(book, filter) == all.filter(one.fits), "\(filter)")
                other.change(&filter)
                #expect(try rows(book, filter) == all.filter { one.fits($0) && other.fits($0) }, "\(filter)")
            }
        }
    }

    private static func days(_ first: String?, _ last: String?) -> Wish {
        let (dari, sampai) = (first.flatMap { Tanggal($0) }, last.flatMap { Tanggal($0) })
        return Wish(
            field: "hari", change: { ($0.dari, $0.sampai) = (dari, sampai) },
            fits: { row in
                dari.map { row.tanggalTerima >= $0 } ?? true && sampai.map { row.tanggalTerima <= $0 } ?? true
            })
    }

    @Test(
        "pages forwards and backwards, by number and at the end, show every row once",
        arguments: [
            UrutanBuku.terbaru, .terlama,
        ])
    func paging(urutan: UrutanBuku) throws {
        let book = try BukuContoh(letters: 95)
        for text in [nil, "kunjungan"] {
            var filter = SaringanBuku()
            (filter.urutan, filter.teks) = (urutan, text)
            let all = try rows(book, filter).map(\.nomorAgenda)
            var (position, seen): (PosisiBuku?, [NomorAgenda]) = (.awal, [])
            while let now = position {
                let page = try book.page(filter, now, limit: 10)
                seen += page.baris.map(\.nomorAgenda)
                #expect(page.jumlah == .tepat(all.count))
                position = page.berikutnya
            }
            #expect(seen == all)
            (position, seen) = (.akhir, [])
            while let now = position {
                let page = try book.page(filter, now, limit: 10)
                seen = page.baris.map(\.nomorAgenda) + seen
                position = page.sebelumnya
            }
            #expect(seen == all)
            #expect(try book.page(filter, .halaman(3), limit: 10).baris.map(\.nomorAgenda) == Array(all[20..<30]))
            let behind = try book.page(filter, .halaman(.max), limit: 10)
            #expect(behind.baris.map(\.nomorAgenda) == Array(all.suffix((all.count - 1) % 10 + 1)))
            #expect(behind.berikutnya == nil)
        }
    }

    @Test("a page begins where the one before ended, even when the letter there is gone from the filter")
    func edges() throws {
        let book = try BukuContoh(letters: 30)
        var filter = SaringanBuku()
        filter.jenis = [.kunjungan]
        let odd = try #require(NomorAgenda(tahun: 2026, urut: 16))
        #expect(try book.page(filter, .sesudah(odd), limit: 2).baris.map(\.nomorAgenda.urut) == [15, 12])
        #expect(try book.page(filter, .sebelum(odd), limit: 2).baris.map(\.nomorAgenda.urut) == [21, 18])
        let far = try #require(NomorAgenda(tahun: 9999, urut: .max))
        #expect(try book.page(filter, .sesudah(far), limit: 2).baris.map(\.nomorAgenda.urut) == [30, 27])
        #expect(try book.page(filter, .sebelum(far), limit: 2).baris.isEmpty)
    }

    @Test("the places of pages stand in links as words, and nonsense is no place")
    func places() throws {
        let nomor = try #require(NomorAgenda(tahun: 2026, urut: 12))
        for place in [PosisiBuku.awal, .akhir, .sesudah(nomor), .sebelum(nomor), .halaman(7)] {
            #expect(PosisiBuku(place.description) == place)
        }
        for text in ["", "halaman-0", "halaman--1", "sesudah-2026", "sesudah-2026-x", "awal-1", "sesudah-99999-1"] {
            #expect(PosisiBuku(text) == nil)
        }
    }

    @Test("an empty book has one empty page")
    func empty() throws {
        let home = try TemporaryRegister()
        for place in [PosisiBuku.awal, .akhir, .halaman(9)] {
            let page = try home.register.read { try $0.buku(SaringanBuku(), place) }
            #expect(page.baris.isEmpty && page.jumlah == .tepat(0))
            #expect(page.berikutnya == nil && page.sebelumnya == nil)
        }
    }

    private func rows(_ book: BukuContoh, _ filter: SaringanBuku) throws -> [BarisBuku] {
        var rows: [BarisBuku] = []
        try book.home.register.read { try $0.eachBaris(filter) { rows.append($0) } }
        #expect(try book.page(filter, limit: 500).baris == rows)
        return rows
    }
}
