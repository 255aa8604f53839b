/// Header values as people read them.
enum HeaderText {
    /// Decodes RFC 2047 words, leniently, and cleans the result to one line without controls.
    static func decode(_ value: String) -> String {
        CleanText.line(EncodedWords.decode(value))
    }

    /// The message identifiers in a value, without angle brackets, in order, each once (RFC 5322, 3.6.4).
    /// A value without brackets is read as words, since some programs leave them out.
    static func messageIDs(_ value: String) -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        func take(_ identifier: Substring) {
            let identifier = CleanText.line(String(identifier)).filter { $0 != " " }
            if !identifier.isEmpty, seen.insert(identifier).inserted { found.append(identifier) }
        }
        if value.contains("<") {
            for piece in value.split(separator: "<").drop(while: { !$0.contains(">") }) {
                if let end = piece.firstIndex(of: ">") { take(piece[..<end]) }
            }
        } else {
            for word in value.split(whereSeparator: \.isWhitespace) where word.contains("@") { take(word) }
        }
        return found
    }

    /// The value without its comments (RFC 5322, 3.2.2), each of them a blank; quoted strings stay as they are.
    static func withoutComments(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "(")) else { return value }
        var result = ""
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for character in value {
            defer { isEscaped = character == "\\" && !isEscaped }
            if !isEscaped, depth == 0, character == "\"" { isQuoted.toggle() }
            if !isEscaped, !isQuoted, character == "(" {
                depth += 1
                if depth == 1 { result.append(" ") }
            }
            if depth == 0 { result.append(character) }
            if !isEscaped, depth > 0, character == ")" { depth -= 1 }
        }
        return result
    }
}
