/// The Message-IDs of the mail that a report speaks of.
enum OriginalIDs {
    /// Identifiers that are given for one report.
    private static let limit = 50
    /// Lines of a text that are read.
    private static let lineLimit = 2000
    /// Bytes of an attachment that is read for the header of the mail that came back.
    private static let attachmentLimit = 64 * 1024

    /// From the returned header, then from fields of the status, enclosed mails, lines of the text and of small attached
    /// texts, In-Reply-To and References; where none of them names one, whatever stands in angle brackets. Likeliest
    /// first, each once.
    static func of(report: ReportParts, mail: ParsedMail) -> [String] {
        var found = report.originalHeaders.all("Message-ID").flatMap(HeaderText.messageIDs)
        found += labelled(report.deliveryStatus ?? report.looseDeliveryStatus ?? "")
        found += mail.embedded.compactMap(\.messageID)
        found += labelled(mail.text)
        for attachment in mail.attachments where attachment.content.count <= attachmentLimit {
            guard ["text", "message"].contains(attachment.contentType.prefix { $0 != "/" }) else { continue }
            found += labelled(ByteText.decode(attachment.content))
        }
        found += mail.inReplyTo + mail.references.reversed()
        if found.isEmpty { found = bracketed(mail.text) }
        return Array(found.uniqued().prefix(limit))
    }

    /// Behind `Message-ID:`, `Original-Message-ID:` and their kin, on the same line or the next.
    private static func labelled(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").prefix(lineLimit)
        var found: [String] = []
        for (index, line) in zip(lines.indices, lines) {
            guard let colon = line.prefix(60).firstIndex(where: { $0 == ":" || $0 == "=" }) else { continue }
            let label = LineKey(line[..<colon]).bare
            guard label.hasSuffix("message-id") || label.hasSuffix("message id") || label.hasSuffix("id pesan") else {
                continue
            }
            let value = String(line[line.index(after: colon)...])
            let isBare = value.allSatisfy(\.isWhitespace)
            found += HeaderText.messageIDs(isBare && index + 1 < lines.endIndex ? String(lines[index + 1]) : value)
            if found.count >= limit { break }
        }
        return found
    }

    private static func bracketed(_ text: String) -> [String] {
        var found: [String] = []
        for line in text.split(separator: "\n").prefix(lineLimit) where line.contains("<") {
            found += HeaderText.messageIDs(String(line.prefix(1000))).filter { $0.contains("@") }
            if found.count >= limit { break }
        }
        return found
    }
}
