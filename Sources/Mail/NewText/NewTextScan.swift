/// One pass over the lines of a text that gives each line its fate; every look ahead is bounded, so the time is linear.
struct NewTextScan {
    private var lines: [QuotedLine]
    private var fates: [NewText.Kind?]
    private let keys: LineKeys
    private let marker: MarkerLine
    private let isForward: Bool
    /// Whether a client may have wrapped the lines; in HTML that is turned to text here nobody has.
    private let mayBeWrapped: Bool
    private var forwardStart: Int?
    private var position = 0
    private var isInSignature = false
    private var delimiters = 0

    /// Nobody writes more lines than this by hand; what is beyond counts as quoted.
    private static let lineLimit = 20_000
    /// Dashes as a divider are looked at this often; each look reads some lines ahead.
    private static let delimiterLimit = 50

    init(_ text: String, marker: String, isForward: Bool, mayBeWrapped: Bool = true) {
        let text = TextDecoding.withUnixLines(text)
        // What is beyond the limit stays one line: memory is bounded too.
        lines = text.split(separator: "\n", maxSplits: Self.lineLimit, omittingEmptySubsequences: false)
            .map(QuotedLine.init)
        fates = Array(repeating: nil, count: lines.count)
        keys = LineKeys(count: lines.count)
        self.marker = MarkerLine(marker)
        self.isForward = isForward
        self.mayBeWrapped = mayBeWrapped
    }

    mutating func run() -> NewText {
        while position < min(lines.count, Self.lineLimit) { step() }
        if position < lines.count { takeRest(.quote) }
        cutAtTrace()
        if mayBeWrapped { removeWrappedTails() }
        removeDisclaimers()
        return NewTextAssembly(lines: lines, fates: fates, forwardStart: forwardStart).result()
    }

    private func key(_ index: Int) -> LineKey { keys.key(index, of: lines) }

    private mutating func step() {
        let line = lines[position]
        if line.depth > 0 { return quoted() }
        if line.isBlank { return take(isInSignature ? .signature : nil, lines: 1) }
        let key = key(position)
        if cutAtMarker(key) || cutAtOriginal(key) || passAttribution() { return }
        if SignatureLines.isDelimiter(key), delimiters < Self.delimiterLimit {
            delimiters += 1
            isInSignature = isInSignature || isSignature(at: position)
        }
        let isSignature = isInSignature || SignatureLines.isDeviceLine(key)
        take(isSignature ? .signature : nil, lines: 1)
    }

    private mutating func quoted() {
        isInSignature = false
        if isForward, !lines[position].isBlank, forwardStart == nil {
            let key = key(position)
            if QuoteMarks.isForwardMark(key) || isHeaderBlock(at: position) { return forward() }
        }
        take(.quote, lines: 1)
    }

    private mutating func take(_ fate: NewText.Kind?, lines count: Int) {
        for index in position..<min(position + count, lines.count) { fates[index] = fate }
        position += count
    }

    private mutating func takeRest(_ fate: NewText.Kind) { take(fate, lines: lines.count - position) }

    private mutating func forward() {
        forwardStart = position
        takeRest(.forwarded)
    }

    /// Everything below our marker line is our own mail, quoted or not.
    private mutating func cutAtMarker(_ key: LineKey) -> Bool {
        let next = { (ahead: Int) -> LineKey? in
            let index = position + ahead
            return index < lines.count && lines[index].depth == 0 ? self.key(index) : nil
        }
        guard let place = marker.place(in: key, next: next) else { return false }
        removeAttribution(above: position)
        if place.lines == 1 {
            let before = QuotedLine(Self.withoutDashes(marker.before(lines[position].content)))
            if !LineKey(before.content).core.isEmpty {
                lines[position] = before
                keys.forget(position)
                if AttributionLine.length(at: position, count: position + 1, key: self.key) > 0 {
                    take(.attribution, lines: 1)
                } else {
                    take(nil, lines: 1)
                }
            }
        }
        takeRest(.template)
        return true
    }

    /// The marker line is gone: our own mail is known by what it always holds, and counts from its greeting on.
    private mutating func cutAtTrace() {
        let isKept = { [fates, lines] (index: Int) in fates[index] == nil && !lines[index].isBlank }
        guard let trace = lines.indices.first(where: { isKept($0) && TemplateTrace.isOne(key($0)) }) else { return }
        let greeting = lines[..<trace].indices.last { isKept($0) && TemplateTrace.isGreeting(key($0)) }
        position = greeting ?? trace
        // Bars and dashes that a client puts before quoted blank lines.
        while position > 0, fates[position - 1] == nil, key(position - 1).bare.isEmpty { position -= 1 }
        removeAttribution(above: position)
        takeRest(.template)
    }

