/// A word that tesseract saw, with its box in pixels.
struct RecognisedWord {
    let text: String
    let left, top, width, height: Double
    /// Its line by tesseract's own count; lines of two columns may be one or two.
    let line: String
    /// Percent by which tesseract is sure of it.
    var certainty = 100.0

    var right: Double { left + width }
    var middle: Double { left + width / 2 }
    var foot: Double { top + height }

    /// Words below this many percent of certainty that hold neither letter nor figure are specks.
    private static let speck = 30.0

    /// The words of tesseract's TSV (tesseract(1), "tsv"): level 5 rows have words.
    static func all(_ tsv: String) -> [RecognisedWord] {
        tsv.split(separator: "\n").compactMap { row in
            let fields = row.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, fields[0] == "5" else { return nil }
            let numbers = fields[6...10].compactMap { Double($0) }
            let text = fields[11].filter { !$0.isWhitespace }
            guard numbers.count == 5, !text.isEmpty else { return nil }
            let isSpeck = numbers[4] < speck && !text.contains { $0.isLetter || $0.isNumber }
            guard !isSpeck else { return nil }
            return RecognisedWord(
                text: text, left: numbers[0], top: numbers[1], width: numbers[2], height: numbers[3],
                line: fields[2...4].joined(separator: "."), certainty: numbers[4])
        }
    }
}
