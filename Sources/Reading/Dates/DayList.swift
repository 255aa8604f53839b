import Persuratan

/// The figures of one day as written; month and year may stand with a later one (`3, 4 dan 7 Desember 2026`).
struct DayFigures {
    var day: Int
    var month: Int?
    var year: Int?
    var weekday: HariDalamMinggu?
    var tokens: Range<Int>
    /// How it follows on the one before.
    var connector = Connector.none

    enum Connector { case none, comma, and, or, until }
}

/// A list of days that share what they do not say.
struct DayList {
    var days: [DayFigures]
    var calendar: DateCalendar

    /// Gives the weekdays that stood before the list to its days, one each, from the first on.
    mutating func claim(_ weekdays: [HariDalamMinggu], calendar: DateCalendar) {
        if weekdays.count == days.count || weekdays.count == 1 {
            for (i, weekday) in weekdays.enumerated() where days[i].weekday == nil { days[i].weekday = weekday }
        }
    }

    /// Hands months and years back from the days that have them to those before.
    mutating func share() {
        for i in days.indices.dropLast().reversed() {
            let later = days[i + 1]
            let hadMonth = days[i].month != nil
            days[i].month = days[i].month ?? later.month
            guard days[i].year == nil, let year = later.year else { continue }
            let turnsYear = hadMonth && (days[i].month ?? 1) > (later.month ?? 12)
            days[i].year = turnsYear ? year - 1 : year
        }
    }

    func phrase(from start: Int) -> DaysPhrase {
        var result: [DaysPhrase.Day] = []
        let isAlternative = days.contains { $0.connector == .or }
        for figures in days {
            var day = resolved(figures)
            if figures.connector == .until, let first = result.last {
                result[result.count - 1] = ranged(first, to: day)
                continue
            }
            if !result.isEmpty { day.link = isAlternative ? .or : .and }
            if result.isEmpty { day.tokens = start..<day.tokens.upperBound }
            result.append(day)
        }
        return DaysPhrase(days: result, tokens: start..<(days.last?.tokens.upperBound ?? start))
    }

    private func ranged(_ first: DaysPhrase.Day, to last: DaysPhrase.Day) -> DaysPhrase.Day {
        var range = first
        range.tokens = first.tokens.lowerBound..<last.tokens.upperBound
        range.mismatch = first.mismatch ?? last.mismatch
        range.isRelative = first.isRelative || last.isRelative
        if let from = first.first, let to = last.first, from <= to {
            range.last = from == to ? nil : to
        } else {
            range.isVague = true
        }
        return range
    }

    private func resolved(_ figures: DayFigures) -> DaysPhrase.Day {
        var day = DaysPhrase.Day(tokens: figures.tokens)
        if let month = figures.month, let year = figures.year {
            day.first = Tanggal(tahun: year, bulan: month, hari: figures.day)
        } else if let month = figures.month {
            day.first = calendar.day(figures.day, month: month)
        } else {
            day.first = calendar.day(figures.day)
            day.isRelative = true
        }
        day.isVague = day.first == nil
        if let said = figures.weekday, let found = day.first, found.hariDalamMinggu != said { day.mismatch = said }
        return day
    }
}
