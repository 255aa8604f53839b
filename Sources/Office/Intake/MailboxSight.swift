import Foundation

/// Up to which moment everything that lay in the mailbox is known here.
///
/// The courier needs it to say that a blind copy is not there: one that nobody has fetched yet proves nothing.
public final class MailboxSight: Sendable {
    private let lock = NSLock()
    // Both are read and written under the lock only.
    nonisolated(unsafe) private var seen: Date?
    nonisolated(unsafe) private var isWatched = false

    /// Seconds after which the server has told of what has come, while it is watched.
    static let notice: TimeInterval = 10

    public init() {}

    /// The whole mailbox was fetched; the look began at `moment`.
    func saw(at moment: Date) { lock.withLock { seen = max(seen ?? moment, moment) } }

    /// Runs `body`, in which the server tells of whatever comes.
    func watching<T>(_ body: () throws -> T) rethrows -> T {
        lock.withLock { isWatched = true }
        defer { lock.withLock { isWatched = false } }
        return try body()
    }

    /// Whether everything that had come until `moment` is in the register, where it could be fetched.
    func reaches(_ moment: Date, now: Date) -> Bool {
        lock.withLock {
            guard let seen else { return false }
            return (isWatched ? max(seen, now.addingTimeInterval(-Self.notice)) : seen) >= moment
        }
    }
}
