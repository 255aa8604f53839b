import Persuratan

/// The figures of dates: `3 Desember 2026`, `03/12/2026`, `12 s.d. 14 Desember`, `December 3rd, 2026`.
extension DateGrammar {
    /// A list of days at `i`.
    ///
    /// - Parameters:
    ///   - isCued: `tanggal` or a weekday stood before, so that figures alone are a day.
    ///   - hasTanggal: it was `tanggal`.
    func dayList(at i: Int, isCued: Bool, hasTanggal: Bool, start: Int) -> DayList? {
        if i == start, isInsideOfNumber(i) { return nil }
        guard let (first, behindFirst) = figures(at: i, isCued: isCued) else { return nil }
        guard isCued || first.month != nil || comesToMonth(i) else { return nil }
        var (days, next) = ([first], behindFirst)
        while days.count < Self.longestList, let (figures, behind) = following(at: next, isCued: isCued) {
            days.append(figures)
            next = behind
        }
        if let complete = days.lastIndex(where: { $0.month != nil }) {
            days.removeSubrange((complete + 1)...)
        } else if !isCued {
            return nil
        } else if !hasTanggal {
            // `Kamis 3`: only the figure beside the weekday.
            days.removeSubrange(1...)
        }
        var list = DayList(days: days, calendar: calendar)
        list.share()
        list.takeTrailing(self)
        return list
    }

    /// `421.3/087`: figures glued to others are no date.
    private func isInsideOfNumber(_ i: Int) -> Bool {
        guard isGlued(i) else { return false }
        switch tokens[i - 1].kind {
        case .number, .other, .word: return true
        case .mark(let byte): return "/._".utf8.contains(byte) && i >= 2 && isGlued(i - 1)
        case .dash: return i >= 2 && isGlued(i - 1)
        default: return false
        }
    }

    /// connector [hari] [weekday] [tanggal] figures
    private func following(at i: Int, isCued: Bool) -> (DayFigures, Int)? {
        guard let (connector, first) = connector(at: i) else { return nil }
        var j = first
        if word(j) == .hari { j += 1 }
        var said: HariDalamMinggu?
        if let (weekday, _) = weekday(j, inHead: true) {
            said = weekday
            j = skipMarks(j + 1)
        }
        if word(j) == .tanggal { j += 1 }
        guard let (found, next) = figures(at: j, isCued: isCued) else { return nil }
        var figures = found
        if figures.month == nil, said == nil, connector == .comma, !isListed(next) { return nil }
        (figures.connector, figures.weekday) = (connector, said)
        return (figures, next)
    }

    /// Whether a list goes on or comes to its month.
    private func isListed(_ i: Int) -> Bool {
        if case .month? = word(i) { return true }
        return connector(at: i) != nil
    }

    private func connector(at i: Int) -> (DayFigures.Connector, Int)? {
        if isMark(i, ",") {
            if let (after, next) = connector(at: i + 1), after != .until, after != .comma { return (after, next) }
            return (.comma, i + 1)
        }
        if isDash(i) { return (.until, i + 1) }
        if isMark(i, "&") { return (.and, i + 1) }
        switch word(i) {
        case .until: return (.until, word(i + 1) == .filler ? i + 2 : i + 1)
        case .and: return (.and, i + 1)
        case .or: return (.or, i + 1)
        default: return nil
        }
    }

    /// One day's figures and the index behind them.
    private func figures(at i: Int, isCued: Bool) -> (DayFigures, Int)? {
        if case .month(let month)? = word(i) { return monthFirst(month, at: i) }
        guard let day = number(i) else { return nil }
        if let numeric = numericDate(at: i, isCued: isCued) ?? (isCued ? spacedDate(at: i) : nil) { return numeric }
        guard day.digits <= 2, (1...31).contains(day.value) else { return nil }
        var j = i + 1
        if word(j) == .ordinal || (word(j) == .tahun && isGlued(j)) { j += 1 }
        if word(j) == .filler { j += 1 }
        let separated = isDash(j) || isMark(j, "/.") ? j + 1 : word(j) == .bulan ? j + 1 : j
        if case .month(let month)? = word(separated) {
            let (year, next) = year(at: separated + 1)
            return (DayFigures(day: day.value, month: month, year: year, tokens: i..<next), next)
        }
        if word(j) == .bulan, word(j + 1) == .depan || word(j + 1) == .ini {
            let month = calendar.dayOfMonth(1, monthsAhead: word(j + 1) == .depan ? 1 : 0)
            return (DayFigures(day: day.value, month: month?.bulan, year: month?.tahun, tokens: i..<j + 2), j + 2)
        }
        guard isBareDay(i) else { return nil }
        return (DayFigures(day: day.value, tokens: i..<i + 1), i + 1)
    }

    /// Whether a figure without a month can be a day: it is no count, no time, no part of another number.
    private func isBareDay(_ i: Int) -> Bool {
        switch word(i + 1) {
        case .unit, .part, .zone, .menit, .hari, .minggu, .week, .bulan, .tahun, .hijriMonth: return false
        case .pukul where isGlued(i + 1): return false
        default: break
        }
        guard isGlued(i + 1), let token = token(i + 1) else { return true }
        switch token.kind {
        case .mark(let byte):
            return !(".:/%+".utf8.contains(byte))
                || !(number(i + 2) != nil && isGlued(i + 2)) && byte != UInt8(ascii: "%")
        case .dash, .sentenceEnd, .paragraphEnd: return true
        case .word(.until): return true
        case .word, .other, .number: return false
        }
    }

    /// `December 3rd, 2026`
    private func monthFirst(_ month: Int, at i: Int) -> (DayFigures, Int)? {
        guard let day = number(i + 1), day.digits <= 2, (1...31).contains(day.value), !isMark(i + 2, ":") else {
            return nil
        }
        var j = i + 2
        if word(j) == .ordinal || (word(j) == .tahun && isGlued(j)) { j += 1 }
        let (year, next) = year(at: isMark(j, ",") ? j + 1 : j)
        guard year != nil || isBareDay(i + 1) || j > i + 2 else { return nil }
        return (
            DayFigures(day: day.value, month: month, year: year, tokens: i..<(year == nil ? j : next)),
            year == nil ? j : next
        )
    }
}
