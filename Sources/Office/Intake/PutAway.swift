import Foundation
import Logging
import Register
import Transport

/// Puts messages that the desk is done with in their place on the server: moved, or marked as seen.
///
/// Kept: what was stored but not put away, because the program or the connection ended, is put away the next time. Given up:
/// nothing. A server that refuses is asked again later; the intake goes on meanwhile.
final class PutAway {
    private let rules: IntakeRules
    private let register: Register
    private let clock: OfficeClock
    private let logger: Logger
    private var pausedUntil = Date.distantPast

    /// Seconds until a server that refused is asked again.
    static let pause: TimeInterval = 600

    init(rules: IntakeRules, register: Register, clock: OfficeClock, logger: Logger) {
        (self.rules, self.register, self.clock, self.logger) = (rules, register, clock, logger)
    }

    /// - Parameter folder: the folder that is read, as it is selected on `connection`.
    func run(on connection: IMAPConnection, folder: SelectedMailbox) throws {
        guard !folder.isReadOnly, clock.now() >= pausedUntil else { return }
        let validity = folder.uidValidity.rawValue
        do {
            while true {
                let waiting = try register.read {
                    try $0.putAwayWaiting(mailbox: rules.folder, uidValidity: validity, limit: IntakeRules.pass)
                }
                guard !waiting.isEmpty else { return }
                for (place, uids) in waiting {
                    for run in Self.ascendingRuns(uids) {
                        try put(run, place, connection)
                        try register.write {
                            try $0.markPutAway(run, mailbox: rules.folder, uidValidity: validity, at: clock.now())
                        }
                    }
                }
            }
        } catch let error as TransportError where connection.isOpen {
            // The server said no: to a folder's name, to its rights, to the space.
            pausedUntil = clock.now().addingTimeInterval(Self.pause)
            logger.error("messages stay where they are on the server", metadata: ["error": "\(error)"])
        }
    }

    /// Servers move a set of messages in the order of their UIDs, whatever the order in which they are named: what was decided
    /// in another order goes in several sets.
    static func ascendingRuns(_ uids: [UInt32]) -> [[UInt32]] {
        uids.reduce(into: []) { runs, uid in
            if let last = runs.last?.last, last < uid {
                runs[runs.count - 1].append(uid)
            } else {
                runs.append([uid])
            }
        }
    }

    private func put(_ uids: [UInt32], _ place: TempatPesan, _ connection: IMAPConnection) throws(TransportError) {
        try connection.addFlags(uids, ["\\Seen"])
        guard case .move(let folders) = rules.afterwards else { return }
        let name = try connection.folderName(folders.name(of: place))
        do {
            try connection.move(uids, to: name)
        } catch {
            guard case .no = error, try !connection.folderExists(name) else { throw error }
            try connection.createFolder(name)
            try connection.move(uids, to: name)
        }
    }
}

extension ServerFolders {
    func name(of place: TempatPesan) -> String {
        switch place {
        case .diproses: diproses
        case .karantina: karantina
        case .terkirim: terkirim
        }
    }
}
