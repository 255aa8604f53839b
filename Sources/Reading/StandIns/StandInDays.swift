import Persuratan

/// The first and the last day in words that name somebody to stand in. Days may be relative: the mail has a date.
struct StandInDays {
    private(set) var mulai: Tanggal?
    private(set) var sampai: Tanggal?
    /// Whether a last day is spoken of, known or not.
    private(set) var isUntil = false

    init(_ text: String, _ context: ReplyContext) {
        let bytes = Array(text.utf8)
        var end = 0
        var last: Set<Tanggal?> = []
        for mention in DateReader(now: context.now, officeTime: context.officeTime).read(text) {
            let start = max(end, min(mention.range.lowerBound, bytes.count))
            let before = Self.key(bytes[end..<start])
            end = max(start, min(mention.range.upperBound, bytes.count))
            let isKnown = !mention.isVague && mention.weekdayMismatch == nil
            if mention.sampai != nil || AbsenceWords.endsWithUntil(before) {
                isUntil = true
                last.insert(isKnown ? mention.sampai ?? mention.tanggal : nil)
                if mention.sampai != nil, isKnown { mulai = mention.tanggal }
            } else if AbsenceWords.endsWithFrom(before), isKnown {
                mulai = mention.tanggal
            }
        }
        // Two last days that differ are none.
        sampai = last.count == 1 ? last.first ?? nil : nil
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
