/// The words of an HTML body, without what clients quote and without what is struck out.
///
/// No browser: enough for what mail clients write. Quotes are `blockquote`, Gmail's `gmail_quote`, Yahoo's
/// `yahoo_quoted`; Outlook's `divRplyFwdMsg`, `appendonsend` and its ruled-off header end the text.
struct HTMLText {
    private let source: [UInt8]
    private var position = 0
    private var output = SourceText()
    /// Elements whose content is left out, outermost first, with how many of the same name are open inside.
    private var skipped: (name: [UInt8], depth: Int)?
    private var ended = false

    private init(_ source: [UInt8]) { self.source = source }

    /// nil when the text is no HTML.
    static func text(of source: [UInt8]) -> SourceText? {
        guard looksLikeHTML(source) else { return nil }
        var reader = HTMLText(source)
        reader.output.reserve(source.count)
        while reader.position < source.count, !reader.ended { reader.step() }
        return reader.output
    }

    private static let signs = [
        "<div", "<html", "<br", "<p>", "<p ", "<body", "<span", "<table", "<!doctype", "<blockquote",
        "<ul", "<ol", "<li", "<b>", "<font", "<pre", "<s>", "<del>", "<strike>",
    ]
    .map { Array($0.utf8) }

    private static func looksLikeHTML(_ source: [UInt8]) -> Bool {
        for (position, byte) in source.enumerated() where byte == UInt8(ascii: "<") {
            let head = source[position..<min(source.count, position + 12)].map(ASCII.lower)
            if signs.contains(where: { head.starts(with: $0) }) { return true }
        }
        return false
    }

    private mutating func step() {
        let byte = source[position]
        if byte == UInt8(ascii: "<"), let end = endOfTag() {
            tag(Array(source[position + 1..<end].map(ASCII.lower)))
            position = end + 1
        } else if byte == UInt8(ascii: "&"), let (text, end) = HTMLEntity.at(position, of: source) {
            if skipped == nil { for unit in text { output.append(unit, from: position) } }
            position = end
        } else {
            // A line break in HTML is a space.
            if skipped == nil { output.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte, from: position) }
            position += 1
        }
    }

    private func endOfTag() -> Int? {
        guard position + 1 < source.count else { return nil }
        let next = ASCII.lower(source[position + 1])
        guard ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return nil }
        // An address in angle brackets and a lone `<` are no tags.
        let limit = min(source.count, position + 4000)
        return source[position..<limit].firstIndex(of: UInt8(ascii: ">"))
    }

    private mutating func tag(_ tag: [UInt8]) {
        let closing = tag.first == UInt8(ascii: "/")
        let name = Array(tag.drop { $0 == UInt8(ascii: "/") }.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) })
        if let (skippedName, depth) = skipped {
            guard name == skippedName, tag.last != UInt8(ascii: "/") else { return }
            skipped = closing ? (depth == 1 ? nil : (name, depth - 1)) : (name, depth + 1)
            if skipped == nil { output.append(0x0A, from: position) }
            return
        }
        if !closing, endsText(tag) {
            ended = true
        } else if !closing, isLeftOut(name, tag) {
            skipped = (name, 1)
        } else if name == Array("input".utf8), tag.includes("checkbox") || tag.includes("radio") {
            output.append(tag.includes("checked") ? " [x] " : " [ ] ", from: position)
        } else if Self.blocks.contains(name) {
            output.append(0x0A, from: position)
        } else if name == Array("td".utf8) || name == Array("th".utf8) {
            output.append(0x20, from: position)
        }
    }

    private static let blocks = ["div", "br", "p", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "hr", "section"]
        .map { Array($0.utf8) }
    private static let leftOut = ["blockquote", "style", "script", "head", "title", "s", "del", "strike"]
        .map { Array($0.utf8) }

    private func isLeftOut(_ name: [UInt8], _ tag: [UInt8]) -> Bool {
        guard tag.last != UInt8(ascii: "/") else { return false }
        return Self.leftOut.contains(name)
            || tag.includesAny(
                [
                    "gmail_quote", "gmail_attr", "gmail_signature", "yahoo_quoted", "moz-cite-prefix", "line-through",
                    "moz-signature",
                ])
    }

    private func endsText(_ tag: [UInt8]) -> Bool {
        tag.includesAny(
            [
                "divrplyfwdmsg", "appendonsend", "border-top:solid #e1e1e1", "border-top: solid #e1e1e1",
                "mail-editor-reference",
            ])
    }
}
