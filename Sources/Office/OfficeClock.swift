import Foundation

/// Tells the time; handed in, so that tests and replays have their own.
public struct OfficeClock: Sendable {
    public let now: @Sendable () -> Date

    public init(now: @escaping @Sendable () -> Date) { self.now = now }

    /// The machine's clock.
    public static let system = OfficeClock { Date() }
}
