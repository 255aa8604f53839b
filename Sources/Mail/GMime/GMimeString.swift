import CGMime

/// Copies of the strings that GMime and GLib give.
enum GMimeString {
    /// Copies a string that GMime keeps. Invalid UTF-8 is repaired.
    static func copy(_ string: UnsafePointer<CChar>?) -> String? {
        string.map { String(cString: $0) }
    }

    /// Copies a string that the caller owns, and frees it.
    static func take(_ string: UnsafeMutablePointer<CChar>?) -> String? {
        guard let string else { return nil }
        defer { g_free(string) }
        return String(cString: string)
    }
}
