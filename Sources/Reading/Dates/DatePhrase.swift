import Persuratan

/// A day phrase or a time phrase, before they are joined to mentions.
enum DatePhrase {
    case days(DaysPhrase)
    case time(TimePhrase)

    /// The tokens it is made of.
    var tokens: Range<Int> {
        switch self {
        case .days(let phrase): phrase.tokens
        case .time(let phrase): phrase.tokens
        }
    }
}

/// `Senin, 7 Desember 2026`, `3, 4 dan 7 Desember`, `minggu depan`.
struct DaysPhrase {
    /// Never empty.
    var days: [Day]
    var tokens: Range<Int>
    /// `besok pagi`
    var part: DayPart?

    struct Day {
        var first: Tanggal?
        var last: Tanggal?
        var link = DateLink.none
        var isRelative = false
        var isVague = false
        var mismatch: HariDalamMinggu?
        var tokens: Range<Int>
    }
}

/// `pukul 09.00 s.d. 11.00 WIB`, `jam setengah 10`, `setelah Jumatan`.
struct TimePhrase {
    var start: Pukul?
    var end: Pukul?
    var isOpen = false
    var isVague = false
    var tokens: Range<Int>
    /// The hour as said when no part of the day was: a part said with the day may still move it (`Kamis siang jam 2`).
    var bareHour: Int?
}
