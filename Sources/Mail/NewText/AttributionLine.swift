/// `Pada tanggal Sel, 24 Nov 2026 pukul 09.12 X <x@y> menulis:` and its kin, wrapped or not.
enum AttributionLine {
    /// Gmail wraps at an address; phones wrap twice.
    private static let lineLimit = 4
    private static let byteLimit = 500

    /// How many lines, from `start`, make an attribution; 0 where there is none. `keys` are the lines' keys by index.
    static func length(at start: Int, count: Int, key: (Int) -> LineKey) -> Int {
        var joined = key(start).text
        guard mayBegin(joined) else { return 0 }
        for length in 1...lineLimit {
            if joined.utf8.count > byteLimit { return 0 }
            if isWhole(joined) { return length }
            let next = start + length
            guard next < count, !key(next).isEmpty, !key(next).text.hasPrefix(">") else { return 0 }
            joined += (joined.hasSuffix("<") ? "" : " ") + key(next).text
        }
        return 0
    }

    private static func mayBegin(_ text: String) -> Bool {
        begins(text) || text.contains("@") || text.contains("<") || endsWithWrote(text) || isDated(text)
    }

    private static func begins(_ text: String) -> Bool {
        ["pada ", "on ", "---- pada ", "---- on "].contains(where: text.hasPrefix)
    }

    private static func isWhole(_ text: String) -> Bool {
        if isDated(text), text.hasSuffix(">:"), text.contains("@") { return true }
        // Yahoo goes on with the quoted text on the same line.
        if begins(text), text.holds("> menulis:") || text.holds("> wrote:") { return true }
        guard endsWithWrote(text) else { return false }
        let digits = text.utf8.count { $0.isASCIIDigit }
        return digits >= 3 && begins(text) || text.contains("@") && digits >= 3 || isNameOnly(text)
    }

    private static func endsWithWrote(_ text: String) -> Bool {
        ["menulis:", "menulis :", "wrote:", "wrote :", "menulis:*", "wrote:*"].contains { text.hasSuffix($0) }
            // Zoho puts dashes around it.
            || text.hasPrefix("--") && ["menulis", "wrote"].contains { LineKey(text).bare.hasSuffix($0) }
    }

    /// Old Gmail: `2026-11-24 9:12 GMT+07:00 X <x@y>:`.
    private static func isDated(_ text: String) -> Bool {
        text.utf8.prefix(4).allSatisfy(\.isASCIIDigit) && text.utf8.dropFirst(4).first == 0x2D
    }

    /// Thunderbird without a date: `Budi Contoh menulis:`. Few words, so that a sentence of a letter is not taken.
    static func isNameOnly(_ text: String) -> Bool {
        endsWithWrote(text) && text.split(separator: " ").count <= 5
    }

    /// In any language, where a quote or our own mail follows: an address, a time and a colon at the end.
    static func isForeign(_ text: String) -> Bool {
        guard text.utf8.count <= 300, text.hasSuffix(":") || text.hasSuffix("："), text.contains("@") else {
            return false
        }
        return text.utf8.count { $0.isASCIIDigit } >= 3
    }

    /// Directly above our own mail: any of the forms, a name alone too.
    static func isAboveTemplate(_ text: String) -> Bool { isNameOnly(text) || isForeign(text) }
}
