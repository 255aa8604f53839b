/// The keys of a text's lines, each made when it is first asked for: the passes ask for one several times.
final class LineKeys {
    private var keys: [LineKey?]

    init(count: Int) { keys = Array(repeating: nil, count: count) }

    func key(_ index: Int, of lines: [QuotedLine]) -> LineKey {
        if let key = keys[index] { return key }
        let key = LineKey(lines[index].content)
        keys[index] = key
        return key
    }

    /// The line was changed.
    func forget(_ index: Int) { keys[index] = nil }
}
