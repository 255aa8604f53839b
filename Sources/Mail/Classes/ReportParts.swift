/// The parts of a multipart/report (RFC 6522) and of a calendar that a walk through a mail has met.
struct ReportParts {
    /// The text of message/delivery-status.
    var deliveryStatus: String?
    /// The same outside of a multipart/report, as in a mail that a person forwards, or behind a gateway's own text.
    var looseDeliveryStatus: String?
    var hasDispositionNotification = false
    /// The header of the mail that came back: of message/rfc822, or the text of text/rfc822-headers.
    var originalHeaders: [HeaderField] = []
    /// The calendar is a file beside a text, not what the mail says.
    var isCalendarAttached = false
}
