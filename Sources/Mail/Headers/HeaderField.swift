/// One header field as it stood in the mail: name, and the value unfolded but not decoded (RFC 5322, 2.2.3).
public struct HeaderField: Sendable, Hashable, Codable {
    /// As it was written; compare without case.
    public let name: String
    /// Trimmed; without line breaks and other controls.
    public let value: String

    /// Takes the values as they are.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension [HeaderField] {
    /// The value of the first field of this name, whatever its case; trimmed.
    public func first(_ name: String) -> String? {
        first { $0.name.isSameHeaderName(as: name) }?.value
    }

    /// The values of all fields of this name, topmost first.
    public func all(_ name: String) -> [String] {
        filter { $0.name.isSameHeaderName(as: name) }.map(\.value)
    }
}

extension String {
    /// Field names are ASCII and compare without case (RFC 5322, 1.2.2).
    func isSameHeaderName(as other: String) -> Bool {
        utf8.count == other.utf8.count && zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    /// The byte of the small letter, for an ASCII capital; else the byte itself.
    var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self + 0x20 : self }
}
