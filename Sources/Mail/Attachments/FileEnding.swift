/// Endings for attachments that came without a name.
enum FileEnding {
    /// With its dot; empty for types that are not known.
    static func of(contentType: String) -> String { endings[contentType] ?? "" }

    private static let endings = [
        "application/pdf": ".pdf", "application/msword": ".doc", "application/zip": ".zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/vnd.oasis.opendocument.text": ".odt", "application/vnd.ms-excel": ".xls",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
        "image/jpeg": ".jpg", "image/png": ".png", "image/tiff": ".tif", "image/gif": ".gif", "image/heic": ".heic",
        "text/plain": ".txt", "text/html": ".html", "text/calendar": ".ics", "text/csv": ".csv",
        "message/rfc822": ".eml", "application/ms-tnef": ".dat",
    ]
}