    /// An attribution that only what follows it makes one: in a language that is not known, or a name alone.
    private mutating func removeAttribution(above start: Int) {
        guard let index = lines[..<start].indices.suffix(4).last(where: { !lines[$0].isBlank }), fates[index] == nil,
            AttributionLine.isAboveTemplate(key(index).text)
        else { return }
        fates[index] = .attribution
    }

    private static func withoutDashes(_ text: Substring) -> Substring {
        var text = text
        while let last = text.last, last == "-" || last == "–" || last == "—" || last == "*" || last == " " {
            text.removeLast()
        }
        return text
    }

    /// What stands below a client's own separator or header block is the mail that is answered or forwarded.
    private mutating func cutAtOriginal(_ key: LineKey) -> Bool {
        if QuoteMarks.isForwardMark(key) {
            forward()
            return true
        }
        let isRule = QuoteMarks.isUnderscoreRule(key) && isHeaderBlockNear(position + 1)
        guard isRule || QuoteMarks.isOriginalMark(key) || isHeaderBlock(at: position) else { return false }
        if isForward { forward() } else { takeRest(.original) }
        return true
    }

    private func isHeaderBlock(at start: Int) -> Bool {
        HeaderLines.isBlock(at: start, count: lines.count, key: key)
    }

    private func isHeaderBlockNear(_ start: Int) -> Bool {
        for index in start..<min(start + 4, max(start, lines.count)) where HeaderLines.label(key(index)) != nil {
            return true
        }
        return false
    }

    /// An attribution is removed; when no `>` follows it, what follows is a quote without marks, to the end.
    private mutating func passAttribution() -> Bool {
        let length = AttributionLine.length(at: position, count: lines.count, key: key)
        guard length > 0 else { return passForeignAttribution() }
        var next = position + length
        while next < lines.count, lines[next].isBlank, lines[next].depth == 0 { next += 1 }
        let isQuoted = next < lines.count && lines[next].depth > 0
        if length == 1, !isQuoted, AttributionLine.isNameOnly(key(position).text) { return false }
        isInSignature = false
        take(.attribution, lines: length)
        if !isQuoted { takeRest(.quote) }
        return true
    }

    /// In a language that is not known, only where the quote is marked.
    private mutating func passForeignAttribution() -> Bool {
        guard AttributionLine.isForeign(key(position).text) else { return false }
        var next = position + 1
        while next < lines.count, lines[next].isBlank, lines[next].depth == 0 { next += 1 }
        guard next < lines.count, lines[next].depth > 0 else { return false }
        isInSignature = false
        take(.attribution, lines: 1)
        return true
    }

    /// A delimiter opens a signature when few lines follow it before the next quote.
    private func isSignature(at start: Int) -> Bool {
        var count = 0
        for index in (start + 1)..<max(start + 1, min(lines.count, start + 60)) {
            if lines[index].depth > 0 { break }
            if lines[index].isBlank { continue }
            if AttributionLine.length(at: index, count: lines.count, key: key) > 0 || isHeaderBlock(at: index) { break }
            count += 1
            if count > SignatureLines.lineLimit { return false }
        }
        return count <= SignatureLines.lineLimit
    }

    /// A client that wraps long quoted lines leaves their tails without a mark, between quoted lines.
    private mutating func removeWrappedTails() {
        var index = 1
        while index < lines.count {
            guard fates[index] == nil, !lines[index].isBlank, fates[index - 1] == .quote,
                lines[index - 1].length >= Self.wrapLength
            else {
                index += 1
                continue
            }
            var end = index
            while end < lines.count, fates[end] == nil, !lines[end].isBlank { end += 1 }
            if end == lines.count || fates[end] == .quote {
                for tail in index..<end { fates[tail] = .quote }
            }
            index = end
        }
    }

    /// Clients wrap at 66 to 80 columns; the last word of a wrapped line may be long.
    private static let wrapLength = 60

    private mutating func removeDisclaimers() {
        var index = 0
        while index < lines.count {
            let opensParagraph =
                index == 0 || lines[index - 1].isBlank || fates[index - 1] != nil
                || QuoteMarks.isUnderscoreRule(key(index - 1))
            guard fates[index] == nil, opensParagraph, !lines[index].isBlank,
                DisclaimerLines.isOpening(key(index), rest: { paragraph(after: index) })
            else {
                index += 1
                continue
            }
            while index < lines.count, fates[index] == nil {
                fates[index] = .disclaimer
                index += 1
            }
        }
    }

    /// The lines after one, to the next blank line, as one key; at most 12 lines.
    private func paragraph(after start: Int) -> String {
        var text = ""
        for index in (start + 1)..<max(start + 1, min(lines.count, start + 13)) {
            if lines[index].isBlank { break }
            text += key(index).text + " "
        }
        return text
    }
}
