import Foundation

/// Wall-clock and processor time of this process and of the children it waited for.
struct Stopwatch {
    private let start = Self.now
    private let own = Self.processor(RUSAGE_SELF)
    private let children = Self.processor(RUSAGE_CHILDREN)

    /// Seconds since the start of the machine; comparable between processes and threads.
    static var now: TimeInterval { ProcessInfo.processInfo.systemUptime }

    var seconds: TimeInterval { Self.now - start }
    /// Seconds of processor time of this process.
    var processorSeconds: TimeInterval { Self.processor(RUSAGE_SELF) - own }
    /// Seconds of processor time of children that have ended since.
    var childSeconds: TimeInterval { Self.processor(RUSAGE_CHILDREN) - children }

    private static func processor(_ who: __rusage_who) -> TimeInterval {
        var usage = rusage()
        getrusage(Int32(who.rawValue), &usage)
        let times = [usage.ru_utime, usage.ru_stime]
        return times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000 }
    }
}
