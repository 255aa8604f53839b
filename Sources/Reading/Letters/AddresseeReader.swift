import Persuratan

/// Reads to whom a letter goes, for whose attention, and who gets copies.
struct AddresseeReader {
    let anatomy: LetterAnatomy

    func read(into facts: inout LetterFacts) {
        if let (value, attention, range) = addressee() {
            facts.surat.tujuan = value
            facts.untukPerhatian = attention
            facts.note(.tujuan, anatomy.text.text.utf8Slice(range), range)
        }
        let copies = copies()
        if !copies.isEmpty, let start = anatomy.copies {
            facts.surat.tembusan = copies
            facts.note(.tembusan, copies.joined(separator: "; "), anatomy.bytes(start..<anatomy.lines.count))
        }
    }

    private func addressee() -> (String, String?, Range<Int>)? {
        guard let start = anatomy.addressee else { return nil }
        var names: [String] = []
        var attention: String?
        var end = start
        let column = self.column(start)
        for line in anatomy.lines.dropFirst(start).prefix(8) {
            guard line.index == start || line.index < anatomy.body, !line.isBlank || names.isEmpty else { break }
            guard let cell = cell(of: line, column) else { if line.index == start { break } else { continue } }
            if line.index > start, LabelledCell(cell, line: line.index, column: 0) != nil { break }
            let text = Self.withoutOpening(cell.text)
            let lower = text.lowercased()
            if lower.hasAnyPrefix(["di ", "di-", "di –", "jl", "jalan"]) || lower == "di" || lower == "tempat" {
                break
            }
            end = line.index
            if text.isEmpty { continue }
            if let key = ["u.p.", "up.", "u.p", "u/p", "c.q.", "cq.", "cq", "attn:", "attn."].first(where: {
                lower.hasPrefix($0)
            }) {
                let name = String(text.dropFirst(key.count)).trimmed(" :")
                if key.hasPrefix("c") { names.append("c.q. \(name)") } else { attention = name }
                continue
            }
            names.append(text)
        }
        guard !names.isEmpty else { return nil }
        return (names.joined(separator: " "), attention, anatomy.bytes(start..<end + 1))
    }

    /// The place in its line where the addressee begins.
    private func column(_ start: Int) -> Int {
        let line = anatomy.lines[start]
        let cell =
            line.cells.first { $0.text.lowercased().hasAnyPrefix(["yth", "ysh", "kepada", "kpd", "to"]) }
            ?? line.cells.first
        return (cell?.start ?? 0) - line.range.lowerBound
    }

    private func cell(of line: LetterLine, _ column: Int) -> LetterCell? {
        guard column > 20 else { return line.cells.first { $0.start - line.range.lowerBound <= column + 20 } }
        return line.cells.first { $0.start - line.range.lowerBound >= column - 8 }
    }

    private static func withoutOpening(_ text: String) -> String {
        var text = text
        for key in ["kepada", "kpd", "yth.", "yth", "ysh.", "ysh", "to:", "to :", "yang terhormat", "bapak/ibu"] {
            if text.lowercased().hasPrefix(key) { text = String(text.dropFirst(key.count)).trimmed(" :,.") }
        }
        return text
    }

    private func copies() -> [String] {
        guard let start = anatomy.copies else { return [] }
        var result: [String] = []
        let first = anatomy.lines[start].text
        if let colon = first.firstIndex(of: ":") {
            result.append(String(first[first.index(after: colon)...]).trimmed(" "))
        }
        for line in anatomy.lines.dropFirst(start + 1).prefix(12) {
            if line.isBlank { break }
            result.append(line.text.trimmed(" -•*").withoutNumbering)
        }
        return result.filter {
            !$0.isEmpty && !$0.lowercased().hasPrefix("arsip") && !$0.lowercased().hasPrefix("yth.:")
        }
    }
}

extension String {
    /// Without `1.` or `a)` in front.
    var withoutNumbering: String {
        let head = prefix { $0.isNumber }
        guard !head.isEmpty, head.count <= 2, let mark = dropFirst(head.count).first, mark == "." || mark == ")" else {
            return self
        }
        return String(dropFirst(head.count + 1)).trimmed(" ")
    }
}
