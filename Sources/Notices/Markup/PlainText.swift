/// Lays a letter out as plain text: lines of at most ``width`` characters, the marker line first.
struct PlainText {
    let marker: String

    /// Narrow enough to be quoted once or twice within 80 columns.
    static let width = 74
    /// Between the letter and its foot. Not `-- `: readers of mail take what follows that for a signature and drop it.
    static let rule = "· · · · ·"

    func render(_ letter: Letter) -> String {
        let parts = [marker, Self.layout(letter.body), Self.rule, Self.layout(letter.foot)]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func layout(_ blocks: [Block]) -> String { blocks.map(layout).joined(separator: "\n\n") }

    private static func layout(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): wrapped(text)
        case .heading(let text): wrapped(text.uppercased())
        case .details(let details): self.details(details)
        case .bullets(let items): items.map { wrapped($0, first: "- ", rest: "  ") }.joined(separator: "\n")
        case .quote(let lines): lines.map { wrapped($0, first: "    ", rest: "    ") }.joined(separator: "\n")
        case .caution(let text): wrapped(text, first: "! ", rest: "  ")
        case .good(let text): wrapped(text, first: "  ", rest: "  ")
        case .choice(let choice): self.choice(choice)
        case .form(let lines): lines.map { "    \($0)" }.joined(separator: "\n")
        case .small(let lines): lines.map { wrapped($0) }.joined(separator: "\n")
        }
    }

    private static func details(_ details: [Detail]) -> String {
        let longest = details.map(\.label.count).max() ?? 0
        let indent = String(repeating: " ", count: longest + 5)
        return details.map { detail in
            let gap = String(repeating: " ", count: longest - detail.label.count)
            return wrapped(detail.value, first: "  \(detail.label)\(gap) : ", rest: indent)
        }.joined(separator: "\n")
    }

    private static func choice(_ choice: Choice) -> String {
        let head = choice.number.map { "\($0). " } ?? "-  "
        let indent = String(repeating: " ", count: head.count)
        var lines = [wrapped(choice.word, first: head, rest: indent)]
        lines.append(wrapped(choice.meaning, first: indent, rest: indent))
        if let example = choice.example { lines.append(wrapped(example, first: indent, rest: indent)) }
        return lines.joined(separator: "\n")
    }

    /// Words as lines; a word that is longer than a line has one for itself.
    private static func wrapped(_ text: String, first: String = "", rest: String = "") -> String {
        var lines: [String] = []
        var (line, length) = (first, first.count)
        var isEmpty = true
        for word in text.split(separator: " ") {
            let size = word.count
            if !isEmpty, length + 1 + size > width {
                lines.append(line)
                (line, length, isEmpty) = (rest, rest.count, true)
            }
            line += isEmpty ? String(word) : " \(word)"
            length += isEmpty ? size : size + 1
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
