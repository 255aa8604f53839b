import Foundation

/// What was understood of a mail. Header values are decoded, one line each, and without control characters.
public struct ParsedMail: Sendable, Equatable {
    /// All header fields as they stood, unfolded, topmost first.
    public internal(set) var headers: [HeaderField] = []
    /// Identifiers are without angle brackets.
    public internal(set) var messageID: String?
    public internal(set) var inReplyTo: [String] = []
    public internal(set) var references: [String] = []
    public internal(set) var from: Mailbox?
    public internal(set) var sender: Mailbox?
    public internal(set) var replyTo: [Mailbox] = []
    public internal(set) var to: [Mailbox] = []
    public internal(set) var cc: [Mailbox] = []
    /// The addresses to which servers delivered: all of Delivered-To, X-Original-To and Envelope-To.
    public internal(set) var deliveredTo: [String] = []
    public internal(set) var subject = ""
    public internal(set) var date: Date?
    /// The first word of Auto-Submitted in small letters (RFC 3834, 5); nil where the field is missing.
    public internal(set) var autoSubmitted: String?

    /// The whole text: the plain part, else the HTML part as text (quotes marked by `> `). Lines end with LF.
    public internal(set) var text = ""
    /// The HTML part as it came. Hostile: never to be shown other than as text.
    public internal(set) var html: String?
    /// What the writer wrote anew.
    public internal(set) var newText = NewText()
    public internal(set) var attachments: [MailAttachment] = []
    public internal(set) var calendar: MailCalendar?
    /// Mails enclosed as message/rfc822, outermost first.
    public internal(set) var embedded: [ParsedMail] = []

    public internal(set) var kind = MailClass.person
    /// Why it is of this kind, in words for the operator.
    public internal(set) var kindReason = ""
    public internal(set) var authentication = AuthenticationVerdict.none
    public internal(set) var defects: [MailDefect] = []

    /// The first field of this name as it stood (unfolded), whatever its case.
    public func header(_ name: String) -> String? { headers.first(name) }

    /// The first defect for which the mail must be set aside.
    public var fatalDefect: MailDefect? { defects.first(where: \.isFatal) }
}

/// A calendar object that came with a mail (RFC 6047).
public struct MailCalendar: Sendable, Equatable {
    /// `REQUEST`, `REPLY`, `COUNTER` …, in capitals; empty where none was given.
    public let method: String
    public let text: String

    public init(method: String, text: String) {
        self.method = method
        self.text = text
    }
}
