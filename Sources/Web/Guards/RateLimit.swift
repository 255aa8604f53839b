import Foundation

/// Counts how often something was done under a name, within a sliding time. Kept in memory: a restart forgets.
final class RateLimit: Sendable {
    private let most: Int
    private let seconds: TimeInterval
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var times: [String: [Date]] = [:]

    /// Names that are remembered at most; beyond, the oldest are forgotten together.
    private static let names = 20_000

    init(most: Int, seconds: TimeInterval) { (self.most, self.seconds) = (most, seconds) }

    /// Counts once more.
    ///
    /// - Returns: whether it was still allowed; what was not is not counted.
    func allows(_ name: String, at now: Date) -> Bool {
        lock.withLock {
            if times.count >= Self.names { times = times.filter { isRecent($0.value.last, now) } }
            if times.count >= Self.names { times = [:] }
            let recent = (times[name] ?? []).filter { isRecent($0, now) }
            guard recent.count < most else { return false }
            times[name] = recent + [now]
            return true
        }
    }

    private func isRecent(_ date: Date?, _ now: Date) -> Bool {
        date.map { now.timeIntervalSince($0) < seconds } ?? false
    }
}
