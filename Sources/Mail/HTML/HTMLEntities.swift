/// Character references of HTML: all numeric ones, and the names that mails use.
enum HTMLEntities {
    /// The longest reference that is looked for, `&` and `;` included.
    private static let lengthLimit = 12

    /// Decodes references; what is none is left as it stands.
    static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == 0x26, let (scalar, end) = reference(bytes, at: position) {
                result.append(contentsOf: String(Character(scalar)).utf8)
                position = end
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(_ bytes: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        let limit = min(start + lengthLimit, bytes.endIndex)
        var end = start + 1
        while end < limit, bytes[end].isASCIILetter || bytes[end].isASCIIDigit || bytes[end] == 0x23 { end += 1 }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : names[name] else { return nil }
        let hasEnd = end < bytes.endIndex && bytes[end] == 0x3B
        return hasEnd || name.hasPrefix("#") || name == "nbsp" || name == "amp" ? (scalar, hasEnd ? end + 1 : end) : nil
    }

    private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
        if (0x80..<0xA0).contains(value) { return ByteText.windows1252([UInt8(value)]).unicodeScalars.first }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value)
    }

    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
        "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "hellip": "…", "bull": "•", "middot": "·",
        "copy": "©", "reg": "®", "trade": "™", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½",
        "frac14": "¼", "sup2": "²", "sup3": "³", "micro": "µ", "para": "¶", "sect": "§", "euro": "€", "pound": "£",
        "yen": "¥", "cent": "¢", "larr": "←", "rarr": "→", "uarr": "↑", "darr": "↓", "check": "✓", "iexcl": "¡",
        "iquest": "¿", "aacute": "á", "agrave": "à", "acirc": "â", "auml": "ä", "aring": "å", "ccedil": "ç",
        "eacute": "é", "egrave": "è", "ecirc": "ê", "euml": "ë", "iacute": "í", "ouml": "ö", "oacute": "ó",
        "uuml": "ü", "uacute": "ú", "ntilde": "ñ", "szlig": "ß", "Eacute": "É", "Ouml": "Ö", "Uuml": "Ü", "Auml": "Ä",
    ]
}
