import Persuratan

/// Times and ranges of times. A figure is a time only with a sign of it: `pukul`, `jam`, a zone, a part of the day,
/// or when it stands as `10.00` right behind a day.
extension DateGrammar {
    /// The words before a figure, and how much they prove.
    private struct Cue {
        var isStrong = false
        var isWeak = false
        var isBetween = false
        var next: Int
    }

    func time(at start: Int, followsDay: Bool) -> TimePhrase? {
        if let vague = vagueTime(at: start) { return vague }
        guard isTimeStart(start), !isInsideOfWord(start) else { return nil }
        let cue = cue(at: start)
        if cue.next > start, let vague = vagueTime(at: cue.next) { return vague.extended(to: start) }
        guard let (first, behind) = clock(at: cue.next) else { return nil }
        let end = rangeEnd(at: behind, first: first, isBetween: cue.isBetween)
        let isCued = cue.isStrong || first.isDotted && hasLabel(before: start)
        let proof = Proof(isStrong: isCued, isWeak: cue.isWeak, followsDay: followsDay)
        guard accepts(first, end, proof) else { return nil }
        var phrase = settle(first, end?.time)
        phrase.isOpen = end?.isOpen ?? false
        phrase.tokens = start..<(end?.next ?? behind)
        return phrase
    }

    /// `jam diubah menjadi 13.30`: the label stands a few words before.
    private func hasLabel(before i: Int) -> Bool {
        for position in stride(from: i - 1, through: max(0, i - 4), by: -1) {
            switch tokens[position].kind {
            case .word(.pukul): return true
            case .number, .sentenceEnd, .paragraphEnd, .mark: return false
            case .word, .other, .dash: continue
            }
        }
        return false
    }

    private struct Proof {
        var isStrong: Bool
        var isWeak: Bool
        var followsDay: Bool
    }

    private func isTimeStart(_ i: Int) -> Bool {
        switch tokens[i].kind {
        case .number, .word(.pukul), .word(.waktu), .word(.setengah), .word(.antara): true
        case .word(.count): cue(at: i - 1).next == i
        default: false
        }
    }

    private func isInsideOfWord(_ i: Int) -> Bool {
        guard number(i) != nil, isGlued(i) else { return false }
        switch tokens[i - 1].kind {
        case .number, .other: return true
        case .mark(let byte): return "./_+".utf8.contains(byte)
        case .dash: return i >= 2 && isGlued(i - 1)
        default: return false
        }
    }

    /// `Waktu : Pukul`, `jam kira-kira`, `antara jam`
    private func cue(at start: Int) -> Cue {
        var cue = Cue(next: start)
        guard start >= 0 else { return cue }
        var i = start
        let limit = start + 10
        scan: while i < limit {
            switch word(i) {
            case .pukul: cue.isStrong = true
            case .waktu: cue.isWeak = true
            case .antara: cue.isBetween = true
            case .filler where i > start: break
            default:
                guard i > start, isMark(i, ":=.,/()*|") || isDash(i) else { break scan }
            }
            i += 1
        }
        cue.next = i
        return cue
    }

    private func rangeEnd(
        at i: Int, first: ClockTime, isBetween: Bool
    ) -> (time: ClockTime?, isOpen: Bool, next: Int)? {
        var j: Int
        switch word(i) {
        case .until: j = i + 1
        case .and where isBetween: j = i + 1
        default:
            guard isDash(i) || (isMark(i, "/") && word(i + 1) == .selesai) else { return nil }
            j = i + 1
        }
        let limit = j + 6
        while j < limit, word(j) == .filler || word(j) == .pukul || isDash(j) || isMark(j, ":.") { j += 1 }
        if word(j) == .selesai { return (nil, true, j + 1) }
        guard let (time, next) = clock(at: j), !isGluedDateBehind(next) else { return nil }
        return (time, false, next)
    }

    /// `jam 9 - 3 Desember`: no end, a day.
    private func isGluedDateBehind(_ i: Int) -> Bool {
        if case .month? = word(i) { return true }
        return false
    }

    private func accepts(_ first: ClockTime, _ end: (time: ClockTime?, isOpen: Bool, next: Int)?, _ proof: Proof)
        -> Bool
    {
        if first.part != nil || first.zone != nil || proof.isStrong { return true }
        if let last = end?.time, last.part != nil || last.zone != nil {
            return first.isDotted || last.isDotted || last.part != nil
        }
        if !first.isDotted { return first.minute == 30 && proof.isWeak }
        if proof.isWeak || proof.followsDay || first.hasColon { return true }
        return end?.isOpen == true
    }

    /// Gives both ends the parts and zones that stand with the other.
    private func settle(_ first: ClockTime, _ last: ClockTime?) -> TimePhrase {
        let zone = first.zone ?? last?.zone
        let office = calendar.offset
        var phrase = TimePhrase(tokens: 0..<0)
        var start = first.minutes(in: first.part, zone: zone, office: office)
        if first.part == nil, let last, let part = last.part {
            let moved = first.minutes(in: part, zone: zone, office: office)
            if moved < last.minutes(in: part, zone: zone, office: office) { start = moved }
        } else if first.part == nil, first.isBare, (1...5).contains(first.hour) {
            // Nobody visits an office at two in the night, but it was not said either.
            (start, phrase.isVague) = (start + 720, true)
        }
        if first.part == nil, last?.part == nil, first.isBare { phrase.bareHour = first.hour }
        phrase.start = Pukul(menit: start)
        guard let last else { return phrase }
        var end = last.minutes(in: last.part, zone: last.zone ?? zone, office: office)
        if end <= start, last.part == nil, last.hour <= 12 { end += 720 }
        if end > start { phrase.end = Pukul(menit: end) } else { phrase.isVague = true }
        return phrase
    }

    /// `setelah Jumatan`, `ba'da Zuhur`, `jam makan siang`
    private func vagueTime(at i: Int) -> TimePhrase? {
        var j = i
        if word(j) == .around { j += 1 } else if !(word(j) == .pause && i > 0 && word(i - 1) == .pukul) { return nil }
        guard word(j) == .pause else { return nil }
        while j < i + 4, word(j) == .pause { j += 1 }
        if case .weekday? = word(j) { j += 1 } else if case .part? = word(j) { j += 1 }
        return TimePhrase(isVague: true, tokens: i..<j)
    }
}

extension TimePhrase {
    func extended(to start: Int) -> TimePhrase {
        var phrase = self
        phrase.tokens = start..<tokens.upperBound
        return phrase
    }
}
