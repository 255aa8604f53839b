/// The parts of a multipart/report (RFC 6522) that a walk through a mail has met.
struct ReportParts {
    /// The text of message/delivery-status.
    var deliveryStatus: String?
    var hasDispositionNotification = false
    /// The header of the mail that came back: of message/rfc822, or the text of text/rfc822-headers.
    var originalHeaders: [HeaderField] = []
}
