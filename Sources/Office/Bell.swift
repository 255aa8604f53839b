import Foundation

/// Lets one thread wait until another has something for it, or until a time.
public final class Bell: Sendable {
    // NSCondition is a lock by itself: whatever `rung` is, it is read and written under it.
    private let condition = NSCondition()
    nonisolated(unsafe) private var rung = false

    public init() {}

    /// Wakes who waits; if nobody does, the next one to wait does not.
    public func ring() {
        condition.lock()
        rung = true
        condition.signal()
        condition.unlock()
    }

    /// Returns when the bell was rung since the last return, or at `deadline`.
    public func wait(until deadline: Date) {
        condition.lock()
        defer { condition.unlock() }
        while !rung {
            guard condition.wait(until: deadline) else { break }
        }
        rung = false
    }
}
