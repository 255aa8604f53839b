import Foundation

/// Moments at which the office works.
extension JamKerja {
    /// Whether somebody is at work then: no free day, no break.
    public func isWorking(_ instant: Date) -> Bool {
        let pukul = waktu.pukul(instant)
        return hariKerja(waktu.tanggal(instant))?.potongan.contains { $0.contains(pukul) } ?? false
    }

    /// The first moment from `instant` on at which the office works; `instant` itself when it does then.
    ///
    /// - Returns: nil without any working time within ``jangkauanHari`` days.
    public func nextWorking(from instant: Date) -> Date? {
        let (first, from) = (waktu.tanggal(instant), waktu.pukul(instant))
        for day in 0..<Self.jangkauanHari {
            let tanggal = first.ditambah(hari: day)
            for piece in hariKerja(tanggal)?.potongan ?? [] {
                guard day == 0 else { return waktu.instant(tanggal, piece.lowerBound) }
                if piece.contains(from) { return instant }
                if piece.lowerBound > from { return waktu.instant(tanggal, piece.lowerBound) }
            }
        }
        return nil
    }

    /// The first working moment of the next day on which the office works, counted from the day of `instant`.
    public func nextWorkingDay(after instant: Date) -> Date? {
        nextWorking(from: waktu.instant(waktu.tanggal(instant).ditambah(hari: 1), .tengahMalam))
    }

    /// What began before that moment is late at `now`, when it may take so many working minutes; what began then or later is
    /// not. It agrees with ``deadline(_:after:)``: late is what has its deadline before `now`.
    public func lateBefore(_ minutes: Int, at now: Date) -> Date {
        var late = now.addingTimeInterval(-Double(Self.jangkauanHari * 86_400)).fullMinute
        var inTime = now.fullMinute + 60
        guard deadline(minutes, after: Date(timeIntervalSince1970: late)) < now else {
            return Date(timeIntervalSince1970: late)
        }
        // A later beginning never has an earlier deadline, and a deadline knows no seconds of its beginning.
        while inTime - late > 60 {
            let middle = late + ((inTime - late) / 120).rounded(.down) * 60
            if deadline(minutes, after: Date(timeIntervalSince1970: middle)) < now {
                late = middle
            } else {
                inTime = middle
            }
        }
        return Date(timeIntervalSince1970: inTime)
    }

    /// The working minutes of an ordinary working day, rounded down: what "a day" means in words; 1 at least.
    public var menitSehari: Int {
        let days = mingguan.values.map { $0.potongan.reduce(0) { $0 + $1.upperBound.menit - $1.lowerBound.menit } }
        return max(1, days.reduce(0, +) / max(1, days.count))
    }

    /// How long something took in working time, in words.
    public func lama(from start: Date, to end: Date) -> LamaKerja {
        LamaKerja(menit: minutes(from: start, to: end), menitSehari: menitSehari)
    }
}

extension Date {
    /// Seconds since 1970, down to the full minute.
    fileprivate var fullMinute: Double { (timeIntervalSince1970 / 60).rounded(.down) * 60 }
}

/// A length of working time.
public struct LamaKerja: Hashable, Sendable {
    public let menit: Int
    /// The minutes of a working day.
    public let menitSehari: Int

    public init(menit: Int, menitSehari: Int) {
        (self.menit, self.menitSehari) = (menit, max(1, menitSehari))
    }

    /// `35 menit`, `3 jam 20 menit`, `2 hari 3 jam`
    public var tertulis: String {
        let (days, rest) = menit.quotientAndRemainder(dividingBy: menitSehari)
        let (hours, minutes) = rest.quotientAndRemainder(dividingBy: 60)
        let all = [(days, "hari"), (hours, "jam"), (minutes, "menit")]
        let shown = all.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        return shown.isEmpty ? "0 menit" : shown.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
