/// Decisions on several letters in one reply: `0123 setuju, 0124 tolak: …`, or answers below quoted agenda numbers.
struct AgendaDecisions {
    /// A letter's number and the words on it; empty when the reply is about one letter.
    private(set) var parts: [(number: String, words: SourceText)] = []

    init(_ reply: ReplyText, lexicon: Lexicon) {
        var starts = Self.quoted(reply)
        if starts.count < 2 { starts = Self.written(reply.own) }
        guard Set(starts.map(\.number)).count > 1 else { return }
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1].from : reply.own.bytes.count
            parts.append((start.number, reply.own.part(min(start.to, end)..<end)))
        }
    }

    private struct Start {
        var number: String
        /// Where the number begins, and where the words on it do.
        var from: Int
        var to: Int
    }

    private static func quoted(_ reply: ReplyText) -> [Start] {
        reply.quotes.compactMap { quote in
            guard let agenda = quote.words.range(ofWord: "agenda") else { return nil }
            let digits = quote.words.utf8[agenda...].drop { !ASCII.isDigit($0) }.prefix { ASCII.isDigit($0) }
            let number = String(decoding: Array(digits), as: UTF8.self)
            return number.isEmpty ? nil : Start(number: number, from: quote.at, to: quote.at)
        }
    }

    /// Numbers of three digits and more, or with a nought before, where a line or clause begins.
    private static func written(_ own: SourceText) -> [Start] {
        var starts: [Start] = []
        let bytes = own.bytes
        var index = 0
        while index < bytes.count {
            guard ASCII.isDigit(bytes[index]), index == 0 || !isPartOfNumber(bytes[index - 1]) else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
            let number = String(decoding: bytes[index..<end], as: UTF8.self)
            if (3...5).contains(end - index), bytes[index] == UInt8(ascii: "0") || end - index == 3,
                beginsClause(bytes, index)
            {
                starts.append(Start(number: number, from: index, to: afterYear(bytes, end)))
            }
            index = end
        }
        return starts
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || ASCII.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+")
    }

    /// Behind the start, a mark, `dan`, `agenda`, `nomor`, `no.`
    private static func beginsClause(_ bytes: [UInt8], _ index: Int) -> Bool {
        var position = index
        while position > 0, bytes[position - 1] == 0x20 || bytes[position - 1] == UInt8(ascii: "#") { position -= 1 }
        guard position > 0 else { return true }
        let before = bytes[max(0, position - 7)..<position].map(ASCII.lower)
        guard let last = before.last else { return true }
        switch last {
        case 0x0A, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: "*"): return true
        default:
            return ["agenda", "nomor", "surat", " dan", " no", "\nno"].contains { before.finishes(withWord: $0) }
                || before == Array("no".utf8)
        }
    }

    /// Behind `/2026` and a colon.
    private static func afterYear(_ bytes: [UInt8], _ end: Int) -> Int {
        var position = end
        if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
            position += 1
            while position < bytes.count, ASCII.isDigit(bytes[position]) { position += 1 }
        }
        while position < bytes.count, [0x20, UInt8(ascii: ":"), UInt8(ascii: "-")].contains(bytes[position]) {
            position += 1
        }
        return position
    }
}

extension [UInt8] {
    fileprivate func finishes(withWord word: String) -> Bool { ends(with: Array(word.utf8)) }
}

extension String {
    /// Where `word` (ASCII, lower case) begins in the UTF-8 of this lower-case text.
    fileprivate func range(ofWord word: String) -> String.UTF8View.Index? {
        let needle = Array(word.utf8)
        var index = utf8.startIndex
        while index < utf8.endIndex {
            if utf8[index...].starts(with: needle) { return index }
            index = utf8.index(after: index)
        }
        return nil
    }
}

extension SourceText {
    /// The words of a range, with their origins.
    func part(_ range: Range<Int>) -> SourceText {
        var part = SourceText()
        part.reserve(range.count)
        for index in range { part.append(bytes[index], from: Int(origins[index])) }
        return part
    }
}
