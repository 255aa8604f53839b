/// A password or key. Its value never shows in descriptions, dumps or logs; ask for ``value`` where it is used.
public struct SecretText: Hashable, Sendable {
    /// The secret itself.
    public let value: String

    /// Hides `value` from here on.
    public init(_ value: String) { self.value = value }
}

extension SecretText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the secret.
    public var description: String { "(hidden)" }
    /// Never the secret.
    public var debugDescription: String { description }
    /// Shows nothing inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
