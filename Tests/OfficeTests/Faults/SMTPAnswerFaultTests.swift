import Foundation
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("faults: what the mail server answers") struct SMTPAnswerFaultTests {
    static let passing: [ScriptedSMTP.Answer] = [
        .line("451 4.3.0 come back later"), .line("421 4.3.2 closing"), .silence, .hangUp, .line("hello there"),
        .nonsense(Array("\0\u{7F}no end".utf8)), .nonsense([UInt8](repeating: 0x0D, count: 100_000)),
        .line("99999999999 huh"),
    ]

    @Test("whatever passes, at any moment: the mail waits and is sent later, the same mail if it was in doubt")
    func passes() throws {
        let scripts = ScriptedSMTP.Moment.allCases.flatMap { moment in Self.passing.map { (moment, $0) } }
        for trial in try Trial.all(scripts) {
            #expect(trial.first.failed == [], "\(trial.moment): \(trial.answer)")
            #expect(trial.first.sent == [], "\(trial.moment): \(trial.answer)")
            #expect(trial.first.postponed.count == 1, "\(trial.moment): \(trial.answer)")
            #expect(trial.second.sent.count == 1, "\(trial.moment): \(trial.answer)")
            #expect(trial.taken.filter(\.isConfirmed).count == 1, "\(trial.moment): \(trial.answer)")
            #expect(Set(trial.taken.map(\.message)).count == 1, "\(trial.moment): \(trial.answer)")
        }
    }

    @Test("a slow server is waited for")
    func slow() throws {
        let greetings: [ScriptedSMTP.Moment: String] = [.greeting: "220 slow", .data: "354 go"]
        let scripts = ScriptedSMTP.Moment.allCases.map { moment -> (ScriptedSMTP.Moment, ScriptedSMTP.Answer) in
            (moment, .slow(greetings[moment] ?? "250 ok", 0.05))
        }
        for trial in try Trial.all(scripts) {
            #expect(trial.first.sent.count == 1, "\(trial.moment): \(trial.answer)")
            #expect(trial.second == Courier.Round(), "\(trial.moment): \(trial.answer)")
            #expect(trial.taken.count == 1, "\(trial.moment): \(trial.answer)")
        }
    }

    @Test("what the server says for good of a mail is final, and never sent again")
    func refused() throws {
        let moments: [ScriptedSMTP.Moment] = [.sender, .recipient, .data, .message]
        for trial in try Trial.all(moments.map { ($0, .line("554 5.7.1 not this one")) }) {
            #expect(trial.first.failed.count == 1, "\(trial.moment): \(trial.answer)")
            #expect(trial.second == Courier.Round(), "\(trial.moment): \(trial.answer)")
            #expect(trial.taken == [], "\(trial.moment): \(trial.answer)")
        }
    }

    @Test("a server that turns away the office says nothing of the mail: it waits until a person has mended that")
    func turnedAway() throws {
        let scripts: [(ScriptedSMTP.Moment, ScriptedSMTP.Answer)] = [
            (.greeting, .line("554 5.3.2 no service here")), (.hello, .line("550 5.7.1 your address is blocked")),
            (.sender, .line("530 5.7.0 authentication required")),
            (.recipient, .line("530 5.7.0 must issue STARTTLS first")),
        ]
        for trial in try Trial.all(scripts) {
            #expect(trial.first.failed == [], "\(trial.moment): \(trial.answer)")
            #expect(trial.first.postponed.count == 1, "\(trial.moment): \(trial.answer)")
            #expect(trial.second.sent.count == 1, "\(trial.moment): \(trial.answer)")
        }
    }
}

/// One mail, a server that misbehaves at one moment, and the same server mended an hour later.
struct Trial: Sendable {
    let moment: ScriptedSMTP.Moment
    let answer: ScriptedSMTP.Answer
    let first: Courier.Round
    let second: Courier.Round
    let taken: [ScriptedSMTP.Taken]

    init(_ moment: ScriptedSMTP.Moment, _ answer: ScriptedSMTP.Answer) throws {
        (self.moment, self.answer) = (moment, answer)
        let desk = try ScriptedDesk()
        desk.server.answer(moment, with: answer)
        first = try desk.courier.deliverDue()
        desk.server.answer(moment, with: nil)
        desk.harness.pass(seconds: 3600)
        second = try desk.courier.deliverDue()
        taken = desk.server.taken
    }

    /// All of them at once, each on a thread of its own: most of the time is waiting.
    static func all(_ scripts: [(ScriptedSMTP.Moment, ScriptedSMTP.Answer)]) throws -> [Trial] {
        let (done, results) = (DispatchGroup(), Results())
        for (moment, answer) in scripts {
            done.enter()
            Thread.detachNewThread {
                results.add(Result { try Trial(moment, answer) })
                done.leave()
            }
        }
        done.wait()
        return try results.all.map { try $0.get() }
    }

    private final class Results: Sendable {
        private let lock = NSLock()
        // Read and written under the lock only.
        nonisolated(unsafe) private var kept: [Result<Trial, any Error>] = []

        var all: [Result<Trial, any Error>] { lock.withLock { kept } }

        func add(_ result: Result<Trial, any Error>) { lock.withLock { kept.append(result) } }
    }
}

/// An office with one mail to send, and a server that answers as it is told.
final class ScriptedDesk {
    let server: ScriptedSMTP
    let harness: DeskHarness
    let courier: Courier

    init() throws {
        server = try ScriptedSMTP()
        harness = try DeskHarness()
        courier = try WireOffice.courier(harness.parts, server.endpoint)
        try Self.enqueue(into: harness.register, at: harness.parts.clock.now())
    }

    static func enqueue(into register: Register, at now: Date, size: Int = 300) throws {
        let recipient = try #require(EmailAddress("rani@smkn99.example"))
        try register.write {
            try $0.enqueue(
                Data(WireOffice.letter(1, size: size)), messageID: "surat.1@smkn99.example", kepada: recipient,
                jenis: "tanda-terima", case: nil, at: now)
        }
    }
}
