import Foundation
import MailWorld
import Persuratan
import Reading
import Testing

@testable import Office

@Suite("Letters on every kind of paper") struct PaperTests {
    private static let now = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul(jam: 9)!)

    private func reading(_ file: Data) throws -> LetterReading {
        let outcome = try TextConverter().outcome(of: file, contentType: "application/octet-stream")
        guard case .text(let text, _) = outcome else {
            Issue.record("not read: \(outcome)")
            return LetterReader(now: Self.now, officeTime: .wib).read([])
        }
        return LetterReader(now: Self.now, officeTime: .wib).read([LetterDocument(bagian: "surat", text: text)])
    }

    @Test("a letter printed as PDF is read as its text is", arguments: Workshop.letters)
    func pdf(number: String) throws {
        #expect(try misses(reading(Workshop.pdf(Workshop.letter(number))), number) == [])
    }

    @Test("a letter written in Word is read as its text is", arguments: Workshop.letters)
    func docx(number: String) throws {
        #expect(try misses(reading(Workshop.docx(Workshop.letter(number))), number) == [])
    }

    @Test("a letter written in LibreOffice is read as its text is", arguments: Workshop.letters)
    func odt(number: String) throws {
        #expect(try misses(reading(Workshop.odt(Workshop.letter(number))), number) == [])
    }

    @Test(
        "of six crooked, noisy scans five give number, date, subject and day of the visit",
        arguments: ["png", "jpg", "pdf"])
    func scans(ending: String) throws {
        let wanted = ["nomor", "tanggal", "perihal", "tanggal_kegiatan"]
        let wrong = try Workshop.letters.map { number -> [String] in
            let scan = try Workshop.scan(Workshop.pdf(Workshop.letter(number)), as: ending)
            return try misses(reading(scan), number).filter { miss in wanted.contains { miss.hasPrefix("\($0):") } }
        }
        #expect(wrong.count { $0.isEmpty } >= 5, "\(wrong)")
    }

    @Test(
        "of six crooked scans as TIFF five give number, date, subject and day of the visit", arguments: [true, false])
    func tiffs(isFax: Bool) throws {
        let wanted = ["nomor", "tanggal", "perihal", "tanggal_kegiatan"]
        let wrong = try Workshop.letters.map { number -> [String] in
            let scan = try Workshop.tiff([Workshop.pdf(Workshop.letter(number))], isFax: isFax)
            return try misses(reading(scan), number).filter { miss in wanted.contains { miss.hasPrefix("\($0):") } }
        }
        #expect(wrong.count { $0.isEmpty } >= 5, "\(wrong)")
    }

    @Test("all pages of a TIFF are read, in their order, whatever its name and type say")
    func tiffPages() throws {
        let pages = try ["Halaman satu: undangan", "Halaman dua: susunan acara", "Halaman tiga: daftar nama"]
            .map { try Workshop.pdf($0) }
        let outcome = try TextConverter().outcome(of: Workshop.tiff(pages), contentType: "application/pdf")
        guard case .text(let text, .pengenalan) = outcome else {
            Issue.record("not read: \(outcome)")
            return
        }
        let sheets = text.split(separator: "\u{C}")
        #expect(sheets.count == 3)
        #expect(zip(sheets, ["satu", "dua", "tiga"]).allSatisfy { $0.contains($1) }, "\(text)")
    }

    @Test("a letter that was saved as a web page is read as its text is", arguments: Workshop.letters)
    func html(number: String) throws {
        let lines = try Workshop.letter(number).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let page =
            "<!DOCTYPE html>\n<html><head><title>surat</title><style>p{color:red}</style><script>alert('1')</script></head>"
            + "<body><pre>\(lines)</pre></body></html>"
        #expect(try misses(reading(Data(page.utf8)), number) == [])
        let encoded = try #require(page.data(using: .utf16))
        #expect(try misses(reading(encoded), number) == [])
    }

    @Test("a letterhead in the page's head of a Word file is read too")
    func pageHead() throws {
        var xml = WordText(Array(Self.twoColumns.utf8), limit: 10_000)
        let lines = xml.text().split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("Nomor : 1/A/2026"))
        #expect(lines[0].hasSuffix("Yth. Kepala Dinas  "))
        #expect(lines[1].contains("di Pontianak"))
        #expect(
            lines[2] == String(repeating: " ", count: 60) + "Pontianak, 1 Mei 2026"[...].prefix(20)
                || lines[2].hasSuffix("Pontianak, 1 Mei 2026"))
        #expect(!xml.text().contains("dua kali"))
    }

    /// A table without lines, a date at the right, and a text box with its double for old programs.
    private static let twoColumns = """
        <w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Nomor : 1/A/2026</w:t></w:r></w:p></w:tc>
        <w:tc><w:p><w:r><w:t>Yth. Kepala Dinas</w:t></w:r></w:p><w:p><w:r><w:t>di Pontianak</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t>Pontianak, 1 Mei 2026</w:t></w:r></w:p>
        <mc:AlternateContent><mc:Fallback><w:p><w:r><w:t>dua kali</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
        </w:body></w:document>
        """

    private func misses(_ reading: LetterReading, _ number: String) throws -> [String] {
        let url = Repository.root.appending(path: "Tests/Fixtures/letters/\(number).json")
        let score = try LetterScore(reading, expected: try Data(contentsOf: url))
        return score.lines.filter { !$0.isRight }.map { "\($0.medan): \($0.found), not \($0.expected)" }
    }
}
