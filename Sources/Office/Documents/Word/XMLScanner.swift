/// Walks through XML of a word processor, tag by tag. Never fails: what is no XML is passed over.
///
/// Only what such files need: elements with attributes, text, the five named entities and numbers. No DTD, so no entity of
/// the document's own is ever unfolded.
struct XMLScanner {
    enum Token: Equatable {
        case open(name: String, isEmpty: Bool)
        case close(name: String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var at = 0
    /// The attributes' text of the last opened element.
    private var attributes: Range<Int> = 0..<0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Token? {
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "<") { return text() }
            if let token = tag() { return token }
        }
        return nil
    }

    /// An attribute of the last opened element.
    func attribute(_ name: String) -> String? {
        let wanted = Array(" \(name)=".utf8)
        let zone = bytes[attributes]
        guard zone.count > wanted.count + 1 else { return nil }
        for start in zone.startIndex...(zone.endIndex - wanted.count - 1) where zone[start] == wanted[0] {
            guard zone[start...].starts(with: wanted) else { continue }
            let quote = zone[start + wanted.count]
            let value = zone[(start + wanted.count + 1)...].prefix { $0 != quote }
            return Self.unescaped(value)
        }
        return nil
    }

    private mutating func text() -> Token {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        return .text(Self.unescaped(bytes[start..<at]))
    }

    private mutating func tag() -> Token? {
        let start = at + 1
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
            at = bytes.count
            return nil
        }
        at = end + 1
        guard start < end, bytes[start] != UInt8(ascii: "?"), bytes[start] != UInt8(ascii: "!") else { return nil }
        let isClosing = bytes[start] == UInt8(ascii: "/")
        let nameStart = isClosing ? start + 1 : start
        let nameEnd = bytes[nameStart..<end].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? end
        let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
        if isClosing { return .close(name: name) }
        attributes = nameEnd..<end
        return .open(name: name, isEmpty: bytes[end - 1] == UInt8(ascii: "/"))
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let amp = rest.firstIndex(of: "&") {
            result += rest[..<amp]
            let tail = rest[amp...].prefix(12)
            guard let semicolon = tail.firstIndex(of: ";"),
                let character = character(rest[rest.index(after: amp)..<semicolon])
            else {
                result += "&"
                rest = rest[rest.index(after: amp)...]
                continue
            }
            result.append(character)
            rest = rest[rest.index(after: semicolon)...]
        }
        return result + rest
    }

    private static func character(_ name: Substring) -> Character? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let code = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init).map(Character.init)
        }
    }
}
