import Persuratan

/// Days with a date: `[hari] [Kamis] [,] [tanggal] 3 Desember 2026`, lists and ranges of them, and a weekday alone.
extension DateGrammar {
    /// What stands before the figures of a date.
    private struct Head {
        var weekdays: [HariDalamMinggu] = []
        var hasHari = false
        var hasTanggal = false
        var hasShort = false
        /// Behind the first weekday.
        var afterFirst = 0
        /// Behind the last weekday of `Senin s.d. Rabu`.
        var afterRange: Int?
        var next: Int
    }

    func datedDays(at start: Int) -> DaysPhrase? {
        switch tokens[start].kind {
        case .number, .word(.weekday), .word(.shortWeekday), .word(.hari), .word(.tanggal), .word(.month),
            .word(.minggu):
            break
        default: return nil
        }
        let head = head(at: start)
        let isCued = head.hasTanggal || !head.weekdays.isEmpty
        if var list = dayList(at: head.next, isCued: isCued, hasTanggal: head.hasTanggal, start: start) {
            list.claim(head.weekdays, calendar: calendar)
            return list.phrase(from: start)
        }
        guard !head.hasShort, let weekday = head.weekdays.first else { return nil }
        return weekdayAlone(
            weekday, second: head.weekdays.dropFirst().first, head: (start, head.afterFirst, head.afterRange))
    }

    private func head(at start: Int) -> Head {
        var head = Head(next: start)
        var i = start
        let limit = start + 14
        while i < limit {
            i = skipMarks(i)
            if let (weekday, isShort) = weekday(i, inHead: head.hasHari), head.weekdays.count < 5 {
                head.weekdays.append(weekday)
                head.hasShort = head.hasShort || isShort
                i += 1
                if head.weekdays.count == 1 { head.afterFirst = i }
                if head.weekdays.count == 2, word(i - 2) == .until || isDash(i - 2) { head.afterRange = i }
            } else if word(i) == .hari, !head.hasTanggal {
                head.hasHari = true
                i += 1
            } else if word(i) == .tanggal {
                head.hasTanggal = true
                i += 1
            } else if !head.weekdays.isEmpty, isConnector(i), weekday(i + 1, inHead: true) != nil {
                i += 1
            } else if !head.weekdays.isEmpty, isDash(i), number(i + 1) != nil {
                i += 1
            } else if let behind = hijriDate(at: i) {
                i = behind
            } else {
                break
            }
        }
        head.next = i
        return head
    }

    /// `minggu` is Sunday behind `hari` and beside a date; elsewhere it is a week.
    func weekday(_ i: Int, inHead: Bool = false) -> (HariDalamMinggu, isShort: Bool)? {
        switch word(i) {
        case .weekday(let day): return (day, false)
        case .shortWeekday(let day): return (day, !inHead)
        case .minggu:
            if inHead, word(i + 1) != .depan, word(i + 1) != .ini { return (.minggu, false) }
            let behind = skipMarks(i + 1)
            guard let number = number(behind), number.value <= 31 else { return nil }
            return (.minggu, true)
        default: return nil
        }
    }

    private func isConnector(_ i: Int) -> Bool {
        switch word(i) {
        case .until, .and, .or: true
        default: isDash(i) || isMark(i, ",&")
        }
    }

    /// `14 Jumadil Akhir 1448 H /`: the index behind it; the day itself is told by the date beside it.
    private func hijriDate(at i: Int) -> Int? {
        guard number(i) != nil, word(i + 1) == .hijriMonth else { return nil }
        var j = i + 2
        if number(j) == nil { j += 1 }
        guard number(j) != nil else { return nil }
        j += 1
        if word(j) == .h { j += 1 }
        j = skipMarks(j)
        return isDash(j) ? j + 1 : j
    }

    /// `Jumat ini`, `Senin depan`, `Rabu minggu depan`, `hari Kamis`, `Senin s.d. Rabu`
    private func weekdayAlone(
        _ weekday: HariDalamMinggu, second: HariDalamMinggu?, head: (start: Int, afterFirst: Int, afterRange: Int?)
    ) -> DaysPhrase {
        let behind = head.afterRange ?? head.afterFirst
        let (first, end) = suffixed(weekday, at: behind)
        var day = DaysPhrase.Day(first: first, isRelative: true, tokens: head.start..<end)
        if head.afterRange != nil, let second { day.last = calendar.next(second, after: first) }
        return DaysPhrase(days: [day], tokens: head.start..<end)
    }

    private func suffixed(_ weekday: HariDalamMinggu, at i: Int) -> (Tanggal, Int) {
        switch word(i) {
        case .ini:
            let day = calendar.weekday(weekday, inWeekOf: calendar.monday(0, after: calendar.today))
            return (day < calendar.today ? calendar.next(weekday, after: calendar.today) : day, i + 1)
        case .depan: return (calendar.weekday(weekday, inWeekOf: calendar.monday(1, after: calendar.today)), i + 1)
        case .mendatang: return (calendar.next(weekday, after: calendar.today), i + 1)
        case .berikutnya: return (calendar.next(weekday, after: calendar.reference ?? calendar.today), i + 1)
        default:
            if let week = week(at: i) { return (calendar.weekday(weekday, inWeekOf: week.monday), week.next) }
            return (calendar.coming(weekday), i)
        }
    }
}
