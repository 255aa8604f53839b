/// Words of an Authentication-Results value: comments dropped, quoted strings opened, `=` a word of its own.
enum AuthenticationTokens {
    /// Sections between semicolons.
    static func sections(of value: String) -> [[String]] {
        var sections: [[String]] = [[]]
        var word = ""
        var comments = 0
        var isQuoted = false
        var isEscaped = false
        func endWord() {
            if !word.isEmpty { sections[sections.count - 1].append(word) }
            word = ""
        }
        for character in value {
            if isEscaped {
                isEscaped = false
                if comments == 0 { word.append(character) }
            } else if character == "\\", isQuoted || comments > 0 {
                isEscaped = true
            } else if isQuoted {
                if character == "\"" { isQuoted = false } else { word.append(character) }
            } else if character == "(" {
                endWord()
                comments += 1
            } else if comments > 0 {
                if character == ")" { comments -= 1 }
            } else if character == "\"" {
                isQuoted = true
            } else if character == ";" {
                endWord()
                sections.append([])
            } else if character == "=" {
                endWord()
                sections[sections.count - 1].append("=")
            } else if character.isWhitespace {
                endWord()
            } else {
                word.append(character)
            }
        }
        endWord()
        return sections
    }
}
