import Foundation
import Logging
import Persuratan
import Register
import Transport

/// Carries the outbox to the SMTP server, row by row, over one kept-open connection.
///
/// Kept: a mail is marked before it is handed over and crossed off after the server took it; one that was in between when
/// the program ended is looked up among the sent ones first, and a repeat is the same mail. Retried: network trouble and
/// 4xx, with growing distance, up to an age; a server that cannot be reached is left alone for a while, with all mails
/// waiting. Given up: what the server refuses for good, and what is too old; that becomes an event of its request which
/// the secretariat sees.
public final class Courier {
    private let parts: DeskParts
    private let rules: SendingRules
    private let connection: SMTPConnection
    private let sentFolder: SentFolder?
    private let logger: Logger
    private let sight: MailboxSight?
    private var outage = Outage()
    /// Mails that the server took and the register could not note down, with the disk full or the file locked: they must
    /// not go out again.
    private var unrecorded: Set<Int64> = []

    private var setup: OfficeSetup { parts.setup }
    private var register: Register { parts.register }
    private var now: Date { parts.clock.now() }

    /// Mails taken up in one go.
    static let batch = 50
    /// Mails that are given up in one go; they come with their bytes.
    private static let oldBatch = 4

    /// - Parameters:
    ///   - sentFolder: where copies are looked up and kept; needed for `penyedia` and `append`.
    ///   - sight: what the intake knows of the mailbox; needed for `bcc`.
    public init(
        parts: DeskParts, rules: SendingRules, connection: SMTPConnection, sentFolder: SentFolder?, logger: Logger,
        sight: MailboxSight? = nil
    ) {
        (self.parts, self.rules, self.connection) = (parts, rules, connection)
        (self.sentFolder, self.logger, self.sight) = (sentFolder, logger, sight)
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

        init(_ mail: OutboxMail, _ galat: String?) {
            (jenis, penerima, messageID) = (mail.jenis, mail.penerima.description, mail.messageID)
            self.galat = galat
        }
    }

    /// Until when the server is left alone; nil when it is not.
    public var quietUntil: Date? { outage.end.flatMap { $0 > now ? $0 : nil } }

    /// Sends everything that is due now.
    public func deliverDue() throws -> Round {
        var round = Round()
        var cap = SendingCap(register: register, perHour: rules.perHour)
        while quietUntil == nil {
            let due = try register.read { try $0.dueMails(at: now, limit: Self.batch) }
            guard !due.isEmpty else { break }
            let ready = try due.filter { try isReady($0, &cap, &round) }
            if !ready.isEmpty { try deliver(ready, &round) }
        }
        return round
    }

    /// Closes the connections; the next mail opens them again.
    public func close() {
        connection.close()
        sentFolder?.close()
    }

    // MARK: Before a mail is handed over

    /// Whether a mail is to be sent now; one that is not is settled, or due later.
    private func isReady(_ mail: OutboxMail, _ cap: inout SendingCap, _ round: inout Round) throws -> Bool {
        if unrecorded.contains(mail.id) {
            try record(mail, &round)
            return false
        }
        if let since = mail.mulaiKirim, try !isUnsent(mail, since, &round) { return false }
        if let later = try cap.wait(for: mail.penerima, at: now) {
            try hold(mail, until: later, "\(rules.perHour) mails an hour to one address are enough", &round)
            return false
        }
        cap.count(mail.penerima, at: now)
        return true
    }

    /// Settles the doubt about a mail that was handed over before; true when it must be sent again.
    private func isUnsent(_ mail: OutboxMail, _ since: Date, _ round: inout Round) throws -> Bool {
        let settler = DoubtSettler(
            rules: rules, register: register, sentFolder: sentFolder, sight: sight, now: now)
        switch try settler.settle(mail, since: since) {
        case .wasSent:
            try markSent(mail)
            round.sent.append(MailLine(mail, nil))
            logger.notice("mail had been sent: its copy was found", metadata: ["mail": "\(mail.id)"])
            return false
        case .wasNot:
            logger.notice("mail in doubt is sent again as it is", metadata: ["mail": "\(mail.id)"])
            return true
        case .unknown(let until, let reason):
            try hold(mail, until: until, reason, &round)
            return false
        }
    }

    private func hold(_ mail: OutboxMail, until: Date, _ reason: String, _ round: inout Round) throws {
        try register.write { try $0.hold(mail.id, until: until, galat: reason, isInDoubt: mail.mulaiKirim != nil) }
        round.postponed.append(MailLine(mail, reason))
        logger.notice("mail held back", metadata: ["mail": "\(mail.id)", "reason": "\(reason)"])
    }

    // MARK: Handing over

