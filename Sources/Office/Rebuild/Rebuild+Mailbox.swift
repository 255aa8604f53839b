import Foundation
import Mail
import Persuratan
import Register
import Transport

extension Rebuild {
    /// Makes the register from the mailbox alone: every message of the inbox and of the folders for processed and quarantined
    /// mails, decided as if each had just come; between them the clock turns, so that reminders, digests and stand-ins have
    /// their days.
    ///
    /// Reproved: codes, which were made at moments that no received mail knows; see `CodeRecovery`. Where copies of sent mails
    /// lie in the mailbox, mails that are still to be answered keep their codes; where none do, their readers are asked anew by
    /// the next reminder. What was written counts as sent. Given up: what never lay in the mailbox (acts by hand, letters on
    /// paper, the form and other programs' requests) and the answers to it.
    ///
    /// - Parameter sent: the folder with copies of sent mails.
    public func fromMailbox(_ connection: IMAPConnection, rules: IntakeRules, sent: String) throws -> Result {
        let spool = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: spool, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Left-overs in the folder for temporary files are a nuisance, no more.
        defer { try? FileManager.default.removeItem(at: spool) }
        var folders: [[FoundMessage]] = []
        for name in rules.folders {
            let folder = try connection.folderName(name)
            guard try connection.folderExists(folder) else { continue }
            let place = spool.appending(path: String(folders.count))
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            folders.append(try read(name, rules, connection, into: place))
        }
        let result = try decide(FoundMessage.inOrder(folders))
        try recoverCodes(sent, rules, connection)
        return result
    }

    private func recoverCodes(_ sent: String, _ rules: IntakeRules, _ connection: IMAPConnection) throws {
        // Copies that come as blind copies lie in the inbox where nothing is moved.
        for name in [sent, rules.folder] {
            let folder = try connection.folderName(name)
            guard try connection.folderExists(folder) else { continue }
            _ = try connection.select(folder, readOnly: true)
            let codes = CodeRecovery(parts: parts)
            let limits = FetchLimits(maximumMessageBytes: rules.batasUkuran)
            try connection.fetchMessages(from: 1, limits: limits) { batch in
                for message in batch {
                    let mail = MailParser().parse(message.content)
                    let sender = mail.from.flatMap { EmailAddress($0.address) }
                    if sender == parts.setup.mailbox.alamat { try codes.recover(sent: mail) }
                }
            }
        }
    }

    private func read(
        _ name: String, _ rules: IntakeRules, _ connection: IMAPConnection, into place: URL
    ) throws -> [FoundMessage] {
        let selected = try connection.select(connection.folderName(name), readOnly: true)
        var found: [FoundMessage] = []
        try connection.fetchMessages(from: 1, limits: FetchLimits(maximumMessageBytes: rules.batasUkuran)) { batch in
            for message in batch {
                let file = place.appending(path: String(message.uid))
                try message.content.write(to: file)
                found.append(
                    FoundMessage(
                        folder: name, uidValidity: selected.uidValidity.rawValue, uid: message.uid,
                        ukuran: Int(message.size), isTerpotong: message.isTruncated,
                        diterima: message.internalDate ?? parts.clock.now(), isi: file))
            }
        }
        return found.sorted { $0.uid < $1.uid }
    }

    /// Decides messages in this order, and turns the clock between them.
    func decide(_ messages: [FoundMessage]) throws -> Result {
        var result = Result()
        guard var now = messages.first?.diterima else { return result }
        try ReminderDesk(parts: parts.at(now), logger: logger).prepare()
        for message in messages {
            try turnClock(from: now, to: message.diterima)
            now = max(now, message.diterima)
            try take(message, at: now, &result)
        }
        try turnClock(from: now, to: parts.clock.now())
        return result
    }

    private func take(_ message: FoundMessage, at moment: Date, _ result: inout Result) throws {
        let then = parts.at(moment)
        let pesan = try message.pesan()
        let isNew = try parts.register.write {
            try $0.store([pesan], mailbox: message.folder, uidValidity: message.uidValidity, at: moment) == 1
        }
        guard isNew else { return }
        result.masukan += 1
        let mail = MailParser().parse(pesan.isi)
        if try !CodeRecovery(parts: then).recover(in: mail, received: moment) { result.tanpaPertanyaan += 1 }
        let desk = Desk(parts: then, converter: converter, logger: logger)
        let room = ReadingRoom(parts: then, converter: converter, logger: logger)
        repeat {
            while let one = try desk.workOnNext() { if !one.isWaiting { result.keputusan += 1 } }
        } while try room.readNext()
        try parts.register.write { try $0.markAllSent(at: moment) }
    }

    /// Does what the office's clock did between two messages.
    private func turnClock(from start: Date, to end: Date) throws {
        var now = start
        while let next = try nextTurn(after: now), next < end {
            now = next
            try HandoverDesk(parts: parts.at(now), logger: logger).workOnDue()
            try ReminderDesk(parts: parts.at(now), logger: logger).workOnDue()
            try parts.register.write { try $0.markAllSent(at: now) }
        }
    }

    /// When a request is to be looked at, or a stand-in's day begins.
    private func nextTurn(after now: Date) throws -> Date? {
        let looks = [
            try parts.register.read { try $0.nextReminderTime(after: now) },
            parts.setup.jamKerja.nextWorkingDay(after: now),
        ]
        return looks.compactMap(\.self).min()
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
