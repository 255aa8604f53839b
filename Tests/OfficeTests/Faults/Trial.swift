import Foundation
import MailWorld

@testable import Office

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
