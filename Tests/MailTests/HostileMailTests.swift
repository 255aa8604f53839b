import Foundation
import Mail
import Testing

@Suite("Hostile mails")
struct HostileMailTests {
    private static let head = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"

    private func defect(_ raw: String, _ limits: MailLimits = MailLimits()) -> MailDefect? {
        MailParser(limits: limits).parse(Data(raw.utf8)).fatalDefect
    }

    @Test("10,000 nested parts are set aside before a tree is built")
    func nested() {
        let parts = (0..<10_000).map { "--b\($0)\nContent-Type: multipart/mixed; boundary=b\($0 + 1)\n\n" }.joined()
        #expect(
            defect(Self.head + "Content-Type: multipart/mixed; boundary=b0\n\n" + parts) == .nestedTooDeep(limit: 20))
        let enclosed = String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000)
        #expect(defect(Self.head + enclosed) == .nestedTooDeep(limit: 20))
    }

    @Test("many parts side by side are set aside")
    func manyParts() {
        let parts = String(repeating: "--b\nContent-Type: text/plain\n\nx\n", count: 10_000)
        #expect(
            defect(Self.head + "Content-Type: multipart/mixed; boundary=\"b\"\n\n" + parts) == .tooManyParts(limit: 500)
        )
    }

    @Test(
        "a boundary in a form that only GMime reads hides no parts from the count",
        arguments: [
            "multipart/mixed; boundary*=us-ascii''b", "(x) multipart/mixed; boundary=b", "multipart /mixed; boundary=b",
            "multipart/mixed; boundary=(y)b", "multipart/mixed; x=\"; boundary=q\"; boundary=b",
            "multipart/mixed; boundary=\"=?utf-8?q?b?=\"", "multipart/digest; boundary*=us-ascii''b",
        ])
    func hiddenBoundary(type: String) {
        // A 25 MB mail of this kind took 7 GB.
        let parts = String(repeating: "--b\n\n", count: 20_001)
        #expect(defect(Self.head + "Content-Type: \(type)\n\n" + parts) == .tooManyParts(limit: 500))
    }

    @Test("a header of 100 MB is not read to its end")
    func header100MB() {
        var raw = Data("X-Y: ".utf8)
        raw.append(Data(repeating: 0x61, count: 100 * 1024 * 1024))
        raw.append(Data("\n\(Self.head)\nx".utf8))
        let mail = MailParser().parse(raw)
        #expect(mail.fatalDefect == .tooLarge(bytes: raw.count, limit: 26_214_400))
        #expect(mail.headers.reduce(0) { $0 + $1.value.utf8.count } <= 262_144)
        #expect(mail.attachments == [])
    }

    @Test("what is kept of a mail is bounded by what came, whatever its structure", arguments: MailFixtures.names)
    func kept(name: String) throws {
        let raw = try MailFixtures.data(name + ".eml")
        let kept = Kept(MailFixtures.parser.parse(raw))
        #expect(kept.parts <= 500)
        #expect(kept.bytes <= 12 * raw.count)
    }

    @Test("an archive is never unpacked: its bytes are kept as they came")
    func archive() {
        // 42 kB that claim to be much more; the digest is that of the archive itself.
        let zip = Data("PK\u{3}\u{4}".utf8) + Data(repeating: 0, count: 42_000)
        let mail = MailParser().parse(
            Data((Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n").utf8)
                + Data("Content-Type: application/zip; name=\"surat.zip\"\nContent-Encoding: gzip\n".utf8)
                + Data("Content-Transfer-Encoding: base64\n\n\(zip.base64EncodedString())\n--b--\n".utf8))
        #expect(mail.attachments.map(\.content) == [zip])
        #expect(mail.attachments.map(\.fileName) == ["surat.zip"])
    }

    @Test("a date in 2050 is told as it is and changes nothing else")
    func farDate() {
        let near = MailParser().parse(Data((Self.head + "Date: Tue, 24 Nov 2026 09:12:00 +0700\n\nSetuju").utf8))
        let far = MailParser().parse(Data((Self.head + "Date: Thu, 24 Nov 2050 09:12:00 +0700\n\nSetuju").utf8))
        #expect(far.date?.timeIntervalSince1970 == 2_552_868_720)
        #expect(far.kind == near.kind)
        #expect(far.newText == near.newText)
        #expect(far.defects == [])
    }

    @Test("parts in several charsets are each read in their own")
    func charsets() {
        func part(_ charset: String, _ bytes: [UInt8]) -> Data {
            Data("--b\nContent-Type: text/plain; charset=\(charset)\n\n".utf8) + Data(bytes) + Data("\n".utf8)
        }
        let body =
            part("iso-8859-1", [0xE9]) + part("utf-8", [0xC3, 0xA9]) + part("utf-16le", [0xE9, 0])
            + part("x-tidak-ada", [0xE9]) + part("utf-8", [0xE9])
        let head = Data((Self.head + "Content-Type: multipart/mixed; boundary=b\n\n").utf8)
        let text = MailParser().parse(head + body + Data("--b--\n".utf8)).text
        #expect(text.filter { $0 == "é" }.count == 5)
    }

    @Test("scripts, styles and comments of HTML are no text")
    func scripts() {
        let html = """
            <p>Setuju<script>alert('tolak')</script><style>.tolak{}</style><!-- tolak --><img src=x onerror="tolak">
            <span style="display:none">tolak</span><a href="javascript:tolak">.</a></p><svg onload=tolak>
            """
        let mail = MailParser().parse(Data((Self.head + "Content-Type: text/html\n\n" + html).utf8))
        #expect(mail.newText.text == "Setuju .")
        #expect(!mail.text.contains("tolak"))
    }

    @Test("a huge header, of the mail or of a part, is set aside")
    func hugeHeader() {
        let huge = "X-Y: " + String(repeating: "a", count: 1_000_000) + "\n"
        #expect(defect(huge + Self.head + "\nx") == .headerTooLarge(limit: 262_144))
        let part = Self.head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + huge + "\nx\n--b--\n"
        #expect(defect(part) == .headerTooLarge(limit: 262_144))
        #expect(
            defect(huge + String(repeating: huge, count: 30))
                == .tooLarge(bytes: 31 * huge.utf8.count, limit: 26_214_400))
    }

    @Test(
        "what is no mail is set aside",
        arguments: ["", "\n", "\0\0\0", "hello", "\r\r\r", "PK\u{3}\u{4}", ":\n:\n", "\n\n\n\n"])
    func notAMail(raw: String) {
        #expect(defect(raw) == .notAMail)
    }

    @Test("a mail without an author's address is set aside")
    func noFrom() {
        #expect(defect("From: \nTo: a@b.example\n\nx") == .noFrom)
        #expect(defect("From: Budi tanpa alamat\n\nx") == .noFrom)
    }

    @Test("lines that end with CR alone are read")
    func carriageReturns() {
        let mail = MailParser().parse(Data("From: a@b.example\rSubject: x\r\rsatu\rdua\r".utf8))
        #expect(mail.subject == "x")
        #expect(mail.text == "satu\ndua\n")
    }

    @Test("too much text is cut off, and said so")
    func longText() {
        var limits = MailLimits()
        limits.textBytes = 1000
        let mail = MailParser(limits: limits).parse(Data((Self.head + "\n" + String(repeating: "é", count: 600)).utf8))
        #expect(mail.text == String(repeating: "é", count: 500))
        #expect(mail.defects == [.textCut(limit: 1000)])
    }

    @Test(
        "abused fields end fast",
        arguments: [
            "From: " + String(repeating: "a:", count: 60_000) + "a@b.example\n",
            "From: " + String(repeating: "(", count: 120_000) + "a@b.example\n",
            "From: a@b.example\nTo: " + String(repeating: "<", count: 120_000) + "\n",
            "From: a@b.example\nTo: " + String(repeating: "\"", count: 120_000) + "\n",
            "From: a@b.example\nSubject: " + String(repeating: "=?", count: 60_000) + "\n",
            "From: a@b.example\nSubject: " + String(repeating: "=?a?q?", count: 20_000) + "\n",
            "From: a@b.example\nSubject: " + String(repeating: "=?utf-8?q?=41?= ", count: 12_000) + "\n",
            "From: a@b.example\nReferences: " + String(repeating: "<a@b> ", count: 20_000) + "\n",
            "From: a@b.example\nContent-Type: text/plain" + String(repeating: "; a=\"b\"", count: 20_000) + "\n",
            "From: a@b.example\nContent-Type: text/plain" + (0..<9_000).map { "; n*\($0)*=%41" }.joined() + "\n",
            "From: a@b.example\nDate: " + String(repeating: "1 ", count: 60_000) + "\n",
            "From: a@b.example\n" + String(repeating: "To: a@b.example\n", count: 10_000),
        ])
    func abusedFields(header: String) {
        let mail = MailParser(authservID: "x").parse(Data((header + "\nisi\n").utf8))
        #expect(mail.text == "isi\n" || mail.fatalDefect != nil)
    }

    @Test(
        "texts made to be slow end fast",
        arguments: [
            "--\n", "-- \n", "Dari:\n", "Pada 1 111 <\n", "> x\n", "disclaimer\n\n", "email ini\n",
            "________________________\n", "a@b\n",
            "--- Tulis balasan di atas\n", "Dikirim dari iPhone saya\n", ">", "-", "Pesan Asli",
        ])
    func slowText(line: String) {
        let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
        #expect(NewText(plain: text).text.utf8.count <= text.utf8.count)
    }

    @Test(
        "HTML made to be slow ends fast",
        arguments: [
            "<", "<a ", "<!--", "<div>", "</div>", "<div></span>", "<blockquote>", "&", "&#", "<script>", "<pre>\n",
            "<a href=\"",
            "<div class=gmail_quote>", "<td>", "<p>",
        ])
    func slowHTML(piece: String) {
        let html = String(repeating: piece, count: 400_000 / piece.utf8.count)
        #expect(NewText(html: html).text.utf8.count <= html.utf8.count * 2)
    }

    @Test("mutated mails are read without a crash, and always the same way")
    func mutations() throws {
        var random = SeededRandom(seed: 7)
        for name in MailFixtures.names {
            let raw = try MailFixtures.data(name + ".eml")
            for _ in 0..<12 {
                var mutant = raw
                for _ in 0..<(1 + Int(random.next() % 12)) where !mutant.isEmpty {
                    let index = Int(random.next() % UInt64(mutant.count))
                    switch random.next() % 3 {
                    case 0: mutant[index] = UInt8(truncatingIfNeeded: random.next())
                    case 1: mutant.remove(at: index)
                    default: mutant.insert(contentsOf: mutant[(index / 2)..<index].prefix(40), at: index)
                    }
                }
                #expect(MailFixtures.parser.parse(mutant) == MailFixtures.parser.parse(mutant))
            }
        }
    }
}

/// Bytes and parts that a parsed mail holds, those of enclosed mails included.
private struct Kept {
    var bytes = 0
    var parts = 0

    init(_ mail: ParsedMail) {
        let texts = [mail.text, mail.html, mail.newText.text, mail.newText.forwardedText, mail.calendar?.text]
        bytes = texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
        bytes += mail.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        bytes += mail.attachments.reduce(0) { $0 + $1.content.count }
        parts = 1 + mail.attachments.count
        for inner in mail.embedded.map(Kept.init) { (bytes, parts) = (bytes + inner.bytes, parts + inner.parts) }
    }
}
