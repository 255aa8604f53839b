import Foundation

/// A value that several threads use, one at a time.
///
/// Safe to share: every way to the value takes the lock.
final class Locked<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var stored: Value

    init(_ value: Value) { stored = value }

    /// A copy of the value.
    var value: Value { withValue { $0 } }

    /// Gives the value to `body`, alone.
    @discardableResult
    func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
        lock.lock()
        defer { lock.unlock() }
        return body(&stored)
    }
}