    private func deliver(_ mails: [OutboxMail], _ round: inout Round) throws {
        try register.write { try $0.beginSending(mails.map(\.id), at: now) }
        for (index, mail) in mails.enumerated() {
            do {
                try send(mail)
                try finish(mail, &round)
            } catch TransportError.cancelled(let place) {
                // The mail at hand stays in doubt; those behind it were never handed over.
                try takeBack(mails[(index + 1)...])
                throw TransportError.cancelled(place)
            } catch let error as RegisterError {
                throw error
            } catch {
                try settle(mail, error, &round)
                guard quietUntil == nil else {
                    try takeBack(mails[(index + 1)...])
                    return try giveUpOld(&round)
                }
            }
        }
    }

    private func send(_ mail: OutboxMail) throws {
        let (sender, recipient) = (setup.mailbox.alamat.description, mail.penerima.description)
        let copies = rules.copies == .bcc ? [sender] : []
        let results = try connection.send(from: sender, to: [recipient] + copies, message: mail.isi)
        if let refused = results.first, !refused.isAccepted { throw DeliveryRefused(reply: refused.reply) }
    }

    private func finish(_ mail: OutboxMail, _ round: inout Round) throws {
        outage = Outage()
        if rules.copies == .append { keepCopy(of: mail) }
        unrecorded.insert(mail.id)
        try record(mail, &round)
    }

    private func record(_ mail: OutboxMail, _ round: inout Round) throws {
        try markSent(mail)
        unrecorded.remove(mail.id)
        round.sent.append(MailLine(mail, nil))
        logger.info("mail sent", metadata: ["mail": "\(mail.id)", "kind": "\(mail.jenis)"])
    }

    /// The mail is on its way, with or without a copy: a copy that cannot be kept must not send it twice.
    private func keepCopy(of mail: OutboxMail) {
        do {
            try sentFolder?.keep(mail.isi)
        } catch {
            logger.error("no copy in the Sent folder", metadata: ["mail": "\(mail.id)", "error": "\(error)"])
        }
    }

    private func takeBack(_ mails: ArraySlice<OutboxMail>) throws {
        try register.write { try $0.cancelSending(mails.map(\.id)) }
    }

    // MARK: After a failure

    private func settle(_ mail: OutboxMail, _ error: any Error, _ round: inout Round) throws {
        let reason = String(describing: error)
        let failure = Recovery.afterDelivery(error)
        guard failure != .final, now.timeIntervalSince(mail.dibuat) <= rules.maximumAge else {
            return try giveUp(mail, reason, &round)
        }
        if failure == .unreachable || failure == .broken { outage.begin(at: now) }
        let later = now.addingTimeInterval(Self.delay(afterAttempt: mail.percobaan + 1))
        // A server that cannot be reached says nothing of the mail: it is due again as soon as the server is tried.
        let due = failure == .unreachable ? outage.end ?? later : later
        try register.write { try $0.postpone(mail.id, until: due, galat: reason, isInDoubt: failure == .inDoubt) }
        round.postponed.append(MailLine(mail, reason))
        logger.warning("mail postponed", metadata: ["mail": "\(mail.id)", "error": "\(reason)"])
    }

    /// While the server cannot be reached, mails that waited too long are given up all the same.
    private func giveUpOld(_ round: inout Round) throws {
        let limit = now.addingTimeInterval(-rules.maximumAge)
        while true {
            let old = try register.read { try $0.waitingMails(writtenBefore: limit, limit: Self.oldBatch) }
            guard !old.isEmpty else { return }
            for mail in old { try giveUp(mail, "the server could not be reached for too long", &round) }
        }
    }

    private func giveUp(_ mail: OutboxMail, _ reason: String, _ round: inout Round) throws {
        try giveUp(mail, reason, at: parts.clock.second)
        round.failed.append(MailLine(mail, reason))
        logger.error("mail given up", metadata: ["mail": "\(mail.id)", "error": "\(reason)"])
    }

    private func giveUp(_ mail: OutboxMail, _ reason: String, at now: Date) throws {
        try Register.deciding(.gagal(surel: mail.id, alasan: reason), at: now) {
            try register.write { try LostMail(parts: parts.at(now), tx: $0).giveUp(mail.id, reason) }
        }
    }

    private func markSent(_ mail: OutboxMail) throws {
        let now = parts.clock.second
        try Register.deciding(.terkirim(surel: mail.id), at: now) {
            try register.write { try $0.markSent(mail.id, at: now) }
        }
    }

    /// Seconds until the next try: half a minute, doubled each time, at most an hour.
    static func delay(afterAttempt attempt: Int) -> TimeInterval {
        min(3600, 30 * Double(1 << min(attempt - 1, 10)))
    }
}

/// A server that cannot be reached is left alone: five seconds, doubled each time up to five minutes, give or take a
/// quarter so that many offices do not come back to one server in the same second.
struct Outage {
    private var failures = 0
    private(set) var end: Date?

    static let longest: TimeInterval = 300

    mutating func begin(at now: Date) {
        failures += 1
        let seconds = min(Self.longest, 5 * Double(1 << min(failures - 1, 9))) * Double.random(in: 0.75...1.25)
        end = now.addingTimeInterval(seconds)
    }
}
