import Foundation

/// Prints lists: aligned columns for people, JSON lines for machines.
struct Printer {
    let json: Bool

    /// Prints `rows`; `columns` gives headings and what stands under them.
    func list<Row: Encodable>(_ rows: [Row], columns: [(heading: String, value: (Row) -> String)]) throws {
        guard !json else {
            for row in rows { try object(row) }
            return
        }
        let cells = [columns.map(\.heading)] + rows.map { row in columns.map { $0.value(row) } }
        let widths = columns.indices.map { index in cells.map { $0[index].count }.max() ?? 0 }
        for line in cells {
            let padded = zip(line, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
            print(padded.joined(separator: "  ").trimmingSuffix())
        }
    }

    /// Prints one value as a line of JSON.
    func object(_ value: some Encodable) throws { print(try Self.line(value)) }

    /// One value as a line of JSON, keys sorted, dates in ISO 8601.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        String(reversed().drop { $0 == " " }.reversed())
    }

    /// At most `width` characters, with an ellipsis where it was longer. Controls become spaces: what letters say must not
    /// steer a terminal.
    func clipped(_ width: Int) -> String {
        let clean = String(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
        return clean.count <= width ? clean : clean.prefix(width - 1) + "…"
    }
}
