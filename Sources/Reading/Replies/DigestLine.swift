/// One line of a reply to a digest.
struct DigestLine {
    let text: String
    private(set) var parts: [DigestAnswers.Part] = []
    private(set) var doubtful: Set<Int> = []
    private(set) var isUnclear = false
    /// A number with nothing behind it: a letter that was left open.
    private(set) var isEmptyAnswer = false
    /// Whether words that stand before any reason speak of more than one letter, or name one in passing.
    private(set) var concernsOthers = false

    private let words: [DigestWord]
    private let count: Int

    var isBlank: Bool { words.isEmpty }
    var isSalutation: Bool { words.prefix(2).contains { $0.isSalutation } }

    init(_ line: Substring, count: Int) {
        text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        words = DigestWord.words(of: text)
        self.count = count
        read()
    }

    private mutating func read() {
        let start = words.firstIndex { !$0.isLabel } ?? words.endIndex
        guard let first = group(at: start) else {
            concernsOthers = DigestWord.speaksOfAll(words[...]) || strays(in: words[...]) != nil
            return
        }
        guard first.end < words.endIndex else {
            isEmptyAnswer = true
            isUnclear = !isKnown(first.numbers)
            return
        }
        var (next, isFree): ((numbers: [Int], end: Int)?, Bool) = (first, false)
        while let group = next {
            let end = nextStart(after: group)
            add(group, words[group.end..<end], followsFreeWords: isFree)
            isFree = Self.isFree(words[group.end..<end])
            next = end < words.endIndex ? self.group(at: end) : nil
        }
    }

    private mutating func add(
        _ group: (numbers: [Int], end: Int), _ said: ArraySlice<DigestWord>, followsFreeWords: Bool
    ) {
        guard isKnown(group.numbers) else { return isUnclear = true }
        let command = said.prefix { !$0.endsLabel } + said.dropFirst(said.prefix { !$0.endsLabel }.count).prefix(1)
        if DigestWord.speaksOfAll(command) { isUnclear = true }
        if strays(in: command) != nil { doubtful.formUnion(group.numbers) }
        let text = said.map(\.text).joined(separator: " ").trimmingSeparators
        parts.append(DigestAnswers.Part(numbers: group.numbers, words: text, followsFreeWords: followsFreeWords))
    }

    private func isKnown(_ numbers: [Int]) -> Bool {
        !numbers.isEmpty && numbers.allSatisfy { (1...max(1, count)).contains($0) }
    }

    /// Where the words on these letters end: at a higher number behind a mark or `dan`.
    private func nextStart(after group: (numbers: [Int], end: Int)) -> Int {
        guard group.end < words.endIndex else { return words.endIndex }
        for index in words.indices.dropFirst(group.end + 1) {
            let before = words[index - 1]
            guard before.endsClause || before.isAnd, let next = self.group(at: index), next.end < words.endIndex,
                isKnown(next.numbers), let low = next.numbers.min(), let high = group.numbers.max(), low > high
            else { continue }
            return index
        }
        return words.endIndex
    }

    /// Free words can hold numbers: a reason, an instruction.
    private static func isFree(_ said: ArraySlice<DigestWord>) -> Bool {
        said.count > 3 || said.dropLast().contains { $0.endsLabel }
    }

    /// Letters that begin at a word: `1`, `1.`, `1-3`, `1, 2 dan 4`; nil when it is a number of something else.
    private func group(at start: Int) -> (numbers: [Int], end: Int)? {
        guard words.indices.contains(start), let first = words[start].numbers else { return nil }
        var (numbers, index) = (first, start + 1)
        while let (more, end) = member(at: index, after: words[index - 1], last: numbers.last ?? 0) {
            numbers += more
            index = end
        }
        if index < words.endIndex, words[index].isUnit { return nil }
        // A mark that stands alone belongs to the number: `1 : setuju`, `2 - tolak`.
        while index < words.endIndex, words[index].isMark { index += 1 }
        return (numbers, index)
    }

    /// One more number of a list or range, and where it ends.
    private func member(at index: Int, after before: DigestWord, last: Int) -> (numbers: [Int], end: Int)? {
        guard index < words.endIndex else { return nil }
        let word = words[index]
        if before.endsList, let more = word.numbers { return (more, index + 1) }
        guard word.isAnd || word.isUntil, index + 1 < words.endIndex, let more = words[index + 1].numbers,
            let high = more.first
        else { return nil }
        guard word.isUntil else { return (more, index + 2) }
        guard high > last, high - last <= 100 else { return nil }
        return (Array((last + 1)...high), index + 2)
    }

    /// A bare number that may name a letter.
    private func strays(in said: ArraySlice<DigestWord>) -> Int? {
        said.indices.first { index in
            guard let numbers = said[index].numbers, isKnown(numbers) else { return false }
            if index > said.startIndex, said[index - 1].ownsNumber { return false }
            let next = index + 1
            return !(next < words.endIndex && words[next].isUnit)
        }
    }
}

extension String {
    fileprivate var trimmingSeparators: String {
        var text = self[...]
        while let last = text.last, last == "," || last == ";" || last == " " { text = text.dropLast() }
        if text.hasSuffix(" dan") { text = text.dropLast(4) }
        return String(text)
    }
}
