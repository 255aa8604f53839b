/// The words the readers know, with every spelling of them.
///
/// A lexeme is one word of the language; its number stands for all its spellings. `Lexicon.baku` is the built-in one.
public struct Lexicon: Sendable {
    var words: WordIndex
    /// By lexeme.
    var meanings: [Meaning] = []
    /// By lexeme: the spelling of the dictionary.
    var names: [String] = []
    /// By first lexeme, longest first.
    var phrases: [[Phrase]] = []
    var spelling = Spelling()

    struct Phrase: Sendable {
        let lexemes: [UInt16]
        let meaning: Meaning
    }

    /// The lexicon of this house.
    public static let baku = Lexicon(words: WordTable.all, phrases: WordTable.phrases)

    init(words tables: [WordTable], phrases phraseTables: [WordTable]) {
        words = WordIndex(capacity: 4096)
        for table in tables {
            for line in table.lines.split(separator: "\n") { add(line, table.meaning) }
        }
        phrases = Array(repeating: [], count: meanings.count)
        for table in phraseTables {
            for line in table.lines.split(separator: "\n") { addPhrase(line, table.meaning) }
        }
        for first in phrases.indices { phrases[first].sort { $0.lexemes.count > $1.lexemes.count } }
        spelling = Spelling(words: words, meanings: meanings)
    }

    func lexeme(_ word: String) -> UInt16? { words[Array(word.utf8)[...]] }

    private mutating func add(_ line: Substring, _ meaning: Meaning) {
        let spellings = line.split(separator: " ")
        guard let first = spellings.first else { return }
        let lexeme = UInt16(meanings.count)
        meanings.append(meaning)
        names.append(String(first))
        for spelling in spellings { words.insert(Array(spelling.utf8), lexeme) }
    }

    private mutating func addPhrase(_ line: Substring, _ meaning: Meaning) {
        let lexemes = line.split(separator: " ").map { word -> UInt16 in
            if let known = lexeme(String(word)) { return known }
            add(word, .content)
            phrases.append([])
            return UInt16(meanings.count - 1)
        }
        guard let first = lexemes.first else { return }
        phrases[Int(first)].append(Phrase(lexemes: lexemes, meaning: meaning))
    }
}
