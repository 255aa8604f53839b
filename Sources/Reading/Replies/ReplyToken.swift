/// A word or mark of a reply.
struct ReplyToken: Sendable {
    var meaning: Meaning
    /// What a command of the SOP row means as a word; `unknown` for every other token.
    var word = Meaning.unknown
    /// The word's number in the lexicon; -1 for none.
    var lexeme: Int
    /// Offsets into the reply's own words.
    var start: Int
    var end: Int
    /// The word ends in `-kah`.
    var asks = false
    /// The word was not spelled as the lexicon knows it.
    var guessed = false
    /// A number, or the place of a date, an officer or a command in its list.
    var value = -1
    var startsUpper = false
    /// First of its line.
    var opensLine = false

    /// What the word means in the language, whether or not it is also a command of the row.
    var lexical: Meaning {
        guard meaning == .command, Act.Kind(word, commands: [], value: 0) != nil || word == .whole else {
            return meaning
        }
        return word
    }
}

/// A reply's own words as tokens.
struct ReplyTokens: Sendable {
    /// The words as written, and in lower case (ASCII) at the same offsets.
    let bytes: [UInt8]
    let folded: [UInt8]
    var tokens: [ReplyToken]

    var indices: Range<Int> { tokens.indices }
    subscript(index: Int) -> ReplyToken { tokens[index] }

    func word(_ token: ReplyToken) -> ArraySlice<UInt8> { folded[token.start..<token.end] }

    /// The words of some tokens as written, without marks around them.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return text(from: tokens[range.lowerBound].start, to: tokens[range.upperBound - 1].end)
    }

    func text(from start: Int, to end: Int) -> String {
        guard start < end else { return "" }
        var words = bytes[start..<end]
        while let first = words.first, Self.isTrimmed(first) { words.removeFirst() }
        while let last = words.last, Self.isTrimmed(last) { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }

    private static func isTrimmed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-"),
            UInt8(ascii: "*"), UInt8(ascii: "!"):
            true
        default: false
        }
    }
}
