/// An address a mail can go to or come from (RFC 5321 `Mailbox`, without quoted local parts and address literals,
/// which no office here uses and which have a history of confusing parsers).
///
/// Two addresses are equal when they differ only in letter case: providers here all treat them so, and a telephone's
/// capital first letter must not make a stranger of an official.
public struct EmailAddress: Sendable, LosslessStringConvertible, Codable {
    /// As written, without spaces around it.
    public let description: String
    private let key: String

    /// - Returns: nil for what is no address, or holds controls, spaces or characters of a header's grammar.
    public init?(_ text: String) {
        let trimmed = text.drop(while: \.isWhitespace)
        let address = String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, address.utf8.count <= 254, (1...64).contains(parts[0].utf8.count),
            Self.isDotAtom(parts[0]), Self.isDotAtom(parts[1]), !parts[1].hasPrefix("-"), !parts[1].hasSuffix("-")
        else { return nil }
        description = address
        key = address.lowercased()
    }

    public var localPart: Substring { description.prefix { $0 != "@" } }

    /// Lower case.
    public var domain: Substring { key.drop { $0 != "@" }.dropFirst() }

    /// `office+tag@domain` of `office@domain` (RFC 5233 subaddress).
    public func tagged(_ tag: String) -> EmailAddress? { EmailAddress("\(localPart)+\(tag)@\(domain)") }

    private static func isDotAtom(_ text: Substring) -> Bool {
        guard !text.isEmpty, text.first != ".", text.last != "." else { return false }
        var afterDot = false
        for scalar in text.unicodeScalars {
            if scalar == "." {
                guard !afterDot else { return false }
                afterDot = true
                continue
            }
            afterDot = false
            guard scalar.value > 0x20, scalar.value != 0x7F, !(0x80...0xA0).contains(scalar.value),
                !scalar.properties.isBidiControl, !scalar.properties.isWhitespace,
                !"()<>[]:;@\\,\"".unicodeScalars.contains(scalar)
            else { return false }
        }
        return true
    }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }
}

extension EmailAddress: Hashable {
    public static func == (a: Self, b: Self) -> Bool { a.key == b.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
