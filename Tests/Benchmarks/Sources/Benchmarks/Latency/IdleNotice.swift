import Foundation
import MailWorld
import Transport

/// How long Dovecot takes to tell a client in IDLE of a mail that it has: the part of the latency that is not ours.
struct IdleNotice {
    static let count = 60
    private static let address = "kosong@\(DemoOffice.domain)"

    /// Seconds of each of some deliveries to a mailbox that a client does nothing but wait for.
    func seconds(in world: MailWorld) throws -> [Double] {
        try world.addAccount(Self.address, password: DemoOffice.password)
        try world.makeMaildir(of: Self.address)
        let connection = try IMAPConnection.connect(
            to: ServerEndpoint(
                host: "127.0.0.1", port: world.imapPort, security: .none,
                credentials: .password(user: Self.address, Secret(DemoOffice.password))))
        defer { connection.logout() }
        let delivery = try LMTPDelivery(world)
        var seconds: [Double] = []
        for number in 1...Self.count {
            // As the intake does: what is announced from here on is news.
            _ = try connection.select("INBOX")
            _ = try connection.fetchSizes(from: 1)
            let postman = Postman(delivery, OfficeLetter(request: number), to: Self.address)
            guard try connection.idle(for: 30) == .newMail else { throw BenchmarkError.tooSlow("IDLE's notice") }
            let noticed = Date()
            seconds.append(noticed.timeIntervalSince(try postman.arrival()))
        }
        return seconds
    }
}

/// Delivers one mail from a thread of its own, a moment after the client began to wait.
private final class Postman: Sendable {
    private let done = DispatchSemaphore(value: 0)
    // Written before `done` is signalled, read after it.
    nonisolated(unsafe) private var outcome: Result<Date, any Error> = .success(.distantPast)

    /// Seconds until the client surely waits.
    private static let moment: TimeInterval = 0.1

    init(_ delivery: LMTPDelivery, _ letter: OfficeLetter, to recipient: String) {
        nonisolated(unsafe) let delivery = delivery
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: Self.moment)
            self.outcome = Result { try delivery.deliver(letter.bytes, from: letter.sender, to: recipient) }
            self.done.signal()
        }
    }

    /// When Dovecot had the mail.
    func arrival() throws -> Date {
        done.wait()
        return try outcome.get()
    }
}
