/// Words of an Authentication-Results value: comments dropped, quoted strings opened, the `=` after a key a word of its own.
///
/// An `=` within a value belongs to the value: `smtp.mailfrom=kantor.example=x@lain.example` speaks for `lain.example`.
struct AuthenticationTokens {
    /// Sections between semicolons.
    private(set) var sections: [[String]] = [[]]

    private enum Expecting { case key, value, detachedValue }

    private var word = ""
    private var comments = 0
    private var isQuoted = false
    private var isEscaped = false
    private var expecting = Expecting.key

    static func sections(of value: String) -> [[String]] {
        var tokens = AuthenticationTokens()
        for character in value { tokens.take(character) }
        tokens.endSection()
        return tokens.sections
    }

    private mutating func take(_ character: Character) {
        if isEscaped {
            isEscaped = false
            if comments == 0 { word.append(character) }
        } else if character == "\\", isQuoted || comments > 0 {
            isEscaped = true
        } else if isQuoted {
            if character == "\"" { isQuoted = false } else { word.append(character) }
        } else if comments > 0 {
            comments += character == "(" ? 1 : character == ")" ? -1 : 0
        } else {
            takeBare(character)
        }
    }

    private mutating func takeBare(_ character: Character) {
        switch character {
        case "(":
            comments += 1
            endWord()
        case "\"": isQuoted = true
        case ";":
            endSection()
            sections.append([])
        case "=": takeEquals()
        default:
            if character.unicodeScalars.allSatisfy(CleanText.isBlank) { endWord() } else { word.append(character) }
        }
    }

    private mutating func takeEquals() {
        switch expecting {
        case .value: return word.append("=")
        // `smtp.mailfrom= header.d=x`: the first value is empty.
        case .detachedValue: add("")
        case .key: break
        }
        if !word.isEmpty { add(word) }
        word = ""
        add("=")
        expecting = .value
    }

    private mutating func endWord() {
        if word.isEmpty {
            if expecting == .value { expecting = .detachedValue }
            return
        }
        add(word)
        word = ""
        expecting = .key
    }

    private mutating func endSection() {
        endWord()
        if expecting == .detachedValue { add("") }
        expecting = .key
    }

    private mutating func add(_ word: String) { sections[sections.count - 1].append(word) }
}
