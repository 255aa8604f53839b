/// Reads the fields of a mail's header into values.
struct EnvelopeReader {
    let limits: MailLimits

    func read(_ header: HeaderBlock, into mail: inout ParsedMail) {
        let fields = header.fields
        mail.headers = fields
        mail.messageID = fields.first("Message-ID").flatMap { HeaderText.messageIDs($0).first }
        mail.inReplyTo = fields.first("In-Reply-To").map(HeaderText.messageIDs) ?? []
        mail.references = fields.first("References").map(HeaderText.messageIDs) ?? []
        mail.sender = mailboxes("Sender", fields).first
        mail.replyTo = mailboxes("Reply-To", fields)
        mail.to = mailboxes("To", fields)
        mail.cc = mailboxes("Cc", fields)
        mail.deliveredTo = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"]
            .flatMap(fields.all).compactMap { Mailbox(parsing: $0)?.address }.uniqued()
        mail.subject = fields.first("Subject").map(HeaderText.decode) ?? ""
        mail.autoSubmitted = Self.autoSubmitted(fields)
        readAuthor(fields, into: &mail)
        readDate(fields, into: &mail)
        if header.strayLines > 0 { mail.defects.append(.strayHeaderLines(count: header.strayLines)) }
    }

    private func readAuthor(_ fields: [HeaderField], into mail: inout ParsedMail) {
        for name in ["From", "Sender", "Subject", "Date", "Message-ID", "To", "Reply-To"] {
            let count = fields.all(name).count
            if count > 1 { mail.defects.append(.repeatedField(name: name, count: count)) }
        }
        let authors = mailboxes("From", fields)
        mail.from = authors.first
        if authors.count > 1 { mail.defects.append(.severalAuthors(count: authors.count)) }
    }

    private func readDate(_ fields: [HeaderField], into mail: inout ParsedMail) {
        guard let value = fields.first("Date") else { return }
        mail.date = HeaderDate.read(value)
        if mail.date == nil { mail.defects.append(.unreadableDate(CleanText.line(value))) }
    }

    private func mailboxes(_ name: String, _ fields: [HeaderField]) -> [Mailbox] {
        fields.first(name).map { Mailbox.list($0, limit: limits.mailboxes) } ?? []
    }

    /// The keyword of RFC 3834, 5, comments and parameters left out; of several fields the one that tells of a machine.
    private static func autoSubmitted(_ fields: [HeaderField]) -> String? {
        let words = fields.all("Auto-Submitted").compactMap { value in
            HeaderText.withoutComments(value).lowercased().split { $0.isWhitespace || $0 == ";" }.first.map(String.init)
        }
        return words.first { $0 != "no" } ?? words.first
    }
}

extension [String] {
    /// Each value once, in the order of its first place.
    func uniqued() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
