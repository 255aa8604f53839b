import Persuratan

/// Cuts a text into the tokens of the grammar of dates, in one pass over its UTF-8.
struct DateTokenizer {
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [DateToken] = []

    /// Longer words have no meaning for dates.
    private static let longestWord = 15

    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens.reserveCapacity(bytes.count / 5 + 4)
    }

    static func tokens(_ text: String) -> [DateToken] {
        var tokenizer = DateTokenizer(text)
        tokenizer.run()
        return tokenizer.tokens
    }

    private mutating func run() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte <= 0x20 {
                whitespace()
            } else if Self.isLetter(byte) || Self.isDigit(byte) {
                wordOrNumber()
            } else if byte >= 0x80 {
                beyondASCII()
            } else if byte == UInt8(ascii: "-") {
                emit(.dash, length: 1)
            } else {
                mark(byte)
            }
        }
    }

    private mutating func emit(_ kind: DateToken.Kind, length: Int) {
        tokens.append(DateToken(kind: kind, start: position, end: position + length))
        position += length
    }

    private mutating func whitespace() {
        let start = position
        var lines = 0
        while position < bytes.count, bytes[position] <= 0x20 {
            if bytes[position] == 0x0A { lines += 1 }
            position += 1
        }
        if lines > 1 { tokens.append(DateToken(kind: .paragraphEnd, start: start, end: position)) }
    }

    private mutating func mark(_ byte: UInt8) {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0x20
        switch byte {
        case UInt8(ascii: "?"), UInt8(ascii: "!"): emit(.sentenceEnd, length: 1)
        case UInt8(ascii: ".") where next <= 0x20:
            // `tgl. 3`, `Des. 2026`, `pkl. 09.00`: an abbreviation, not an end.
            if tokens.last?.word != nil, tokens.last?.end == position, nextVisibleIsDigit() {
                position += 1
            } else {
                emit(.sentenceEnd, length: 1)
            }
        default: emit(.mark(byte), length: 1)
        }
    }

    private func nextVisibleIsDigit() -> Bool {
        let rest = bytes[(position + 1)...].prefix(8).drop { $0 == 0x20 }
        return rest.first.map(Self.isDigit) ?? false
    }

    private mutating func beyondASCII() {
        switch UTF8Sign.at(position, of: bytes) {
        case .dash(let length): emit(.dash, length: length)
        case .space(let length): position += length
        case .apostrophe, .letter: wordOrNumber()
        }
    }

    /// A run of letters, or a run of digits; digits with letters that OCR takes for digits are digits.
    private mutating func wordOrNumber() {
        let start = position
        if let end = endOfNumber(from: start) {
            let digits = bytes[start..<end].map(Self.digit)
            let value = digits.count > 9 ? Int.max : digits.reduce(0) { $0 * 10 + $1 }
            return emit(.number(value, digits: digits.count), length: end - start)
        }
        if let (word, end) = dottedWord(from: start) { return emit(.word(word), length: end - start) }
        var letters: [UInt8] = []
        letters.reserveCapacity(Self.longestWord)
        let end = scanWord(from: start, into: &letters)
        let word = letters.count > Self.longestWord ? nil : DateWords.meaning(String(decoding: letters, as: UTF8.self))
        emit(word.map { .word($0) } ?? .other, length: end - start)
    }

    private func scanWord(from start: Int, into letters: inout [UInt8]) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if Self.isLetter(byte) {
                if letters.count <= Self.longestWord { letters.append(byte | 0x20) }
                end += 1
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                guard end > start, end + 1 < bytes.count, Self.isLetter(bytes[end + 1]) else { break }
                letters.append(UInt8(ascii: "'"))
                end += 1
            } else if byte >= 0x80 {
                switch UTF8Sign.at(end, of: bytes) {
                case .dash, .space: return max(end, start + 1)
                case .apostrophe(let length):
                    if letters.count <= Self.longestWord { letters.append(UInt8(ascii: "'")) }
                    end += length
                case .letter(let length):
                    if letters.count <= Self.longestWord { letters.append(byte) }
                    end += length
                }
            } else {
                break
            }
        }
        return max(end, start + 1)
    }

    /// `s.d.`, `s/d`, `s. d.`, `a.m.`, `p.m.`
    private func dottedWord(from start: Int) -> (DateWord, end: Int)? {
        guard start + 2 < bytes.count, start == 0 || !Self.isLetter(bytes[start - 1]) else { return nil }
        let first = bytes[start] | 0x20
        var i = start + 1
        guard bytes[i] == UInt8(ascii: ".") || (bytes[i] == UInt8(ascii: "/") && first == UInt8(ascii: "s")) else {
            return nil
        }
        i += 1
        if bytes[i] == 0x20, i + 1 < bytes.count { i += 1 }
        let word: DateWord
        switch (first, bytes[i] | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "d")): word = .until
        case (UInt8(ascii: "a"), UInt8(ascii: "m")): word = .part(.am)
        case (UInt8(ascii: "p"), UInt8(ascii: "m")): word = .part(.pm)
        default: return nil
        }
        i += 1
        guard i == bytes.count || !Self.isLetter(bytes[i]) else { return nil }
        if i < bytes.count, bytes[i] == UInt8(ascii: ".") { i += 1 }
        return (word, i)
    }

    /// The end of `16`, `l6` or `2O26`; nil when this is no number.
    private func endOfNumber(from start: Int) -> Int? {
        var end = start
        var seen = false
        while end < bytes.count, Self.isDigit(bytes[end]) || (Self.looksLikeDigit(bytes[end]) && end - start < 4) {
            if Self.isDigit(bytes[end]) { seen = true }
            end += 1
        }
        guard seen else { return nil }
        if end < bytes.count, Self.isLetter(bytes[end]), !bytes[start..<end].allSatisfy(Self.isDigit) {
            // `l0b`: a word after all; `2nd`, `9am`: digits, then a word.
            guard Self.isDigit(bytes[start]) else { return nil }
            return start + bytes[start...].prefix(while: Self.isDigit).count
        }
        return end
    }

    private static func digit(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "l"), UInt8(ascii: "I"): 1
        case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
        default: Int(byte) - 48
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    private static func looksLikeDigit(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "l") || byte == UInt8(ascii: "I") || byte == UInt8(ascii: "O") || byte == UInt8(ascii: "o")
    }
}
