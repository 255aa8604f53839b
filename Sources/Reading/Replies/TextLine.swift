/// A line of a body.
struct TextLine: Sendable {
    /// Without its end.
    let range: Range<Int>
    /// Lower case (ASCII), without space around it.
    let folded: [UInt8]
    let startsUpper: Bool

    var isBlank: Bool { folded.isEmpty }
    var isQuoted: Bool { folded.first == UInt8(ascii: ">") || folded.begins(with: "|>") }

    static func lines(of bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        for i in 0...bytes.count where i == bytes.count || bytes[i] == 0x0A {
            if i == bytes.count, start == i { break }
            var end = i
            if end > start, bytes[end - 1] == 0x0D { end -= 1 }
            lines.append(TextLine(start..<end, bytes))
            start = i + 1
        }
        return lines
    }

    private init(_ range: Range<Int>, _ bytes: [UInt8]) {
        self.range = range
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        // U+FEFF and U+00A0 before the words.
        while start + 2 < end, bytes[start] == 0xEF, bytes[start + 1] == 0xBB { start += 3 }
        while start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 { start += 2 }
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        folded = bytes[start..<end].map(ASCII.lower)
        startsUpper = start < end && ASCII.isUpper(bytes[start])
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
