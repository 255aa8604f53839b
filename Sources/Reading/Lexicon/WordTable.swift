/// One part of the lexicon: words by what they do.
///
/// A line is one word of the language: first as the dictionary spells it, then as people write it, in Indonesian,
/// English, Javanese, Sundanese and Pontianak Malay. Adding a spelling here is all that is needed to know it.
struct WordTable: Sendable {
    let meaning: Meaning
    let lines: String

    init(_ meaning: Meaning, _ lines: String) { (self.meaning, self.lines) = (meaning, lines) }

    /// A list of different words.
    init(each meaning: Meaning, _ words: String) {
        self.init(meaning, words.split { $0 == " " || $0 == "\n" }.joined(separator: "\n"))
    }

    static let all: [WordTable] = decisions + steering + answers + quiet + office + content
}

/// Words that mean something only together: `tindak lanjut`, `terima kasih`.
struct PhraseTable: Sendable {
    let meaning: Meaning
    let lines: String

    init(_ meaning: Meaning, _ lines: String) { (self.meaning, self.lines) = (meaning, lines) }
}
