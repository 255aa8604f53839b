/// A SOP as its printed table: for files and comparisons (``tabSeparated``) and for a terminal (``text(width:)``).
public struct SOPTable: Sendable {
    private let sop: SOP

    /// The table of one SOP.
    public init(_ sop: SOP) { self.sop = sop }

    /// The table as it is copied from the signed document: columns by tabs, the marks under the roles empty.
    public var tabSeparated: String {
        let gap = Array(repeating: "", count: max(0, sop.pelaksana.count - 1))
        let roles = sop.pelaksana.map(\.judul)
        var lines = [[sop.judul], [], ["No.", "Aktivitas", "Pelaksana"] + gap + ["Mutu Baku"]]
        lines.append(["", ""] + roles + ["Kelengkapan", "Waktu", "Output"])
        lines += sop.langkah.map { row in
            [String(row.no), row.aktivitas] + roles.map { _ in "" } + standard(row)
        }
        return lines.map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    /// The table in a frame, a `●` under the role that acts, texts wrapped.
    ///
    /// - Parameter width: columns of the terminal; a SOP that needs more than that is drawn as narrow as it can be.
    public func text(width: Int = 160) -> String {
        let heads = ["No.", "Aktivitas"] + sop.pelaksana.map(\.judul) + ["Kelengkapan", "Waktu", "Output"]
        let body = sop.langkah.map { row in
            [String(row.no), row.aktivitas] + sop.pelaksana.map { $0.peran == row.pelaksana ? "●" : "" } + standard(row)
        }
        let frame = TableFrame(widths: widths(width), centred: 2..<(2 + sop.pelaksana.count))
        return sop.judul + "\n\n" + frame.drawn(groups: groups, heads: heads, rows: body)
    }

    /// The upper heading: what spans several columns.
    private var groups: [(title: String, columns: Int)] {
        [("", 1), ("", 1), ("Pelaksana", sop.pelaksana.count), ("Mutu Baku", 3)]
    }

    private func standard(_ row: Langkah) -> [String] {
        [row.kelengkapan.joined(separator: ", "), row.waktuTertulis, row.output.joined(separator: ", ")]
    }

    /// The roles get their longest word, where 60 places (or five eighths) stay for the three columns of text; else
    /// pieces of words.
    private func widths(_ total: Int) -> [Int] {
        let waktu = max(5, sop.langkah.map { longestWord($0.waktuTertulis) }.max() ?? 5)
        let lines = sop.pelaksana.count + 6
        let rest = total - lines - 3 - waktu
        let texts = min(60, rest * 5 / 8)
        let wanted = sop.pelaksana.map { longestWord($0.judul) }
        let limits = (3...max(3, wanted.max() ?? 3)).reversed()
        let limit = limits.first { limit in wanted.reduce(0) { $0 + min($1, limit) } <= rest - texts } ?? 3
        let roles = wanted.map { min($0, limit) }
        let left = rest - roles.reduce(0, +)
        let standard = max(11, left / 4)
        return [3, max(14, left - 2 * standard)] + roles + [standard, waktu, standard]
    }

    private func longestWord(_ text: String) -> Int { text.split(separator: " ").map(\.count).max() ?? 1 }
}

/// Draws rows of wrapped texts in a frame of lines.
private struct TableFrame {
    let widths: [Int]
    /// The columns of which the texts stand in the middle.
    let centred: Range<Int>

    func drawn(groups: [(title: String, columns: Int)], heads: [String], rows: [[String]]) -> String {
        var lines = [groupRule(groups, "┌", "┬", "┐"), groupLine(groups), rule("├", "┼", "┤", under: groups)]
        lines += cells(heads, centring: 0..<widths.count)
        for row in rows {
            lines.append(rule("├", "┼", "┤"))
            lines += cells(row, centring: centred)
        }
        lines.append(rule("└", "┴", "┘"))
        return lines.map { $0 + "\n" }.joined()
    }

    private func cells(_ texts: [String], centring: Range<Int>) -> [String] {
        let wrapped = zip(texts, widths).map { Self.wrapped($0, $1) }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { line in
            let parts = wrapped.indices.map { column in
                let text = line < wrapped[column].count ? wrapped[column][line] : ""
                return Self.filled(text, widths[column], centred: centring.contains(column))
            }
            return "│" + parts.joined(separator: "│") + "│"
        }
    }

    private func rule(_ left: String, _ cross: String, _ right: String) -> String {
        left + widths.map { String(repeating: "─", count: $0) }.joined(separator: cross) + right
    }

    /// The rule below the upper heading: columns begin there that the line above does not have, and columns without
    /// an upper heading go on through it.
    private func rule(_ left: String, _ cross: String, _ right: String, under groups: [(title: String, columns: Int)])
        -> String
    {
        let starts = Set(groupWidths(groups).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 + 1) })
        var place = 0
        var line = left
        for (index, width) in widths.enumerated() {
            line += String(repeating: "─", count: width)
            place += width + 1
            let isLast = index == widths.count - 1
            line += isLast ? right : starts.contains(place) ? cross : "┬"
        }
        return line
    }

    private func groupRule(
        _ groups: [(title: String, columns: Int)], _ left: String, _ cross: String, _ right: String
    ) -> String {
        left + groupWidths(groups).map { String(repeating: "─", count: $0) }.joined(separator: cross) + right
    }

    private func groupLine(_ groups: [(title: String, columns: Int)]) -> String {
        let parts = zip(groups, groupWidths(groups)).map { Self.filled($0.title, $1, centred: true) }
        return "│" + parts.joined(separator: "│") + "│"
    }

    /// A spanning cell is as wide as its columns and the lines between them.
    private func groupWidths(_ groups: [(title: String, columns: Int)]) -> [Int] {
        var first = 0
        return groups.map { group in
            defer { first += group.columns }
            return widths[first..<(first + group.columns)].reduce(0, +) + max(0, group.columns - 1)
        }
    }

    private static func filled(_ text: String, _ width: Int, centred: Bool) -> String {
        let text = text.prefix(width)
        let space = width - text.count
        let before = centred ? space / 2 : 0
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: space - before)
    }

    /// Lines of at most `width` characters, broken at spaces; a longer word is cut.
    private static func wrapped(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var rest = word
            if line.count + 1 + rest.count <= width, !line.isEmpty {
                line += " \(rest)"
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while rest.count > width {
                let piece = Self.head(rest, width)
                lines.append(String(piece))
                rest = rest.dropFirst(piece.count)
            }
            line = String(rest)
        }
        return lines + (line.isEmpty ? [] : [line])
    }

    /// What of a long word fits, cut after a slash or hyphen where one is near.
    private static func head(_ word: Substring, _ width: Int) -> Substring {
        let piece = word.prefix(width)
        guard let mark = piece.lastIndex(where: { $0 == "/" || $0 == "-" }) else { return piece }
        return piece[...mark]
    }
}
