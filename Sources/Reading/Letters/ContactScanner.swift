/// Finds telephone numbers and mail addresses in a text.
enum ContactScanner {
    struct Found {
        let text: String
        let range: Range<Int>
    }

    /// Numbers of 9 to 14 digits that begin with 0, 62 or +, as written.
    static func phones(_ text: String) -> [Found] {
        let bytes = Array(text.utf8)
        var found: [Found] = []
        var i = 0
        while i < bytes.count {
            guard starts(bytes, i), let end = phone(bytes, from: i) else {
                i += 1
                continue
            }
            found.append(Found(text: String(decoding: bytes[i..<end], as: UTF8.self), range: i..<end))
            i = end
        }
        return found
    }

    /// WhatsApp's own addresses end with the number.
    private static let link = Array("wa.me/".utf8)

    private static func starts(_ bytes: [UInt8], _ i: Int) -> Bool {
        switch bytes[i] {
        case UInt8(ascii: "0"), UInt8(ascii: "6"), UInt8(ascii: "+"), UInt8(ascii: "("): break
        default: return false
        }
        if i > 0, isDigit(bytes[i - 1]) || "/.-_+".utf8.contains(bytes[i - 1]) || isLetter(bytes[i - 1]) {
            guard bytes[..<i].suffix(link.count).elementsEqual(link) else { return false }
        }
        func at(_ k: Int) -> UInt8 { i + k < bytes.count ? bytes[i + k] : 0 }
        switch bytes[i] {
        case UInt8(ascii: "0"): return isDigit(at(1)) && at(1) != UInt8(ascii: "0")
        case UInt8(ascii: "6"):
            return at(1) == UInt8(ascii: "2") && (at(2) == UInt8(ascii: "8") || at(3) == UInt8(ascii: "8"))
        case UInt8(ascii: "+"): return isDigit(at(1)) && isDigit(at(2))
        case UInt8(ascii: "("):
            // `(0561) 000-001`, `(+62 561) …`; not `(0812-…, a@b)`.
            let opens = at(1) == UInt8(ascii: "0") || (at(1) == UInt8(ascii: "+") && at(2) == UInt8(ascii: "6"))
            return opens && (3...8).contains { at($0) == UInt8(ascii: ")") }
        default: return false
        }
    }

    private static func phone(_ bytes: [UInt8], from start: Int) -> Int? {
        var (i, end, digits) = (start, start, 0)
        while i < bytes.count, i - start < 26 {
            let byte = bytes[i]
            if isDigit(byte) {
                digits += 1
                end = i + 1
            } else if !"+-.() ".utf8.contains(byte) || (byte == 0x20 && i + 1 < bytes.count && bytes[i + 1] == 0x20)
                || (byte == UInt8(ascii: "(") && i > start)
            {
                break
            }
            i += 1
        }
        return (9...14).contains(digits) ? end : nil
    }

    /// Mail addresses, as written.
    static func emails(_ text: String) -> [Found] {
        let bytes = Array(text.utf8)
        var found: [Found] = []
        for i in bytes.indices where bytes[i] == UInt8(ascii: "@") {
            var (start, end) = (i, i + 1)
            while start > 0, i - start < 64, isAtom(bytes[start - 1]) { start -= 1 }
            while end < bytes.count, end - i < 200, isAtom(bytes[end]) { end += 1 }
            while end > i, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
            guard start < i, end > i + 3, bytes[(i + 1)..<end].contains(UInt8(ascii: ".")) else { continue }
            found.append(Found(text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end))
        }
        return found
    }

    private static func isAtom(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || ".-_+".utf8.contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
}
