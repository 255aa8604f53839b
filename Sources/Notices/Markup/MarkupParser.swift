/// Reads what a template gave: one block a line, told by its first sign; other lines are paragraphs.
///
///     Subjek: …                       the first line
///     # heading                       ! caution          + good news        ~ small print
///     | Label: value                  * bullet           > somebody's words = a line to copy
///     @ number | word | meaning | example | answer       a choice; `-` for no number; example and answer may be empty
///
/// A backslash takes the next sign as it is; `\n` ends a line within a block.
struct MarkupParser {
    private(set) var blocks: [Block] = []
    /// What a template's author should put right.
    private(set) var problems: [String] = []
    private var paragraph: [String] = []

    init(_ text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { take(Self.trimmed(line)) }
        endParagraph()
    }

    /// The subject line and the rest.
    static func subject(_ text: String) -> (subject: String?, rest: String) {
        let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix("Subjek:") else { return (nil, text) }
        let words = oneLine(MarkupEscaping.unescape(trimmed(first.dropFirst("Subjek:".count))))
        return (words.isEmpty ? nil : words, lines.count > 1 ? String(lines[1]) : "")
    }

    private mutating func take(_ line: String) {
        guard let sign = line.unicodeScalars.first else { return endParagraph() }
        let rest = Self.trimmed(String(line.unicodeScalars.dropFirst())[...])
        guard "#!+~|*>=@".unicodeScalars.contains(sign) else { return paragraph.append(line) }
        endParagraph()
        if let block = Self.block(sign, rest) {
            add(block)
        } else if !rest.isEmpty {
            problems.append(Self.complaint(sign, line))
        }
    }

    private static func block(_ sign: Unicode.Scalar, _ rest: String) -> Block? {
        if sign == "@" { return choice(rest) }
        let words = oneLine(MarkupEscaping.unescape(rest))
        guard !words.isEmpty else { return nil }
        switch sign {
        case "#": return .heading(words)
        case "!": return .caution(words)
        case "+": return .good(words)
        case "~": return .small([words])
        case "*": return .bullets([words])
        case "=": return .form([words])
        case ">":
            return .quote(MarkupEscaping.unescape(rest).split(separator: "\n").map { oneLine(String($0)) })
        case "|":
            let parts = MarkupEscaping.split(rest, at: ":", most: 2).map { oneLine(MarkupEscaping.unescape($0)) }
            return parts.count == 2 && !parts[1].isEmpty ? .details([Detail(label: parts[0], value: parts[1])]) : nil
        default: return nil
        }
    }

    private static func choice(_ rest: String) -> Block? {
        let parts = MarkupEscaping.split(rest, at: "|").map { trimmed($0[...]) }
        guard parts.count == 5 else { return nil }
        let words = parts.map { oneLine(MarkupEscaping.unescape($0)) }
        guard !words[1].isEmpty, !words[2].isEmpty else { return nil }
        // The answer keeps a blank at its end: `tolak: ` is to be completed.
        var body: String? = MarkupEscaping.unescape(parts[4])
        if let text = body { body = text.isEmpty ? nil : text.hasSuffix(":") ? text + " " : text }
        return .choice(
            Choice(
                number: words[0] == "-" ? nil : words[0], word: words[1], meaning: words[2],
                example: words[3].isEmpty ? nil : words[3], body: body))
    }

    private static func complaint(_ sign: Unicode.Scalar, _ line: String) -> String {
        let shown = line.prefix(60)
        return switch sign {
        case "@": "\"\(shown)\": a choice needs five parts: @ number | word | meaning | example | answer"
        case "|": "\"\(shown)\": a detail needs a label and a value: | Label: value"
        default: "\"\(shown)\": this block is empty"
        }
    }

    /// Joins lines of the same kind into one block.
    private mutating func add(_ block: Block) {
        switch (blocks.last, block) {
        case (.details(let a), .details(let b)): blocks[blocks.count - 1] = .details(a + b)
        case (.bullets(let a), .bullets(let b)): blocks[blocks.count - 1] = .bullets(a + b)
        case (.quote(let a), .quote(let b)): blocks[blocks.count - 1] = .quote(a + b)
        case (.form(let a), .form(let b)): blocks[blocks.count - 1] = .form(a + b)
        case (.small(let a), .small(let b)): blocks[blocks.count - 1] = .small(a + b)
        default: blocks.append(block)
        }
    }

    private mutating func endParagraph() {
        let words = Self.oneLine(MarkupEscaping.unescape(paragraph.joined(separator: " ")))
        if !words.isEmpty { blocks.append(.paragraph(words)) }
        paragraph = []
    }

    /// Blanks and line ends as one space each, none at the ends.
    private static func oneLine(_ text: String) -> String {
        text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
    }

    private static func trimmed(_ text: Substring) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first == " " || first == "\t" { scalars = scalars.dropFirst() }
        while let last = scalars.last, last == " " || last == "\t" || last == "\r" { scalars = scalars.dropLast() }
        return String(scalars)
    }
}
