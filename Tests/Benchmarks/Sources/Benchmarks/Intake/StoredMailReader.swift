import Foundation
import Mail
import Office
import Register

/// Reads every stored mail out of the register and parses it, on a thread of its own, beside the intake.
final class StoredMailReader: Sendable {
    private let register: Register
    private let bell = Bell()
    private let lock = NSLock()
    private let done = DispatchSemaphore(value: 0)
    // Both are read and written under the lock only.
    nonisolated(unsafe) private var isLast = false
    nonisolated(unsafe) private var outcome: Result<Int, any Error> = .success(0)

    init(_ register: Register) { self.register = register }

    func start() {
        let thread = Thread {
            let outcome = Result { try self.readAll() }
            self.lock.withLock { self.outcome = outcome }
            self.done.signal()
        }
        thread.stackSize = 4 << 20
        thread.start()
    }

    /// Says that something was stored.
    func look() { bell.ring() }

    /// Waits until everything that was stored is parsed.
    ///
    /// - Returns: how many mails that a person wrote, of which none may be missing here.
    func finish() throws -> Int {
        lock.withLock { isLast = true }
        bell.ring()
        done.wait()
        return try lock.withLock { outcome }.get()
    }

    private func readAll() throws -> Int {
        let parser = MailParser(ownMark: "diskominfo.example", authservID: "mx.diskominfo.example")
        var parsed = 0
        var id: Int64 = 0
        while true {
            let isLast = lock.withLock { self.isLast }
            let stored = try register.read { Int64(try $0.newMessageCount()) }
            while id < stored {
                id += 1
                let mail = parser.parse(try register.read { try $0.message(id) }.isi)
                if mail.kind == .person, !mail.attachments.isEmpty { parsed += 1 }
            }
            if isLast { return parsed }
            bell.wait(until: Date().addingTimeInterval(1))
        }
    }
}
