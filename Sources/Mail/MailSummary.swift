/// What `disposisi read mail --json` prints of a mail, and what the golden files hold.
public struct MailSummary: Sendable, Hashable, Encodable {
    public struct Attachment: Sendable, Hashable, Encodable {
        public let name: String
        public let type: String
        public let size: Int
        /// SHA-256 in hexadecimal digits.
        public let digest: String
    }

    public struct Authentication: Sendable, Hashable, Encodable {
        /// `pass`, `fail` or `none`.
        public let verdict: String
        public let method: String?
        public let detail: String?
    }

    public let `class`: String
    public let why: String
    public let from: String?
    public let subject: String
    public let newText: String
    /// Present where the writer answered below or between quoted lines.
    public let interleaved: Bool?
    /// Present where another mail was forwarded in the text.
    public let forwardedText: String?
    public let attachments: [Attachment]
    public let authentication: Authentication
    /// Present for a delivery report.
    public let report: DeliveryReport?
    /// Present where a calendar came with the mail: its method.
    public let calendar: String?
    /// Present where mails were enclosed: their subjects.
    public let enclosed: [String]?
    /// Present where something was wrong, in words.
    public let defects: [String]?

    public init(_ mail: ParsedMail) {
        `class` = mail.kind.name
        why = mail.kindReason
        from = mail.from?.description
        subject = mail.subject
        newText = mail.newText.text
        interleaved = mail.newText.isInterleaved ? true : nil
        forwardedText = mail.newText.forwardedText
        attachments = mail.attachments.map {
            Attachment(name: $0.fileName, type: $0.contentType, size: $0.content.count, digest: $0.sha256)
        }
        authentication = Self.summary(of: mail.authentication)
        report = if case .deliveryReport(let report) = mail.kind { report } else { nil }
        calendar = mail.calendar?.method
        enclosed = mail.embedded.isEmpty ? nil : mail.embedded.map(\.subject)
        defects = mail.defects.isEmpty ? nil : mail.defects.map(\.description)
    }

    private static func summary(of verdict: AuthenticationVerdict) -> Authentication {
        switch verdict {
        case .pass(let method, let detail): Authentication(verdict: "pass", method: method, detail: detail)
        case .fail(let detail): Authentication(verdict: "fail", method: nil, detail: detail)
        case .none: Authentication(verdict: "none", method: nil, detail: nil)
        }
    }
}
