/// One section of the lexicon: words, or phrases, by what they do.
///
/// A line is one word of the language with its spellings. The files beside this one say what belongs where; they are
/// embedded in the program, so that no installation can lose them.
struct WordTable: Sendable {
    let meaning: Meaning
    let lines: String

    init(_ meaning: Meaning, _ lines: String) { (self.meaning, self.lines) = (meaning, lines) }

    /// A list of different words.
    init(each meaning: Meaning, _ words: String) {
        self.init(meaning, words.split { $0 == " " || $0 == "\n" }.joined(separator: "\n"))
    }

    /// The words, in the order in which a spelling that two of them share is given away: the first one has it.
    static let all: [WordTable] =
        [
            PackageResources.decisions_txt, PackageResources.steering_txt, PackageResources.answers_txt,
            PackageResources.quiet_txt, PackageResources.office_txt,
        ]
        .flatMap { LexiconFile.sections($0).tables }
        + LexiconFile.sections(PackageResources.content_txt).tables.map { WordTable(each: $0.meaning, $0.lines) }

    /// Words that mean something only together: `tindak lanjut`, `terima kasih`.
    static let phrases: [WordTable] = LexiconFile.sections(PackageResources.phrases_txt).tables

    /// Headings that are no meanings; none, if the files are right.
    static let unknownHeadings: [String] =
        [
            PackageResources.decisions_txt, PackageResources.steering_txt, PackageResources.answers_txt,
            PackageResources.quiet_txt, PackageResources.office_txt, PackageResources.content_txt,
            PackageResources.phrases_txt,
        ]
        .flatMap { LexiconFile.sections($0).unknown }
}
