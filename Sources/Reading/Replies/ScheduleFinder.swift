import Persuratan

/// Sorts the days of a reply: those offered, those refused, and those by which something is due.
struct ScheduleFinder {
    struct Found: Sendable {
        var offered: [PilihanJadwal] = []
        var refused: [PilihanJadwal] = []
        var deadline: Tanggal?
        /// A weekday and a date that do not fit, among those offered or refused.
        var mismatch = false
        /// A day was named that nobody can place (`akhir bulan`, `31 November`).
        var unknownDay = false
        /// The end of what is taken: `sampai tanggal 9`.
        var takenUntil: Tanggal?
    }

    let sentence: ReplySentence
    let clauses: [Clause]
    let acts: [Act]
    let context: ReplyContext

    /// Nobody offers more days than that.
    static let mostDays = 24

    private var tokens: [ReplyToken] { sentence.text.tokens }

    func found() -> Found {
        var found = Found()
        var first = 0
        for (number, clause) in clauses.enumerated() {
            while first < acts.count, acts[first].clause < number { first += 1 }
            guard clause.kind != .reason, clause.kind != .time, clause.kind != .question || context.isApplicant else {
                continue
            }
            if clause.corrects, clause.range.contains(where: { tokens[$0].meaning == .date }) { found.offered = [] }
            if let taken = found.takenUntil, opensThen(clause, acts[first...].prefix { $0.clause == number }) {
                found.offered.append(PilihanJadwal(tanggal: taken.ditambah(hari: 1)))
            }
            var consumed: Set<Int> = []
            for index in clause.range where tokens[index].meaning == .date {
                place(index, clause, acts[first...].prefix { $0.clause == number }, &consumed, &found)
            }
        }
        return found
    }

    private func place(
        _ index: Int, _ clause: Clause, _ acts: ArraySlice<Act>, _ consumed: inout Set<Int>, _ found: inout Found
    ) {
        let mention = sentence.dates[tokens[index].value]
        if isDeadline(index, clause) {
            found.deadline = found.deadline ?? mention.sampai ?? mention.tanggal
            return
        }
        guard !isAboutSomethingElse(index, clause), !tellsWhereabouts(index, clause, acts) else { return }
        if mention.weekdayMismatch != nil { found.mismatch = true }
        if endsOnly(index, clause) {
            found.takenUntil = mention.tanggal ?? found.takenUntil
            return
        }
        guard let schedule = schedule(mention, opensAfter: opensAfter(index, clause)) else {
            found.unknownDay = found.unknownDay || mention.namesDay
            return
        }
        guard found.offered.count < Self.mostDays, found.refused.count < Self.mostDays else { return }
        let refused = isRefused(index, clause, acts, &consumed) || clause.kind == .condition
        if refused {
            found.refused.append(schedule)
            found.takenUntil = schedule.sampai ?? schedule.tanggal
        } else if let last = found.offered.last, mention.tanggal == nil, last.mulai == nil, mention.hasTime {
            // `Senin depan ya, jam 10`: the time belongs to the day before it.
            found.offered[found.offered.count - 1] = mention.pilihan(on: last.tanggal)
        } else if !found.offered.contains(schedule) {
            found.offered.append(schedule)
        }
    }

    /// `…, setelah itu bisa`: the first day behind what is taken.
    private func opensThen(_ clause: Clause, _ acts: ArraySlice<Act>) -> Bool {
        guard let first = clause.range.first, first + 1 < clause.range.upperBound, tokens[first].meaning == .time,
            tokens[first + 1].meaning == .this
        else { return false }
        return acts.contains { $0.sign == .yes && ($0.kind.tag == .available || $0.kind.tag == .accept) }
    }

    /// `kosong sampai jam 12`, `ujian sampai tanggal 9`: an end without a beginning.
    private func endsOnly(_ index: Int, _ clause: Clause) -> Bool {
        guard index > clause.range.lowerBound else { return false }
        let word = sentence.text.word(tokens[index - 1])
        return ["sampai", "hingga", "sampe", "until"].contains { Array($0.utf8)[...] == word }
    }

    /// `setelah 14 Desember`: the day before any is free; the 15th is the first that is meant.
    private func opensAfter(_ index: Int, _ clause: Clause) -> Bool {
        guard index > clause.range.lowerBound, tokens[index - 1].meaning == .time else { return false }
        let word = sentence.text.word(tokens[index - 1])
        return ["setelah", "stlh", "sesudah", "saatos", "sawise", "after"].contains { Array($0.utf8)[...] == word }
    }

