import Foundation

/// Turns bytes into `ParsedMail`. Never throws; a value, so it can be used from any thread.
public struct MailParser: Sendable {
    /// How much of a mail is read.
    public var limits: MailLimits
    /// The value of `X-Disposisi-Kantor` in the office's own mails; nil where loops are not looked for.
    public var ownMark: String?
    /// The line above which people are asked to write.
    public var marker: String
    /// The name by which the office's server signs its Authentication-Results.
    public var authservID: String?
    /// The office's own address, so that a group of this name is not taken for a mailing list.
    public var ownAddress: String?

    /// A parser of the office with this mark, marker line and server.
    public init(
        limits: MailLimits = MailLimits(), ownMark: String? = nil, marker: String = MailRoom.defaultMarker,
        authservID: String? = nil, ownAddress: String? = nil
    ) {
        self.limits = limits
        self.ownMark = ownMark
        self.marker = marker
        self.authservID = authservID
        self.ownAddress = ownAddress
    }

    /// Parses a whole mail. With a fatal defect only the header is given, and that only as far as it was read.
    public func parse(_ raw: Data) -> ParsedMail {
        let raw = Self.withLineFeeds(raw, limit: limits.bytes)
        var mail = ParsedMail()
        let header = HeaderBlock(raw, limit: limits.headerBytes)
        EnvelopeReader(limits: limits).read(header, into: &mail)
        mail.defects += structureDefects(raw, header, mail)
        if let fatal = mail.fatalDefect {
            mail.kindReason = fatal.description
            mail.defects.sort { $0.isFatal && !$1.isFatal }
            return mail
        }
        let budget = PartBudget(limits: limits)
        read(raw, header, budget: budget, into: &mail)
        mail.defects += budget.defects
        return mail
    }

    /// A file of an old Macintosh has CR alone; everything else is taken as it is.
    private static func withLineFeeds(_ raw: Data, limit: Int) -> Data {
        guard raw.count <= limit, raw.contains(0x0D), !raw.contains(0x0A) else { return raw }
        return Data(raw.map { $0 == 0x0D ? 0x0A : $0 })
    }

    private func structureDefects(_ raw: Data, _ header: HeaderBlock, _ mail: ParsedMail) -> [MailDefect] {
        if raw.count > limits.bytes { return [.tooLarge(bytes: raw.count, limit: limits.bytes)] }
        if header.isTooLarge { return [.headerTooLarge(limit: limits.headerBytes)] }
        if header.fields.isEmpty { return [.notAMail] }
        if mail.from == nil { return [.noFrom] }
        let scan = raw.withUnsafeBytes { StructureScan($0.bindMemory(to: UInt8.self), limits: limits) }
        return scan.defect.map { [$0] } ?? []
    }

    /// Reads the parts of a mail whose header is read, then what follows from them.
    func read(_ raw: Data, _ header: HeaderBlock, budget: PartBudget, depth: Int = 0, into mail: inout ParsedMail) {
        var walk = PartWalk(budget: budget, parser: self)
        let isTree = raw.withUnsafeBytes { buffer in
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[min(header.start, buffer.count)...])
            guard let tree = MessageTree(bytes) else { return false }
            withExtendedLifetime(tree) { walk.read(tree.part, depth: depth, into: &mail) }
            return true
        }
        if !isTree { mail.text = budget.takeText(TextDecoding.decode(raw.dropFirst(header.bodyOffset), charset: nil)) }
        finish(&mail, walk.report)
    }

    /// New text, kind and authentication, once the parts are there.
    private func finish(_ mail: inout ParsedMail, _ report: ReportParts) {
        mail.newText = newText(of: mail)
        mail.authentication = AuthenticationResults.verdict(headers: mail.headers, authservID: authservID)
        let verdict = MailClassifier(
            mail: mail, report: report, ownMark: ownMark, ownAddress: ownAddress
        ).verdict()
        mail.kind = verdict.kind
        mail.kindReason = verdict.reason
    }

    private func newText(of mail: ParsedMail) -> NewText {
        let isForward = NewText.isForward(subject: mail.subject)
        if mail.isTextRendered, let html = mail.html {
            return NewText(html: html, marker: marker, isForward: isForward)
        }
        let isReply = !mail.inReplyTo.isEmpty || !mail.references.isEmpty || NewText.isReply(subject: mail.subject)
        return NewText(plain: mail.text, html: mail.html, marker: marker, isForward: isForward, isReply: isReply)
    }
}
