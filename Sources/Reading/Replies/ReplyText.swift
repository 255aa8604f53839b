/// The writer's own words: without quotes, signatures, disclaimers and our own template.
///
/// The live path strips quotes in `Mail`; this is the second lock, for bodies that come as they were received. Answers
/// written between quoted lines stay, each with the quoted line it follows.
struct ReplyText: Sendable {
    /// Own words, a line feed between lines.
    private(set) var own = SourceText()
    /// Where own words follow on a quoted line: the offset into `own` and the quoted words.
    private(set) var quotes: [(at: Int, words: String)] = []

    init(_ text: String, lexicon: Lexicon) {
        let source = Array(text.utf8)
        let body = HTMLText.text(of: source) ?? SourceText(source)
        let lines = TextLine.lines(of: body.bytes)
        let kept = LineFilter(lines: lines, lexicon: lexicon).kept()
        own.reserve(body.bytes.count)
        var quoted: [UInt8] = []
        for index in lines.indices {
            switch kept[index] {
            case .own:
                if !quoted.isEmpty, !lines[index].isBlank {
                    quotes.append((own.bytes.count, String(decoding: quoted, as: UTF8.self)))
                    quoted = []
                }
                copy(lines[index], of: body)
            case .quote:
                quoted = Array(lines[index].folded.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 })
            case .dropped:
                break
            }
        }
    }

    /// Copies a line; spaces beyond ASCII become spaces, zero-width ones vanish.
    private mutating func copy(_ line: TextLine, of body: SourceText) {
        var i = line.range.lowerBound
        while i < line.range.upperBound {
            let byte = body.bytes[i]
            let space = byte >= 0x80 ? Self.space(at: i, of: body.bytes) : nil
            if let space {
                if space.visible { own.append(0x20, from: Int(body.origins[i])) }
                i += space.length
            } else {
                own.append(byte, from: Int(body.origins[i]))
                i += 1
            }
        }
        own.append(0x0A, from: Int(body.origins[max(0, min(line.range.upperBound, body.bytes.count - 1))]))
    }

    private static func space(at i: Int, of bytes: [UInt8]) -> (length: Int, visible: Bool)? {
        guard i + 1 < bytes.count else { return nil }
        if bytes[i] == 0xC2, bytes[i + 1] == 0xA0 { return (2, true) }
        guard i + 2 < bytes.count else { return nil }
        switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
        case (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xB8, 0x8F): return (3, false)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): return (3, true)
        default: return nil
        }
    }
}
