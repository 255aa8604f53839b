import Persuratan

/// A time as written, before its part of the day and its zone are settled.
struct ClockTime {
    var hour: Int
    var minute = 0
    /// Written with minutes (`09.00`), not as a bare hour.
    var isDotted = false
    /// Written with one figure, without minutes: `jam 2`.
    var isBare = false
    /// Written with a colon: `10:00`.
    var hasColon = false
    var part: DayPart?
    /// Minutes east of UTC.
    var zone: Int?

    /// Minutes since the office's midnight.
    func minutes(in part: DayPart?, zone: Int?, office: Int) -> Int {
        let local = part?.minutes(hour: hour, minute: minute) ?? hour * 60 + minute
        return local + (zone.map { office - $0 } ?? 0)
    }
}
