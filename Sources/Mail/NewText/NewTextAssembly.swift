/// Puts the kept lines together, and the removed ones beside them, in order.
struct NewTextAssembly {
    let lines: [QuotedLine]
    let fates: [NewText.Kind?]
    let forwardStart: Int?

    func result() -> NewText {
        var new = NewText()
        var kept: [String] = []
        var hasQuote = false
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, fates[end] == fates[start] { end += 1 }
            if let kind = fates[start] {
                hasQuote = hasQuote || kind == .quote
                new.pieces.append(.removed(.init(kind: kind, excerpt: excerpt(start..<end))))
            } else {
                let text = Self.tidy(lines[start..<end].map { Self.visible($0.content) })
                if !text.isEmpty {
                    new.pieces.append(.written(text))
                    new.isInterleaved = new.isInterleaved || hasQuote
                    kept.append(text)
                }
            }
            start = end
        }
        new.text = kept.joined(separator: "\n\n")
        new.forwardedText = forwarded()
        return new
    }

    private func excerpt(_ range: Range<Int>) -> String {
        var words = ""
        for line in lines[range] where !line.isBlank {
            words +=
                (words.isEmpty ? "" : " ") + CleanText.line(String(line.content.prefix(NewText.Removed.excerptLimit)))
            if words.count >= NewText.Removed.excerptLimit { break }
        }
        return String(words.prefix(NewText.Removed.excerptLimit))
    }

    /// The forwarded mail without its separator, its header lines and the quote mark that the forward has added.
    private func forwarded() -> String? {
        guard let forwardStart else { return nil }
        let base = lines[forwardStart].depth
        var start = forwardStart
        let key = { LineKey(lines[$0].content) }
        while start < lines.count,
            lines[start].isBlank || HeaderLines.label(key(start)) == nil && start - forwardStart < 4
        {
            start += 1
        }
        if start < lines.count, HeaderLines.label(key(start)) != nil {
            start = HeaderLines.end(of: start, count: lines.count, key: key)
        } else {
            start = min(forwardStart + 1, lines.count)
        }
        let body = lines[start...].map { line in
            String(repeating: "> ", count: max(0, line.depth - base)) + Self.visible(line.content)
        }
        return Self.tidy(body)
    }

    /// The line without invisible characters, each unusual blank an ordinary one, and nothing at its end.
    private static func visible(_ line: Substring) -> String {
        if line.utf8.allSatisfy({ $0 < 0x80 }) { return String(line).trimmedEnd }
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars
        where !CleanText.isInvisible(scalar) && (scalar == "\t" || !CleanText.isHarmful(scalar)) {
            result.append(CleanText.isBlank(scalar) && scalar != "\t" ? " " : scalar)
        }
        return String(result).trimmedEnd
    }

    /// Blank lines at the ends go; several in a row become one.
    private static func tidy(_ lines: [String]) -> String {
        var result: [String] = []
        for line in lines where !line.isEmpty || result.last?.isEmpty == false { result.append(line) }
        if result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n")
    }
}
