extension IMAPResponseParser {
    ///     resp-text = ["[" resp-text-code "]" SP] text
    ///
    /// What only looks like a code is text: people write brackets too.
    static func responseText(_ cursor: inout IMAPCursor) throws(IMAPFault) -> ResponseText {
        guard cursor.peek == UInt8(ascii: "[") else { return ResponseText(code: nil, text: cursor.rest()) }
        let whole = cursor
        _ = cursor.skip("[")
        let inner = cursor.take { $0 != UInt8(ascii: "]") }
        guard cursor.skip("]"), let code = try responseCode(inner) else {
            cursor = whole
            return ResponseText(code: nil, text: cursor.rest())
        }
        cursor.skipBlanks()
        return ResponseText(code: code, text: cursor.rest())
    }

    ///     resp-text-code = "ALERT" / "BADCHARSET" … / capability-data / "PARSE" / "PERMANENTFLAGS" … / "READ-ONLY" /
    ///                      "READ-WRITE" / "TRYCREATE" / "UIDNEXT" SP nz-number / "UIDVALIDITY" SP nz-number /
    ///                      "UNSEEN" SP nz-number / atom [SP 1*<any TEXT-CHAR except "]">]
    ///     resp-code-apnd = "APPENDUID" SP nz-number SP append-uid        (RFC 4315)
    ///     resp-code-copy = "COPYUID" SP nz-number SP uid-set SP uid-set
    ///     "HIGHESTMODSEQ" SP mod-sequence-value                          (RFC 7162)
    private static func responseCode(_ inner: ArraySlice<UInt8>) throws(IMAPFault) -> ResponseCode? {
        var cursor = IMAPCursor(IMAPFrame(texts: [Array(inner)]))
        let name = String(decoding: cursor.take { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self).uppercased()
        guard !name.isEmpty else { return nil }
        cursor.skipBlanks()
        switch name {
        case "ALERT": return .alert
        case "READ-ONLY": return .readOnly
        case "READ-WRITE": return .readWrite
        case "TRYCREATE": return .tryCreate
        case "UIDVALIDITY": return .uidValidity(try uidValidity(&cursor))
        case "UIDNEXT": return .uidNext(try cursor.nonZeroNumber())
        case "UNSEEN": return .unseen(try cursor.number())
        case "HIGHESTMODSEQ": return .highestModSeq(try cursor.number64())
        case "CAPABILITY": return .capability(cursor.rest().uppercased().split(separator: " ").map(String.init))
        case "PERMANENTFLAGS": return .permanentFlags(try cursor.words())
        case "APPENDUID": return try appendUID(&cursor)
        case "COPYUID": return try copyUID(&cursor)
        default: return .other(name, arguments: cursor.rest())
        }
    }

    private static func appendUID(_ cursor: inout IMAPCursor) throws(IMAPFault) -> ResponseCode {
        let validity = try uidValidity(&cursor)
        try cursor.expect(" ")
        return .appendUID(validity, try uidSet(&cursor))
    }

    private static func copyUID(_ cursor: inout IMAPCursor) throws(IMAPFault) -> ResponseCode {
        let validity = try uidValidity(&cursor)
        try cursor.expect(" ")
        let from = try uidSet(&cursor)
        try cursor.expect(" ")
        return .copyUID(validity, from: from, to: try uidSet(&cursor))
    }

    ///     "UIDVALIDITY" SP nz-number
    private static func uidValidity(_ cursor: inout IMAPCursor) throws(IMAPFault) -> UIDValidity {
        guard let value = UIDValidity(rawValue: try cursor.number()) else { throw .violation("UIDVALIDITY zero") }
        return value
    }

    ///     uid-set = (uniqueid / uid-range) *("," uid-set)        (RFC 4315)
    ///     uid-range = (uniqueid ":" uniqueid)                    ; 2:4 and 4:2 are the same
    private static func uidSet(_ cursor: inout IMAPCursor) throws(IMAPFault) -> [ClosedRange<UInt32>] {
        var ranges: [ClosedRange<UInt32>] = []
        repeat {
            let one = try cursor.nonZeroNumber()
            let other = cursor.skip(":") ? try cursor.nonZeroNumber() : one
            ranges.append(min(one, other)...max(one, other))
        } while cursor.skip(",")
        return ranges
    }
}
