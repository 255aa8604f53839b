import Foundation
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("Files that mean harm") struct HostileFileTests {
    /// Seconds within which any of them must have ended, also on a busy machine.
    private static let limit: TimeInterval = 60

    private func outcome(_ file: Data, _ type: String = "application/octet-stream") throws -> ConverterOutcome {
        let start = Date()
        let outcome = try TextConverter().outcome(of: file, contentType: type)
        #expect(Date().timeIntervalSince(start) < Self.limit)
        return outcome
    }

    private func reason(_ file: Data, _ type: String = "application/octet-stream") throws -> SebabTakTerbaca? {
        if case .unreadable(let why, _) = try outcome(file, type) { return why }
        return nil
    }

    @Test("an encrypted PDF is known as one")
    func encryptedPDF() throws {
        #expect(try reason(Workshop.encrypted(Workshop.pdf("Nomor: 1"))) == .terkunci)
    }

    @Test("of a PDF with 5,000 pages the first twenty are read")
    func manyPages() throws {
        let pdf = try Workshop.python(
            """
            n = 5000
            objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count %d/Kids[%s]>>'
                % (n, ' '.join('%d 0 R' % (5 + 2 * i) for i in range(n))), '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>']
            objects.append('null')
            for i in range(n):
                text = 'BT /F 12 Tf 50 700 Td (Halaman %d dari surat yang sangat panjang dan tidak ada habisnya) Tj ET' % i
                objects.append('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R'
                    '/Resources<</Font<</F 3 0 R>>>>>>' % (6 + 2 * i))
                objects.append('<</Length %d>>stream\\n%s\\nendstream' % (len(text), text))
            with open('out', 'wb') as out:
                out.write(b'%PDF-1.4\\n')
                places = []
                for number, body in enumerate(objects, 1):
                    places.append(out.tell())
                    out.write(('%d 0 obj\\n%s\\nendobj\\n' % (number, body)).encode())
                start = out.tell()
                out.write(('xref\\n0 %d\\n0000000000 65535 f \\n' % (len(objects) + 1)).encode())
                for place in places: out.write(('%010d 00000 n \\n' % place).encode())
                out.write(('trailer<</Size %d/Root 1 0 R>>\\nstartxref\\n%d\\n%%%%EOF' % (len(objects) + 1, start)).encode())
            """)
        guard case .text(let text, .tertulis) = try outcome(pdf) else { throw Fault.unread }
        #expect(text.contains("Halaman 19 "))
        #expect(!text.contains("Halaman 20 "))
    }

    @Test("a PDF that unfolds without end is stopped")
    func nestedForms() throws {
        #expect(try reason(Data(Self.formBomb.utf8)) != nil)
    }

    /// Twelve forms, each drawing the next ten times.
    private static var formBomb: String {
        let depth = 12
        let first =
            "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n"
        let page =
            "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>\nendobj\n"
            + "4 0 obj\n<</Length 5>>stream\n/X Do\nendstream\nendobj\n"
        let forms = (0..<depth).map { level in
            let body = String(repeating: "/X Do ", count: 10)
            let next = level == depth - 1 ? "" : "/Resources<</XObject<</X \(level + 6) 0 R>>>>"
            return
                "\(level + 5) 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 595 842]\(next)/Length \(body.count)>>stream\n\(body)\nendstream\nendobj\n"
        }
        return "%PDF-1.4\n" + first + page + forms.joined() + "trailer<</Root 1 0 R>>\n%%EOF"
    }

    @Test("a picture of 50,000 by 50,000 pixels is never decoded")
    func hugePicture() throws {
        let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) + Data("IHDR".utf8)
        let side = withUnsafeBytes(of: UInt32(50_000).bigEndian) { Data($0) }
        #expect(try reason(png + side + side + Data([8, 0, 0, 0, 0]) + Data(count: 64)) == .terlaluBesar)
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0xC3, 0x50, 0xC3, 0x50, 3]
        #expect(try reason(Data(jpeg) + Data(count: 64)) == .terlaluBesar)
    }

    /// A TIFF's directories: sizes of pages, one behind the other; `next` is where the last one says that more follows.
    private static func tiff(_ sizes: [UInt32], next: UInt32 = 0) -> Data {
        func bytes(_ numbers: [UInt32], _ width: Int) -> Data {
            Data(numbers.flatMap { number in (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } })
        }
        var file = Data([0x49, 0x49, 0x2A, 0]) + bytes([8], 4)
        for (number, side) in sizes.enumerated() {
            file += bytes([2], 2)
            for tag: UInt32 in [256, 257] { file += bytes([tag, 4], 2) + bytes([1, side], 4) }
            file += bytes([number == sizes.count - 1 ? next : UInt32(8 + 30 * (number + 1))], 4)
        }
        return file + Data(count: 64)
    }

    @Test("a TIFF of 50,000 by 50,000 pixels is never decoded; directories that lead round end")
    func hugeSheets() throws {
        #expect(try reason(Self.tiff([50_000])) == .terlaluBesar)
        #expect(try reason(Self.tiff([100, 50_000])) == .terlaluBesar)
        #expect(try reason(Self.tiff([.max])) == .terlaluBesar)
        #expect(try reason(Self.tiff([100, 200], next: 8)) == .tanpaTeks)
        #expect(try reason(Self.tiff([1_200], next: 8)) == .rusak)
        #expect(try reason(Data([0x4D, 0x4D, 0, 0x2A, 0xFF, 0xFF, 0xFF, 0xFF])) == .rusak)
        #expect(TIFFSheets(Self.tiff(Array(repeating: 1_200, count: 5_000)))?.sizes.count == 9)
    }

    @Test("a TIFF whose later page is too large is read up to that page")
    func hugeLaterSheet() throws {
        var scan = try Workshop.tiff([Workshop.pdf("Surat permohonan"), Workshop.pdf("Halaman kedua")])
        let directory = try #require(scan.secondDirectory)
        for tag: UInt8 in [0, 1] { scan.setTIFF(tag: 256 + UInt16(tag), to: 50_000, in: directory) }
        guard case .text(let text, .pengenalan) = try outcome(scan) else { throw Fault.unread }
        #expect(text.contains("permohonan") && !text.contains("kedua"))
    }

    @Test("scripts and hidden words of an HTML file are not read")
    func scripts() throws {
        let page = """
            <!-- surat --><html><head><script>document.write('Nomor: 1/SKRIP/2026')</script>
            <style>p::before{content:'Nomor: 2/GAYA/2026'}</style></head><body onload="alert(1)">
            <iframe src="http://127.0.0.1:1/"></iframe><div style="display:none">Nomor: 3/SAMAR/2026</div>
            <p>Nomor: 4/BENAR/2026</p><img src=x onerror="alert('Nomor: 5/GAMBAR/2026')"></body></html>
            """
        guard case .text(let text, .tertulis) = try outcome(Data(page.utf8)) else { throw Fault.unread }
        #expect(text.contains("4/BENAR/2026"))
        #expect(["SKRIP", "GAYA", "SAMAR", "GAMBAR", "<", "alert"].allSatisfy { !text.contains($0) }, "\(text)")
    }

    @Test(
        "HTML that nests without end is read within its limits",
        arguments: [
            ("<div>", 10_000, ""), ("<div><blockquote>", 200_000, "</div>"), ("<table><tr><td>", 1_000_000, "</table>"),
            ("<div style=\"display:none\">", 10_000, ""), ("<", 2_000_000, ""), ("<!--", 500_000, ""),
            ("<a b='", 300_000, ""), ("&#", 1_000_000, ""),
        ])
    func nested(tag: String, count: Int, end: String) throws {
        let tags = { (word: String) in String(repeating: word, count: count) }
        let page = "<html><p>Nomor: 1/A/2026</p>" + tags(tag) + "dalam" + tags(end) + "</html>"
        guard case .text(let text, _) = try outcome(Data(page.utf8)) else { throw Fault.unread }
        #expect(text.hasPrefix("Nomor: 1/A/2026"))
        #expect(text.utf8.count <= 8 * ConverterLimits.text.output)
    }

    @Test("a .docx that unfolds to gigabytes is not unfolded", arguments: [true, false])
    func zipBomb(isHonest: Bool) throws {
        let bomb = try Workshop.python(
            """
            import zipfile, struct
            with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as archive:
                archive.writestr('[Content_Types].xml', '<Types/>')
                with archive.open('word/document.xml', 'w', force_zip64=False) as part:
                    part.write(b'<w:document>')
                    for _ in range(200): part.write(b'<w:p><w:r><w:t>' + b'A' * 1000000 + b'</w:t></w:r></w:p>')
            if not \(isHonest ? "True" : "False"):
                data = bytearray(open('out', 'rb').read())
                entry = data.rindex(b'PK\\x01\\x02', 0, data.rindex(b'word/document.xml'))
                data[entry + 24:entry + 28] = struct.pack('<I', 1000)
                open('out', 'wb').write(data)
            """)
        #expect(try [.terlaluBesar, .rusak].contains(reason(bomb)))
    }

    @Test("a broken .docx and a broken PDF are known as broken")
    func broken() throws {
        let docx = try Workshop.docx("Nomor: 1")
        #expect(try reason(docx.prefix(docx.count / 2)) == .rusak)
        #expect(try reason(Data("%PDF-1.7\nnothing follows".utf8)) == .rusak)
    }

    @Test("what a converter starts does not outlive it")
    func timeLimit() throws {
        var limits = ConverterLimits.text
        limits.seconds = 0.5
        let folder = FileManager.default.temporaryDirectory
        let start = Date()
        let run = ChildProcess(
            program: "/bin/sh", arguments: ["-c", "sleep 977 & sleep 977"], folder: folder.path, limits: limits
        ).run()
        #expect(run.isTimedOut)
        #expect(Date().timeIntervalSince(start) < 10)
    }

    @Test("a converter that writes without end is cut off")
    func endlessOutput() {
        let run = ChildProcess(
            program: "/usr/bin/yes", arguments: [], folder: "/tmp", limits: .text
        ).run()
        #expect(run.isCut)
        #expect(run.output.count == ConverterLimits.text.output)
    }

    @Test("without bubblewrap the limits hold too")
    func withoutBubblewrap() throws {
        let converter = TextConverter(sandbox: Sandbox(withoutBubblewrapOf: .ofThisMachine))
        let pdf = try Workshop.pdf(Workshop.letter("01"))
        guard case .text(let text, .tertulis) = try converter.outcome(of: pdf, contentType: "") else {
            throw Fault.unread
        }
        #expect(text.contains("421.3/087-SMKN99/2026"))
    }

    private enum Fault: Error { case unread }
}

/// Little-endian TIFFs, as Pillow writes them.
extension Data {
    private func number(_ at: Int, _ count: Int) -> Int {
        dropFirst(at).prefix(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    fileprivate var secondDirectory: Int? {
        let first = number(4, 4)
        let second = number(first + 2 + 12 * number(first, 2), 4)
        return second > 0 ? second : nil
    }

    fileprivate mutating func setTIFF(tag: UInt16, to value: UInt32, in directory: Int) {
        for field in 0..<number(directory, 2) {
            let at = directory + 2 + 12 * field
            guard number(at, 2) == Int(tag) else { continue }
            self[at + 2] = 4  // LONG
            for byte in 0..<4 { self[at + 8 + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
        }
    }
}
