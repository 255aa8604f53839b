/// Text of format=flowed (RFC 3676), which Thunderbird and Apple Mail send: lines that end with a blank go on.
enum FlowedText {
    /// Joins the flowing lines of one quote depth; `deletesSpace` is the parameter DelSp=yes.
    static func unfold(_ text: String, deletesSpace: Bool) -> String {
        var result: [String] = []
        var isOpen = false
        var openDepth = 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            var depth = line.prefix { $0 == ">" }.count
            let isEaten = isOpen && depth == 0 && isTail(lines, index, of: openDepth)
            var content = line.dropFirst(depth)
            if content.first == " " { content.removeFirst() }
            if isEaten { depth = openDepth }
            let isSignature = content == "-- "
            let flows = content.last == " " && !isSignature
            if flows, deletesSpace { content.removeLast() }
            if isOpen, depth == openDepth, !isSignature, let last = result.indices.last {
                result[last] += content
            } else {
                result.append(depth == 0 ? String(content) : String(repeating: ">", count: depth) + " " + content)
            }
            isOpen = flows
            openDepth = depth
        }
        return result.joined(separator: "\n")
    }

    /// A program that wraps a flowing quote again leaves the tail without its mark: it stands between quoted lines, behind
    /// one that goes on.
    private static func isTail(_ lines: [Substring], _ index: Int, of depth: Int) -> Bool {
        guard depth > 0, !lines[index].allSatisfy(\.isWhitespace), index + 1 < lines.count else { return false }
        return lines[index + 1].prefix { $0 == ">" }.count >= depth
    }
}
