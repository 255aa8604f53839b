/// Cuts HTML into tokens in one pass, leniently. Comments and the content of scripts, styles and the head's title are
/// left out. What is opened and never closed goes to the end, so no byte is read twice.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ html: String) { bytes = Array(html.utf8) }

    private static let unseen: Set<String> = [
        "script", "style", "title", "template", "noscript", "xml", "svg", "object",
    ]

    mutating func next() -> HTMLToken? {
        while position < bytes.count {
            guard bytes[position] == 0x3C, position + 1 < bytes.count else { return text() }
            let following = bytes[position + 1]
            if following == 0x21 || following == 0x3F {
                skipDeclaration()
            } else if following == 0x2F {
                return closing()
            } else if following.isASCIILetter {
                let tag = opening()
                if case .open(let name, _) = tag, Self.unseen.contains(name) { skipContent(of: name) }
                return tag
            } else {
                return text()
            }
        }
        return nil
    }

    private mutating func text() -> HTMLToken {
        let start = position
        position += 1
        while position < bytes.count, bytes[position] != 0x3C { position += 1 }
        return .text(bytes[start..<position])
    }

    /// `<!-- … -->`, `<!DOCTYPE …>`, `<![if …]>`, `<?xml … ?>`.
    private mutating func skipDeclaration() {
        if bytes[position...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
            position += 4
            while position < bytes.count, !bytes[position...].starts(with: [0x2D, 0x2D, 0x3E]) { position += 1 }
            position = min(position + 3, bytes.count)
        } else {
            skipToTagEnd()
        }
    }

    private mutating func skipToTagEnd() {
        while position < bytes.count, bytes[position] != 0x3E { position += 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func closing() -> HTMLToken {
        position += 2
        let name = word()
        skipToTagEnd()
        return .close(name: name)
    }

    private mutating func opening() -> HTMLToken {
        position += 1
        let name = word()
        var attributes = HTMLAttributes()
        while position < bytes.count, bytes[position] != 0x3E {
            if bytes[position].isASCIILetter {
                let key = word()
                skipBlanks()
                guard position < bytes.count, bytes[position] == 0x3D else { continue }
                position += 1
                skipBlanks()
                attributes.set(key, value())
            } else {
                position += 1
            }
        }
        position = min(position + 1, bytes.count)
        return .open(name: name, attributes: attributes)
    }

    /// A name in small letters.
    private mutating func word() -> String {
        let start = position
        while position < bytes.count, bytes[position].isHTMLNameByte { position += 1 }
        return String(decoding: bytes[start..<position].map(\.lowercasedASCII), as: UTF8.self)
    }

    private mutating func value() -> String {
        guard position < bytes.count else { return "" }
        let quote = bytes[position]
        let isQuoted = quote == 0x22 || quote == 0x27
        if isQuoted { position += 1 }
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if isQuoted ? byte == quote : byte == 0x3E || byte.isASCIIBlank { break }
            position += 1
        }
        defer { if isQuoted { position = min(position + 1, bytes.count) } }
        return HTMLEntities.decode(bytes[start..<position])
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isASCIIBlank { position += 1 }
    }

    private mutating func skipContent(of name: String) {
        let end = [0x3C, 0x2F] + Array(name.utf8)
        while position < bytes.count {
            if bytes[position] == 0x3C, position + end.count <= bytes.count,
                bytes[position..<(position + end.count)].lazy.map(\.lowercasedASCII).elementsEqual(end)
            {
                return
            }
            position += 1
        }
    }
}

extension UInt8 {
    var isASCIILetter: Bool { lowercasedASCII >= 0x61 && lowercasedASCII <= 0x7A }
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIIBlank: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
    fileprivate var isHTMLNameByte: Bool {
        isASCIILetter || isASCIIDigit || self == 0x2D || self == 0x3A || self == 0x5F
    }
}
