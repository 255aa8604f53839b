import Persuratan

/// Lines `Label: value` that put a letter's metadata right.
struct ReplyFields: Sendable {
    private(set) var corrections: [Koreksi] = []
    private(set) var peserta: Int?
    private(set) var unknown: [String] = []
    /// Offsets of the lines that were fields.
    private(set) var lines: [Range<Int>] = []

    init() {}

    /// - Parameter isForm: the writer may correct; otherwise only the number of participants is looked for.
    init(_ text: SourceText, context: ReplyContext, lexicon: Lexicon) {
        var start = 0
        for end in text.bytes.indices where text.bytes[end] == 0x0A {
            read(start..<end, text.bytes, context, lexicon)
            start = end + 1
        }
        read(start..<text.bytes.count, text.bytes, context, lexicon)
    }

    private static let longestLabel = 32

    private mutating func read(_ line: Range<Int>, _ bytes: [UInt8], _ context: ReplyContext, _ lexicon: Lexicon) {
        guard let colon = bytes[line].prefix(Self.longestLabel).firstIndex(of: UInt8(ascii: ":")),
            colon > line.lowerBound
        else { return }
        let words = bytes[line.lowerBound..<colon].map(ASCII.lower).split { !ASCII.isLetter($0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
        let value = Self.trimmed(bytes[(colon + 1)..<line.upperBound])
        guard !words.isEmpty, words.count <= 4, !value.isEmpty else { return }
        guard let field = FieldLabel(words) else {
            if isStrange(words, lexicon), ASCII.isUpper(bytes[line.lowerBound]) {
                unknown.append(Self.trimmed(bytes[line]))
            }
            return
        }
        lines.append(line)
        if let correction = field.correction(value, context) {
            corrections.append(correction)
            if case .jumlahPeserta(let count) = correction { peserta = count }
        } else {
            unknown.append(Self.trimmed(bytes[line]))
        }
    }

    /// No word of it means anything to the grammar.
    private func isStrange(_ words: [String], _ lexicon: Lexicon) -> Bool {
        words.allSatisfy { word in
            guard let form = lexicon.form(of: Array(word.utf8)[...]) else { return true }
            return lexicon.meanings[Int(form.lexeme)] == .content
        }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var words = bytes
        while let first = words.first, first <= 0x20 { words.removeFirst() }
        while let last = words.last, last <= 0x20 { words.removeLast() }
        return String(decoding: words, as: UTF8.self)
    }
}
