import CGMime
import Foundation

/// Walks through GMime's tree and sorts its parts: text, attachments, calendar, reports, enclosed mails.
struct PartWalk {
    let budget: PartBudget
    let parser: MailParser
    private(set) var report = ReportParts()
    private var attachments: [MailAttachment] = []
    private var calendar: MailCalendar?
    private var embedded: [ParsedMail] = []
    private var isReport = false
    /// A text has been met: a report after it is one that its writer encloses.
    private var hasText = false

    init(budget: PartBudget, parser: MailParser) {
        self.budget = budget
        self.parser = parser
    }

    /// Reads the tree under `root` into the mail, which stands `depth` levels below the outermost.
    mutating func read(_ root: UnsafeMutablePointer<GMimeObject>, depth: Int = 0, into mail: inout ParsedMail) {
        let body = visit(root, depth: depth)
        let html = body.html.map(budget.takeText)
        let plain = body.plain.map(budget.takeText)
        mail.html = html
        // A client may have sent an empty plain text beside its HTML.
        if let plain, html == nil || !plain.utf8.allSatisfy(\.isASCIIBlank) {
            mail.text = plain
        } else {
            mail.text = html.map { HTMLText.render($0) } ?? ""
            mail.isTextRendered = html != nil
        }
        mail.attachments = attachments
        mail.calendar = calendar
        mail.embedded = embedded
    }

    private mutating func visit(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) -> BodyText {
        guard budget.allows(depth: depth), budget.takePart() else { return BodyText() }
        if let multipart = cgmime_as_multipart(object) { return visit(multipart, of: object, depth: depth) }
        guard let part = cgmime_as_part(object).map(PartContent.init) else { return BodyText() }
        guard Self.enclosedTypes.contains(part.contentType) else { return visit(part) }
        enclose(part, depth: depth)
        return BodyText()
    }

    private mutating func visit(
        _ multipart: UnsafeMutablePointer<GMimeMultipart>, of object: UnsafeMutablePointer<GMimeObject>, depth: Int
    ) -> BodyText {
        let type = PartContent.type(of: object)
        let isEnclosed = type == "multipart/report" && hasText
        isReport = isReport || type == "multipart/report" && !hasText
        var body = BodyText()
        for index in 0..<max(0, g_mime_multipart_get_count(multipart)) {
            guard let child = g_mime_multipart_get_part(multipart, index) else { continue }
            let next = visit(child, depth: depth + 1)
            if type == "multipart/alternative" { body.merge(next) } else { body.append(next) }
        }
        // What a report says that somebody encloses is not the writer's text.
        return isEnclosed && !isReport ? BodyText() : body
    }

    private mutating func visit(_ part: PartContent) -> BodyText {
        switch part.contentType {
        case "text/plain" where part.isBody: return body(BodyText(plain: part.text()))
        case "text/html" where part.isBody: return body(BodyText(html: part.text()))
        case "text/calendar": take(calendar: part)
        case "message/delivery-status" where isReport, "message/global-delivery-status" where isReport:
            report.deliveryStatus = report.deliveryStatus ?? part.text()
        case "message/delivery-status":
            report.looseDeliveryStatus = report.looseDeliveryStatus ?? budget.takeText(part.text())
            attachments.append(part.attachment(number: attachments.count + 1))
        case "message/disposition-notification" where isReport: report.hasDispositionNotification = true
        case "text/rfc822-headers" where isReport, "message/global-headers" where isReport:
            let header = HeaderBlock(part.data(), limit: parser.limits.headerBytes)
            if report.originalHeaders.isEmpty { report.originalHeaders = header.fields }
        default: attachments.append(part.attachment(number: attachments.count + 1))
        }
        return BodyText()
    }

    private mutating func body(_ text: BodyText) -> BodyText {
        hasText = hasText || text.isWritten
        return text
    }

    private mutating func take(calendar part: PartContent) {
        let text = part.text()
        if calendar == nil {
            report.isCalendarAttached = part.disposition == "attachment"
            let method = part.parameter("method") ?? Self.method(in: text)
            calendar = MailCalendar(method: CleanText.line(method).uppercased(), text: budget.takeText(text))
        }
        if part.disposition == "attachment" || part.fileName != nil {
            attachments.append(part.attachment(number: attachments.count + 1))
        }
    }

    private static func method(in text: String) -> String {
        for line in text.split(separator: "\n").prefix(50) where line.uppercased().hasPrefix("METHOD:") {
            return String(line.dropFirst(7))
        }
        return ""
    }

    private static let enclosedTypes: Set<String> = [
        "message/rfc822", "message/rfc2822", "message/global", "message/news",
    ]

    /// Reads an enclosed mail with what is left of the limits.
    private mutating func enclose(_ part: PartContent, depth: Int) {
        let raw = part.data()
        guard budget.takeEnclosed(bytes: raw.count) else { return }
        var mail = ParsedMail()
        let header = HeaderBlock(raw, limit: parser.limits.headerBytes)
        EnvelopeReader(limits: parser.limits).read(header, into: &mail)
        // Authentication-Results inside an enclosed mail prove nothing: its header is part of the content.
        var inner = parser
        inner.authservID = nil
        inner.read(raw, header, budget: budget, depth: depth + 1, into: &mail)
        if isReport, report.originalHeaders.isEmpty { report.originalHeaders = mail.headers }
        embedded.append(mail)
    }
}
