/// Turns the bytes of an IMAP server into responses: strict by RFC 3501's grammar, fed with chunks of any size.
struct IMAPResponseParser {
    private var framer = IMAPFramer()

    /// Bytes that the literals of one response may have.
    var literalLimit: Int {
        get { framer.literalLimit }
        set { framer.literalLimit = newValue }
    }

    /// Takes the next bytes from the wire. Call `next()` until it gives nil before feeding more.
    mutating func feed(_ bytes: UnsafeRawBufferPointer) { framer.feed(bytes) }

    /// The next whole response, or nil when more bytes are needed.
    mutating func next() throws(IMAPFault) -> IMAPResponse? {
        guard let frame = try framer.next() else { return nil }
        var cursor = IMAPCursor(frame)
        return try Self.response(&cursor)
    }

    ///     response = continue-req / response-data / response-done
    ///     continue-req = "+" SP (resp-text / base64) CRLF
    ///     response-tagged = tag SP resp-cond-state CRLF
    private static func response(_ cursor: inout IMAPCursor) throws(IMAPFault) -> IMAPResponse {
        if cursor.skip("+") {
            cursor.skipBlanks()
            return .continuation(try responseText(&cursor))
        }
        if cursor.skip("*") {
            try cursor.expect(" ")
            return try untagged(&cursor)
        }
        let tag = try cursor.atom()
        try cursor.expect(" ")
        guard let word = StatusWord(rawValue: try cursor.atom().uppercased()), [.ok, .no, .bad].contains(word) else {
            throw .violation("a tagged line without OK, NO or BAD")
        }
        cursor.skipBlanks()
        return .tagged(tag: tag, word, try responseText(&cursor))
    }

    ///     response-data = "*" SP (resp-cond-state / resp-cond-bye / mailbox-data / message-data / capability-data) CRLF
    private static func untagged(_ cursor: inout IMAPCursor) throws(IMAPFault) -> IMAPResponse {
        if let byte = cursor.peek, 0x30...0x39 ~= byte { return try numbered(&cursor) }
        let name = try cursor.atom().uppercased()
        if let word = StatusWord(rawValue: name) {
            cursor.skipBlanks()
            return .status(word, try responseText(&cursor))
        }
        cursor.skipBlanks()
        switch name {
        case "CAPABILITY": return .capability(cursor.rest().uppercased().split(separator: " ").map(String.init))
        case "FLAGS": return .flags(try cursor.words())
        case "LIST": return .list(try listedFolder(&cursor))
        case "SEARCH": return .search(try searchResult(&cursor))
        case "STATUS": return try folderStatus(&cursor)
        default: return .other(name)
        }
    }

    ///     mailbox-data =/ number SP "EXISTS" / number SP "RECENT"
    ///     message-data = nz-number SP ("EXPUNGE" / ("FETCH" SP msg-att))
    private static func numbered(_ cursor: inout IMAPCursor) throws(IMAPFault) -> IMAPResponse {
        let number = try cursor.number()
        try cursor.expect(" ")
        let name = try cursor.atom().uppercased()
        switch name {
        case "EXISTS": return .exists(number)
        case "RECENT": return .recent(number)
        case "EXPUNGE" where number > 0: return .expunge(number)
        case "FETCH" where number > 0:
            cursor.skipBlanks()
            return .fetch(sequence: number, try fetchedAttributes(&cursor))
        case "EXPUNGE", "FETCH": throw .violation("message number zero")
        default: return .other(name)
        }
    }

    ///     mailbox-list = "(" [mbx-list-flags] ")" SP (DQUOTE QUOTED-CHAR DQUOTE / nil) SP mailbox
    ///
    /// Extended data (RFC 5258) after the name is passed over.
    private static func listedFolder(_ cursor: inout IMAPCursor) throws(IMAPFault) -> ListedFolder {
        let attributes = try cursor.words()
        try cursor.expect(" ")
        let separator = try cursor.optionalString()
        try cursor.expect(" ")
        let name = try cursor.astring()
        return ListedFolder(attributes: attributes, separator: separator?.first, name: name)
    }

    ///     mailbox-data =/ "SEARCH" *(SP nz-number) [SP search-sort-mod-seq]        (RFC 7162 for the last)
    private static func searchResult(_ cursor: inout IMAPCursor) throws(IMAPFault) -> [UInt32] {
        var numbers: [UInt32] = []
        while !cursor.isAtEnd, cursor.peek != UInt8(ascii: "(") {
            numbers.append(try cursor.nonZeroNumber())
            cursor.skipBlanks()
        }
        return numbers
    }

    ///     mailbox-data =/ "STATUS" SP mailbox SP "(" [status-att-list] ")"
    ///     status-att-list = status-att SP number *(SP status-att SP number)
    private static func folderStatus(_ cursor: inout IMAPCursor) throws(IMAPFault) -> IMAPResponse {
        let name = try cursor.astring()
        try cursor.expect(" ")
        try cursor.expect("(")
        var numbers: [String: UInt64] = [:]
        while !cursor.skip(")") {
            let attribute = try cursor.atom().uppercased()
            try cursor.expect(" ")
            numbers[attribute] = try cursor.number64()
            cursor.skipBlanks()
        }
        return .folderStatus(name: name, numbers)
    }
}
