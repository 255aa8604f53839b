/// Finds the word somebody may have meant.
enum Suggestion {
    /// `; did you mean "pengguna"?`, or nothing when no candidate is near.
    static func sentence(for word: String, among candidates: some Sequence<String>) -> String {
        let limit = max(1, word.count / 3)
        let near = candidates.map { (distance(word, $0), $0) }.filter { $0.0 <= limit }.min { $0 < $1 }
        return near.map { "; did you mean \"\($0.1)\"?" } ?? ""
    }

    /// The number of letters to insert, delete, replace, or swap with their neighbour (optimal string alignment).
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a), Array(b))
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
                row.append(best)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