    private func schedule(_ mention: DateMention, opensAfter: Bool) -> PilihanJadwal? {
        if opensAfter, let day = mention.sampai ?? mention.tanggal, !mention.hasTime {
            return PilihanJadwal(tanggal: day.ditambah(hari: 1))
        }
        if let schedule = mention.pilihan { return schedule }
        guard mention.hasTime, !mention.namesDay, let day = context.request?.tanggal else { return nil }
        return mention.pilihan(on: day)
    }

    private func isDeadline(_ index: Int, _ clause: Clause) -> Bool {
        tokens[clause.range.lowerBound..<index].contains { $0.meaning == .deadline }
    }

    /// Dates of letters, of absences, and days a visit moves away from.
    private func isAboutSomethingElse(_ index: Int, _ clause: Clause) -> Bool {
        let head = tokens[clause.range.lowerBound..<index]
        if clause.range.contains(where: { tokens[$0].meaning == .leave || tokens[$0].meaning == .past }) { return true }
        if let last = head.last(where: { $0.meaning != .light }), last.meaning == .from || last.meaning == .documentNoun
        {
            return true
        }
        // `permohonan diterima tanggal 20 November`
        if let last = head.last(where: { $0.meaning != .light && $0.meaning != .at }), last.meaning == .receipt,
            sentence.text.word(last) == Array("diterima".utf8)[...]
        {
            return true
        }
        let isLetter = head.contains { $0.meaning == .documentNoun }
        return isLetter && !head.contains { $0.meaning == .move || $0.meaning == .available || $0.meaning == .can }
    }

    /// `Kamis saya di Jakarta`
    private func tellsWhereabouts(_ index: Int, _ clause: Clause, _ acts: ArraySlice<Act>) -> Bool {
        let tail = tokens[(index + 1)..<clause.range.upperBound]
        guard let own = tail.firstIndex(where: { $0.meaning == .selfWord }) else { return false }
        if acts.isEmpty { return true }
        // `besok jam 9 saya lapor`
        let doing: [Meaning] = [.work, .coordinate, .contact, .forward, .send]
        return tokens[own..<clause.range.upperBound].prefix(3).contains { doing.contains($0.meaning) }
            || clause.range.contains { tokens[$0].meaning == .coordinate }
    }

    /// The nearest statement decides: the one before the day, or, where that belongs to another day, the one behind it.
    private func isRefused(
        _ index: Int, _ clause: Clause, _ acts: ArraySlice<Act>, _ consumed: inout Set<Int>
    ) -> Bool {
        let previousDate = tokens[clause.range.lowerBound..<index].lastIndex { $0.meaning == .date } ?? -1
        let head = max(previousDate + 1, clause.range.lowerBound)..<index
        if let act = statement(acts, in: head, last: true, excluding: consumed) {
            return isNegative(act)
        }
        if negation(before: index, after: previousDate, clause) { return true }
        if previousDate >= clause.range.lowerBound, isTied(previousDate, index) {
            // `jangan tanggal 24 dan 25`
            let first = tokens[clause.range.lowerBound..<previousDate].lastIndex { $0.meaning == .date } ?? -1
            if negation(before: previousDate, after: first, clause) { return true }
        }
        let tail = tokens[(index + 1)..<clause.range.upperBound]
        let nextDate = tail.firstIndex { $0.meaning == .date } ?? clause.range.upperBound
        guard let act = statement(acts, in: (index + 1)..<nextDate, last: false, excluding: consumed) else {
            // `tgl 4 pun tidak`
            return tokens[(index + 1)..<nextDate].contains { $0.meaning == .busy || $0.meaning.isNegation }
        }
        consumed.insert(act.token)
        return isNegative(act)
    }

    private func isTied(_ first: Int, _ second: Int) -> Bool {
        tokens[(first + 1)..<second].allSatisfy { $0.meaning == .both || $0.meaning == .either || $0.meaning == .light }
    }

    private func statement(
        _ acts: ArraySlice<Act>, in range: Range<Int>, last: Bool, excluding: Set<Int>
    ) -> Act? {
        let fitting = { (act: Act) -> Bool in
            range.contains(act.token) && !excluding.contains(act.token)
                && [.available, .unavailable, .accept, .move, .approve, .okay, .reject, .hold].contains(act.kind.tag)
        }
        return last ? acts.last(where: fitting) : acts.first(where: fitting)
    }

    private func isNegative(_ act: Act) -> Bool {
        switch act.kind.tag {
        case .unavailable, .reject, .hold: return act.sign == .yes || act.sign == .notYet
        default: return act.sign != .yes
        }
    }

    /// `jangan hari Jumat`, `bukan tanggal 3`.
    private func negation(before index: Int, after previous: Int, _ clause: Clause) -> Bool {
        tokens[max(previous + 1, clause.range.lowerBound)..<index].contains { $0.meaning.isNegation }
    }
}
