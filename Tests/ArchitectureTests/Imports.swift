import Foundation

/// The modules that a Swift file imports, with their lines.
struct Imports: Sequence {
    struct Import {
        let line: Int
        let module: String
    }

    private let found: [Import]

    init(_ path: String) throws { self.init(source: try Tree.text(path)) }

    init(source: String) {
        found = source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            Self.modules(line).map { Import(line: index + 1, module: $0) }
        }
    }

    func makeIterator() -> IndexingIterator<[Import]> { found.makeIterator() }

    /// Attributes and access words may stand before `import`, a kind of declaration behind it.
    private static func modules(_ line: Substring) -> [String] {
        let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
        return code.split(separator: ";").compactMap { statement in
            let words = statement.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard let place = words.firstIndex(of: "import"),
                words[..<place].allSatisfy({ $0.hasPrefix("@") || access.contains($0) })
            else { return nil }
            let name = words[(place + 1)...].first { !kinds.contains($0) }
            return name.map { String($0.prefix { $0 != "." }) }
        }
    }

    private static let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}
