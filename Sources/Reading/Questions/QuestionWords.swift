/// How questions to the register begin, and what may stand around them; from Lexicon/questions.txt.
struct QuestionWords: Sendable {
    /// How one kind of question begins.
    enum Kind: String, CaseIterable, Sendable {
        case register, status, cari, agenda, belumDibaca, bantuan
    }

    /// Longest first.
    let beginnings: [(words: [String], kind: Kind)]
    let polite: Set<String>
    /// Headings that are no kinds; none, if the file is right.
    let unknownHeadings: [String]

    static let baku = QuestionWords(PackageResources.questions_txt)

    init(_ bytes: [UInt8]) {
        var (heading, unknown): (String, [String]) = ("", [])
        var (beginnings, polite): ([(words: [String], kind: Kind)], Set<String>) = ([], [])
        for line in LexiconFile.lines(bytes) {
            if line.hasPrefix("["), line.hasSuffix("]") {
                heading = String(line.dropFirst().dropLast())
                if heading != "polite", Kind(rawValue: heading) == nil { unknown.append(heading) }
            } else if heading == "polite" {
                polite.insert(String(line))
            } else if let kind = Kind(rawValue: heading) {
                beginnings.append((line.split(separator: " ").map(String.init), kind))
            }
        }
        self.beginnings = beginnings.sorted { $0.words.count > $1.words.count }
        (self.polite, unknownHeadings) = (polite, unknown)
    }
}
