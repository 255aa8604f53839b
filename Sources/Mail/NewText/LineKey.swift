/// A line made comparable: small letters, invisible characters out, every kind of blank one space, ends trimmed.
struct LineKey: Equatable {
    let text: String

    init(_ line: some StringProtocol) {
        if line.utf8.allSatisfy({ $0 < 0x80 }) {
            text = Self.fold(line.utf8)
        } else {
            text = CleanText.line(String(line)).lowercased()
        }
    }

    private static func fold(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var blankIsDue = false
        for byte in bytes {
            if byte <= 0x20 || byte == 0x7F {
                blankIsDue = !result.isEmpty
            } else {
                if blankIsDue { result.append(0x20) }
                blankIsDue = false
                result.append(byte.lowercasedASCII)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    var isEmpty: Bool { text.isEmpty }

    /// Letters and digits only: what is left when a client changes dashes, blanks and bold marks.
    var core: [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.filter { $0.isASCIILetter || $0.isASCIIDigit } }
        let kept = text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return Array(String(String.UnicodeScalarView(kept)).utf8)
    }

    /// The text without dashes, stars, underscores and blanks at both ends.
    var bare: Substring {
        var view = text[...]
        while let first = view.unicodeScalars.first, Self.rims.contains(first) { view.unicodeScalars.removeFirst() }
        while let last = view.unicodeScalars.last, Self.rims.contains(last) { view.unicodeScalars.removeLast() }
        return view
    }

    private static let rims: Set<Unicode.Scalar> = ["-", "*", "_", " ", "–", "—", "=", ">", "|"]
}
