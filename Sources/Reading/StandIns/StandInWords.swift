/// The words with which standing in is said.
struct StandInWords {
    enum Phrase { case delegation, other }

    private let words: [Substring]
    private let text: String

    init(_ text: String) {
        let folded = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
        self.text = folded
        words = folded.split { !$0.isLetter }
    }

    /// Phrases beside `delegasikan`; whole words.
    private static let phrases: [[Substring]] = [
        ["disposisi", "oleh"], ["didisposisi", "oleh"], ["didisposisikan", "oleh"], ["disposisi", "dilakukan", "oleh"],
        ["digantikan"], ["diganti", "oleh"], ["menggantikan", "saya"], ["pengganti", "saya"], ["plh"], ["plt"],
        ["pelaksana", "harian"], ["pelaksana", "tugas"],
    ]

    private static let delegation: Set<Substring> = [
        "delegasikan", "didelegasikan", "mendelegasikan", "delegasi", "pendelegasian",
    ]

    /// What stands beside a day or a name.
    private static let fillers: Set<String> = [
        "tanggal", "tgl", "hari", "sd", "s.d", "s.d.", "s", "d", "dengan", "mulai", "hingga",
    ]

    static func isFiller(_ word: ArraySlice<UInt8>) -> Bool { fillers.contains(String(decoding: word, as: UTF8.self)) }

    static func isStandingIn(_ word: ArraySlice<UInt8>) -> Bool {
        ["digantikan", "menggantikan", "pengganti"].contains(String(decoding: word, as: UTF8.self))
    }

    /// What says that somebody stands in; nil when nothing does.
    var phrase: Phrase? {
        if words.contains(where: Self.delegation.contains) { return .delegation }
        return Self.phrases.contains(where: contains) ? .other : nil
    }

    /// Whether the writer tells of being away.
    var tellsAbsence: Bool { AbsenceWords.tell(text) || contains(["selama", "saya"]) }

    var saysPelaksanaTugas: Bool { contains(["plt"]) || contains(["pelaksana", "tugas"]) }

    private func contains(_ phrase: [Substring]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return words.indices.dropLast(phrase.count - 1).contains { Array(words[$0..<($0 + phrase.count)]) == phrase }
    }
}
