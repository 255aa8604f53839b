import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("fuzz: mails", .serialized) struct IntakeFuzzTests {
    /// What a hostile mail would hold.
    static let words = [
        "\r\n", "\n", "\r", "\0", "\r\n\r\n", "--", "--batas\r\n", "; boundary=\"batas\"", "multipart/mixed",
        "Content-Type: message/rfc822\r\n\r\n", "Content-Type: text/html; charset=utf-7\r\n", "charset=iso-2022-jp",
        "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n", "=?utf-8?B?",
        "=?utf-8?Q?=0D=0A?=", "?=", "=3D", "=", "%00", "filename*0*=utf-8''", "\"", "\\", "<", ">", "<div>",
        "<blockquote>", "</blockquote>", "<script>", "<!--", "&#1114112;", "&#xD800;", "&", "> ", ">>>>", "<a@b>",
        "@", ",", ";", ":", "(", ")", "\u{202E}", "\u{FEFF}", "\u{1F600}", "\u{301}", "From: ", "Subject: ",
        "Date: Sun, 99 Feb 2050 99:99:99 +9999\r\n", "Auto-Submitted: auto-replied\r\n",
        "Authentication-Results: mx.diskominfo.example; dmarc=pass\r\n", "Pada tanggal Sel, 24 Nov 2026 menulis:",
        "-----Original Message-----", "-- \r\n", "setuju", "tolak: ",
    ]

    static let mails: [[UInt8]] = {
        let folder = Repository.root.appending(path: "Tests/Fixtures/mails")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".eml") }.sorted().compactMap {
            FileManager.default.contents(atPath: folder.appending(path: $0).path).map(Array.init)
        }
    }()

    /// Seconds that no mail of this size may take, on however slow a machine.
    static let patience: TimeInterval = 5
    /// Bytes by which the process may grow over all rounds.
    static let growthLimit = 400 << 20

    @Test("a spoiled mail is always read to an end, soon, and the same way each time")
    func parser() throws {
        try #require(Self.mails.count >= 45)
        var mutator = Mutator(seed: FaultSizes.now.seed, words: Self.words)
        let parser = MailParser(ownMark: "pontive-1", authservID: "mx.pontive.example")
        var slowest: TimeInterval = 0
        let before = residentBytes()
        for round in 1...FaultSizes.now.mailRounds {
            let raw = Data(mutator.spoil(mutator.pick(Self.mails), with: mutator.pick(Self.mails)))
            let start = Date()
            let mail = parser.parse(raw)
            let summary = try JSONEncoder().encode(MailSummary(mail))
            let identity = MessageIdentity(raw: raw)
            slowest = max(slowest, Date().timeIntervalSince(start))
            try #require(Date().timeIntervalSince(start) < Self.patience, "\(keep(raw))")
            if round % 10 == 0 {
                #expect(parser.parse(raw).newText == mail.newText, "\(keep(raw))")
                #expect(MessageIdentity(raw: raw) == identity)
            }
            #expect(summary.count < 64 * raw.count + 65_536, "\(keep(raw))")
            Progress.step(round, of: FaultSizes.now.mailRounds, "spoiled mails, the slowest \(slowest) s")
        }
        let growth = residentBytes() - before
        #expect(growth < Self.growthLimit)
        Progress.say("\(FaultSizes.now.mailRounds) spoiled mails, slowest \(slowest) s, grown by \(growth >> 20) MB")
    }

    @Test("a spoiled mail never stops the desk")
    func desk() throws {
        let harness = try DeskHarness()
        try harness.request()
        var mutator = Mutator(seed: FaultSizes.now.seed &+ 1, words: Self.words)
        let request = try #require(try harness.rawMails(to: "admin").first)
        let answer = PersonalMail(answering: MailParser().parse(request), text: "teruskan")
        let own = answer.bytes(
            from: Mailbox(name: nil, address: "admin@diskominfo.example"), messageID: "a@diskominfo.example")
        for round in 1...FaultSizes.now.deskRounds {
            let raw = Data(mutator.spoil(mutator.pick(Self.mails + [own, Array(request)]), with: own))
            try harness.store(raw)
            try harness.dealWithAll()
            Progress.step(round, of: FaultSizes.now.deskRounds, "spoiled mails on the desk")
        }
        #expect(try harness.register.read { try $0.newMessageCount() } == 0)
    }

    /// Keeps a mail that was not read as it should be, for a fixture.
    private func keep(_ raw: Data) -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "spoiled-\(UUID().uuidString).eml")
        return FileManager.default.createFile(atPath: file.path, contents: raw) ? file.path : "\(file.path), unwritten"
    }

    /// Bytes of memory that this process holds (proc(5), statm).
    private func residentBytes() -> Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4096
    }
}
