/// Looks over a calendar object from outside before libical gets it.
///
/// libical frees components by recursion, and expands a time zone's rules as far as they go; so depth is bounded, and of a
/// zone's rules only such are let through as real zones have: once a year, by month and weekday.
struct CalendarScreen {
    let limits: CalendarLimits

    /// The same object, unfolded, without what is not understood; nil when it is no calendar object, or beyond the limits.
    func passed(_ text: String) -> String? {
        guard text.utf8.count <= limits.bytes, !text.utf8.contains(0) else { return nil }
        var open: [Substring] = []
        var kept: [Substring] = []
        for line in unfolded(text) where !line.isEmpty {
            guard line.utf8.count <= limits.lineBytes, kept.count < limits.lines else { return nil }
            let name = line.prefix { $0 != ":" && $0 != ";" }
            let value = line.drop { $0 != ":" }.dropFirst()
            switch name.uppercased() {
            case "BEGIN":
                open.append(Substring(value.uppercased()))
                guard open.count <= limits.depth, open.first == "VCALENDAR" else { return nil }
            case "END":
                guard open.popLast().map({ $0 == value.uppercased() }) == true else { return nil }
            default:
                guard !open.isEmpty else { continue }
                if open.contains("VTIMEZONE") {
                    guard let isNeeded = isNeededInZone(name, value) else { return nil }
                    if !isNeeded { continue }
                }
            }
            kept.append(line)
            // What stands behind the first object is none of it.
            if open.isEmpty { break }
        }
        return open.isEmpty && kept.count > 2 ? kept.joined(separator: "\r\n") + "\r\n" : nil
    }

    /// RFC 5545, 3.1: a line that begins with a blank goes on with the one before.
    private func unfolded(_ text: String) -> [Substring] {
        let plain = text.replacing("\r\n", with: "\n")
        return plain.replacing("\n ", with: "").replacing("\n\t", with: "").split(whereSeparator: \.isNewline)
    }

    /// - Returns: nil for a rule that no real zone has: its times must not be guessed.
    private func isNeededInZone(_ name: Substring, _ value: Substring) -> Bool? {
        switch name.uppercased() {
        case "TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RDATE": true
        case "RRULE": value.uppercased().split(separator: ";").allSatisfy(isPlainRule) ? true : nil
        case "EXRULE", "EXDATE": nil
        default: false
        }
    }

    private func isPlainRule(_ part: Substring) -> Bool {
        if part == "FREQ=YEARLY" || part == "INTERVAL=1" { return true }
        if part.hasPrefix("BYMONTH=") || part.hasPrefix("BYDAY=") { return !part.contains(",") }
        return ["UNTIL=", "WKST=", "BYMONTHDAY="].contains { part.hasPrefix($0) }
    }
}
