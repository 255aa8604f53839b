import Foundation
import Mail
import Testing

/// Each .eml is read with LF and with CRLF; what is read stands in the .json beside it. `RECORD=1` writes them anew.
@Suite("Golden mails")
struct GoldenMailTests {
    @Test("the folder of mails is not empty")
    func notEmpty() { #expect(MailFixtures.names.count >= 45) }

    @Test("a mail is read as its golden file says", arguments: MailFixtures.names)
    func golden(name: String) throws {
        let raw = try MailFixtures.data(name + ".eml")
        let unix = try summary(MailFixtures.lines(raw, crlf: false))
        let dos = try summary(MailFixtures.lines(raw, crlf: true))
        #expect(unix == dos)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(unix.utf8).write(to: MailFixtures.folder.appending(path: name + ".json"))
        }
        #expect(unix == String(decoding: try MailFixtures.data(name + ".json"), as: UTF8.self))
    }

    private func summary(_ raw: Data) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let data = try encoder.encode(MailSummary(MailFixtures.parser.parse(raw)))
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
