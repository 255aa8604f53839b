/// A part of a mail as text, with the words that fields were read from.
public struct LetterText: Sendable, Equatable {
    /// `badan surel`, or a file's name.
    public let nama: String
    public let teks: String
    public let bukti: [Mark]

    /// Words that a field was read from.
    public struct Mark: Sendable, Equatable {
        /// The field, as in exports.
        public let medan: String
        /// Offsets into the text's UTF-8.
        public let range: Range<Int>

        public init(medan: String, range: Range<Int>) { (self.medan, self.range) = (medan, range) }
    }

    public init(nama: String, teks: String, bukti: [Mark]) {
        (self.nama, self.teks, self.bukti) = (nama, teks, bukti)
    }

    /// Bytes of a text that a page shows.
    static let limit = 60_000

    /// The text cut into pieces, some of them marked with the fields that were read from them. Together they are the text,
    /// as far as it is shown; marks that cross are shown as far as they do not.
    var pieces: [PageValue] {
        let bytes = Array(teks.utf8.prefix(Self.limit))
        var (pieces, place): ([PageValue], Int) = ([], 0)
        for mark in merged where mark.range.lowerBound >= place && mark.range.upperBound <= bytes.count {
            let before = String(decoding: bytes[place..<mark.range.lowerBound], as: UTF8.self)
            let words = String(decoding: bytes[mark.range], as: UTF8.self)
            if !before.isEmpty { pieces.append(["teks": .text(before)]) }
            pieces.append(["teks": .text(words), "bukti": .text(mark.medan.joined(separator: ", "))])
            place = mark.range.upperBound
        }
        let rest = String(decoding: bytes[place...], as: UTF8.self)
        return rest.isEmpty ? pieces : pieces + [["teks": .text(rest)]]
    }

    /// In order; fields read from the same words stand together.
    private var merged: [(range: Range<Int>, medan: [String])] {
        let found = Dictionary(grouping: bukti.filter { !$0.range.isEmpty }, by: \.range)
        return found.map { (range: $0.key, medan: $0.value.map { FieldName.shown($0.medan) }) }.sorted {
            ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
        }
    }
}

/// A field's name for people: `nomor_surat` is `nomor surat`.
enum FieldName {
    static func shown(_ medan: String) -> String { medan.replacing("_", with: " ") }
}
