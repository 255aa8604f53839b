import Foundation
import Logging
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
    /// Seconds between two looks of which nobody waits for IDLE's call; nil: the call is waited for.
    public let quickLook: TimeInterval?
    public let sending: SendingRules
    /// The folder of sent mails on the IMAP server.
    public let folderTerkirim: String

    public init(
        imap: ServerEndpoint, smtp: ServerEndpoint, heloName: String, intake: IntakeRules, pause: TimeInterval,
        quickLook: TimeInterval?, sending: SendingRules, folderTerkirim: String
    ) {
        (self.imap, self.smtp, self.heloName, self.intake, self.pause) = (imap, smtp, heloName, intake, pause)
        (self.quickLook, self.sending, self.folderTerkirim) = (quickLook, sending, folderTerkirim)
    }

    /// The courier with its connections, which it opens when they are needed.
    ///
    /// - Parameters:
    ///   - sight: what the intake knows of the mailbox, where blind copies come back to.
    ///   - cancel: ends every wait for a server.
    public func courier(
        parts: DeskParts, logger: Logger, sight: MailboxSight, cancel: WakeSignal? = nil
    ) throws(TransportError) -> Courier {
        let connection = try SMTPConnection(endpoint: smtp, heloName: heloName, cancel: cancel)
        return Courier(
            parts: parts, rules: sending, connection: connection,
            sentFolder: SentFolder(endpoint: imap, path: folderTerkirim, cancel: cancel), logger: logger, sight: sight)
    }
}
