/// Finds the line above which people write, however a client has wrapped, quoted or decorated it.
struct MarkerLine {
    private let core: [UInt8]

    init(_ marker: String) { core = LineKey(marker).core }

    /// Where the marker stands.
    struct Place {
        /// Lines that it takes: 1, or more where it is wrapped.
        let lines: Int
    }

    /// Lines over which a narrow client may wrap it.
    private static let lineLimit = 4

    /// The marker at a line and those after it (`next(1)` is the next one), or nil.
    func place(in line: LineKey, next: (Int) -> LineKey?) -> Place? {
        guard !core.isEmpty, line.text.utf8.count <= 400 else { return nil }
        var own = line.core
        if own.count >= core.count { return Self.contains(own, core) ? Place(lines: 1) : nil }
        guard own.count >= 5, core.starts(with: own) else { return nil }
        for count in 1..<Self.lineLimit {
            guard let line = next(count), line.text.utf8.count <= 400 else { return nil }
            own += line.core
            if own.starts(with: core) { return Place(lines: count + 1) }
            guard core.starts(with: own) else { return nil }
        }
        return nil
    }

    /// What a client has put before the marker on the same line (an attribution, or all of a mail whose line ends are lost).
    func before(_ line: Substring) -> Substring {
        var index = line.startIndex
        while index < line.endIndex {
            if Self.startsAlike(line[index...], core) { return line[..<index] }
            index = line.unicodeScalars.index(after: index)
        }
        return ""
    }

    /// Whether the letters and digits of the text begin with the core; the text's own first one must be one of them.
    private static func startsAlike(_ text: Substring, _ core: [UInt8]) -> Bool {
        guard let first = text.utf8.first, first.lowercasedASCII == core.first else { return false }
        return LineKey(text.unicodeScalars.prefix(core.count * 2 + 20).map(String.init).joined()).core.starts(
            with: core)
    }

    private static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
        guard let first = needle.first, haystack.count >= needle.count else { return false }
        for start in 0...(haystack.count - needle.count) where haystack[start] == first {
            if haystack[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
