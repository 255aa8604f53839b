import Foundation
import MailWorld
import Testing

/// Makes the papers that applicants send, with real programs: PDFs with WeasyPrint, .docx with pandoc, scans with poppler and
/// Pillow, encrypted PDFs with qpdf.
enum Workshop {
    /// The letters of the corpus, by number.
    static let letters = ["01", "02", "03", "04", "05", "06"]

    static func letter(_ number: String) throws -> String {
        let url = Repository.root.appending(path: "Tests/Fixtures/letters/\(number).txt")
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }

    static func pdf(_ text: String) throws -> Data {
        let style = "@page{size:A4;margin:2cm}pre{font:10.5pt 'DejaVu Sans Mono',monospace;white-space:pre-wrap}"
        return try make(
            "out.pdf", from: ["in.html": "<meta charset=utf-8><style>\(style)</style><pre>\(escaped(text))</pre>"]
        ) {
            ["weasyprint", "-q", "in.html", $0]
        }
    }

    /// A paragraph a line; wide gaps are tabs, as people set them.
    static func docx(_ text: String) throws -> Data { try word(text, "out.docx") }

    /// A form as the office gives it out: a table of labels, colons and values.
    static func table(_ rows: [(String, String)], as ending: String) throws -> Data {
        let cells = rows.map { "<tr><td>\($0.0)</td><td>:</td><td>\(escaped($0.1))</td></tr>" }.joined()
        return try make("out.\(ending)", from: ["in.html": "<p>FORMULIR PERMOHONAN</p><table>\(cells)</table>"]) {
            ["pandoc", "-f", "html", "in.html", "-o", $0]
        }
    }

    /// A PDF whose values stand in form fields (ISO 32000-1, 12.7).
    static func pdfForm(_ rows: [(String, String)]) -> Data {
        let fields = rows.indices.map { "\(6 + $0) 0 R" }.joined(separator: " ")
        let labels = rows.enumerated().map { "BT /F 11 Tf 60 \(764 - 30 * $0) Td (\(parenthesised($1.0)) :) Tj ET" }
            .joined(separator: " ")
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        let form = "<</Fields[\(fields)]/NeedAppearances true/DA(/F 11 Tf 0 g)/DR<</Font<</F 5 0 R>>>>>>"
        var objects = [
            "<</Type/Catalog/Pages 2 0 R/AcroForm\(form)>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[\(fields)]>>",
            "<</Length \(labels.utf8.count)>>stream\n\(labels)\nendstream", font,
        ]
        objects += rows.enumerated().map { index, row in
            "<</Type/Annot/Subtype/Widget/FT/Tx/T(\(index))/V(\(parenthesised(row.1)))"
                + "/Rect[240 \(760 - 30 * index) 560 \(780 - 30 * index)]/DA(/F 11 Tf 0 g)/P 3 0 R/F 4>>"
        }
        let body = objects.enumerated().map { "\($0 + 1) 0 obj\($1) endobj\n" }.joined()
        return Data("%PDF-1.5\n\(body)trailer<</Root 1 0 R>>\n%%EOF\n".utf8)
    }

    private static func parenthesised(_ text: String) -> String {
        text.replacing("(", with: "\\(").replacing(")", with: "\\)")
    }

    static func odt(_ text: String) throws -> Data { try word(text, "out.odt") }

    private static func word(_ text: String, _ name: String) throws -> Data {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            "<p>\(escaped(String(line)).replacing(" ", with: "&nbsp;"))</p>"
        }
        return try make(name, from: ["in.html": lines.joined()]) { ["pandoc", "-f", "html", "in.html", "-o", $0] }
    }

    /// The page at 200 dpi, turned by one degree, with noise: as a PNG, a JPEG, or a PDF that holds nothing but the picture.
    static func scan(_ pdf: Data, as ending: String, turned: Int = 1) throws -> Data {
        let script = """
            from PIL import Image, ImageChops
            page = Image.open('page-1.pgm').rotate(\(turned), expand=True, fillcolor=250, resample=Image.BILINEAR)
            noise = Image.effect_noise(page.size, 24)
            Image.blend(page, noise, 0.12).save('out.\(ending)')
            """
        return try make("out.\(ending)", from: ["scan.py": script], ["in.pdf": pdf]) { _ in
            ["sh", "-c", "pdftoppm -r 200 -gray -f 1 -l 1 in.pdf page && /usr/bin/python3 scan.py"]
        }
    }

    /// Pages as a scanner keeps them: one TIFF, black and white as a fax (CCITT G4), or grey (LZW).
    static func tiff(_ pages: [Data], isFax: Bool = false) throws -> Data {
        let names = pages.indices.map { "in\($0).pdf" }
        let script = """
            from PIL import Image
            import subprocess
            sheets = []
            for name in \(names):
                subprocess.run(['pdftoppm', '-r', '200', '-gray', '-f', '1', '-l', '1', '-singlefile', name, name], check=True)
                sheets.append(Image.open(name + '.pgm').rotate(1, expand=True, fillcolor=250, resample=Image.BILINEAR))
            if \(isFax ? "True" : "False"): sheets = [sheet.convert('1', dither=0) for sheet in sheets]
            sheets[0].save('out.tif', save_all=True, append_images=sheets[1:], dpi=(200, 200),
                compression='\(isFax ? "group4" : "tiff_lzw")')
            """
        let files = Dictionary(uniqueKeysWithValues: zip(names, pages))
        return try make("out.tif", from: ["sheets.py": script], files) { _ in ["/usr/bin/python3", "sheets.py"] }
    }

    static func encrypted(_ pdf: Data) throws -> Data {
        try make("out.pdf", from: [:], ["in.pdf": pdf]) {
            ["qpdf", "--encrypt", "rahasia", "rahasia", "256", "--", "in.pdf", $0]
        }
    }

    /// Runs a Python script that writes `out`.
    static func python(_ script: String) throws -> Data {
        try make("out", from: ["make.py": script]) { _ in ["/usr/bin/python3", "make.py"] }
    }

    private static func make(
        _ name: String, from texts: [String: String], _ files: [String: Data] = [:], _ command: (String) -> [String]
    ) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workshop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in texts { try Data(text.utf8).write(to: folder.appending(path: name)) }
        for (name, data) in files { try data.write(to: folder.appending(path: name)) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command(name)
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command(name)) ended with \(process.terminationStatus)")
        return try Data(contentsOf: folder.appending(path: name))
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
