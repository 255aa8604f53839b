/// A definite slot on one day: what is asked for, agreed on and entered into the agenda.
public struct Jadwal: Hashable, Sendable, Codable {
    public let tanggal: Tanggal
    public let mulai: Pukul
    public let selesai: Pukul

    /// - Returns: nil when it would end before or as it begins.
    public init?(tanggal: Tanggal, mulai: Pukul, selesai: Pukul) {
        guard mulai < selesai else { return nil }
        (self.tanggal, self.mulai, self.selesai) = (tanggal, mulai, selesai)
    }

    /// Whether both want the same room at the same minute; slots that only touch do not.
    public func overlaps(_ other: Jadwal) -> Bool {
        tanggal == other.tanggal && mulai < other.selesai && other.mulai < selesai
    }
}

/// A schedule as somebody wrote it: a day or a range of days, with or without times.
///
/// `2026-12-03T09:00/2026-12-03T11:00` has all four; `lusa saja` has only the first day.
public struct PilihanJadwal: Hashable, Sendable, Codable {
    public var tanggal: Tanggal
    public var mulai: Pukul?
    /// The last day of a range; nil for one day.
    public var sampai: Tanggal?
    /// nil when the end is not said (`s.d. selesai`).
    public var selesai: Pukul?

    public init(tanggal: Tanggal, mulai: Pukul? = nil, sampai: Tanggal? = nil, selesai: Pukul? = nil) {
        (self.tanggal, self.mulai, self.sampai, self.selesai) = (tanggal, mulai, sampai, selesai)
    }

    /// The slot this means, if it is one day with a beginning.
    ///
    /// - Parameter lamaBaku: minutes taken for granted when no end was said (configured, usually 120).
    public func jadwal(lamaBaku: Int) -> Jadwal? {
        guard sampai == nil || sampai == tanggal, let mulai else { return nil }
        guard let end = selesai ?? mulai.ditambah(menit: lamaBaku) else { return nil }
        return Jadwal(tanggal: tanggal, mulai: mulai, selesai: end)
    }
}
