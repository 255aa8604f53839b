/// A table for spreadsheets (RFC 4180): UTF-8, commas, CRLF.
struct CSVTable {
    let columns: [String]

    init(_ columns: [String]) { self.columns = columns }

    func text(_ rows: [[String]]) -> String {
        ([columns] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Letters come from anybody: what a spreadsheet would take for a formula is made text by an apostrophe before it.
    private func cell(_ value: String) -> String {
        let plain = String(value.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
        let guarded = plain.first.map { "=+-@".contains($0) } == true ? "'" + plain : plain
        guard guarded.contains(where: { $0 == "," || $0 == "\"" }) else { return guarded }
        return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
    }
}
