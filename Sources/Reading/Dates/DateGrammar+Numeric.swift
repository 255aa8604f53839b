import Persuratan

/// Dates in figures only, and years.
extension DateGrammar {
    /// `23-11-2026`, `24/11/26` (always day first), `2026-12-03`, `16-XI-2026`; `3/12` when a date is expected.
    func numericDate(at i: Int, isCued: Bool) -> (DayFigures, Int)? {
        guard let first = number(i), isSeparator(i + 1), isGlued(i + 1), isGlued(i + 2), let month = numericMonth(i + 2)
        else { return nil }
        if first.digits == 4 {
            guard isSeparator(i + 3), isGlued(i + 3), let day = number(i + 4), isGlued(i + 4), day.digits <= 2,
                (1...31).contains(day.value), (1900...2199).contains(first.value)
            else { return nil }
            return (DayFigures(day: day.value, month: month, year: first.value, tokens: i..<i + 5), i + 5)
        }
        guard first.digits <= 2, (1...31).contains(first.value) else { return nil }
        if isSeparator(i + 3), isGlued(i + 3), isGlued(i + 4), let last = number(i + 4) {
            guard !(isSeparator(i + 5) && isGlued(i + 5) && isGlued(i + 6)), let year = fullYear(last) else {
                return nil
            }
            return (DayFigures(day: first.value, month: month, year: year, tokens: i..<i + 5), i + 5)
        }
        guard isCued, isMark(i + 1, "/"), number(i + 2) != nil else { return nil }
        return (DayFigures(day: first.value, month: month, tokens: i..<i + 3), i + 3)
    }

    /// `17 - 12 - 2026`
    func spacedDate(at i: Int) -> (DayFigures, Int)? {
        guard let day = number(i), day.digits <= 2, (1...31).contains(day.value), isSeparator(i + 1),
            let month = numericMonth(i + 2),
            isSeparator(i + 3), let last = number(i + 4), last.digits == 4, let year = fullYear(last)
        else { return nil }
        return (DayFigures(day: day.value, month: month, year: year, tokens: i..<i + 5), i + 5)
    }

    private func isSeparator(_ i: Int) -> Bool { isDash(i) || isMark(i, "/.") }

    private func numericMonth(_ i: Int) -> Int? {
        guard let number = number(i), number.digits <= 2, (1...12).contains(number.value) else { return nil }
        return number.value
    }

    private func fullYear(_ number: (value: Int, digits: Int)) -> Int? {
        if number.digits == 4 { return (1900...2199).contains(number.value) ? number.value : nil }
        return number.digits == 2 ? calendar.year(twoDigits: number.value) : nil
    }

    /// `2026`, `tahun 2026`, `'26`, `26`; nil and the same index when there is none.
    func year(at i: Int) -> (Int?, Int) {
        var j = i
        if word(j) == .tahun { j += 1 }
        if isDash(j) || isMark(j, "/,.'") { j += 1 }
        guard let number = number(j) else { return (nil, i) }
        if number.digits == 4, let year = fullYear(number) { return (year, j + 1) }
        guard number.digits == 2, j == i || isGlued(j), let year = calendar.year(twoDigits: number.value),
            isYearEnd(j + 1)
        else {
            return (nil, i)
        }
        return (year, j + 1)
    }

    /// Behind two figures of a year comes no unit, no minutes, no part of the day.
    private func isYearEnd(_ i: Int) -> Bool {
        switch word(i) {
        case .unit, .part, .zone: return false
        default: break
        }
        guard isGlued(i) else { return true }
        return !(isMark(i, ".:") && number(i + 1) != nil && isGlued(i + 1))
    }
}

extension DayList {
    /// `3 Desember 2026 M`, `3 Desember 2026 (Kamis)`
    mutating func takeTrailing(_ grammar: DateGrammar) {
        guard var last = days.popLast() else { return }
        var end = last.tokens.upperBound
        if grammar.word(end) == .masehi { end += 1 }
        if last.weekday == nil, days.isEmpty, grammar.isMark(end, "("),
            let (weekday, _) = grammar.weekday(end + 1, inHead: true),
            grammar.isMark(end + 2, ")")
        {
            last.weekday = weekday
            end += 3
        }
        last.tokens = last.tokens.lowerBound..<end
        days.append(last)
    }
}
