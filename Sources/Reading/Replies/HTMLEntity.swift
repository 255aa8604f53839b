/// `&lt;`, `&#8211;`, `&#x2013;`: the few that mail clients write.
enum HTMLEntity {
    private static let named: [String: [UInt8]] = [
        "amp": [0x26], "lt": [0x3C], "gt": [0x3E], "quot": [0x22], "apos": [0x27], "nbsp": [0x20],
        "ndash": Array("–".utf8), "mdash": Array("—".utf8), "hellip": Array("...".utf8), "rsquo": [0x27],
        "lsquo": [0x27], "ldquo": [0x22], "rdquo": [0x22], "check": Array("✓".utf8),
    ]

    /// The text that the entity at `position` stands for and where it ends; nil when there is none.
    static func at(_ position: Int, of source: [UInt8]) -> (text: [UInt8], end: Int)? {
        let limit = min(source.count, position + 12)
        guard let semicolon = source[position..<limit].firstIndex(of: UInt8(ascii: ";")), semicolon > position + 1
        else { return nil }
        let name = String(decoding: source[(position + 1)..<semicolon], as: UTF8.self).lowercased()
        if let text = named[name] { return (text, semicolon + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, let scalar = Unicode.Scalar(code) else { return nil }
        return (Array(String(Character(scalar)).utf8), semicolon + 1)
    }
}
