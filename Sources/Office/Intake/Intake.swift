import Foundation
import Logging
import Mail
import Register
import Transport

/// Brings new mail from IMAP into the register, raw, before anything looks at it, and puts it away on the server once the
/// desk is done with it.
///
/// Kept: a message is on the disk before it is marked or moved on the server; a crash in between fetches it again, and the
/// register knows it. Given up: nothing is read here, so nothing in a mail can stop the intake; a message that the server
/// does not give is set aside unseen, told to the secretariat, and asked for again at each start and every hour.
public final class Intake {
    private let rules: IntakeRules
    private let register: Register
    private let clock: OfficeClock
    private let logger: Logger
    let sight: MailboxSight
    private let putAway: PutAway
    private var folder: SelectedMailbox?
    private var hangUps: (uid: UInt32, count: Int)?
    private var unfetchedDue = Date.distantPast

    /// How often the server may say goodbye over one message, until that message is passed over.
    static let hangUpLimit = 3
    /// How often the connection may just end there: mostly that is the network, for which no letter shall wait.
    static let brokenWireLimit = 10
    /// Seconds until a message that the server did not give is asked for again.
    static let unfetchedPause: TimeInterval = 3600

    /// - Parameter sight: is told up to when the mailbox is known.
    public init(
        rules: IntakeRules, register: Register, clock: OfficeClock, logger: Logger, sight: MailboxSight = MailboxSight()
    ) {
        (self.rules, self.register, self.clock, self.logger, self.sight) = (rules, register, clock, logger, sight)
        putAway = PutAway(rules: rules, register: register, clock: clock, logger: logger)
    }

    /// Fetches and stores what is new.
    ///
    /// - Parameter onStored: called after each batch that brought something new.
    /// - Returns: how many messages were new.
    public func fetchNew(on connection: IMAPConnection, onStored: () -> Void = {}) throws -> Int {
        let start = clock.now()
        let folder = try connection.select(rules.folder)
        self.folder = folder
        var stored = 0
        var hasMore = true
        while hasMore {
            let last = try register.read {
                try $0.lastUID(mailbox: rules.folder, uidValidity: folder.uidValidity.rawValue)
            }
            // Nothing has come: one question less.
            guard last < UInt32.max, folder.uidNext.map({ $0 > last + 1 }) ?? true else { break }
            let pass = try fetch(from: last + 1, folder, connection, onStored)
            (stored, hasMore) = (stored + pass.stored, pass.hasMore)
        }
        stored += try askForUnfetched(folder, connection, onStored)
        sight.saw(at: start)
        return stored
    }

    /// Marks or moves on the server what the desk is done with. Call it after ``fetchNew(on:onStored:)`` on the same
    /// connection.
    public func putAway(on connection: IMAPConnection) throws {
        if let folder { try putAway.run(on: connection, folder: folder) }
    }

    private func fetch(
        from first: UInt32, _ folder: SelectedMailbox, _ connection: IMAPConnection, _ onStored: () -> Void
    ) throws -> (stored: Int, hasMore: Bool) {
        var stored = 0
        let limits = FetchLimits(maximumMessageBytes: rules.batasUkuran, maximumMessages: IntakeRules.pass)
        do {
            let report = try connection.fetchMessages(
                from: first, limits: limits, onRefused: { try passOver($0, $1, folder) },
                handler: { batch in
                    let new = try store(batch, folder)
                    stored += new
                    if new > 0 { onStored() }
                })
            try seen(upTo: report.refused.keys.max(), folder)
            return (stored, report.hasMore)
        } catch {
            if let uid = connection.interruptedAt { try noteHangUp(at: uid, folder, error) }
            throw error
        }
    }

    private func store(
        _ batch: [FetchedMessage], _ folder: SelectedMailbox, forgetting unfetched: [UInt32] = []
    ) throws -> Int {
        let messages = batch.map(pesan)
        let validity = folder.uidValidity.rawValue
        return try register.write { tx in
            try tx.forgetUnfetched(unfetched, mailbox: rules.folder, uidValidity: validity)
            return try tx.store(messages, mailbox: rules.folder, uidValidity: validity, at: clock.now())
        }
    }

    private func pesan(_ message: FetchedMessage) -> FetchedPesan {
        let identity = MessageIdentity(raw: message.content)
        return FetchedPesan(
            uid: message.uid, messageID: identity.messageID, digest: identity.digest, ukuran: Int(message.size),
            isTerpotong: message.isTruncated, diterima: message.internalDate ?? clock.now(), isi: message.content)
    }

    // MARK: Messages that the server does not give

    private func passOver(_ uid: UInt32, _ words: String, _ folder: SelectedMailbox) throws {
        unfetchedDue = clock.now().addingTimeInterval(Self.unfetchedPause)
        let reason = AlasanKarantina.tidakTerambil(words).tertulis
        try register.write {
            try $0.storeUnfetched(
                uid, mailbox: rules.folder, uidValidity: folder.uidValidity.rawValue, alasan: reason, at: clock.now())
        }
        logger.error("the server does not give a message", metadata: ["uid": "\(uid)", "reply": "\(words)"])
    }

    private func seen(upTo uid: UInt32?, _ folder: SelectedMailbox) throws {
        guard let uid else { return }
        let validity = folder.uidValidity.rawValue
        try register.write { try $0.advance(mailbox: rules.folder, uidValidity: validity, to: uid) }
    }

    /// Dovecot says goodbye over a message that it cannot read.
    private func noteHangUp(at uid: UInt32, _ folder: SelectedMailbox, _ error: any Error) throws {
        hangUps = (uid, hangUps?.uid == uid ? (hangUps?.count ?? 0) + 1 : 1)
        guard let count = hangUps?.count, count >= Self.limit(for: error) else { return }
        hangUps = nil
        try passOver(uid, "\(error)", folder)
        // Everything before it was handed over, so nothing else is passed over with it.
        try seen(upTo: uid, folder)
    }

    private static func limit(for error: any Error) -> Int {
        if case .bye? = error as? TransportError { hangUpLimit } else { brokenWireLimit }
    }

    /// At the start and then every hour: a server that was mended gives its messages after all.
    private func askForUnfetched(
        _ folder: SelectedMailbox, _ connection: IMAPConnection, _ onStored: () -> Void
    ) throws -> Int {
        guard clock.now() >= unfetchedDue else { return 0 }
        unfetchedDue = clock.now().addingTimeInterval(Self.unfetchedPause)
        let validity = folder.uidValidity.rawValue
        let missing = try register.read { try $0.unfetchedUIDs(mailbox: rules.folder, uidValidity: validity) }
        guard let first = missing.first else { return 0 }
        var stored = 0
        let wanted = Set(missing)
        let others = try Set(connection.fetchSizes(from: first).map(\.uid)).subtracting(wanted)
        let limits = FetchLimits(maximumMessageBytes: rules.batasUkuran, windowCount: 1)
        try connection.fetchMessages(from: first, limits: limits, skipping: others) { batch in
            let new = try store(batch, folder, forgetting: batch.map(\.uid))
            stored += new
            if new > 0 { onStored() }
        }
        return stored
    }
}
