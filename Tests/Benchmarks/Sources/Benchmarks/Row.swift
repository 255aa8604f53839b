import Foundation

/// A line of the table: our figure, the peer's of the same run, and what one is to the other.
struct Row {
    let what: String
    let ours: String
    let peer: String
    let ratio: String

    init(_ what: String, _ ours: String, _ peer: String = "", ratio: Double? = nil) {
        (self.what, self.ours, self.peer) = (what, ours, peer)
        self.ratio = ratio.map { String(format: $0 < 10 ? "%.2f" : "%.0f", $0) } ?? ""
    }

    static func table(_ rows: [Row]) -> String {
        let head = ["| measured | disposisi | beside it | ratio |", "|---|---:|---:|---:|"]
        return (head + rows.map { "| \($0.what) | \($0.ours) | \($0.peer) | \($0.ratio) |" }).joined(separator: "\n")
    }
}

/// Figures as the table writes them.
enum Figure {
    /// `1,900/s`
    static func rate(_ perSecond: Double) -> String { "\(grouped(Int(perSecond.rounded())))/s" }

    /// `7.9/s`, for slow things.
    static func fineRate(_ perSecond: Double) -> String {
        perSecond < 100 ? String(format: "%.1f/s", perSecond) : rate(perSecond)
    }

    /// `87 ms`; below ten with one digit more.
    static func milliseconds(_ seconds: Double) -> String {
        String(format: seconds < 0.01 ? "%.1f ms" : "%.0f ms", seconds * 1000)
    }

    static func megabytes(_ kilobytes: Int) -> String { String(format: "%.1f MB", Double(kilobytes) / 1024) }

    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var end = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
        while let place = end, place > digits.startIndex {
            digits.insert(",", at: place)
            end = digits.index(place, offsetBy: -3, limitedBy: digits.startIndex)
        }
        return digits
    }
}

extension [Double] {
    /// The value below which that part of all lies, by the nearest rank; 0 of none.
    func percentile(_ part: Double) -> Double {
        guard !isEmpty else { return 0 }
        let rank = Int((part * Double(count)).rounded(.up))
        return sorted()[Swift.max(0, Swift.min(count, rank) - 1)]
    }

    var median: Double { percentile(0.5) }
}
