/// Bytes as letters and digits.
enum ASCII {
    static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Collection where Element == UInt8, Index == Int {
    /// Whether `text` (ASCII) occurs here.
    func includes(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard length > 0, count >= length else { return false }
        return text.withUTF8Buffer { needle in
            var start = startIndex
            while start + length <= endIndex {
                if self[start] == needle[0] {
                    var i = 1
                    while i < length, self[start + i] == needle[i] { i += 1 }
                    if i == length { return true }
                }
                start += 1
            }
            return false
        }
    }

    /// Whether this begins with `text` (ASCII).
    func begins(with text: StaticString) -> Bool {
        guard count >= text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { needle in
            for i in 0..<needle.count where self[startIndex + i] != needle[i] { return false }
            return true
        }
    }

    /// Whether this is `text` at its end (ASCII).
    func finishes(with text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return false }
        return text.withUTF8Buffer { needle in
            for i in 0..<length where self[endIndex - length + i] != needle[i] { return false }
            return true
        }
    }
}

extension [UInt8] {
    func includesAny(_ texts: [StaticString]) -> Bool { texts.contains { includes($0) } }
    func beginsWithAny(_ texts: [StaticString]) -> Bool { texts.contains { begins(with: $0) } }
}
