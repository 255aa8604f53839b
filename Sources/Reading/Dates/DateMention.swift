import Persuratan

/// A day, a range of days or a time that a text names, with the words that name it.
public struct DateMention: Hashable, Sendable {
    /// nil: only a time was said, or a day that cannot be known (`akhir bulan`, `31 November`).
    public var tanggal: Tanggal?
    /// A day was said, whether or not it can be known; false for a mere time.
    public var namesDay: Bool
    /// The last day of a range.
    public var sampai: Tanggal?
    /// In office time: WITA and WIT are converted.
    public var mulai: Pukul?
    /// nil when the end was not said, see ``selesaiTerbuka``.
    public var selesai: Pukul?
    /// `s.d. selesai`: the end was said to be open, not forgotten.
    public var selesaiTerbuka: Bool
    /// Offsets into the text's UTF-8.
    public var range: Range<Int>
    /// The day follows from today or from the reference (`besok`, `Senin depan`, `tgl 10`), not from a written date.
    public var isRelative: Bool
    /// Something in it is not said to the day or minute (`setelah Jumatan`, `besok pagi`, `akhir bulan`, `jam 2`).
    public var isVague: Bool
    /// The weekday that was written and is not the date's weekday.
    public var weekdayMismatch: HariDalamMinggu?
    /// How it follows on the mention before it.
    public var link: DateLink

    init(range: Range<Int>) {
        (self.range, namesDay, selesaiTerbuka, isRelative, isVague, link) = (range, false, false, false, false, .none)
    }

    /// The schedule this means; nil when no day is known.
    public var pilihan: PilihanJadwal? { tanggal.map(pilihan(on:)) }

    /// The schedule this means on a day known from elsewhere, for mentions that only have a time.
    public func pilihan(on day: Tanggal) -> PilihanJadwal {
        PilihanJadwal(tanggal: tanggal ?? day, mulai: mulai, sampai: sampai, selesai: selesai)
    }

    /// Whether a time to the minute was said.
    public var hasTime: Bool { mulai != nil || selesai != nil }
}

/// How two mentions hang together.
public enum DateLink: Sendable, Hashable {
    case none
    /// `dan`: both
    case and
    /// `atau`: one of them
    case or
}

/// Mentions that belong together: one day, any of several, or all of several.
public struct DateGroup: Hashable, Sendable {
    /// What several mentions mean.
    public let mode: ModeTanggal
    /// Never empty.
    public let mentions: [DateMention]

    /// The schedules of those mentions whose day is known.
    public var pilihan: [PilihanJadwal] { mentions.compactMap(\.pilihan) }

    /// Cuts the mentions of a text into groups, at every mention that does not follow by `dan` or `atau`.
    public static func groups(of mentions: [DateMention]) -> [DateGroup] {
        var groups: [[DateMention]] = []
        for mention in mentions {
            if mention.link == .none || groups.isEmpty {
                groups.append([mention])
            } else {
                groups[groups.count - 1].append(mention)
            }
        }
        return groups.map { DateGroup(mode: mode($0), mentions: $0) }
    }

    private static func mode(_ mentions: [DateMention]) -> ModeTanggal {
        if mentions.dropFirst().contains(where: { $0.link == .or }) { return .alternatif }
        return mentions.count > 1 || mentions[0].sampai != nil ? .rentang : .pasti
    }
}
