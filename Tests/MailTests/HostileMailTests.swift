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
