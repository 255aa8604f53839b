import CGMime
import Foundation

/// Dates of mails (RFC 5322, 3.3) by GMime, which also reads the broken forms that are seen in practice.
enum HeaderDate {
    static func read(_ value: String) -> Date? {
        GMimeLibrary.start()
        guard let date = g_mime_utils_header_decode_date(value) else { return nil }
        defer { g_date_time_unref(date) }
        return Date(timeIntervalSince1970: TimeInterval(g_date_time_to_unix(date)))
    }
}
