/// HTML turned to text: scripts, styles and hidden elements dropped, blocks as lines, entities decoded, quotes marked by
/// `> ` as many times as they nest. One pass; the stack of open elements is bounded.
struct HTMLText {
    /// Whether the signatures that clients mark are left out.
    private let dropsSignatures: Bool
    private var lines: [String] = []
    private var line: [UInt8] = []
    private var blankIsDue = false
    private var open: [(name: String, role: HTMLRole)] = []
    private var openCounts: [String: Int] = [:]
    private var quotes = 0
    private var containers = 0
    private var hidden = 0
    private var isQuoteToEnd = false
    private var preformatted = 0

    private static let depthLimit = 1000
    private static let tracked: Set<String> = ["div", "blockquote", "span", "table", "td", "section", "article", "pre"]
    private static let blocks: Set<String> = [
        "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote",
        "section", "article", "header", "footer", "main", "body", "pre", "address", "dl", "dt", "dd", "center", "form",
    ]
    private static let spaced: Set<String> = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "hr"]

    private init(dropsSignatures: Bool) { self.dropsSignatures = dropsSignatures }

    /// Renders a whole HTML text; lines end with LF, without trailing empty lines.
    static func render(_ html: String, dropsSignatures: Bool = false) -> String {
        var text = HTMLText(dropsSignatures: dropsSignatures)
        var tokens = HTMLTokenizer(html)
        while let token = tokens.next() { text.take(token) }
        text.endLine()
        return text.joined()
    }

    private mutating func take(_ token: HTMLToken) {
        switch token {
        case .text(let bytes): write(HTMLEntities.decode(bytes))
        case .open(let name, let attributes): begin(name, attributes)
        case .close(let name): end(name)
        }
    }

    private mutating func begin(_ name: String, _ attributes: HTMLAttributes) {
        if Self.blocks.contains(name) { breakLine(name) }
        if name == "td" || name == "th" { blankIsDue = true }
        if name == "li", hidden == 0 { write("- ") }
        guard Self.tracked.contains(name), open.count < Self.depthLimit else { return }
        let role = HTMLRole(name: name, attributes: attributes)
        open.append((name, role))
        openCounts[name, default: 0] += 1
        if name == "pre" { preformatted += 1 }
        count(role, by: 1)
    }

    private mutating func end(_ name: String) {
        if Self.blocks.contains(name) { breakLine(name) }
        guard let count = openCounts[name], count > 0, !isHeld(name) else { return }
        while let last = open.popLast() {
            openCounts[last.name, default: 1] -= 1
            if last.name == "pre" { preformatted -= 1 }
            self.count(last.role, by: -1)
            if case .quote = last.role { passBlockquote() }
            if last.name == name { break }
        }
    }

    /// Only its own end tag ends a quote: the quoted mail may have an end tag too many.
    private func isHeld(_ name: String) -> Bool {
        for element in open.reversed() {
            if element.name == name { return false }
            if case .quote = element.role { return true }
        }
        return true
    }

    /// After the first quote within Gmail's container, what stands between the quotes is the writer's.
    private mutating func passBlockquote() {
        guard quotes == 0, containers > 0 else { return }
        for index in open.indices {
            if case .quoteContainer = open[index].role { open[index].role = .plain }
        }
        containers = 0
    }

    private mutating func count(_ role: HTMLRole, by step: Int) {
        switch role {
        case .plain: return
        case .hidden: hidden += step
        case .signature: if dropsSignatures { hidden += step }
        case .quote: changeQuote { $0.quotes += step }
        case .quoteContainer: changeQuote { $0.containers += step }
        case .quoteToEnd: changeQuote { $0.isQuoteToEnd = true }
        }
    }

    private mutating func changeQuote(_ change: (inout HTMLText) -> Void) {
        endLine()
        change(&self)
    }

    /// The `>` marks that the line being written gets.
    private var quoteDepth: Int {
        min(quotes + (isQuoteToEnd || (containers > 0 && quotes == 0) ? 1 : 0), 20)
    }

    private mutating func write(_ text: String) {
        guard hidden == 0 else { return }
        for scalar in text.unicodeScalars {
            if preformatted > 0, scalar == "\n" { endLine(keepsEmpty: true) } else { write(scalar) }
        }
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{A0}" {
            if preformatted > 0 { line.append(0x20) } else { blankIsDue = true }
            return
        }
        if CleanText.isInvisible(scalar) || (CleanText.isHarmful(scalar)) { return }
        if blankIsDue, !line.isEmpty { line.append(0x20) }
        blankIsDue = false
        line.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func breakLine(_ name: String) {
        guard hidden == 0 else { return }
        endLine(keepsEmpty: name == "br")
        if Self.spaced.contains(name), lines.last?.isBlankOrQuoteMark == false { lines.append(quotePrefix.trimmedEnd) }
    }

    private var quotePrefix: String {
        quoteDepth == 0 ? "" : String(repeating: ">", count: quoteDepth) + " "
    }

    private mutating func endLine(keepsEmpty: Bool = false) {
        defer { line.removeAll(keepingCapacity: true) }
        blankIsDue = false
        guard !line.isEmpty || keepsEmpty else { return }
        let content = String(decoding: line, as: UTF8.self)
        if containers > 0, QuoteMarks.isForwardMark(LineKey(content)) { holdContainer() }
        lines.append((quotePrefix + content).trimmedEnd)
    }

    /// A forwarded mail stands in Gmail's container without a blockquote: all of it is the other's.
    private mutating func holdContainer() {
        for index in open.indices {
            if case .quoteContainer = open[index].role {
                open[index].role = .quote
                quotes += 1
            }
        }
        containers = 0
    }

    private func joined() -> String {
        var end = lines.count
        while end > 0, lines[end - 1].isBlankOrQuoteMark { end -= 1 }
        return lines[..<end].joined(separator: "\n")
    }
}

extension String {
    /// Without blanks at its end.
    var trimmedEnd: String {
        var view = self[...]
        while let last = view.last, last == " " || last == "\t" { view.removeLast() }
        return String(view)
    }

    /// Whether the line holds nothing but blanks and quote marks.
    var isBlankOrQuoteMark: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x3E || $0 == 0x09 } }
}
