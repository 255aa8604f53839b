/// Sets recognised words out in lines and columns as they stand on the page, which is how letters are read.
///
/// A page that was put askew on the glass is straightened by the slope of its long lines.
struct PictureLayout {
    private let words: [RecognisedWord]
    /// Pixels that a line sinks for each pixel to the right.
    private let slope: Double
    private let characterWidth: Double
    private let lineHeight: Double

    /// Words of a page that are set out; a full page has 500.
    static let wordLimit = 5_000

    init(_ all: [RecognisedWord]) {
        words = Array(all.prefix(Self.wordLimit))
        let long = words.filter { $0.text.count >= 3 }
        characterWidth = max(1, Self.median(long.map { $0.width / Double($0.text.count) }))
        lineHeight = max(1, Self.median(long.map(\.height)))
        slope = Self.slope(of: words)
    }

    var text: String {
        guard !words.isEmpty else { return "" }
        let margin = words.map(\.left).min() ?? 0
        var text = ""
        var above: Double?
        for row in rows() {
            // A gap of nearly two lines parts paragraphs, whatever the line spacing is.
            if let above, row.foot - above > pitch * 1.6 { text += "\n" }
            above = row.foot
            text += line(row.words, margin) + "\n"
        }
        return text
    }

    private struct Line {
        var words: [RecognisedWord]
        var foot: Double
    }

    private func straight(_ word: RecognisedWord) -> Double { word.foot - slope * word.middle }

    /// Words whose feet, straightened, are at one height.
    private func rows() -> [Line] {
        var rows: [Line] = []
        for word in words.sorted(by: { straight($0) < straight($1) }) {
            let foot = straight(word)
            if let last = rows.last, foot - last.foot < lineHeight * 0.5 {
                rows[rows.count - 1].words.append(word)
            } else {
                rows.append(Line(words: [word], foot: foot))
            }
        }
        return rows
    }

    /// The usual distance of two lines.
    private var pitch: Double {
        let feet = rows().map(\.foot)
        let gaps = zip(feet.dropFirst(), feet).map { $0 - $1 }.filter { $0 < lineHeight * 4 }
        return max(lineHeight, Self.median(gaps))
    }

    private func line(_ words: [RecognisedWord], _ margin: Double) -> String {
        var line = ""
        var count = 0
        var end: Double?
        for word in words.sorted(by: { $0.left < $1.left }) {
            let column = Int(((word.left - margin) / characterWidth).rounded())
            let gap = end.map { word.left - $0 } ?? .infinity
            let spaces =
                switch gap {
                case ..<(characterWidth * 0.25): 0  // a word that was cut in two
                case ..<(characterWidth * 2.5): 1
                default: max(end == nil ? 0 : 3, min(column - count, 200))
                }
            line += String(repeating: " ", count: spaces) + word.text
            count += spaces + word.text.count
            end = word.right
        }
        return line
    }

    /// From the first to the last word of each long line, by least squares within lines.
    private static func slope(of words: [RecognisedWord]) -> Double {
        var (above, below) = (0.0, 0.0)
        for line in Dictionary(grouping: words, by: \.line).values where line.count >= 4 {
            let (x, y) = (mean(line.map(\.middle)), mean(line.map(\.foot)))
            for word in line {
                above += (word.middle - x) * (word.foot - y)
                below += (word.middle - x) * (word.middle - x)
            }
        }
        let slope = below > 0 ? above / below : 0
        return abs(slope) < 0.1 ? slope : 0
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

    private static func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
