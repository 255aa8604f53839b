import Foundation
import Mail

/// A mail as a person's client writes it: plain text, files, and the answered mail quoted below.
public struct PersonalMail: Sendable {
    public var to: String
    public var subject: String
    public var text: String
    public var files: [File] = []
    /// What a calendar sends beside the text (RFC 6047).
    public var calendar: MailCalendar?
    public var inReplyTo: String?
    public var references: [String] = []
    /// More header lines, each `Name: value`.
    public var headers: [String] = []

    /// A file that goes with it.
    public struct File: Sendable {
        public let name: String
        public let type: String
        public let content: Data

        public init(name: String, type: String, content: Data) {
            (self.name, self.type, self.content) = (name, type, content)
        }
    }

    public init(to: String, subject: String, text: String, files: [File] = []) {
        (self.to, self.subject, self.text, self.files) = (to, subject, text, files)
    }

    /// The answer to `mail` as Gmail in Indonesian writes it: new text, a line of attribution, the quote.
    public init(answering mail: ParsedMail, text: String) {
        let author = mail.from.map { "\($0.name ?? "") <\($0.address)>" } ?? ""
        let quote = mail.text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        let attribution = "Pada tanggal Sel, 24 Nov 2026 pukul 08.15 \(author) menulis:"
        self.init(
            to: mail.replyTo.first?.address ?? mail.from?.address ?? "", subject: "Re: \(mail.subject)",
            text: ([text, "", attribution, ""] + quote).joined(separator: "\n"))
        inReplyTo = mail.messageID
        references = mail.references + [mail.messageID].compactMap(\.self)
    }

    /// RFC 5322, with CRLF.
    public func bytes(from author: Mailbox, messageID: String) -> [UInt8] {
        var lines = [
            "From: \(phrase(author.name ?? ""))<\(author.address)>", "To: <\(to)>", "Subject: \(encoded(subject))",
            "Date: \(Self.date(Date()))", "Message-ID: <\(messageID)>", "MIME-Version: 1.0",
        ]
        if let inReplyTo { lines.append("In-Reply-To: <\(inReplyTo)>") }
        if !references.isEmpty {
            lines.append("References: " + references.map { "<\($0)>" }.joined(separator: "\r\n "))
        }
        lines += headers + body
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private var body: [String] {
        let part = [
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", base64(Data(text.utf8)),
        ]
        if let calendar { return alternative(part, calendar) }
        guard !files.isEmpty else { return part }
        let boundary = "batas-\(UUID().uuidString)"
        let parts = files.flatMap { file in
            [
                "--\(boundary)", "Content-Type: \(file.type)", "Content-Transfer-Encoding: base64",
                "Content-Disposition: attachment; filename=\"\(file.name)\"", "", base64(file.content),
            ]
        }
        return ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + part + parts
            + ["--\(boundary)--"]
    }

    private func alternative(_ text: [String], _ calendar: MailCalendar) -> [String] {
        let boundary = "batas-\(UUID().uuidString)"
        let part = [
            "Content-Type: text/calendar; charset=utf-8; method=\(calendar.method)",
            "Content-Transfer-Encoding: base64", "", base64(Data(calendar.text.utf8)),
        ]
        return ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "", "--\(boundary)"] + text
            + ["--\(boundary)"] + part + ["--\(boundary)--"]
    }

    private func base64(_ data: Data) -> String {
        data.base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    }

    /// A display name as a quoted string, since commas and full stops divide addresses (RFC 5322, 3.4).
    private func phrase(_ name: String) -> String {
        guard !name.isEmpty else { return "" }
        let word = encoded(name)
        return (word == name ? "\"\(name.filter { $0 != "\"" && $0 != "\\" })\"" : word) + " "
    }

    private func encoded(_ text: String) -> String {
        text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
            ? text : "=?utf-8?B?\(Data(text.utf8).base64EncodedString())?="
    }

    private static func date(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 7 * 3600)
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return formatter.string(from: date)
    }
}
