import Foundation

/// The office's wall clock: turns instants (UTC, as stored) into days and times (as people say them) and back.
///
/// Indonesia has no summer time, so an offset is the whole truth: WIB +7, WITA +8, WIT +9.
/// Source: Keppres 41/1987; zoneinfo `Asia/Pontianak`.
public struct OfficeTime: Hashable, Sendable, Codable {
    /// Minutes east of UTC.
    public let offset: Int
    /// What stands behind a time in a letter: `WIB`.
    public let zona: String
    /// The name in the zone database, for calendars: `Asia/Pontianak`.
    public let nama: String

    public init(offset: Int, zona: String, nama: String) {
        (self.offset, self.zona, self.nama) = (offset, zona, nama)
    }

    public static let wib = OfficeTime(offset: 420, zona: "WIB", nama: "Asia/Pontianak")
    public static let wita = OfficeTime(offset: 480, zona: "WITA", nama: "Asia/Makassar")
    public static let wit = OfficeTime(offset: 540, zona: "WIT", nama: "Asia/Jayapura")

    public func tanggal(_ instant: Date) -> Tanggal { Tanggal(nomorHari: floored(instant).day) }

    public func pukul(_ instant: Date) -> Pukul {
        // The remainder of a division by 1440 always is a time of day.
        Pukul(menit: floored(instant).minute) ?? Pukul.tengahMalam
    }

    public func instant(_ tanggal: Tanggal, _ pukul: Pukul) -> Date {
        Date(timeIntervalSince1970: Double((tanggal.nomorHari * 1440 + pukul.menit - offset) * 60))
    }

    /// `Selasa, 24 November 2026, pukul 08.15 WIB`
    public func lengkap(_ instant: Date) -> String {
        "\(tanggal(instant).lengkap), pukul \(pukul(instant).tertulis) \(zona)"
    }

    private func floored(_ instant: Date) -> (day: Int, minute: Int) {
        let minutes = Int((instant.timeIntervalSince1970 / 60).rounded(.down)) + offset
        let day = Int((Double(minutes) / 1440).rounded(.down))
        return (day, minutes - day * 1440)
    }
}

extension Pukul {
    public static let tengahMalam = Pukul(pasti: 0)

    /// For minutes known to be right by construction.
    init(pasti menit: Int) { self.menit = menit }
}
