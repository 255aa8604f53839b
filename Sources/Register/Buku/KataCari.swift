/// What somebody looks for, as FTS5 understands it. https://www.sqlite.org/fts5.html#full_text_query_syntax
///
/// Every word goes into a string of FTS5's, so none of its operators, column names or quotes can be meant by what is typed.
struct KataCari: Equatable {
    /// nil: nothing in it can be looked for.
    let match: String?

    /// Words a question may have; more are left out.
    static let limit = 16
    private static let textLimit = 2000
    private static let wordLimit = 100
    /// `k*` would be half of all words.
    private static let shortestPrefix = 4

    /// - Parameters:
    ///   - teks: words to be found anywhere in a letter.
    ///   - asal: words to be found in the sender's name.
    /// - Returns: nil when nothing is looked for.
    init?(teks: String?, asal: String?) {
        let said = [teks, asal].map { $0.flatMap { $0.isBlank ? nil : $0 } }
        guard said.contains(where: { $0 != nil }) else { return nil }
        let anywhere = said[0].map { Self.terms($0) }
        let sender = said[1].map { Self.terms($0).map { "asal : \($0)" } }
        let isEmpty = anywhere?.isEmpty == true || sender?.isEmpty == true
        match = isEmpty ? nil : ((anywhere ?? []) + (sender ?? [])).joined(separator: " AND ")
    }

    /// The same, looked for in sender, subject and the other fields only.
    var inFields: String? { match.map { "{asal perihal medan} : (\($0))" } }

    private static func terms(_ text: String) -> [String] {
        var terms: [String] = []
        let straight = String(text.unicodeScalars.prefix(textLimit)).replacing(/[“”„]/, with: "\"")
        for (index, part) in straight.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                terms.append(contentsOf: [term(String(part))].compactMap(\.self))
            } else {
                terms.append(contentsOf: part.split(whereSeparator: isGap).compactMap { term(String($0)) })
            }
        }
        return Array(terms.prefix(limit))
    }

    private static func isGap(_ character: Character) -> Bool {
        character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }

    /// One string of FTS5's; nil for what has no letter and no digit, which its tokenizer would make nothing of.
    private static func term(_ word: String) -> String? {
        let plain = String(word.prefix(wordLimit)).unicodeScalars.filter { $0 != "\"" && $0 != "\0" }
        let signs = plain.filter(isToken)
        guard !signs.isEmpty else { return nil }
        let isPrefix = plain.last == "*" && signs.count >= shortestPrefix && signs.count == plain.count - 1
        let word = String(String.UnicodeScalarView(isPrefix ? plain.dropLast() : plain[...]))
        return "\"\(word)\"" + (isPrefix ? "*" : "")
    }

    /// What unicode61 takes for part of a word.
    private static func isToken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
