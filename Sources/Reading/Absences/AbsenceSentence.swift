import Persuratan

/// A sentence of an absence notice with the dates in it.
struct AbsenceSentence {
    /// One line, as written.
    let words: String
    private let mentions: [(before: String, mention: DateMention)]
    let tellsAbsence: Bool

    /// Cuts a text into sentences and gives each its dates. One pass.
    static func all(of text: String, mentions: [DateMention]) -> [AbsenceSentence] {
        let bytes = Array(text.utf8)
        var rest = mentions[...]
        return SentenceCutter.cut(bytes).map { range in
            let own = rest.prefix { $0.range.lowerBound < range.upperBound }
            rest = rest.dropFirst(own.count)
            return AbsenceSentence(bytes, range, Array(own))
        }
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>, _ own: [DateMention]) {
        words = Self.line(bytes[range])
        tellsAbsence = AbsenceWords.tell(Self.key(bytes[range]))
        var start = range.lowerBound
        mentions = own.map { mention in
            let lower = max(start, mention.range.lowerBound)
            defer { start = min(max(start, mention.range.upperBound), range.upperBound) }
            return (Self.key(bytes[start..<lower]), mention)
        }
    }

    /// What the dates of this sentence say about the writer's absence.
    var claims: [AbsenceClaims.Claim] {
        var claims: [AbsenceClaims.Claim] = []
        var days: [Tanggal] = []
        for (before, mention) in mentions {
            guard let day = mention.tanggal, !mention.isRelative, !mention.isVague, mention.weekdayMismatch == nil
            else { continue }
            if AbsenceWords.tellReturn(before) {
                if mention.sampai == nil { claims.append(.back(day)) }
            } else if tellsAbsence {
                if let sampai = mention.sampai {
                    claims += [.first(day), .last(sampai)]
                } else if AbsenceWords.endsWithUntil(before) {
                    claims.append(.last(day))
                } else if AbsenceWords.endsWithFrom(before) {
                    claims.append(.first(day))
                } else if AbsenceWords.endsWithAbsence(before) || (mention.link == .and && !days.isEmpty) {
                    days.append(day)
                }
            }
        }
        return claims + Self.span(days)
    }

    /// `dinas luar tanggal 24 dan 25 November`; days with gaps between them are no one absence.
    private static func span(_ days: [Tanggal]) -> [AbsenceClaims.Claim] {
        guard let first = days.first, let last = days.last else { return [] }
        let isUnbroken = zip(days, days.dropFirst()).allSatisfy { $0.ditambah(hari: 1) == $1 }
        return isUnbroken ? [.first(first), .last(last)] : []
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> String { line(bytes).lowercased() }
}
