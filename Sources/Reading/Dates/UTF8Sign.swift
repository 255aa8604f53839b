/// What a sequence beyond ASCII is to a reader of Indonesian: most are letters or pictures, a few are marks.
enum UTF8Sign {
    /// U+2010 to U+2015 and U+2212.
    case dash(length: Int)
    /// No-break, narrow, zero-width spaces, byte order marks.
    case space(length: Int)
    /// U+2018, U+2019: `Jum’at`.
    case apostrophe(length: Int)
    case letter(length: Int)

    /// The sign whose first byte is at `position`; broken sequences count as letters of one byte.
    static func at(_ position: Int, of bytes: [UInt8]) -> UTF8Sign {
        let lead = bytes[position]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard position + length <= bytes.count else { return .letter(length: 1) }
        if length == 2, lead == 0xC2, bytes[position + 1] == 0xA0 { return .space(length: 2) }
        guard length == 3 else { return .letter(length: length) }
        switch (lead, bytes[position + 1], bytes[position + 2]) {
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return .dash(length: 3)
        case (0xE2, 0x80, 0x98...0x99): return .apostrophe(length: 3)
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): return .space(length: 3)
        default: return .letter(length: 3)
        }
    }
}
