import Persuratan

/// Days seen from today: `besok`, `lusa`, `minggu depan hari Rabu`, `3 hari lagi`, `H+2`, `akhir bulan`.
extension DateGrammar {
    func relativeDays(at i: Int) -> DaysPhrase? {
        switch tokens[i].kind {
        case .word(.hari) where word(i + 1) == .ini: return one(calendar.today, i..<i + 2)
        case .word(.today): return one(calendar.today, i..<i + 1)
        case .word(.kemarin): return one(calendar.today.ditambah(hari: -1), i..<i + 1)
        case .word(.besok): return tomorrow(at: i)
        case .word(.lusa): return one(calendar.today.ditambah(hari: 2), i..<i + 1)
        case .word(.part(let part)) where word(i + 1) == .ini && part != .am && part != .pm:
            var phrase = one(calendar.today, i..<i + 2)
            phrase.part = part
            return phrase
        case .word(.minggu), .word(.week): return week(at: i).map { weekPhrase($0, from: i) }
        case .word(.depan), .word(.ini): return englishNext(at: i)
        case .word(.stretch): return stretch(at: i)
        case .word(.bulan) where word(i + 1) == .depan || word(i + 1) == .ini: return vague(i..<i + 2)
        case .word(.h): return dayPlus(at: i)
        case .number, .word(.count): return inDays(at: i)
        default: return nil
        }
    }

    private func one(_ day: Tanggal?, _ tokens: Range<Int>) -> DaysPhrase {
        DaysPhrase(days: [.init(first: day, isRelative: true, tokens: tokens)], tokens: tokens)
    }

    private func vague(_ tokens: Range<Int>) -> DaysPhrase {
        DaysPhrase(days: [.init(first: nil, isRelative: true, isVague: true, tokens: tokens)], tokens: tokens)
    }

    /// `besok`, `besok lusa` (the day after), `besok tanggal 3 Desember` (the date counts), `besok Rabu`
    private func tomorrow(at i: Int) -> DaysPhrase {
        if word(i + 1) == .lusa { return one(calendar.today.ditambah(hari: 2), i..<i + 2) }
        let day = calendar.today.ditambah(hari: 1)
        guard i + 1 < tokens.count, number(i + 1) == nil, let named = datedDays(at: i + 1) else {
            return one(day, i..<i + 1)
        }
        if !named.days[0].isRelative { return named.extended(to: i) }
        var phrase = one(day, i..<named.tokens.upperBound)
        if let said = named.days[0].first?.hariDalamMinggu, said != day.hariDalamMinggu {
            phrase.days[0].mismatch = said
        }
        return phrase
    }

    /// `minggu depan`, `pekan ini`, `minggu depannya`, `next week` (from `week` when `next` stood before it)
    func week(at i: Int) -> (monday: Tanggal, next: Int)? {
        if word(i) == .depan || word(i) == .ini, word(i + 1) == .week || word(i + 1) == .minggu {
            return (calendar.monday(word(i) == .depan ? 1 : 0, after: calendar.today), i + 2)
        }
        guard word(i) == .minggu || word(i) == .week else { return nil }
        switch word(i + 1) {
        case .depan, .mendatang: return (calendar.monday(1, after: calendar.today), i + 2)
        case .berikutnya: return (calendar.monday(1, after: calendar.reference ?? calendar.today), i + 2)
        case .ini: return (calendar.monday(0, after: calendar.today), i + 2)
        default: return nil
        }
    }

    /// A week: the day named behind it, or Monday to Friday (from today on).
    private func weekPhrase(_ week: (monday: Tanggal, next: Int), from start: Int) -> DaysPhrase {
        var j = skipMarks(week.next)
        if word(j) == .filler { j += 1 }
        if word(j) == .hari { j += 1 }
        if let (weekday, isShort) = weekday(j, inHead: j > week.next), !isShort {
            if let dated = datedDays(at: j), !dated.days[0].isRelative { return dated.extended(to: start) }
            return one(calendar.weekday(weekday, inWeekOf: week.monday), start..<j + 1)
        }
        if j < tokens.count, word(j) == .tanggal, let dated = datedDays(at: j) { return dated.extended(to: start) }
        var phrase = one(max(week.monday, calendar.today), start..<week.next)
        phrase.days[0].last = week.monday.ditambah(hari: 4)
        if week.monday.ditambah(hari: 4) <= calendar.today { phrase.days[0].last = nil }
        return phrase
    }

    /// `next Thursday`, `this Friday`, `next week`, `next month`
    private func englishNext(at i: Int) -> DaysPhrase? {
        if let week = week(at: i) { return weekPhrase(week, from: i) }
        if word(i + 1) == .bulan { return vague(i..<i + 2) }
        guard case .weekday(let weekday)? = word(i + 1) else { return nil }
        // `minggu ini Kamis`, `Senin depan Kamis` never come here: the week or weekday before took the word.
        if let dated = datedDays(at: i + 1), !dated.days[0].isRelative { return dated.extended(to: i) }
        let monday = calendar.monday(word(i) == .depan ? 1 : 0, after: calendar.today)
        return one(calendar.weekday(weekday, inWeekOf: monday), i..<i + 2)
    }

    /// `akhir bulan`, `pertengahan Desember 2026`, `awal minggu depan`: no day.
    private func stretch(at i: Int) -> DaysPhrase? {
        var j = i + 1
        if word(j) == .filler { j += 1 }
        if word(j) == .filler { j += 1 }
        switch word(j) {
        case .bulan, .minggu, .week, .tahun, .month: j += 1
        default: return nil
        }
        if case .month? = word(j) { j += 1 }
        if word(j) == .ini || word(j) == .depan { j += 1 }
        if let year = number(j), year.digits == 4 { j += 1 }
        return vague(i..<j)
    }

    /// `H+2`: from the day we talk about, else from today.
    private func dayPlus(at i: Int) -> DaysPhrase? {
        guard isDash(i + 1) || isMark(i + 1, "+"), isGlued(i + 1), let days = number(i + 2), isGlued(i + 2),
            days.digits <= 2
        else { return nil }
        let sign = isDash(i + 1) ? -1 : 1
        return one((calendar.reference ?? calendar.today).ditambah(hari: sign * days.value), i..<i + 3)
    }

    /// `3 hari lagi`, `dua minggu lagi`
    private func inDays(at i: Int) -> DaysPhrase? {
        let count: Int
        switch tokens[i].kind {
        case .number(let value, let digits) where digits <= 2: count = value
        case .word(.count(let value)): count = value
        default: return nil
        }
        let unit = word(i + 1)
        guard unit == .hari || unit == .minggu || unit == .week, word(i + 2) == .lagi || word(i + 2) == .depan else {
            return nil
        }
        return one(calendar.today.ditambah(hari: unit == .hari ? count : 7 * count), i..<i + 3)
    }
}

extension DaysPhrase {
    /// The same days, with the words before them (`besok tanggal 3 Desember`).
    func extended(to start: Int) -> DaysPhrase {
        var phrase = self
        phrase.tokens = start..<tokens.upperBound
        return phrase
    }
}
