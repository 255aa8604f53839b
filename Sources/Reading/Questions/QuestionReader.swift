import Foundation
import Persuratan

/// Reads whether a mail asks the register something: `register minggu ini`, `status 0123`, `cari SMKN 3`, `agenda Senin`,
/// `belum dibaca`, `bantuan`.
///
/// A question is one short line, in the mail or, where that is empty, in its subject; greetings, thanks and a name around it
/// change nothing. Whatever says more is no question.
public struct QuestionReader: Sendable {
    private let now: Date
    private let officeTime: OfficeTime
    private let words = QuestionWords.baku

    /// - Parameter now: when the mail was received; `minggu ini` is the week of its day.
    public init(now: Date, officeTime: OfficeTime) { (self.now, self.officeTime) = (now, officeTime) }

    /// Characters of a line that can be a question.
    static let reach = 160
    /// Words behind a beginning that are told to be no question; more are a sentence about something else.
    private static let wordLimit = 4
    /// Lines a mail with a question may have, those of politeness included.
    private static let lineLimit = 6

    /// - Parameters:
    ///   - text: the writer's new words.
    ///   - subjek: the mail's subject.
    /// - Returns: nil when nothing is asked.
    public func read(_ text: String, subjek: String) -> Pertanyaan? {
        guard text.utf8.count <= Self.reach * Self.lineLimit * 4 else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map(QuestionLine.init).filter { line in
            !line.words.isEmpty && !line.words.allSatisfy { words.polite.contains($0.plain) }
        }
        guard lines.count <= Self.lineLimit else { return nil }
        guard let first = lines.first else { return read(QuestionLine(Substring(subjek))) }
        // What follows may be a name, not another sentence.
        guard lines.dropFirst().allSatisfy({ $0.words.count <= 4 && begin($0) == nil }) else { return nil }
        return read(first)
    }

    private func read(_ line: QuestionLine) -> Pertanyaan? {
        guard line.text.count <= Self.reach, let (kind, rest) = begin(line) else { return nil }
        let spare = trimmed(rest)
        let notRead = spare.count > Self.wordLimit ? nil : Pertanyaan.bantuan(takTerbaca: String(line.text))
        let period = QuestionPeriod(now: now, officeTime: officeTime)
        switch kind {
        case .bantuan: return spare.isEmpty ? .bantuan(takTerbaca: nil) : nil
        case .belumDibaca: return spare.isEmpty ? .belumDibaca : notRead
        case .cari:
            let sought = spare.map { String($0.text) }.joined(separator: " ")
            return sought.isEmpty ? notRead : .cari(sought)
        case .status: return number(spare).map(Pertanyaan.status) ?? notRead
        case .register: return period.past(spare.map(\.plain)).map(Pertanyaan.register) ?? notRead
        case .agenda: return period.coming(spare.map(\.plain)).map(Pertanyaan.agenda) ?? notRead
        }
    }

    /// The kind of question, and the words behind its beginning.
    private func begin(_ line: QuestionLine) -> (kind: QuestionWords.Kind, rest: ArraySlice<QuestionLine.Word>)? {
        let told = line.words.drop { words.polite.contains($0.plain) }
        for (beginning, kind) in words.beginnings where told.prefix(beginning.count).map(\.plain) == beginning {
            return (kind, told.dropFirst(beginning.count))
        }
        return nil
    }

    private func trimmed(_ rest: ArraySlice<QuestionLine.Word>) -> ArraySlice<QuestionLine.Word> {
        var rest = rest.drop { words.polite.contains($0.plain) }
        while let last = rest.last, words.polite.contains(last.plain) { rest.removeLast() }
        return rest
    }

    private func number(_ words: ArraySlice<QuestionLine.Word>) -> NomorDitanyakan? {
        guard words.count == 1, let word = words.first?.plain else { return nil }
        if let tag = CaseTag(word.uppercased()) { return .tag(tag) }
        if let nomor = NomorAgenda(word) { return .agenda(nomor) }
        guard word.utf8.count <= 7, let number = Int(word), number > 0 else { return nil }
        return .urut(number)
    }
}

/// A line of a mail in words.
struct QuestionLine {
    struct Word {
        /// As written.
        let text: Substring
        /// In small letters, without the marks around it.
        let plain: String
    }

    let text: Substring
    let words: [Word]

    init(_ line: Substring) {
        text = line
        words = line.prefix(QuestionReader.reach * 2).split(whereSeparator: \.isWhitespace).compactMap { word in
            let plain = word.drop(while: Self.isMark).reversed().drop(while: Self.isMark).reversed()
            return plain.isEmpty ? nil : Word(text: word, plain: String(plain).lowercased())
        }
    }

    private static func isMark(_ character: Character) -> Bool { ".,;:!?\"'()[]<>*_".contains(character) }
}
