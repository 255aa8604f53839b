/// The text of a .docx or .odt, set out in lines and columns as it stands on the page, which is how letters are read.
///
/// Tabs and indents become spaces, right-hand paragraphs stand at the right, the cells of a table stand side by side.
struct WordText {
    /// Characters of a line; what is centred or at the right is set by it.
    static let width = 80
    /// Tables within tables that are followed; deeper ones are read as running text.
    static let depthLimit = 8

    private var scanner: XMLScanner
    private let limit: Int
    private var blocks: [Block] = [Block()]
    private var line = ""
    private var alignment = Alignment.left
    private var indent = 0
    private var skipped = 0
    private var takesText = false
    private var paragraphDepth = 0
    private var taken = 0

    private enum Alignment { case left, centre, right }

    /// A page or a cell: lines so far, and the cells of the row that is being read.
    private struct Block {
        var lines: [String] = []
        var cells: [[String]] = []
    }

    /// - Parameter limit: characters; what comes behind them is left out.
    init(_ xml: [UInt8], limit: Int) {
        scanner = XMLScanner(xml)
        self.limit = limit
    }

    mutating func text() -> String {
        while taken < limit, let token = scanner.next() {
            switch token {
            case .open(let name, let isEmpty): open(name, isEmpty)
            case .close(let name): close(name)
            case .text(let words) where takesText && skipped == 0: add(words)
            case .text: break
            }
        }
        while blocks.count > 1 { endCell() }
        endRow()
        return blocks[0].lines.joined(separator: "\n") + "\n"
    }

    /// Elements whose words are not on the page: the double of a text box for old programs, notes, deletions.
    private static let hidden: Set<String> = [
        "mc:Fallback", "w:del", "w:footnote", "office:annotation", "text:tracked-changes", "text:note", "w:moveFrom",
        "style:footer", "style:footer-left", "style:footer-first",
    ]

    private mutating func open(_ name: String, _ isEmpty: Bool) {
        if Self.hidden.contains(name), !isEmpty { skipped += 1 }
        guard skipped == 0 else { return }
        switch name {
        case "w:p", "text:p", "text:h":
            if isEmpty { return blocks[blocks.count - 1].lines.append("") }
            startParagraph(isODT: name.hasPrefix("text:"))
        case "w:t": takesText = !isEmpty
        case "w:tab" where paragraphDepth > 0 && scanner.attribute("w:val") == nil, "text:tab": tab()
        case "w:br", "w:cr", "text:line-break": endLine()
        case "text:s": add(String(repeating: " ", count: min(80, scanner.attribute("text:c").flatMap { Int($0) } ?? 1)))
        case "w:noBreakHyphen": add("-")
        case "w:jc": align(scanner.attribute("w:val"))
        case "w:ind": indent = (scanner.attribute("w:left") ?? scanner.attribute("w:start")).flatMap { Int($0) } ?? 0
        case "w:tc", "table:table-cell": if !isEmpty, blocks.count < Self.depthLimit { blocks.append(Block()) }
        default: break
        }
    }

    private mutating func close(_ name: String) {
        if Self.hidden.contains(name) { skipped = max(0, skipped - 1) }
        guard skipped == 0 else { return }
        switch name {
        case "w:t": takesText = false
        case "w:p", "text:p", "text:h": endParagraph()
        case "w:tc", "table:table-cell": if blocks.count > 1 { endCell() }
        case "w:tr", "table:table-row": endRow()
        default: break
        }
    }

    private mutating func startParagraph(isODT: Bool) {
        paragraphDepth += 1
        if paragraphDepth > 1 { endLine() }
        (alignment, indent) = (.left, 0)
        takesText = isODT
    }

    private mutating func endParagraph() {
        endLine()
        paragraphDepth = max(0, paragraphDepth - 1)
        // A text box stands inside the paragraph that holds it.
        takesText = takesText && paragraphDepth > 0
    }

    private mutating func add(_ words: String) {
        // Word keeps words together with spaces of its own.
        line += words.replacing("\u{A0}", with: " ")
        taken += words.utf8.count
    }

    private mutating func tab() {
        let stop = (line.count / 8 + 1) * 8
        line += String(repeating: " ", count: max(2, stop - line.count))
    }

    private mutating func align(_ value: String?) {
        switch value {
        case "right", "end": alignment = .right
        case "center": alignment = .centre
        default: alignment = .left
        }
    }

    private mutating func endLine() {
        let words = line
        line = ""
        let room = max(0, Self.width - words.count)
        // 120 twentieths of a point are about a character of 10 points.
        let before =
            switch alignment {
            case .left: min(60, max(0, indent) / 120)
            case .centre: room / 2
            case .right: room
            }
        let isCell = blocks.count > 1
        blocks[blocks.count - 1].lines.append(
            isCell || words.isEmpty ? words : String(repeating: " ", count: before) + words)
    }

    private mutating func endCell() {
        let cell = blocks.removeLast()
        blocks[blocks.count - 1].cells.append(cell.lines)
    }

    /// The cells of a row stand side by side, their first lines on one line.
    private mutating func endRow() {
        let cells = blocks[blocks.count - 1].cells
        guard !cells.isEmpty else { return }
        blocks[blocks.count - 1].cells = []
        let widths = cells.map { $0.map(\.count).max() ?? 0 }
        for row in 0..<(cells.map(\.count).max() ?? 0) {
            var text = ""
            for (cell, width) in zip(cells, widths) where width > 0 {
                let words = row < cell.count ? cell[row] : ""
                text += words + String(repeating: " ", count: width - words.count + 2)
            }
            blocks[blocks.count - 1].lines.append(text)
        }
    }
}
