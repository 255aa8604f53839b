import Foundation

/// One whole response as it came, without its line ends: texts with literals between them.
///
/// There is one text more than there are literals; the `{n}` that announced a literal is taken off.
struct IMAPFrame: Equatable {
    var texts: [[UInt8]] = []
    var literals: [Data] = []
}

/// Cuts the stream of bytes into responses, by line ends and by the length of literals only.
///
/// Nothing inside a literal is looked at, so no letter can end a response or forge one. Fed with chunks of any size.
struct IMAPFramer {
    /// Bytes that all texts of one response may have together.
    static let lineLimit = 65_536
    /// Literals that one response may have.
    static let literalCountLimit = 1_000

    /// Bytes that all literals of one response may have together.
    var literalLimit = 1_048_576

    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var frame = IMAPFrame()
    private var textLength = 0
    private var literalLength = 0
    /// Bytes that the literal under way still lacks; nil between literals.
    private var missing: Int?

    /// Takes the next bytes from the wire. Call `next()` until it gives nil before feeding more.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        if start > 0 {
            buffer.removeFirst(start)
            scanned -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole response, or nil when more bytes are needed.
    mutating func next() throws(IMAPFault) -> IMAPFrame? {
        while true {
            if missing != nil {
                guard fillLiteral() else { return nil }
            } else {
                guard let text = try takeLine() else { return nil }
                if let announced = try Self.announcedLiteral(in: text, of: frame) {
                    try open(announced, after: text)
                } else {
                    frame.texts.append(Array(text))
                    return takeFrame()
                }
            }
        }
    }

    /// The next line without its CRLF, or nil when it has not come whole.
    private mutating func takeLine() throws(IMAPFault) -> ArraySlice<UInt8>? {
        let room = Self.lineLimit - textLength
        guard let end = buffer[scanned...].firstIndex(of: 0x0A) else {
            scanned = buffer.count
            guard buffer.count - start <= room else { throw Self.tooLong }
            return nil
        }
        guard end - start <= room else { throw Self.tooLong }
        guard end > start, buffer[end - 1] == 0x0D else { throw .violation("a line that does not end with CRLF") }
        let text = buffer[start..<end - 1]
        textLength += text.count
        start = end + 1
        scanned = start
        return text
    }

    private static let tooLong = IMAPFault.limitExceeded(what: "a response line", limit: lineLimit)

    /// The length in a `{n}` that ends `text`, where a literal may stand at all.
    ///
    ///     literal = "{" number "}" CRLF *CHAR8        (RFC 3501, 9; with "~" before it: RFC 3516)
    ///
    /// The human text of a status response may end like that without meaning it (resp-text has no literals).
    private static func announcedLiteral(
        in text: ArraySlice<UInt8>, of frame: IMAPFrame
    ) throws(IMAPFault) -> (prefix: ArraySlice<UInt8>, length: Int)? {
        guard text.last == UInt8(ascii: "}"), !isStatus(frame.texts.first.map { $0[...] } ?? text) else { return nil }
        let digits = text.dropLast().suffix(while: { 0x30...0x39 ~= $0 })
        let opening = digits.startIndex - 1
        guard !digits.isEmpty, opening >= text.startIndex, text[opening] == UInt8(ascii: "{") else { return nil }
        guard digits.count <= 10 else { throw .limitExceeded(what: "a literal", limit: Int(UInt32.max)) }
        let length = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let isBinary = opening > text.startIndex && text[opening - 1] == UInt8(ascii: "~")
        return (text[text.startIndex..<(isBinary ? opening - 1 : opening)], length)
    }

    /// Whether a response that begins with `text` is a line of human text: continuation, tagged, or untagged status.
    private static func isStatus(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: [UInt8(ascii: "*"), 0x20]) else { return true }
        let word = text.dropFirst(2).prefix { $0 != 0x20 }
        guard word.count <= 7 else { return false }
        return ["OK", "NO", "BAD", "BYE", "PREAUTH"].contains(String(decoding: word, as: UTF8.self).uppercased())
    }

    private mutating func open(
        _ announced: (prefix: ArraySlice<UInt8>, length: Int), after text: ArraySlice<UInt8>
    ) throws(IMAPFault) {
        literalLength += announced.length
        guard literalLength <= literalLimit else { throw .limitExceeded(what: "a literal", limit: literalLimit) }
        guard frame.literals.count < Self.literalCountLimit else { throw .violation("too many literals") }
        frame.texts.append(Array(announced.prefix))
        // What is announced has not come yet: a lie must not cost the memory.
        frame.literals.append(Data(capacity: min(announced.length, 1_048_576)))
        missing = announced.length
    }

    /// Moves what is there into the literal under way; false while it lacks bytes.
    private mutating func fillLiteral() -> Bool {
        guard let lacking = missing else { return true }
        let count = min(lacking, buffer.count - start)
        frame.literals[frame.literals.count - 1].append(contentsOf: buffer[start..<start + count])
        start += count
        scanned = start
        missing = lacking == count ? nil : lacking - count
        return missing == nil
    }

    private mutating func takeFrame() -> IMAPFrame {
        defer {
            frame = IMAPFrame()
            textLength = 0
            literalLength = 0
        }
        return frame
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every byte fulfils `isWanted`.
    fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var first = endIndex
        while first > startIndex, isWanted(self[first - 1]) { first -= 1 }
        return self[first...]
    }
}
