import Foundation

/// How patient the courier is, how many mails one person may get, and who keeps a copy of what was sent.
public struct SendingRules: Sendable, Hashable {
    /// Who keeps the copies of sent mails, by which a mail in doubt is looked up after a crash.
    public enum Copies: String, Sendable, CaseIterable {
        /// Nobody: a mail in doubt is sent once more, with the same Message-ID.
        case tidak
        /// The provider puts what it takes into the Sent folder by itself (Google Workspace, Microsoft 365).
        case penyedia
        /// We put a copy into the Sent folder with IMAP APPEND once the server has taken the mail.
        case append
        /// The mailbox itself gets each mail as a blind copy, in the same SMTP transaction.
        case bcc
    }

    /// Seconds after which an unsent mail is given up.
    public var maximumAge: TimeInterval
    /// Mails that one address gets within an hour at most; what is more waits.
    public var perHour: Int
    public var copies: Copies

    /// Five days, as mail servers do (RFC 5321 4.5.4.1).
    public static let usualMaximumAge: TimeInterval = 5 * 86_400
    /// More than an officer gets on the busiest day, and little enough to end a storm.
    public static let usualPerHour = 60

    public init(
        maximumAge: TimeInterval = usualMaximumAge, perHour: Int = usualPerHour, copies: Copies = .tidak
    ) {
        (self.maximumAge, self.perHour, self.copies) = (maximumAge, perHour, copies)
    }
}
