import Foundation
import Logging
import Mail
import Register
import Transport

/// Brings new mail from IMAP into the register, raw, before anything looks at it.
///
/// Kept: a message is on the disk before it is marked or moved on the server; a crash in between fetches it again, and the
/// register knows it. Given up: nothing is read here, so nothing in a mail can stop the intake.
public final class Intake {
    private let rules: IntakeRules
    private let register: Register
    private let clock: OfficeClock
    private let logger: Logger
    private var isSwept = false

    public init(rules: IntakeRules, register: Register, clock: OfficeClock, logger: Logger) {
        (self.rules, self.register, self.clock, self.logger) = (rules, register, clock, logger)
    }

    /// Fetches and stores what is new, then marks or moves it on the server.
    ///
    /// - Parameter onStored: called after each batch that brought something new.
    /// - Returns: how many messages were new.
    public func fetchNew(on connection: IMAPConnection, onStored: () -> Void = {}) throws -> Int {
        let folder = try connection.select(rules.folder)
        let validity = folder.uidValidity.rawValue
        let last = try register.read { try $0.lastUID(mailbox: rules.folder, uidValidity: validity) }
        if !isSwept { try sweep(connection, upTo: last, in: folder) }
        isSwept = true
        guard last < UInt32.max else { return 0 }
        var stored = 0
        var uids: [UInt32] = []
        let limits = FetchLimits(maximumMessageBytes: rules.batasUkuran, maximumMessages: IntakeRules.pass)
        let report = try connection.fetchMessages(from: last + 1, limits: limits) { batch in
            let messages = batch.map(pesan)
            let new = try register.write { tx in
                try tx.store(messages, mailbox: rules.folder, uidValidity: validity, at: clock.now())
            }
            stored += new
            uids += batch.map(\.uid)
            if new > 0 { onStored() }
        }
        for (uid, words) in report.refused {
            logger.error("the server does not give a message", metadata: ["uid": "\(uid)", "reply": "\(words)"])
        }
        try putAway(uids, on: connection, folder)
        return report.hasMore ? try stored + fetchNew(on: connection, onStored: onStored) : stored
    }

    /// What was stored before a crash and not yet put away on the server.
    private func sweep(_ connection: IMAPConnection, upTo last: UInt32, in folder: SelectedMailbox) throws {
        guard case .move = rules.afterwards, last > 0, folder.exists > 0 else { return }
        let left = try connection.fetchSizes(from: 1).map(\.uid).filter { $0 <= last }
        try putAway(left, on: connection, folder)
    }

    private func putAway(_ uids: [UInt32], on connection: IMAPConnection, _ folder: SelectedMailbox) throws {
        guard !uids.isEmpty, !folder.isReadOnly else { return }
        switch rules.afterwards {
        case .flag: try connection.addFlags(uids, ["\\Seen"])
        case .move(let path):
            let name = try connection.folderName(path)
            if try !connection.folderExists(name) { try connection.createFolder(name) }
            try connection.addFlags(uids, ["\\Seen"])
            try connection.move(uids, to: name)
        }
    }

    private func pesan(_ message: FetchedMessage) -> FetchedPesan {
        let bytes = Data(message.bytes)
        let identity = MessageIdentity(raw: bytes)
        return FetchedPesan(
            uid: message.uid, messageID: identity.messageID, digest: identity.digest, ukuran: Int(message.size),
            isTerpotong: message.isTruncated, diterima: message.internalDate ?? clock.now(), isi: bytes)
    }
}

/// Where mail comes from and what becomes of it there.
public struct IntakeRules: Sendable {
    /// What is done with a message on the server once it is stored.
    public enum Afterwards: Sendable {
        /// Marked as seen, left where it is.
        case flag
        /// Moved to that folder, which is made when missing.
        case move(to: String)
    }

    public let folder: String
    public let afterwards: Afterwards
    /// Bytes; larger messages are stored as their head only and set aside.
    public let batasUkuran: Int

    /// Messages that are fetched before what was stored is put away on the server.
    static let pass = 1000

    public init(folder: String, afterwards: Afterwards, batasUkuran: Int) {
        (self.folder, self.afterwards, self.batasUkuran) = (folder, afterwards, batasUkuran)
    }
}
