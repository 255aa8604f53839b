/// Refuses an outgoing mail with a value that must not be cleaned silently: it would go to another address, or thread
/// elsewhere, than the office believes.
struct OutgoingCheck {
    let mail: OutgoingMail

    /// RFC 5321, 4.5.3.1.3.
    private static let addressLimit = 254
    /// Leaves room for the brackets and the blank within 998 bytes.
    private static let identifierLimit = 900

    func run() throws(MailError) {
        if mail.to.isEmpty { throw .noRecipient }
        try check([mail.from], "From")
        try check(mail.to, "To")
        try check(mail.cc, "Cc")
        try check(mail.replyTo, "Reply-To")
        try check(identifier: mail.messageID, "Message-ID")
        if let inReplyTo = mail.inReplyTo { try check(identifier: inReplyTo, "In-Reply-To") }
        for reference in mail.references { try check(identifier: reference, "References") }
        for field in mail.extraHeaders { try check(name: field.name) }
        for attachment in mail.attachments { try check(type: attachment.contentType) }
        if let calendar = mail.calendar,
            !calendar.method.allSatisfy({ $0.isASCII && $0.isLetter }) || calendar.method.isEmpty
        {
            throw .invalidToken(field: "calendar method", value: calendar.method)
        }
    }

    private func check(_ mailboxes: [Mailbox], _ field: String) throws(MailError) {
        for mailbox in mailboxes where !Self.isAddress(mailbox.address) {
            throw .invalidAddress(field: field, value: mailbox.address)
        }
    }

    /// A dot-atom on both sides of one `@` (RFC 5322, 3.4.1; RFC 6532 for other than ASCII). No quoted local parts, no
    /// address literals: nobody has them, and they are where addresses are smuggled.
    static func isAddress(_ address: String) -> Bool {
        guard address.utf8.count <= addressLimit else { return false }
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty else { return false }
        return address.unicodeScalars.allSatisfy { scalar in
            if scalar.value >= 0x80 { return !CleanText.isHarmful(scalar) && !scalar.properties.isWhitespace }
            return scalar.value > 0x20 && scalar.value < 0x7F && !"()<>[],:;\\\"".unicodeScalars.contains(scalar)
        }
    }

    private func check(identifier: String, _ field: String) throws(MailError) {
        let isPrintable = identifier.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }
        let at = identifier.firstIndex(of: "@")
        let hasSides =
            at.map { $0 != identifier.startIndex && identifier.index(after: $0) != identifier.endIndex } ?? false
        guard isPrintable, hasSides, identifier.utf8.count <= Self.identifierLimit else {
            throw .invalidMessageID(field: field, value: identifier)
        }
    }

    private static let ownFields: Set<String> = [
        "from", "to", "cc", "bcc", "reply-to", "sender", "subject", "date", "message-id", "in-reply-to", "references",
        "mime-version", "auto-submitted", MailRoom.officeMarkHeader.lowercased(), "return-path", "received",
        "resent-to", "resent-cc", "resent-bcc", "authentication-results",
    ]

    private func check(name: String) throws(MailError) {
        let small = name.lowercased()
        let isToken = name.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
        guard isToken, !name.isEmpty, name.utf8.count <= 60, !Self.ownFields.contains(small),
            !small.hasPrefix("content-")
        else {
            throw .invalidHeaderName(name)
        }
    }

    private func check(type: String) throws(MailError) {
        let halves = type.split(separator: "/", omittingEmptySubsequences: false)
        let areTokens = halves.allSatisfy { half in
            !half.isEmpty && half.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-.+_".utf8.contains($0) }
        }
        let isContainer = ["multipart", "message"].contains(halves.first?.lowercased())
        guard halves.count == 2, areTokens, !isContainer else {
            throw .invalidToken(field: "content type", value: type)
        }
    }
}
