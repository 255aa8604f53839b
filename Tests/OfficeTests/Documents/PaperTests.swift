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

    @Test("a page that lies on its side or stands on its head is read", arguments: [90, 180, 270])
    func turnedPage(degrees: Int) throws {
        let scan = try Workshop.scan(Workshop.pdf(Workshop.letter("01")), as: "jpg", turned: degrees)
        let wanted = ["nomor", "tanggal", "perihal", "tanggal_kegiatan"]
        #expect(try misses(reading(scan), "01").filter { miss in wanted.contains { miss.hasPrefix("\($0):") } } == [])
    }

    @Test("where a scan's own text is garbage the picture is read")
    func garbageLayer() throws {
        let scan = try Workshop.scan(Workshop.pdf(Workshop.letter("01")), as: "jpg")
        let pdf = try Workshop.python(
            """
            import base64, io
            from PIL import Image
            jpeg = base64.b64decode('''\(scan.base64EncodedString())''')
            width, height = Image.open(io.BytesIO(jpeg)).size
            words = ' '.join('xq%sz wv%sk' % (chr(97 + i % 26), chr(98 + i % 20)) for i in range(60))
            draw = b'q 595 0 0 842 0 0 cm /P Do Q BT 3 Tr /F 8 Tf 20 700 Td (' + words.encode() + b') Tj ET'
            objects = [b'<</Type/Catalog/Pages 2 0 R>>', b'<</Type/Pages/Count 1/Kids[3 0 R]>>',
                b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>/Font<</F 6 0 R>>>>>>',
                b'<</Length %d>>stream\\n%s\\nendstream' % (len(draw), draw),
                b'<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\\n%s\\nendstream'
                    % (width, height, len(jpeg), jpeg), b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
            body = b''.join(b'%d 0 obj%s endobj\\n' % (n, o) for n, o in enumerate(objects, 1))
            open('out', 'wb').write(b'%PDF-1.5\\n' + body + b'trailer<</Root 1 0 R>>\\n%%EOF')
            """)
        let outcome = try TextConverter().outcome(of: pdf, contentType: "application/pdf")
        guard case .text(let text, .pengenalan) = outcome else {
            Issue.record("the picture was not read: \(outcome)")
            return
        }
        #expect(text.contains("421.3/087-SMKN99/2026"))
    }

    @Test("no letter's own text is taken for garbage")
    func textLayers() throws {
        let folder = Repository.root.appending(path: "Tests/Fixtures/letters")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let letters = files.filter { $0.pathExtension == "txt" }
        #expect(letters.count > 100)
        for letter in letters {
            let text = String(decoding: try Data(contentsOf: letter), as: UTF8.self)
            #expect(!TextLayer.isGarbage(text), "\(letter.lastPathComponent)")
        }
    }

    @Test("a grey picture turned four times is itself; broken ones are none")
    func greyPage() throws {
        let page = Data("P5\n3 2\n255\n".utf8) + Data([1, 2, 3, 4, 5, 6])
        #expect(GreyPage(page)?.turned(clockwise: 90) == Data("P5\n2 3\n255\n".utf8) + Data([4, 1, 5, 2, 6, 3]))
        #expect(GreyPage(page)?.turned(clockwise: 180) == Data("P5\n3 2\n255\n".utf8) + Data([6, 5, 4, 3, 2, 1]))
        let once = try #require(GreyPage(page)?.turned(clockwise: 270))
        #expect(GreyPage(once)?.turned(clockwise: 90) == page)
        for broken in ["P5\n3 2\n255\n12345", "P5 -1 2 255 ", "P6\n1 1\n255\n1", "P5 99999 99999 255 x", "P5"] {
            #expect(GreyPage(Data(broken.utf8)) == nil)
        }
    }

    @Test("a letterhead in the page's head of an ODT is read; its foot and what was deleted are not")
    func odtHead() throws {
        var heads = WordText(
            Array(
                """
                <office:master-styles><style:master-page><style:header><text:p>DINAS SOSIAL KOTA REKAAN</text:p></style:header>
                <style:footer><text:p>Halaman 1</text:p></style:footer></style:master-page></office:master-styles>
                """.utf8), limit: 10_000)
        let text = heads.text()
        #expect(text.contains("DINAS SOSIAL KOTA REKAAN") && !text.contains("Halaman"))
        var changed = WordText(
            Array(
                """
                <w:p><w:moveFrom><w:r><w:t>lama</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>x</w:delText></w:r></w:del>
                <w:moveTo><w:r><w:t>Nomor : 1/A/2026</w:t></w:r></w:moveTo></w:p>
                <text:tracked-changes><text:changed-region><text:p>terhapus</text:p></text:changed-region></text:tracked-changes>
                """.utf8), limit: 10_000)
        #expect(changed.text().split(separator: "\n") == ["Nomor : 1/A/2026"])
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
