import Foundation

/// What was understood of a mail. Header values are decoded, one line each, and without control characters.
public struct ParsedMail: Sendable, Equatable {
    /// All header fields as they stood, unfolded, topmost first.
    public internal(set) var headers: [HeaderField] = []
    /// Identifiers are without angle brackets.
    public internal(set) var messageID: String?
    /// The mails that it answers.
    public internal(set) var inReplyTo: [String] = []
    /// The thread, oldest first.
    public internal(set) var references: [String] = []
    /// The author; the first where several are named.
    public internal(set) var from: Mailbox?
    /// Who sent it for the author.
    public internal(set) var sender: Mailbox?
    /// Where answers shall go; empty where the field is missing.
    public internal(set) var replyTo: [Mailbox] = []
    /// Groups are opened.
    public internal(set) var to: [Mailbox] = []
    /// Groups are opened.
    public internal(set) var cc: [Mailbox] = []
    /// The addresses to which servers delivered: all of Delivered-To, X-Original-To and Envelope-To.
    public internal(set) var deliveredTo: [String] = []
    /// Decoded; empty where the field is missing.
    public internal(set) var subject = ""
    /// As the sender's clock had it: it can be wrong by years.
    public internal(set) var date: Date?
    /// The keyword of Auto-Submitted in small letters (RFC 3834, 5); nil where the field is missing or empty.
    public internal(set) var autoSubmitted: String?

    /// The whole text: the plain part, else the HTML part as text (quotes marked by `> `). Lines end with LF.
    public internal(set) var text = ""
    /// The text was made of the HTML part, so that no client has wrapped it.
    var isTextRendered = false
    /// The HTML part as it came. Hostile: never to be shown other than as text.
    public internal(set) var html: String?
    /// What the writer wrote anew.
    public internal(set) var newText = NewText()
    /// Parts that are not the text, in order.
    public internal(set) var attachments: [MailAttachment] = []
    /// The first text/calendar.
    public internal(set) var calendar: MailCalendar?
    /// Mails enclosed as message/rfc822, outermost first.
    public internal(set) var embedded: [ParsedMail] = []

    /// Who or what wrote it.
    public internal(set) var kind = MailClass.person
    /// Why it is of this kind, in words for the operator.
    public internal(set) var kindReason = ""
    /// What the office's server says of the From.
    public internal(set) var authentication = AuthenticationVerdict.none
    /// What was wrong, fatal ones first.
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
    /// The iCalendar object, lines ended by LF when read.
    public let text: String

    /// Takes the values as they are.
    public init(method: String, text: String) {
        self.method = method
        self.text = text
    }
}
