/// A server's reply to one command (RFC 5321, 4.2; RFC 3463 for the enhanced status).
public struct SMTPReply: Equatable, Sendable {
    /// Three digits, such as 550.
    public let code: Int
    /// Such as "5.1.1"; nil when the server gives none.
    public let enhancedStatus: String?
    /// The words after code and status; those of several lines joined by line feeds.
    public let text: String

    /// Whether the same may be accepted later.
    public var isTemporary: Bool { code / 100 == 4 }
    /// Whether it was accepted.
    public var isPositive: Bool { code / 100 == 2 || code == 354 }

    /// A reply from its parts.
    public init(code: Int, enhancedStatus: String?, text: String) {
        self.code = code
        self.enhancedStatus = enhancedStatus
        self.text = text
    }

    /// A reply from its lines, as they came; nil when they are none.
    init?(lines: [String]) {
        guard let first = lines.first, let code = Int(first.prefix(3)), 200...599 ~= code else { return nil }
        self.code = code
        let texts = lines.map { $0.dropFirst(4) }
        let status = texts.first?.prefix { $0 != " " } ?? ""
        if Self.isStatus(status, of: code) {
            enhancedStatus = String(status)
            text = texts.map { $0.hasPrefix(status) ? $0.dropFirst(status.count).drop { $0 == " " } : $0 }
                .joined(separator: "\n")
        } else {
            enhancedStatus = nil
            text = texts.joined(separator: "\n")
        }
    }

    ///     status-code = class "." subject "." detail        (RFC 3463, 2; the class is the reply's first digit)
    private static func isStatus(_ word: Substring, of code: Int) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0] == "\(code / 100)"
            && parts.allSatisfy { 1...3 ~= $0.utf8.count && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    }
}

extension SMTPReply: CustomStringConvertible {
    /// The reply in one line.
    public var description: String {
        let words = [String(code), enhancedStatus ?? "", text.split(separator: "\n").joined(separator: " ")]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// Where in a transaction a server can refuse.
public enum SMTPStage: String, Sendable {
    /// Greeting, EHLO, STARTTLS.
    case session
    /// MAIL FROM.
    case sender
    /// RCPT TO.
    case recipient
    /// DATA.
    case data
    /// The end of the message.
    case message
}

/// What became of one recipient.
public struct RecipientResult: Equatable, Sendable {
    /// The address as it was given.
    public let address: String
    /// The server's last word on it: its refusal, or that the message was accepted.
    public let reply: SMTPReply

    /// Whether the server took the message for this recipient.
    public var isAccepted: Bool { reply.isPositive }

    /// A result from its parts.
    public init(address: String, reply: SMTPReply) {
        self.address = address
        self.reply = reply
    }
}
