/// Words from outside, made fit to stand in a mail: bounded, on the lines they are given, nothing unseen in them.
enum SafeText {
    /// Characters of a value that stands on one line: a subject, a name.
    static let lineLimit = 200
    /// Characters of a value that may be a paragraph: a reason, a description.
    static let longLimit = 1_500

    /// One line; nil when nothing readable is left.
    static func line(_ text: String?, limit: Int = lineLimit) -> String? {
        cleaned(text, limit: limit, keepsLines: false)
    }

    /// Lines stay, empty ones do not; nil when nothing readable is left.
    static func long(_ text: String?) -> String? { cleaned(text, limit: longLimit, keepsLines: true) }

    private static func cleaned(_ text: String?, limit: Int, keepsLines: Bool) -> String? {
        guard let text else { return nil }
        var result = String.UnicodeScalarView()
        var (count, dashes, pending) = (0, 0, Gap.none)
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if isGap(scalar) {
                pending = max(pending, keepsLines && isLineEnd(scalar) ? .line : .space)
                continue
            }
            if count >= limit {
                result.append("…")
                break
            }
            if pending != .none, count > 0 { result.append(pending == .line ? "\n" : " ") }
            dashes = isDash(scalar) && pending == .none ? dashes + 1 : isDash(scalar) ? 1 : 0
            pending = .none
            count += 1
            // A third dash would begin a rule, such as the marker line is: none of ours is made by a letter.
            if dashes < 3 { result.append(scalar) }
        }
        return result.isEmpty ? nil : String(result)
    }

    private enum Gap: Int, Comparable {
        case none, space, line
        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.properties.isWhitespace
    }

    /// The plain hyphen and its look-alikes that a reader of markers takes for it.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
    }

    /// Without width, or turning what is seen around (UAX #9), or in no script: private use and unassigned ones.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}
