/// What `disposisi read mail --json` prints of a mail, and what the golden files hold.
public struct MailSummary: Sendable, Hashable, Encodable {
    /// One attachment, without its content.
    public struct Attachment: Sendable, Hashable, Encodable {
        /// Safe as the name of a file.
        public let name: String
        /// `type/subtype`, as the sender claims.
        public let type: String
        /// Bytes of the decoded content.
        public let size: Int
        /// SHA-256 in hexadecimal digits.
        public let digest: String
    }

    /// What the office's server says of the From.
    public struct Authentication: Sendable, Hashable, Encodable {
        /// `pass`, `fail` or `none`.
        public let verdict: String
        /// Present for a pass: `dmarc`, `dkim`, `spf` or `auth`.
        public let method: String?
        /// The domain or user that passed, or what failed.
        public let detail: String?
    }

    /// `MailClass.name`.
    public let `class`: String
    /// Why it is of this class.
    public let why: String
    /// `Name <address>`; missing where it cannot be read.
    public let from: String?
    /// Decoded.
    public let subject: String
    /// What the writer wrote anew.
    public let newText: String
    /// Present where the writer answered below or between quoted lines.
    public let interleaved: Bool?
    /// Present where another mail was forwarded in the text.
    public let forwardedText: String?
    /// In the order of the mail.
    public let attachments: [Attachment]
    /// The verdict and its ground.
    public let authentication: Authentication
    /// Present for a delivery report.
    public let report: DeliveryReport?
    /// Present where a calendar came with the mail: its method.
    public let calendar: String?
    /// Present where mails were enclosed: their subjects.
    public let enclosed: [String]?
    /// Present where something was wrong, in words.
    public let defects: [String]?

    /// Takes from a parsed mail what people and scripts ask for.
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
