/// Cuts a reply's own words into tokens, in one pass.
struct ReplyTokeniser {
    private let bytes: [UInt8]
    private var folded: [UInt8]
    private let lexicon: Lexicon
    private var position = 0
    private var tokens: [ReplyToken] = []
    private var opensLine = true

    init(_ bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        folded = bytes.map(ASCII.lower)
        self.lexicon = lexicon
        tokens.reserveCapacity(bytes.count / 5 + 4)
    }

    static func tokens(of bytes: [UInt8], lexicon: Lexicon) -> ReplyTokens {
        var tokeniser = ReplyTokeniser(bytes, lexicon: lexicon)
        while tokeniser.position < bytes.count { tokeniser.step() }
        return ReplyTokens(bytes: bytes, folded: tokeniser.folded, tokens: tokeniser.tokens)
    }

    private mutating func step() {
        let byte = bytes[position]
        if byte == 0x0A {
            emit(tokens.last?.meaning == .newline || tokens.isEmpty ? .blankLine : .newline, length: 1)
            opensLine = true
        } else if byte <= 0x20 {
            position += 1
        } else if ASCII.isLetter(byte) {
            word()
        } else if ASCII.isDigit(byte) {
            number()
        } else if byte >= 0x80 {
            beyondASCII()
        } else {
            mark(byte)
        }
    }

    private mutating func emit(_ meaning: Meaning, length: Int) {
        var token = ReplyToken(meaning: meaning, lexeme: -1, start: position, end: position + length)
        token.opensLine = opensLine
        opensLine = false
        tokens.append(token)
        position += length
    }

    // MARK: Words and numbers

    private mutating func word() {
        let end = dottedEnd() ?? endOfWord()
        let form = lexicon.form(of: spelled(position..<end))
        emit(form.map { lexicon.meanings[Int($0.lexeme)] } ?? .unknown, length: end - position)
        let last = tokens.count - 1
        tokens[last].lexeme = form.map { Int($0.lexeme) } ?? -1
        tokens[last].asks = form?.asks ?? false
        tokens[last].guessed = form?.guessed ?? false
        tokens[last].startsUpper = ASCII.isUpper(bytes[tokens[last].start])
    }

    private func spelled(_ range: Range<Int>) -> ArraySlice<UInt8> {
        let word = folded[range]
        guard word.contains(UInt8(ascii: ".")) || word.contains(where: { $0 >= 0x80 }) else { return word }
        var plain: [UInt8] = []
        for byte in word where byte != UInt8(ascii: ".") && byte < 0x80 { plain.append(byte) }
        return plain[...]
    }

    /// Letters with inner hyphens and apostrophes, and digits behind them; `u/` and a hyphen only where it is a word.
    private func endOfWord() -> Int {
        var end = position
        var hyphen: Int?
        while end < bytes.count {
            let byte = bytes[end]
            if ASCII.isLetter(byte) || (ASCII.isDigit(byte) && end > position) {
                end += 1
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                end += 1
            } else if byte == UInt8(ascii: "-"), end + 1 < bytes.count, ASCII.isLetter(bytes[end + 1]) {
                hyphen = hyphen ?? end
                end += 1
            } else {
                break
            }
        }
        if end == position + 1, end < bytes.count, bytes[end] == UInt8(ascii: "/"),
            lexicon.words[folded[position...end]] != nil
        {
            return end + 1
        }
        while end > position + 1, folded[end - 1] == UInt8(ascii: "'"), lexicon.words[folded[position..<end]] == nil {
            end -= 1
        }
        guard let hyphen, lexicon.form(of: folded[position..<end]) == nil else { return end }
        return hyphen
    }

    /// The end of `a.c.c.` and `u.p.`; nil when this is a plain word.
    private func dottedEnd() -> Int? {
        var end = position
        var letters = 0
        while end + 1 < bytes.count, ASCII.isLetter(bytes[end]), bytes[end + 1] == UInt8(ascii: ".") {
            letters += 1
            end += 2
        }
        guard letters >= 2 else { return nil }
        if end < bytes.count, ASCII.isLetter(bytes[end]) {
            guard end + 1 == bytes.count || !ASCII.isLetter(bytes[end + 1]) else { return nil }
            return end + 1
        }
        return end
    }

    private mutating func number() {
        var end = position
        var value = 0
        while end < bytes.count, ASCII.isDigit(bytes[end]) {
            if end - position < 9 { value = value * 10 + Int(bytes[end] - 0x30) }
            end += 1
        }
        emit(.number, length: end - position)
        tokens[tokens.count - 1].value = value
    }

    // MARK: Marks

    private mutating func mark(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "("):
            if let (meaning, length) = box() { emit(meaning, length: length) } else { emit(.bracket, length: 1) }
        case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"): emit(.bracket, length: 1)
        case UInt8(ascii: ","): emit(.comma, length: 1)
        case UInt8(ascii: "."):
            // `Kabid. TKPBET`, `1.`, `...`
            emit(followsTitle() ? .light : opensList() ? .bullet : .stop, length: 1)
        case UInt8(ascii: ":"): emit(.colon, length: 1)
        case UInt8(ascii: ";"): emit(.semicolon, length: 1)
        case UInt8(ascii: "?"): emit(.questionMark, length: 1)
        case UInt8(ascii: "!"): emit(.exclamation, length: 1)
        case UInt8(ascii: "/"): emit(.slash, length: 1)
        case UInt8(ascii: "|"): emit(.slash, length: 1)
        case UInt8(ascii: "&"): emit(.both, length: 1)
        case UInt8(ascii: "\""): emit(.quotation, length: 1)
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): emit(opensLine ? .bullet : .dash, length: 1)
        case UInt8(ascii: "~"): skipStruckOut()
        default: position += 1
        }
    }

    private func followsTitle() -> Bool {
        guard let last = tokens.last, last.end == position else { return false }
        switch last.meaning {
        case .title, .head, .address, .greeting, .unitWord: return true
        default: return last.end - last.start <= 2 && last.meaning != .number && last.meaning != .okay
        }
    }

    private func opensList() -> Bool { tokens.last.map { $0.meaning == .number && $0.opensLine } ?? false }

    /// `[x]`, `[ ]`, `(v)`, `( )`, `[√]`.
    private func box() -> (Meaning, length: Int)? {
        let close = bytes[position] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
        let limit = min(bytes.count, position + 7)
        guard let end = bytes[position..<limit].firstIndex(of: close) else { return nil }
        let inside = folded[(position + 1)..<end].filter { $0 > 0x20 }
        let length = end - position + 1
        switch inside.first {
        case nil: return (.boxEmpty, length)
        case UInt8(ascii: "x"), UInt8(ascii: "v"), UInt8(ascii: "*"):
            return inside.count == 1 ? (.boxChecked, length) : nil
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return inside.count <= 3 ? (.boxEmpty, length) : nil
        case 0xE2: return (.boxChecked, length)
        default: return nil
        }
    }

    private mutating func skipStruckOut() {
        var end = position
        while end < bytes.count, bytes[end] == UInt8(ascii: "~") { end += 1 }
        let stop = bytes[end...].firstIndex { $0 == UInt8(ascii: "~") || $0 == 0x0A }
        guard let close = stop, bytes[close] != 0x0A else { return position = end }
        position = close
        while position < bytes.count, bytes[position] == UInt8(ascii: "~") { position += 1 }
    }

    private mutating func beyondASCII() {
        let (meaning, length) = Pictograph.at(position, of: bytes)
        emit(meaning, length: length)
    }
}
