/// Text for one line of a form or a header: what cannot be seen, or turns what is seen around, is taken out.
enum CleanText {
    /// Controls, line and paragraph separators, and the bidirectional overrides of UAX #9 that can disguise a name.
    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// White space of any kind; ASCII, which most is, without a look into the tables of Unicode.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D: true
        case ..<0x80: false
        default: scalar.properties.isWhitespace
        }
    }

    /// One line without harmful characters: each run of blanks and controls becomes one space, the ends are trimmed.
    static func line(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? asciiLine(text.utf8) : unicodeLine(text)
    }

    /// In ASCII blanks and controls are the same bytes, which is quickly seen.
    private static func asciiLine(_ bytes: String.UTF8View) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var blankIsDue = false
        for byte in bytes {
            if byte <= 0x20 || byte == 0x7F {
                blankIsDue = !result.isEmpty
                continue
            }
            if blankIsDue { result.append(0x20) }
            blankIsDue = false
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func unicodeLine(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var blankIsDue = false
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if isHarmful(scalar) || isBlank(scalar) {
                blankIsDue = !result.isEmpty
                continue
            }
            if blankIsDue { result.append(0x20) }
            blankIsDue = false
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Characters without width that clients leave behind: byte order mark, zero-width space and the bidi marks.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0x200B, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0x00AD: true
        default: false
        }
    }
}
