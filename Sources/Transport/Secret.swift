/// A password or token, which never shows in a description, a log line or a debugger's mirror.
public struct Secret: Sendable, Equatable {
    private let value: String

    /// Wraps `value`.
    public init(_ value: String) { self.value = value }

    /// Hands the value itself to `body`: the only way to it, so that a reader can find every use.
    public func reveal<Result>(_ body: (String) throws -> Result) rethrows -> Result { try body(value) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always the same sign, whatever the value.
    public var description: String { "(secret)" }
    /// Always the same sign, whatever the value.
    public var debugDescription: String { description }
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
