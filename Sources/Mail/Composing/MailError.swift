/// Why an outgoing mail was not made. Nothing of it has been written.
public enum MailError: Error, Sendable, Hashable, CustomStringConvertible {
    /// An address with blanks, controls or brackets, or without exactly one local part and domain.
    case invalidAddress(field: String, value: String)
    case noRecipient
    /// A Message-ID that is not `left@right` in printable ASCII.
    case invalidMessageID(field: String, value: String)
    /// A field name that is no token, or one that the mail itself writes.
    case invalidHeaderName(String)
    /// A content type that is not `type/subtype`, or a calendar method that is not a word.
    case invalidToken(field: String, value: String)
    /// GMime could not make the mail.
    case notRendered

    /// What is wrong, where, and what was expected; for the operator.
    public var description: String {
        switch self {
        case .invalidAddress(let field, let value):
            "\(field): \"\(CleanText.line(value))\" is not an address; expected name@domain without blanks or brackets"
        case .noRecipient: "the mail has no recipient; give at least one in To"
        case .invalidMessageID(let field, let value):
            "\(field): \"\(CleanText.line(value))\" is not a message identifier; expected left@right in printable ASCII"
        case .invalidHeaderName(let name):
            "\"\(CleanText.line(name))\" cannot be an extra header; expected letters, digits and dashes, and no field of the mail's own"
        case .invalidToken(let field, let value): "\(field): \"\(CleanText.line(value))\" is not allowed there"
        case .notRendered: "the mail could not be put together (GMime gave no memory)"
        }
    }
}
