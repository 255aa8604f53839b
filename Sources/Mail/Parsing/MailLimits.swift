/// How much of a mail is read. What is over a limit marked "fatal" sets the mail aside before it is parsed.
public struct MailLimits: Sendable, Equatable {
    /// Bytes of a whole mail; fatal. Most servers take 25 MB.
    public var bytes = 25 * 1024 * 1024
    /// Multiparts and enclosed mails within each other; fatal. Real mails stay under 10.
    public var depth = 20
    /// Parts of a mail, those of enclosed mails included; fatal.
    public var parts = 500
    /// Bytes of one header, of the mail or of a part; fatal.
    public var headerBytes = 256 * 1024
    /// UTF-8 bytes of the texts of a mail together; the rest is cut off.
    public var textBytes = 5 * 1024 * 1024
    /// Mailboxes read from one header field; the rest is left out.
    public var mailboxes = 500

    /// The defaults.
    public init() {}
}
