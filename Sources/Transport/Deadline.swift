import Foundation

/// A moment on the machine's monotonic clock, to measure the patience with a server.
struct Deadline {
    private let end: UInt64

    /// The moment `seconds` from now; never more than a year.
    init(in seconds: TimeInterval) {
        end = Self.now + UInt64(min(max(seconds, 0), 31_536_000) * 1_000_000_000)
    }

    /// Whole milliseconds that are left, rounded up, as poll(2) wants them.
    var milliseconds: Int32 {
        let now = Self.now
        return now >= end ? 0 : Int32(min((end - now + 999_999) / 1_000_000, 1_000_000_000))
    }

    /// The earlier of two.
    static func earlier(_ one: Deadline, _ other: Deadline) -> Deadline { one.end < other.end ? one : other }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
