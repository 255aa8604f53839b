import Foundation

extension IMAPResponseParser {
    ///     msg-att = "(" (msg-att-dynamic / msg-att-static) *(SP (msg-att-dynamic / msg-att-static)) ")"
    static func fetchedAttributes(_ cursor: inout IMAPCursor) throws(IMAPFault) -> FetchedAttributes {
        var attributes = FetchedAttributes()
        try cursor.expect("(")
        cursor.skipBlanks()
        while !cursor.skip(")") {
            try attribute(&cursor, into: &attributes)
            cursor.skipBlanks()
        }
        guard cursor.isAtEnd else { throw .violation("bytes after the end of a FETCH response") }
        return attributes
    }

    ///     msg-att-dynamic = "FLAGS" SP "(" [flag-fetch *(SP flag-fetch)] ")"
    ///     msg-att-static = "INTERNALDATE" SP date-time / "RFC822.SIZE" SP number / "UID" SP uniqueid /
    ///                      "BODY" section ["<" number ">"] SP nstring / …
    ///
    /// Anything else (ENVELOPE, X-GM-MSGID, MODSEQ) is passed over, whatever its shape.
    private static func attribute(
        _ cursor: inout IMAPCursor, into attributes: inout FetchedAttributes
    ) throws(IMAPFault) {
        let name = String(decoding: cursor.take { isNameByte($0) }, as: UTF8.self).uppercased()
        if name == "BODY", cursor.peek == UInt8(ascii: "[") {
            let section = try self.section(&cursor)
            try cursor.expect(" ")
            if let bytes = try cursor.optionalString() { attributes.sections[section] = bytes }
            return
        }
        guard !name.isEmpty else { throw .violation("the name of a message's attribute expected") }
        try cursor.expect(" ")
        switch name {
        case "UID": attributes.uid = try cursor.nonZeroNumber()
        case "RFC822.SIZE": attributes.size = try cursor.number64()
        case "FLAGS": attributes.flags = try cursor.words()
        case "INTERNALDATE": attributes.internalDate = InternalDate.parse(try cursor.string())
        default: try cursor.skipValue()
        }
    }

    ///     section = "[" [section-spec] "]"; then ["<" number ">"]
    ///     section-spec = section-msgtext / (section-part ["." section-text])
    private static func section(_ cursor: inout IMAPCursor) throws(IMAPFault) -> String {
        try cursor.expect("[")
        let name = cursor.take { $0 != UInt8(ascii: "]") }
        try cursor.expect("]")
        if cursor.skip("<") {
            _ = try cursor.number()
            try cursor.expect(">")
        }
        return String(decoding: name, as: UTF8.self).uppercased()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }
}
