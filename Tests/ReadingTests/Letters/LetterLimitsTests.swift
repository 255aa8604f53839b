import Foundation
import Persuratan
import Testing

@testable import Reading

/// What nobody should send, and what must not stop the next letter.
@Suite struct LetterLimitsTests {
    static func read(_ text: String) -> LetterReading {
        LetterCorpusTests.reader.read([LetterDocument(bagian: "x", text: text)])
    }

    @Test("nothing at all is no request, and says why")
    func empty() {
        let reading = Self.read(" \n\t\r\n")
        #expect(reading.surat == MetadataSurat())
        #expect(reading.alasanLain == "tidak ada teks yang dapat dibaca")
        #expect(LetterCorpusTests.reader.read([]).surat.jenis == .lain)
    }

    @Test("random bytes are read to the end", arguments: 0..<200)
    func randomBytes(_ seed: UInt64) {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let bytes = (0..<3_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        let reading = Self.read(String(decoding: bytes, as: UTF8.self))
        #expect(reading.dokumen.isSubset(of: [.formulir]))
    }

    @Test("pieces of letters in any order are read to the end", arguments: 0..<200)
    func shuffledPieces(_ seed: UInt64) {
        let pieces = [
            "Nomor :", "Yth. Kepala", "\n", "\n\n", "3 Desember 2026", "s.d.", "pukul 09.00", "(tiga puluh)", "orang",
            "Tembusan",
            "NIP 1970", "atau", "dan", "Senin", "depan", "Hormat kami,", "Demikian", ":", "/", "-", ".", ",", "(",
            "hari", "tgl 10",
            "setengah", "minggu", "a.n.", "HP 0812-0000-0001", "        ", "Kunjungan", "jam", "WITA", "1 s.d.", "H+2",
            "Dengan hormat",
        ]
        var state = seed &+ 77
        var text = ""
        for _ in 0..<300 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % pieces.count] + (state % 3 == 0 ? "" : " ")
        }
        let reading = Self.read(text)
        for evidence in reading.bukti { #expect(evidence.range.upperBound <= text.utf8.count) }
    }

    @Test(
        "a megabyte without an end is read as far as a letter goes",
        arguments: [
            "1, ", "3 Desember 2026 s.d. ", "a", "0", "jam ", "(", "Nama : x\n", "atau ", " ", "\n", "hari ", "Senin, ",
            ". ", "@", "08",
        ])
    func megabyte(_ piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(Self.read(text).dokumen.isSubset(of: [.formulir]))
        let dates = DateReader(now: LetterCorpusTests.now, officeTime: .wib).read(String(text.prefix(100_000)))
        #expect(dates.count <= 100_000)
    }

    @Test("each piece of evidence is the words that stand there", arguments: LetterCorpusTests.names)
    func evidence(_ name: String) throws {
        let url = LetterCorpusTests.folder.appending(path: "\(name).txt")
        let text = try String(contentsOf: url, encoding: .utf8)
        for evidence in Self.read(text).bukti {
            #expect((0...text.utf8.count).contains(evidence.range.upperBound))
            #expect(!evidence.range.isEmpty, "\(evidence.medan)")
        }
    }
}
