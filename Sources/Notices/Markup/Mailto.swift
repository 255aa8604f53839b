import Persuratan

/// A link that opens a new mail (RFC 6068). Everything but RFC 3986's unreserved characters is percent-encoded, so no
/// value can add a field or a recipient.
struct Mailto {
    let to: EmailAddress
    let subject: String
    let body: String

    var url: String {
        "mailto:\(Self.encoded(to.description, keeping: "@"))?subject=\(Self.encoded(subject))&body=\(Self.encoded(body))"
    }

    private static func encoded(_ text: String, keeping extra: String = "") -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(.init(byte))
            case 0x0A: result += "%0D%0A"  // RFC 6068, 5: line ends in a body are CRLF.
            case _ where extra.utf8.contains(byte): result.unicodeScalars.append(.init(byte))
            default:
                result +=
                    byte < 16
                    ? "%0\(String(byte, radix: 16, uppercase: true))" : "%\(String(byte, radix: 16, uppercase: true))"
            }
        }
        return result
    }
}
