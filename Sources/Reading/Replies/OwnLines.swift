/// The lines that a writer wrote, without quotes and signatures, for readers that need no grammar.
enum OwnLines {
    /// A reply longer than this says more than such readers understand.
    private static let byteLimit = 600

    /// Lines with something in them; none when the reply is long.
    static func of(_ text: String) -> [Substring] {
        let own = String(decoding: ReplyText(text, lexicon: .baku).own.bytes, as: UTF8.self)
        guard own.utf8.count <= byteLimit else { return [] }
        return own.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Letters and digits, in small letters; marks part words.
    static func words(of line: Substring) -> [String] {
        line.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
