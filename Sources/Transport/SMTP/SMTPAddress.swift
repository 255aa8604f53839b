/// What an envelope's address may look like before a server sees it.
enum SMTPAddress {
    /// Bytes in an address (RFC 5321, 4.5.3.1.3: 256 with the angle brackets).
    static let lengthLimit = 254

    /// Refuses whatever would end the command or start another one: blanks, line breaks, brackets, control characters.
    ///
    /// - Parameter isSender: the null sender, an empty string, is allowed (RFC 5321, 4.5.5).
    static func check(_ address: String, isSender: Bool) throws(TransportError) {
        if isSender, address.isEmpty { return }
        let what = "address \(address.debugDescription)"
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }) else {
            throw .invalidArgument(what: what, problem: "with blanks, brackets or control characters")
        }
        guard address.utf8.count <= lengthLimit else {
            throw .invalidArgument(what: what, problem: "longer than \(lengthLimit) bytes")
        }
        guard let at = address.utf8.lastIndex(of: 0x40), at > address.utf8.startIndex,
            address.utf8.index(after: at) < address.utf8.endIndex
        else { throw .invalidArgument(what: what, problem: "not of the form name@domain") }
    }
}
