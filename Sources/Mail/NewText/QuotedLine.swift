/// A line with its quote marks counted.
struct QuotedLine {
    /// The line without invisible characters, its marks and the blank after them.
    let content: Substring
    let depth: Int
    /// UTF-8 bytes of the line as it stood: long lines may have been wrapped by a client.
    let length: Int
    /// Nothing that can be seen stands in it.
    let isBlank: Bool

    init(_ line: Substring) {
        var rest = line
        var depth = 0
        while let first = rest.unicodeScalars.first {
            if first == ">" {
                depth += 1
            } else if !CleanText.isBlank(first) && !CleanText.isInvisible(first) {
                break
            }
            rest.unicodeScalars.removeFirst()
        }
        self.depth = depth
        // A line that is not quoted keeps its indentation.
        content = depth > 0 ? rest : line
        length = line.utf8.count
        isBlank = content.unicodeScalars.allSatisfy { CleanText.isBlank($0) || CleanText.isInvisible($0) }
    }
}
