import Foundation
import Logging
import Mail
import Persuratan
import Register
import Transport

/// Makes a register from the mailbox alone: every message of the inbox and of the folders for processed and quarantined
/// mails, in the order in which they came, decided as if each had just come.
///
/// Kept: letters, numbers, dispositions, schedules. Reproved: codes, which were made at moments that no mailbox knows; see
/// `CodeRecovery`. Given up: acts by hand and answers to digests, of which the mailbox knows nothing. Nothing is sent: what
/// was written counts as sent.
public struct MailboxRebuild {
    private let parts: DeskParts
    private let converter: TextConverter
    private let logger: Logger

    /// - Parameter parts: with an empty register.
    public init(parts: DeskParts, converter: TextConverter, logger: Logger) {
        (self.parts, self.converter, self.logger) = (parts, converter, logger)
    }

    public struct Result: Sendable, Equatable {
        public var pesan = 0
        public var keputusan = 0
    }

    public func run(on connection: IMAPConnection, rules: IntakeRules) throws -> Result {
        var found: [FoundMessage] = []
        for name in rules.folders {
            let folder = try connection.folderName(name)
            guard try connection.folderExists(folder) else { continue }
            try read(folder, rules, connection, into: &found)
        }
        // Messages of one second keep the order of the folder they were put into, which is that of their decisions.
        found.sort { ($0.pesan.diterima, $0.urut) < ($1.pesan.diterima, $1.urut) }
        var result = Result()
        for message in found { try take(message, &result) }
        return result
    }

    private struct FoundMessage {
        let pesan: FetchedPesan
        let urut: Int
        let folder: String
        let uidValidity: UInt32
    }

    private func read(
        _ folder: String, _ rules: IntakeRules, _ connection: IMAPConnection, into found: inout [FoundMessage]
    ) throws {
        let selected = try connection.select(folder, readOnly: true)
        let validity = selected.uidValidity.rawValue
        let limits = FetchLimits(maximumMessageBytes: rules.batasUkuran)
        try connection.fetchMessages(from: 1, limits: limits) { batch in
            for message in batch {
                let identity = MessageIdentity(raw: message.content)
                found.append(
                    FoundMessage(
                        pesan: FetchedPesan(
                            uid: message.uid, messageID: identity.messageID, digest: identity.digest,
                            ukuran: Int(message.size), isTerpotong: message.isTruncated,
                            diterima: message.internalDate ?? parts.clock.now(), isi: message.content),
                        urut: found.count, folder: folder, uidValidity: validity))
            }
        }
    }

    private func take(_ message: FoundMessage, _ result: inout Result) throws {
        let moment = message.pesan.diterima
        let then = parts.at(moment)
        let isNew = try parts.register.write {
            try $0.store([message.pesan], mailbox: message.folder, uidValidity: message.uidValidity, at: moment) == 1
        }
        guard isNew else { return }
        result.pesan += 1
        try CodeRecovery(parts: then).recover(in: MailParser().parse(message.pesan.isi), received: moment)
        let desk = Desk(parts: then, converter: converter, logger: logger)
        let room = ReadingRoom(parts: then, converter: converter, logger: logger)
        repeat {
            while let one = try desk.workOnNext() { if !one.isWaiting { result.keputusan += 1 } }
        } while try room.readNext()
        try parts.register.write { try $0.markAllSent(at: moment) }
    }
}

extension IntakeRules {
    /// Every folder in which received messages lie.
    var folders: [String] {
        switch afterwards {
        case .move(let folders): [folders.diproses, folders.karantina, folder]
        case .flag: [folder]
        }
    }
}
