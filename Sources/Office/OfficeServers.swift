import Foundation
import Transport

/// The servers the office reads from and writes to.
public struct OfficeServers: Sendable {
    public let imap: ServerEndpoint
    public let smtp: ServerEndpoint
    /// This machine's name for SMTP's EHLO.
    public let heloName: String
    public let intake: IntakeRules
    /// Seconds between two looks at the mailbox where the server has no IDLE.
    public let pause: TimeInterval

    public init(
        imap: ServerEndpoint, smtp: ServerEndpoint, heloName: String, intake: IntakeRules, pause: TimeInterval
    ) {
        (self.imap, self.smtp, self.heloName, self.intake, self.pause) = (imap, smtp, heloName, intake, pause)
    }
}
