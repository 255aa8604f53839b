import Persuratan
import Testing

@testable import Register

@Suite("words looked for in the agenda book") struct KataCariTests {
    @Test(
        "each word is a string of its own, whatever signs it has",
        arguments: [
            ("smkn 3", #""smkn" AND "3""#), (#""ruang kendali" rapat"#, #""ruang kendali" AND "rapat""#),
            ("421.3/087", #""421.3/087""#), ("kunj*", #""kunj"*"#), ("k*", #""k*""#),
            ("asal:x OR y NOT (z)", #""asal:x" AND "OR" AND "y" AND "NOT" AND "(z)""#),
            ("\u{201C}dua kata\u{201D}", #""dua kata""#), ("a\0b", #""a" AND "b""#),
            (#"ganjil" kutip"#, #""ganjil" AND " kutip""#),
        ])
    func terms(said: String, match: String) {
        #expect(KataCari(teks: said, asal: nil).match == match)
    }

    @Test("nothing said is no search; signs alone find nothing")
    func nothing() {
        #expect(KataCari(teks: nil, asal: "  ") == KataCari(teks: nil, asal: nil))
        #expect(!KataCari(teks: nil, asal: "  ").isHopeless)
        #expect(KataCari(teks: "***", asal: nil).isHopeless)
        #expect(KataCari(teks: "a", asal: "-").isHopeless)
    }

    @Test("words of the sender are found by maps; only how they stand side by side is asked of FTS5")
    func sender() {
        let plain = KataCari(teks: nil, asal: "SMKN Pont* Café")
        #expect(plain.match == nil)
        #expect(plain.pengirim == [.kata("smkn"), .awalan("pont"), .kata("cafe")])
        let phrase = KataCari(teks: "a", asal: #"dinas "smkn 3""#)
        #expect(phrase.match == #""a" AND asal : "smkn 3""#)
        #expect(phrase.pengirim == [.kata("dinas"), .kata("smkn"), .kata("3")])
    }

    @Test(
        "hostile words are looked for as words, and never an error",
        arguments: [
            "\"", "\"\"", "*", "NEAR(a b)", "a AND", "{asal perihal} : x", "cari MATCH 'x'", "'; DROP TABLE buku; --",
            "\0", "^kunjungan", "-kunjungan", "+", "\u{301}\u{301}", String(repeating: "kunjungan ", count: 1_000),
            String(repeating: "\"", count: 10_000), String(repeating: "a", count: 10_000),
            "a" + String(repeating: "\u{301}", count: 10_000), "😀 ✈︎", "\u{FFFE}\u{10FFFF}", "%_?1:x@$",
        ])
    func hostile(said: String) throws {
        let book = try BukuContoh(letters: 5)
        for keyPath in [\SaringanBuku.teks, \.asal] {
            var filter = SaringanBuku()
            filter[keyPath: keyPath] = said
            for order in UrutanBuku.allCases {
                filter.urutan = order
                _ = try book.page(filter)
                try book.home.register.read { try $0.eachBaris(filter) { _ in } }
            }
        }
    }

    @Test("letters without their marks find letters with them, and the other way round")
    func marks() throws {
        let book = try BukuContoh(letters: 10)
        var filter = SaringanBuku()
        filter.teks = "cafe mobel"
        let found = try book.numbers(filter)
        #expect(!found.isEmpty)
        filter.teks = "CAFÉ MÖBEL"
        #expect(try book.numbers(filter) == found)
    }

    @Test("letters that have the words in their fields come before those that have them in their texts")
    func ranking() throws {
        let book = try BukuContoh(letters: 12)
        try book.home.register.write { try $0.note(teks: "ruang rapat lantai dua", case: 12) }
        var filter = SaringanBuku()
        filter.teks = "rapat"
        #expect(try book.numbers(filter) == [12, 11])
        filter.urutan = .relevan
        let page = try book.page(filter)
        #expect(page.baris.map(\.nomorAgenda.urut) == [11, 12])
        #expect(page.isBerperingkat)
    }
}
