import Foundation

/// Tells the time; handed in, so that tests and replays have their own.
public struct OfficeClock: Sendable {
    public let now: @Sendable () -> Date

    public init(now: @escaping @Sendable () -> Date) { self.now = now }

    /// The time in whole seconds: what a decision bears, so that it is the same when it is read back.
    public var second: Date { Date(timeIntervalSince1970: now().timeIntervalSince1970.rounded(.down)) }

    /// The machine's clock.
    public static let system = OfficeClock { Date() }
}
