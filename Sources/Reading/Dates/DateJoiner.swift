import Persuratan

/// Joins days with the times beside them and finds how mentions hang together.
struct DateJoiner {
    let tokens: [DateToken]
    private var mentions: [DateMention] = []
    /// The token behind the last phrase.
    private var behind = 0
    /// The first mention of the days that the next time belongs to.
    private var openFrom: Int?
    /// Parts of the day said with the open days.
    private var part: DayPart?
    /// The last mention is a time that still looks for its day.
    private var waitsForDay = false

    /// More words between a day and a time, or between two alternatives, part them.
    private static let reach = (time: 12, day: 5, link: 7)

    init(tokens: [DateToken]) { self.tokens = tokens }

    func join(_ phrases: [DatePhrase]) -> [DateMention] {
        var joiner = self
        for (i, phrase) in phrases.enumerated() {
            let gap = joiner.gap(from: joiner.behind, to: phrase.tokens.lowerBound)
            switch phrase {
            case .days(let days): joiner.add(days, gap)
            case .time(let time):
                let next = i + 1 < phrases.count ? phrases[i + 1] : nil
                joiner.add(time, gap, dayFollows: joiner.dayFollows(time, next) && gap.words > 0)
            }
            joiner.behind = phrase.tokens.upperBound
        }
        return joiner.mentions
    }

    // MARK: - Days

    private mutating func add(_ phrase: DaysPhrase, _ gap: Gap) {
        let takesTime = waitsForDay && gap.words <= Self.reach.day && !gap.endsSentence
        let time = takesTime ? mentions.popLast() : nil
        let first = mentions.count
        for (i, day) in phrase.days.enumerated() {
            var mention = DateMention(range: bytes(day.tokens))
            (mention.tanggal, mention.sampai, mention.namesDay) = (day.first, day.last, true)
            (mention.isRelative, mention.isVague) = (day.isRelative, day.isVague)
            mention.weekdayMismatch = day.mismatch
            mention.link = i > 0 ? day.link : time.map(\.link) ?? link(gap)
            if let time { mention.take(time, widening: i == 0) }
            mentions.append(mention)
        }
        waitsForDay = false
        part = phrase.part
        if part != nil, time?.hasTime != true { markVague(from: first) }
        let isLinked = first > 0 && mentions[first].link != .none && openFrom != nil
        openFrom = time != nil ? nil : isLinked ? openFrom : first
    }

    /// `besok pagi`: no time yet.
    private mutating func markVague(from first: Int) {
        for i in first..<mentions.count { mentions[i].isVague = true }
    }

    // MARK: - Times

    private mutating func add(_ phrase: TimePhrase, _ gap: Gap, dayFollows: Bool) {
        let isNear = gap.words <= Self.reach.time && !gap.endsSentence
        if let from = openFrom, isNear, !dayFollows {
            give(phrase, from: from)
            openFrom = nil
            return
        }
        var mention = DateMention(range: bytes(phrase.tokens))
        mention.set(phrase, part: nil)
        if let last = mentions.last, last.tanggal != nil, openFrom == nil, !dayFollows, gap.hasOr,
            gap.words <= Self.reach.link
        {
            (mention.tanggal, mention.isRelative, mention.link) = (last.tanggal, last.isRelative, .or)
            mention.weekdayMismatch = last.weekdayMismatch
        } else {
            mention.link = mentions.isEmpty || !dayFollows && mentions.last?.tanggal != nil ? .none : link(gap)
            waitsForDay = true
        }
        mentions.append(mention)
        openFrom = nil
    }

    private mutating func give(_ phrase: TimePhrase, from first: Int) {
        for i in first..<mentions.count {
            let wasDayVague = mentions[i].tanggal == nil
            if part != nil, phrase.start != nil { mentions[i].isVague = wasDayVague }
            mentions[i].set(phrase, part: part)
        }
        let end = bytes(phrase.tokens).upperBound
        mentions[mentions.count - 1].range = mentions[mentions.count - 1].range.lowerBound..<end
    }

    private func dayFollows(_ time: TimePhrase, _ next: DatePhrase?) -> Bool {
        guard case .days(let days)? = next else { return false }
        let between = gap(from: time.tokens.upperBound, to: days.tokens.lowerBound)
        return between.words == 0 && !between.hasComma && !between.endsSentence
    }

    // MARK: - Gaps

    private struct Gap {
        var words = 0
        var endsSentence = false
        var hasOr = false
        var hasAnd = false
        var hasComma = false
        /// Other words than `hari`, `tanggal`, `dan`.
        var strange = 0
    }

    private func gap(from start: Int, to end: Int) -> Gap {
        var gap = Gap()
        guard start < end else { return gap }
        for i in start..<end {
            // Far apart is far apart.
            guard gap.words <= Self.reach.time else { break }
            switch tokens[i].kind {
            case .sentenceEnd, .paragraphEnd: gap.endsSentence = true
            case .word(.or): (gap.hasOr, gap.words) = (true, gap.words + 1)
            case .word(.and): (gap.hasAnd, gap.words) = (true, gap.words + 1)
            case .mark(let byte):
                if byte == UInt8(ascii: "&") { gap.hasAnd = true }
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { gap.hasComma = true }
            case .dash: break
            case .word(.hari), .word(.tanggal), .word(.filler), .word(.until): gap.words += 1
            default: (gap.strange, gap.words) = (gap.strange + 1, gap.words + 1)
            }
        }
        return gap
    }

    private func link(_ gap: Gap) -> DateLink {
        guard !mentions.isEmpty, gap.words <= Self.reach.link else { return .none }
        if gap.hasOr { return .or }
        return gap.hasAnd && gap.strange == 0 && !gap.endsSentence ? .and : .none
    }

    private func bytes(_ range: Range<Int>) -> Range<Int> {
        tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
    }
}

extension DateMention {
    fileprivate mutating func set(_ phrase: TimePhrase, part: DayPart?) {
        (mulai, selesai, selesaiTerbuka) = (phrase.start, phrase.end, phrase.isOpen)
        isVague = isVague || phrase.isVague
        guard let part, let hour = phrase.bareHour else { return }
        // `Kamis siang jam 2`
        mulai = Pukul(menit: part.minutes(hour: hour, minute: 0))
        isVague = false
    }

    /// Takes over a time that stood before the day.
    fileprivate mutating func take(_ time: DateMention, widening: Bool) {
        (mulai, selesai, selesaiTerbuka) = (time.mulai, time.selesai, time.selesaiTerbuka)
        isVague = isVague || time.isVague
        if widening { range = time.range.lowerBound..<range.upperBound }
    }
}
