import Foundation

/// A mail to be sent. `render` gives the same bytes for the same value, always.
///
/// What people wrote (subject, names, file names, extra values) is cleaned to one line without control characters; what
/// machines read (addresses, identifiers, field names, types) is refused when it is not exactly what it must be. So no
/// value can add a header or a recipient. There is no Bcc: recipients that others must not see get a mail of their own.
public struct OutgoingMail: Sendable, Equatable {
    /// How the mail says that a machine sent it (RFC 3834, 5).
    public enum AutoSubmitted: String, Sendable, Codable {
        case generated = "auto-generated"
        case replied = "auto-replied"
    }

    /// The writer; the office.
    public var from: Mailbox
    /// At least one.
    public var to: [Mailbox]
    /// Copies that all may see.
    public var cc: [Mailbox] = []
    /// Where answers go; with the token in its plus address.
    public var replyTo: [Mailbox] = []
    /// One line; cleaned.
    public var subject: String
    /// Identifiers are without angle brackets.
    public var messageID: String
    /// The mail that is answered.
    public var inReplyTo: String?
    /// The thread, oldest first.
    public var references: [String] = []
    /// The moment written into Date; whole seconds.
    public var date: Date
    /// Minutes east of UTC in which the date is written; it is the same moment whichever it is.
    public var utcOffsetMinutes = 0
    /// The plain text, always there.
    public var text: String
    /// The same as HTML.
    public var html: String?
    /// Files, in order.
    public var attachments: [OutgoingAttachment] = []
    /// An invitation or its like (RFC 6047); the method is a word in capitals.
    public var calendar: MailCalendar?
    /// Every mail of the office says that a machine sent it.
    public var autoSubmitted = AutoSubmitted.generated
    /// The value of `X-Disposisi-Kantor`, by which the office knows its own mails again.
    public var officeMark: String
    /// The letter of a person that came another way than by mail, as the mail it would have been: it says neither that a
    /// machine wrote it nor that it is the office's own.
    public var isEntry = false
    /// More fields; none of those that the mail writes itself.
    public var extraHeaders: [HeaderField] = []

    /// A mail with what every mail has.
    public init(
        from: Mailbox, to: [Mailbox], subject: String, messageID: String, date: Date, text: String, officeMark: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.messageID = messageID
        self.date = date
        self.text = text
        self.officeMark = officeMark
    }

    /// The mail as bytes: 7-bit, CRLF, lines of at most 998 bytes (RFC 5322, 2.1.1), no Bcc.
    /// With `needsUTF8` the header alone is not 7-bit.
    public func render() throws(MailError) -> Data {
        try OutgoingCheck(mail: self).run()
        return try MailRenderer(mail: self).render()
    }

    /// Whether an address has other than ASCII characters before its `@`, so that the server must have SMTPUTF8 (RFC 6531).
    public var needsUTF8: Bool {
        ([from] + to + cc + replyTo).contains { !$0.localPart.utf8.allSatisfy { $0 < 0x80 } }
    }
}

/// A file that goes with an outgoing mail.
public struct OutgoingAttachment: Sendable, Equatable {
    /// Made safe (`FileName.safe`) when the mail is rendered.
    public var fileName: String
    /// `type/subtype`.
    public var contentType: String
    /// The file's bytes.
    public var content: Data

    /// A file of this type.
    public init(fileName: String, contentType: String, content: Data) {
        self.fileName = fileName
        self.contentType = contentType
        self.content = content
    }
}
