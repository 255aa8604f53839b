/// Looking for words in lower-case text.
extension String {
    /// Whether a phrase stands in the text as whole words.
    func hasWord(_ phrase: String) -> Bool { offset(ofWord: phrase) != nil }

    func hasAnyWord(_ phrases: [String]) -> Bool { phrases.contains { hasWord($0) } }

    /// The UTF-8 offset of a phrase that stands as whole words.
    func offset(ofWord phrase: String, from start: Int = 0) -> Int? {
        var (text, word) = (self, phrase)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, text.count >= word.count, start >= 0 else { return nil }
                var i = start
                while i + word.count <= text.count {
                    if text[i] == first, Self.matches(text, word, at: i) { return i }
                    i += 1
                }
                return nil
            }
        }
    }

    private static func matches(_ text: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>, at i: Int)
        -> Bool
    {
        for k in word.indices where text[i + k] != word[k] { return false }
        let before = i == 0 || !isWord(text[i - 1])
        let end = i + word.count
        return before && (end == text.count || !isWord(text[end]) || !isWord(word[word.count - 1]))
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte >= 0x80
    }

    func hasAnyPrefix(_ prefixes: [String]) -> Bool { prefixes.contains { hasPrefix($0) } }

    /// Without the given characters around.
    func trimmed(_ characters: String) -> String {
        let set = characters.utf8
        let view = utf8
        var (start, end) = (view.startIndex, view.endIndex)
        while start < end, view[start] < 0x80, set.contains(view[start]) { start = view.index(after: start) }
        while start < end, view[view.index(before: end)] < 0x80, set.contains(view[view.index(before: end)]) {
            end = view.index(before: end)
        }
        let isDone = start == end || view[start] < 0x80 && view[view.index(before: end)] < 0x80
        guard isDone || set.allSatisfy({ $0 < 0x80 }) else {
            let inner = self[start..<end].drop { characters.contains($0) }
            return String(inner.reversed().drop { characters.contains($0) }.reversed())
        }
        return start == view.startIndex && end == view.endIndex ? self : String(self[start..<end])
    }

    /// Whether the bytes of another text stand somewhere in it.
    func includes(_ needle: String) -> Bool {
        let (text, word) = (utf8, needle.utf8)
        guard let first = word.first else { return true }
        var i = text.startIndex
        while i < text.endIndex {
            if text[i] == first, text[i...].starts(with: word) { return true }
            i = text.index(after: i)
        }
        return false
    }

    /// The words between spaces and line ends.
    var spacedWords: [Substring] {
        var words: [Substring] = []
        let view = utf8
        var start: String.Index?
        for i in view.indices {
            if view[i] <= 0x20 {
                if let from = start { words.append(self[from..<i]) }
                start = nil
            } else if start == nil {
                start = i
            }
        }
        if let from = start { words.append(self[from...]) }
        return words
    }

    /// The text from one UTF-8 offset to another.
    func utf8Slice(_ range: Range<Int>) -> String {
        let start =
            utf8.index(utf8.startIndex, offsetBy: Swift.max(0, range.lowerBound), limitedBy: utf8.endIndex)
            ?? utf8.endIndex
        let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound, limitedBy: utf8.endIndex) ?? utf8.endIndex
        return start < end ? String(decoding: utf8[start..<end], as: UTF8.self) : ""
    }
}
