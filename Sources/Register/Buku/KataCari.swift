/// What somebody looks for: words for FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax), and words that the sender's
/// name must have.
///
/// Every word for FTS5 goes into a string of its own, so none of its operators, column names or quotes can be meant by what is
/// typed.
struct KataCari: Equatable {
    /// nil: FTS5 is not needed.
    let match: String?
    /// Of the sender's name, all of them.
    let pengirim: [Pengirim]
    /// Whether something is looked for that no letter has, as it has no letter and no digit.
    let isHopeless: Bool

    /// A word of the sender's name.
    enum Pengirim: Equatable {
        case kata(String)
        /// Any word that begins so.
        case awalan(String)
    }

    /// Words a question may have; more are left out.
    static let limit = 16
    private static let textLimit = 2000
    private static let wordLimit = 100
    /// `k*` would be half of all words.
    private static let shortestPrefix = 4

    /// - Parameters:
    ///   - teks: words to be found anywhere in a letter.
    ///   - asal: words to be found in the sender's name.
    init(teks: String?, asal: String?) {
        let said = [teks, asal].map { $0.flatMap { $0.isBlank ? nil : Self.terms($0) } }
        isHopeless = said.contains { $0?.isEmpty == true }
        let sender = said[1] ?? []
        pengirim = sender.flatMap(\.pengirim)
        // Maps know the words of a name, not how they stand.
        let phrases = sender.filter { $0.pengirim.count > 1 }.map { "asal : \($0.match)" }
        let all = (said[0] ?? []).map(\.match) + phrases
        match = all.isEmpty ? nil : all.joined(separator: " AND ")
    }

    /// The same, looked for in sender, subject and the other fields only.
    var inFields: String? { match.map { "{asal perihal medan} : (\($0))" } }

    /// What stands between two gaps or two quotes.
    private struct Term {
        let text: String
        let isPrefix: Bool

        var match: String { "\"\(text)\"" + (isPrefix ? "*" : "") }

        var pengirim: [Pengirim] {
            let words = KataPengirim.words(text)
            guard isPrefix, let last = words.last else { return words.map(Pengirim.kata) }
            return words.dropLast().map(Pengirim.kata) + [.awalan(last)]
        }
    }

    private static func terms(_ text: String) -> [Term] {
        var terms: [Term] = []
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
    private static func term(_ word: String) -> Term? {
        let plain = String(word.prefix(wordLimit)).unicodeScalars.filter { $0 != "\"" && $0 != "\0" }
        let signs = plain.filter(KataPengirim.isToken)
        guard !signs.isEmpty else { return nil }
        let isPrefix = plain.last == "*" && signs.count >= shortestPrefix && signs.count == plain.count - 1
        let word = String(String.UnicodeScalarView(isPrefix ? plain.dropLast() : plain[...]))
        return Term(text: word, isPrefix: isPrefix)
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
