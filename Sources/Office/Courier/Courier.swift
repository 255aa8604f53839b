import Foundation
import Logging
import Persuratan
import Register
import Transport

/// Carries the outbox to the SMTP server, row by row, over one kept-open connection.
///
/// Kept: a mail is crossed off only after the server took it; a repeat after a crash is the same mail. Retried: network
/// trouble and 4xx, with growing distance, up to an age. Given up: what the server refuses for good, and what is too old;
/// that becomes an event of its request which the secretariat sees.
public final class Courier {
    private let setup: OfficeSetup
    private let register: Register
    private let clock: OfficeClock
    private let parts: DeskParts
    private let logger: Logger
    private let connection: SMTPConnection

    /// Mails taken up in one go.
    static let batch = 50
    /// Seconds after which an unsent mail is given up: five days, as mail servers do (RFC 5321 4.5.4.1).
    public static let maximumAge: TimeInterval = 5 * 86_400

    public init(parts: DeskParts, connection: SMTPConnection, logger: Logger) {
        (setup, register, clock) = (parts.setup, parts.register, parts.clock)
        (self.parts, self.connection, self.logger) = (parts, connection, logger)
    }

    /// What one delivery round did.
    public struct Round: Sendable, Equatable {
        public var sent: [MailLine] = []
        public var postponed: [MailLine] = []
        public var failed: [MailLine] = []
    }

    /// A mail in words for a report, without its contents.
    public struct MailLine: Sendable, Equatable {
        public let jenis: String
        public let penerima: String
        public let messageID: String
        public let galat: String?
    }

    /// Sends everything that is due now.
    public func deliverDue() throws -> Round {
        var round = Round()
        while true {
            let due = try register.read { try $0.dueMails(at: clock.now(), limit: Self.batch) }
            guard !due.isEmpty else { return round }
            for mail in due { try deliver(mail, &round) }
        }
    }

    /// Closes the connection; the next mail opens it again.
    public func close() { connection.close() }

    private func deliver(_ mail: OutboxMail, _ round: inout Round) throws {
        do {
            try send(mail)
        } catch TransportError.cancelled(let place) {
            throw TransportError.cancelled(place)
        } catch {
            return try settle(mail, error, &round)
        }
        try register.write { try $0.markSent(mail.id, at: clock.now()) }
        round.sent.append(line(mail, nil))
        logger.info("mail sent", metadata: ["mail": "\(mail.id)", "kind": "\(mail.jenis)"])
    }

    private func send(_ mail: OutboxMail) throws {
        let (sender, recipient) = (setup.mailbox.alamat.description, mail.penerima.description)
        let results = try connection.send(from: sender, to: [recipient], message: [UInt8](mail.isi))
        guard let refused = results.first(where: { !$0.isAccepted }) else { return }
        throw DeliveryRefused(reply: refused.reply)
    }

    private func settle(_ mail: OutboxMail, _ error: any Error, _ round: inout Round) throws {
        let (now, reason) = (clock.now(), String(describing: error))
        let isTooOld = now.timeIntervalSince(mail.dibuat) > Self.maximumAge
        guard Recovery.isFinal(error) || isTooOld else {
            let due = now.addingTimeInterval(Self.delay(afterAttempt: mail.percobaan + 1))
            try register.write { try $0.postpone(mail.id, until: due, galat: reason) }
            round.postponed.append(line(mail, reason))
            return logger.warning("mail postponed", metadata: ["mail": "\(mail.id)", "error": "\(reason)"])
        }
        try register.write { tx in
            try tx.markFailed(mail.id, galat: reason)
            try report(mail, reason, tx)
        }
        round.failed.append(line(mail, reason))
        logger.error("mail given up", metadata: ["mail": "\(mail.id)", "error": "\(reason)"])
    }

    /// A mail that will not arrive is an event of its request. One that was itself such a report is only counted as failed:
    /// reports about reports would never end.
    private func report(_ mail: OutboxMail, _ reason: String, _ tx: RegisterTransaction) throws {
        guard let id = mail.permohonan, mail.jenis != NoticeContent.attentionName,
            let perkara = try tx.snapshot.perkara(id: id)
        else { return }
        var work = CaseWork(perkara, parts: parts, tx: tx, at: clock.now(), origin: nil)
        try work.take(.undelivered(kepada: mail.penerima.description, alasan: reason))
        try work.finish()
    }

    /// Seconds until the next try: half a minute, doubled each time, at most an hour.
    static func delay(afterAttempt attempt: Int) -> TimeInterval {
        min(3600, 30 * Double(1 << min(attempt - 1, 10)))
    }

    private func line(_ mail: OutboxMail, _ galat: String?) -> MailLine {
        MailLine(jenis: mail.jenis, penerima: mail.penerima.description, messageID: mail.messageID, galat: galat)
    }
}
