/// A tag in a template, as far as checking needs it. The library keeps its own tokens to itself.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case value, section, inverted, end, partial
        /// A tag that mails do not use: unescaped values, other delimiters, inheritance.
        case forbidden
    }

    let kind: Kind
    /// Without the transform around it.
    let name: String
    /// From 1.
    let line: Int

    /// All tags of a template, in order; comments left out.
    static func scan(_ source: String) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for piece in line.split(separator: "{{", omittingEmptySubsequences: false) {
                // What stands before the first tag has no end.
                guard let end = piece.firstRange(of: "}}") else { continue }
                if let tag = TemplateTag(piece[..<end.lowerBound], line: index + 1) { tags.append(tag) }
            }
        }
        return tags
    }

    private init?(_ inner: Substring, line: Int) {
        guard let sign = inner.first, sign != "!" else { return nil }
        let rest = String(inner.dropFirst().filter { $0 != " " })
        (kind, name) =
            switch sign {
            case "#": (.section, Self.argument(rest))
            case "^": (.inverted, Self.argument(rest))
            case "/": (.end, Self.argument(rest))
            case ">": (.partial, rest)
            case "{", "&", "=", "%", "<", "$": (.forbidden, rest)
            default: (.value, Self.argument(String(inner.filter { $0 != " " })))
            }
        self.line = line
    }

    /// `x` of `lowercased(x)`; empty for the transforms of a place in a list: `last()`.
    private static func argument(_ text: String) -> String {
        guard let open = text.lastIndex(of: "(") else { return text }
        return String(text[text.index(after: open)...].prefix { $0 != ")" })
    }
}
