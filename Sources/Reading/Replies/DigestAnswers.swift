/// Which words of a reply to a digest belong to which of its letters: `1 setuju, 2 tolak: alasan, 3 ke Kasi`.
///
/// Kept: a number counts only where it begins a line, or stands behind a mark in a line that began with one; words that could
/// be meant for a letter they do not stand beside make the whole reply unclear. Given up: `semua setuju` is not understood;
/// `1-5 setuju` is.
public struct DigestAnswers: Sendable, Equatable {
    /// Words on one letter, or on several that are named together.
    public struct Part: Sendable, Equatable {
        public let numbers: [Int]
        public var words: String
        /// Whether it began behind free words on another letter, of which its number may be one.
        public let followsFreeWords: Bool
    }

    public private(set) var parts: [Part] = []
    /// Letters that were named more than once, or beside a number that may be another letter's.
    public private(set) var doubtful: Set<Int> = []
    /// Words that belong to no letter: a greeting, or what makes everything doubtful.
    public private(set) var loose = ""
    /// Lines that address somebody: `Yth. Admin,`.
    public private(set) var salutations: [String] = []
    /// Whether nothing may be done because of this reply.
    public private(set) var isUnclear = false

    private enum Place { case nowhere, part, empty }
    private var place = Place.nowhere
    private let count: Int

    /// - Parameters:
    ///   - text: the body as it was received.
    ///   - count: the digest's letters are numbered from 1 to this.
    public init(_ text: String, count: Int, lexicon: Lexicon = .baku) {
        self.count = count
        let own = String(decoding: ReplyText(text, lexicon: lexicon).own.bytes, as: UTF8.self)
        for line in own.split(separator: "\n", omittingEmptySubsequences: false) {
            take(DigestLine(line, count: count))
        }
        noteRepeated()
    }

    private mutating func take(_ line: DigestLine) {
        if line.isBlank { return place = .nowhere }
        if line.isUnclear { isUnclear = true }
        guard !line.parts.isEmpty else { return line.isEmptyAnswer ? place = .empty : takeWords(line) }
        for part in line.parts { parts.append(part) }
        doubtful.formUnion(line.doubtful)
        place = .part
    }

    /// A line that begins with no number goes with the answer right above it.
    private mutating func takeWords(_ line: DigestLine) {
        if line.concernsOthers { isUnclear = true }
        switch place {
        case .part: parts[parts.count - 1].words += "\n" + line.text
        case .nowhere where line.isSalutation: salutations.append(line.text)
        case .nowhere: loose += line.text + "\n"
        case .empty: isUnclear = true  // `1, 2`, and below it what may be meant for both, or for what follows.
        }
    }

    private mutating func noteRepeated() {
        var seen: Set<Int> = []
        for number in parts.flatMap(\.numbers) where !seen.insert(number).inserted { doubtful.insert(number) }
    }
}

extension DigestAnswers {
    /// What is missing when it is not certain which words are on a letter: a sentence for the mail that asks back.
    public static func doubt(_ number: Int) -> String {
        Lack.partOfDigest.sentence(String(number))
    }
}
