import Persuratan

/// The grammar of days and times over tokens; a parse function is given the index of a token and returns what it
/// made of it and the index behind, or nil. Looking ahead is bounded, so that a text is read in linear time.
struct DateGrammar {
    let tokens: [DateToken]
    let calendar: DateCalendar
    /// The next token that names a month, for each token.
    private let nextMonth: [Int]

    init(tokens: [DateToken], calendar: DateCalendar) {
        (self.tokens, self.calendar) = (tokens, calendar)
        var next = Array(repeating: Int.max, count: tokens.count)
        var month = Int.max
        for i in tokens.indices.reversed() {
            if case .month? = tokens[i].word { month = i }
            next[i] = month
        }
        nextMonth = next
    }

    /// Whether figures at `i` can still be a list that comes to its month.
    func comesToMonth(_ i: Int) -> Bool { nextMonth[i] - i <= 4 * Self.longestList }

    /// A list longer than this is no list of days.
    static let longestList = 16

    /// All day and time phrases, left to right, not overlapping.
    func phrases() -> [DatePhrase] {
        var found: [DatePhrase] = []
        var i = 0
        while i < tokens.count {
            if case .other = tokens[i].kind {
                i += 1
                continue
            }
            if let phrase = days(at: i) {
                found.append(.days(phrase))
                i = phrase.tokens.upperBound
            } else if let phrase = time(at: i, followsDay: followsDay(found.last, i)) {
                found.append(.time(phrase))
                i = phrase.tokens.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// Whether the token stands right behind a day, with marks between at most.
    private func followsDay(_ last: DatePhrase?, _ i: Int) -> Bool {
        guard case .days(let phrase)? = last, i - phrase.tokens.upperBound <= 2 else { return false }
        return (phrase.tokens.upperBound..<i).allSatisfy { j in
            switch tokens[j].kind {
            case .mark, .dash: true
            case .word(let word): word == .filler
            default: false
            }
        }
    }

    /// relative / dated / weekday alone
    func days(at i: Int) -> DaysPhrase? {
        guard var phrase = relativeDays(at: i) ?? datedDays(at: i) else { return nil }
        if case .part(let part)? = word(phrase.tokens.upperBound), part != .am, part != .pm {
            phrase.part = part
            phrase.tokens = phrase.tokens.lowerBound..<phrase.tokens.upperBound + 1
        }
        return phrase
    }

    // MARK: - Looking at tokens

    func token(_ i: Int) -> DateToken? { i >= 0 && i < tokens.count ? tokens[i] : nil }
    func word(_ i: Int) -> DateWord? { token(i)?.word }
    func number(_ i: Int) -> (value: Int, digits: Int)? { token(i)?.number }

    func isMark(_ i: Int, _ marks: String) -> Bool {
        guard case .mark(let byte)? = token(i)?.kind else { return false }
        return marks.utf8.contains(byte)
    }

    func isDash(_ i: Int) -> Bool { token(i)?.kind == .dash }

    /// Whether the token stands right behind the one before it, without a space.
    func isGlued(_ i: Int) -> Bool {
        guard i > 0, let token = token(i) else { return false }
        return tokens[i - 1].end == token.start
    }

    /// The index behind at most four separating marks.
    func skipMarks(_ i: Int, _ marks: String = ",:/()=|*_") -> Int {
        var i = i
        let limit = i + 4
        while i < limit, isMark(i, marks) { i += 1 }
        return i
    }
}
