/// Text of format=flowed (RFC 3676), which Thunderbird and Apple Mail send: lines that end with a blank go on.
enum FlowedText {
    /// Joins the flowing lines of one quote depth; `deletesSpace` is the parameter DelSp=yes.
    static func unfold(_ text: String, deletesSpace: Bool) -> String {
        var result: [String] = []
        var isOpen = false
        var openDepth = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == ">" }.count
            var content = line.dropFirst(depth)
            if content.first == " " { content.removeFirst() }
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
}
