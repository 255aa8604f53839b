import Foundation
import Mail
import Register
import Transport

/// Finds out whether a mail that was handed to the server, with nobody left to hear the answer, was taken.
struct DoubtSettler {
    let rules: SendingRules
    let register: Register
    let sentFolder: SentFolder?
    let sight: MailboxSight?
    let now: Date

    enum Answer: Equatable {
        case wasSent
        case wasNot
        /// A copy may still be on its way, or cannot be looked for now.
        case unknown(until: Date, reason: String)
    }

    /// Seconds that a copy may take until it can be found.
    static let delivery: TimeInterval = 30
    /// Seconds between two questions whether the intake has seen the whole mailbox.
    static let recheck: TimeInterval = 5
    /// Seconds between two looks at a server that cannot be reached.
    static let pause: TimeInterval = 60
    /// Seconds after which a mail goes out again although nobody could look: a double is better than none.
    static let patience: TimeInterval = 3600

    /// - Parameter since: when the mail was handed over.
    func settle(_ mail: OutboxMail, since: Date) throws -> Answer {
        do {
            if try isKept(mail) { return .wasSent }
        } catch TransportError.cancelled(let place) {
            throw TransportError.cancelled(place)
        } catch let error as TransportError {
            guard now < since.addingTimeInterval(Self.patience) else { return .wasNot }
            return .unknown(until: now.addingTimeInterval(Self.pause), reason: "\(error)")
        }
        let due = since.addingTimeInterval(Self.delivery)
        let waiting = "in doubt; waiting for the copy of it"
        switch rules.copies {
        case .tidak, .append: return .wasNot
        case .penyedia: return now < due ? .unknown(until: due, reason: waiting) : .wasNot
        case .bcc:
            // The register knows only what was fetched: a program that is ended again and again may be far behind.
            let isOld = now >= since.addingTimeInterval(Self.patience)
            if isOld || sight?.reaches(due, now: now) == true { return .wasNot }
            return .unknown(until: max(due, now.addingTimeInterval(Self.recheck)), reason: waiting)
        }
    }

    private func isKept(_ mail: OutboxMail) throws -> Bool {
        switch rules.copies {
        case .tidak: return false
        case .penyedia, .append: return try sentFolder?.holds(messageID: mail.messageID) ?? false
        case .bcc:
            // Anybody can send a mail with that Message-ID to the mailbox; nobody else has these contents.
            let digest = MessageIdentity(raw: mail.isi).digest
            return try register.read { try $0.hasMessage(messageID: mail.messageID, digest: digest) }
        }
    }
}
