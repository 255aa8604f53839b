import MailWorld
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
