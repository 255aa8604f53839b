/// The Message-IDs of the mail that a report speaks of.
enum OriginalIDs {
    /// From the returned header, else from a line of the text, else from In-Reply-To and References; each once.
    static func of(report: ReportParts, mail: ParsedMail) -> [String] {
        if let value = report.originalHeaders.first("Message-ID") { return HeaderText.messageIDs(value) }
        if let enclosed = mail.embedded.first?.messageID { return [enclosed] }
        if let line = fromText(mail.text) { return line }
        var seen: Set<String> = []
        return (mail.inReplyTo + mail.references).filter { seen.insert($0).inserted }
    }

    private static func fromText(_ text: String) -> [String]? {
        for line in text.split(separator: "\n").prefix(2000) {
            let key = LineKey(line).text.drop { $0 == ">" || $0 == " " }
            guard key.hasPrefix("message-id:") || key.hasPrefix("message id:"), let colon = line.firstIndex(of: ":")
            else { continue }
            let identifiers = HeaderText.messageIDs(String(line[line.index(after: colon)...]))
            if !identifiers.isEmpty { return identifiers }
        }
        return nil
    }
}
