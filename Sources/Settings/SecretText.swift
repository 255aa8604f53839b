/// A password or key. Its value never shows in descriptions, dumps or logs; ask for ``value`` where it is used.
public struct SecretText: Hashable, Sendable {
    public let value: String

    public init(_ value: String) { self.value = value }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "(hidden)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
