import Foundation
import Persuratan

/// Compares a reading with what a careful clerk wrote down (corpus/letters/NN.json), field by field.
public struct LetterScore: Sendable {
    /// A field as expected and as read, both as a person would write them; `-` for none.
    public struct Line: Hashable, Sendable {
        /// The corpus's key.
        public let medan: String
        /// What the clerk noted.
        public let expected: String
        /// What was read.
        public let found: String
        /// Whether both are the same.
        public var isRight: Bool { expected == found }
    }

    /// A line a field, sorted by key.
    public let lines: [Line]

    /// How many fields are right.
    public var right: Int { lines.filter(\.isRight).count }

    /// Keys that are the corpus's remarks, not fields.
    private static let remarks: Set<String> = ["id", "keterangan"]

    /// Order and spacing of what must be clarified do not matter; everything else is compared whole.
    ///
    /// - Parameter expected: the bytes of a corpus JSON.
    /// - Throws: when the bytes are no JSON object.
    public init(_ reading: LetterReading, expected: Data) throws {
        let wanted = try JSONDecoder().decode([String: Value].self, from: expected)
        let found = try JSONDecoder().decode([String: Value].self, from: JSONEncoder().encode(reading.json))
        lines = wanted.keys.filter { !Self.remarks.contains($0) }.sorted().map { key in
            let sorts = key == "perlu_klarifikasi"
            return Line(
                medan: key, expected: wanted[key]?.written(sorted: sorts) ?? "-",
                found: found[key]?.written(sorted: sorts) ?? "-")
        }
    }

    /// A JSON value as far as the corpus has them.
    private enum Value: Decodable {
        case none
        case text(String)
        case number(Int)
        case list([Value])
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .none
            } else if let number = try? container.decode(Int.self) {
                self = .number(number)
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let list = try? container.decode([Value].self) {
                self = .list(list)
            } else {
                self = .other
            }
        }

        func written(sorted: Bool) -> String {
            switch self {
            case .none, .other: return "-"
            case .text(let text): return text
            case .number(let number): return String(number)
            case .list(let values):
                let texts = values.map { $0.written(sorted: false) }
                return texts.isEmpty ? "-" : (sorted ? texts.sorted() : texts).joined(separator: ", ")
            }
        }
    }
}
