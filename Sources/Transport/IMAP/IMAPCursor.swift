import Foundation

/// A place in a frame, with the small rules of RFC 3501's grammar that move it on.
struct IMAPCursor {
    /// Lists within lists that are followed.
    static let depthLimit = 32

    private let frame: IMAPFrame
    private var segment = 0
    private var offset = 0

    init(_ frame: IMAPFrame) { self.frame = frame }

    /// The next byte of text; nil at a literal and at the end.
    var peek: UInt8? {
        let text = frame.texts[segment]
        return offset < text.count ? text[offset] : nil
    }

    /// Whether a literal comes next.
    var isAtLiteral: Bool { offset == frame.texts[segment].count && segment < frame.literals.count }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset == frame.texts[segment].count && segment == frame.literals.count }

    /// Steps over `byte` if it comes next.
    mutating func skip(_ byte: Character) -> Bool {
        guard let wanted = byte.asciiValue, peek == wanted else { return false }
        offset += 1
        return true
    }

    /// Steps over `byte`, which must come next.
    mutating func expect(_ byte: Character) throws(IMAPFault) {
        guard skip(byte) else { throw .violation("\(byte.debugDescription) expected\(context)") }
    }

    /// Steps over blanks: some servers end a line or a list with one.
    mutating func skipBlanks() { while skip(" ") {} }

    /// The bytes up to the first that is not `isWanted`.
    mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let text = frame.texts[segment]
        let first = offset
        while offset < text.count, isWanted(text[offset]) { offset += 1 }
        return text[first..<offset]
    }

    /// What is left of the line, as text for people.
    mutating func rest() -> String { String(decoding: take { _ in true }, as: UTF8.self) }

    ///     atom = 1*ATOM-CHAR
    ///
    /// More lenient than RFC 3501: anything that ends neither an atom nor the line here, since real flags and
    /// names use more characters than the rule allows.
    mutating func atom() throws(IMAPFault) -> String {
        let bytes = take { $0 > 0x20 && $0 != 0x7F && !Self.atomEnds.contains($0) }
        guard !bytes.isEmpty else { throw .violation("a word expected\(context)") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let atomEnds = Array("()\"{".utf8)

    ///     number = 1*DIGIT        (mod-sequence-value of RFC 7162 has 63 bits)
    mutating func number64() throws(IMAPFault) -> UInt64 {
        let digits = take { 0x30...0x39 ~= $0 }
        guard !digits.isEmpty, digits.count <= 20, let value = UInt64(String(decoding: digits, as: UTF8.self)) else {
            throw .violation("a number expected\(context)")
        }
        return value
    }

    ///     number = 1*DIGIT        ; Unsigned 32-bit integer (0 <= n < 4,294,967,296)
    mutating func number() throws(IMAPFault) -> UInt32 {
        guard let value = UInt32(exactly: try number64()) else { throw .violation("a number over 32 bits\(context)") }
        return value
    }

    ///     nz-number = digit-nz *DIGIT
    mutating func nonZeroNumber() throws(IMAPFault) -> UInt32 {
        let value = try number()
        guard value != 0 else { throw .violation("a number other than zero expected\(context)") }
        return value
    }

    ///     quoted = DQUOTE *QUOTED-CHAR DQUOTE
    ///     QUOTED-CHAR = <any TEXT-CHAR except quoted-specials> / "\" quoted-specials
    mutating func quoted() throws(IMAPFault) -> [UInt8] {
        try expect("\"")
        var value: [UInt8] = []
        while true {
            value += take { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
            if skip("\"") { return value }
            guard skip("\\"), let escaped = peek else { throw .violation("a quoted string without end\(context)") }
            value.append(escaped)
            offset += 1
        }
    }

    ///     string = quoted / literal
    mutating func string() throws(IMAPFault) -> Data {
        guard isAtLiteral else { return Data(try quoted()) }
        defer {
            segment += 1
            offset = 0
        }
        return frame.literals[segment]
    }

    ///     nstring = string / nil
    mutating func optionalString() throws(IMAPFault) -> Data? {
        if isAtLiteral || peek == UInt8(ascii: "\"") { return try string() }
        guard try atom().uppercased() == "NIL" else { throw .violation("a string or NIL expected\(context)") }
        return nil
    }

    ///     astring = 1*ASTRING-CHAR / string
    mutating func astring() throws(IMAPFault) -> [UInt8] {
        if isAtLiteral || peek == UInt8(ascii: "\"") { return Array(try string()) }
        return Array(try atom().utf8)
    }

    ///     flag-list = "(" [flag *(SP flag)] ")"
    mutating func words() throws(IMAPFault) -> [String] {
        try expect("(")
        var words: [String] = []
        skipBlanks()
        while !skip(")") {
            words.append(try atom())
            skipBlanks()
        }
        return words
    }

    /// Steps over one value of any shape: a word, a string, NIL, or a list of values.
    mutating func skipValue(depth: Int = 0) throws(IMAPFault) {
        guard depth < Self.depthLimit else { throw .violation("lists nested deeper than \(Self.depthLimit)") }
        if isAtLiteral || peek == UInt8(ascii: "\"") {
            _ = try string()
        } else if skip("(") {
            skipBlanks()
            while !skip(")") {
                try skipValue(depth: depth + 1)
                skipBlanks()
            }
        } else {
            _ = try atom()
        }
    }

    /// Where we are, for an error: the byte's position, never the content.
    private var context: String { " at byte \(offset) of part \(segment + 1)" }
}
