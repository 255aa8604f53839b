import Persuratan

/// One time of the clock: `09.00 WIB`, `setengah 10`, `9 lewat 15`, `jam dua siang`.
extension DateGrammar {
    func clock(at i: Int) -> (ClockTime, next: Int)? {
        guard var (time, next) = face(at: i) else { return nil }
        if case .part(let part)? = word(next) {
            time.part = part
            next += 1
        }
        let zoneAt = isMark(next, "(") ? next + 1 : next
        if case .zone(let zone)? = word(zoneAt) {
            time.zone = zone
            next = isMark(zoneAt + 1, ")") && zoneAt > next ? zoneAt + 2 : zoneAt + 1
        }
        return (time, next)
    }

    private func face(at i: Int) -> (ClockTime, next: Int)? {
        if word(i) == .setengah, let (hour, next) = hour(at: i + 1), (1...12).contains(hour) {
            return (ClockTime(hour: hour - 1, minute: 30), next)
        }
        if isUndotted(i), let figures = number(i), figures.digits == 4, (1...2359).contains(figures.value),
            figures.value % 100 < 60
        {
            return (ClockTime(hour: figures.value / 100, minute: figures.value % 100, isDotted: true), i + 1)
        }
        guard let (hour, next) = hour(at: i) else { return nil }
        if let dotted = dotted(hour: hour, at: next) { return dotted }
        guard !isBrokenFigure(next) else { return nil }
        return shifted(hour, at: next)
    }

    /// `pukul 0930`, `pukul 0930 - 1100`: four figures elsewhere are a year.
    private func isUndotted(_ i: Int) -> Bool {
        if word(i - 1) == .pukul { return true }
        return number(i - 2)?.digits == 4 && (isDash(i - 1) || word(i - 1) == .until) && word(i - 3) == .pukul
    }

    private func hour(at i: Int) -> (Int, next: Int)? {
        if let figures = number(i), figures.digits <= 2, figures.value <= 24 { return (figures.value, i + 1) }
        guard case .count(let value)? = word(i) else { return nil }
        return (value, i + 1)
    }

    /// `.30`, `:30`, `.30.00`
    private func dotted(hour: Int, at i: Int) -> (ClockTime, next: Int)? {
        guard isMark(i, ".:"), isGlued(i), isGlued(i + 1), let minutes = number(i + 1), minutes.digits == 2,
            minutes.value < 60
        else { return nil }
        var next = i + 2
        if isMark(next, ".:"), isGlued(next), isGlued(next + 1), let seconds = number(next + 1), seconds.digits == 2 {
            next += 2
        }
        guard !isBrokenFigure(next) else { return nil }
        let hasColon = isMark(i, ":")
        let time = ClockTime(hour: hour, minute: minutes.value, isDotted: true, hasColon: hasColon)
        return (time, next)
    }

    /// Whether a figure goes on with another one (`000.1.4`, `09/12`).
    private func isBrokenFigure(_ i: Int) -> Bool {
        isMark(i, ".:/%,") && isGlued(i) && isGlued(i + 1) && number(i + 1) != nil
    }

    /// `9 lewat 15`, `9 kurang seperempat`, `9 seperempat`
    private func shifted(_ hour: Int, at i: Int) -> (ClockTime, next: Int)? {
        var time = ClockTime(hour: hour, isBare: (token(i - 1)?.number?.digits ?? 1) == 1)
        switch word(i) {
        case .unit, .hari, .minggu, .week, .menit, .bulan, .tahun: return nil
        case .pukul where hour != 24 && !isGlued(i) && number(i + 1) == nil: return nil
        case .seperempat:
            time.minute = 15
            return (time, i + 1)
        case .lewat, .kurang:
            guard let (minutes, next) = minutes(at: i + 1) else { return (time, i) }
            let total = hour * 60 + (word(i) == .lewat ? minutes : -minutes)
            guard total >= 0 else { return nil }
            (time.hour, time.minute) = (total / 60, total % 60)
            return (time, word(next) == .menit ? next + 1 : next)
        default: return (time, i)
        }
    }

    private func minutes(at i: Int) -> (Int, next: Int)? {
        switch token(i)?.kind {
        case .word(.seperempat): (15, i + 1)
        case .word(.setengah): (30, i + 1)
        case .word(.count(let value)): (value, i + 1)
        case .number(let value, let digits) where digits <= 2 && value < 60: (value, i + 1)
        default: nil
        }
    }
}
