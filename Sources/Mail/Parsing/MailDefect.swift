/// What was wrong with a mail.
public enum MailDefect: Sendable, Hashable, CustomStringConvertible {
    case tooLarge(bytes: Int, limit: Int)
    case nestedTooDeep(limit: Int)
    case tooManyParts(limit: Int)
    case headerTooLarge(limit: Int)
    case noFrom
    /// No header field was found where a mail begins with its header.
    case notAMail
    /// A field that may stand once stands several times; the first was taken (RFC 5322, 3.6).
    case repeatedField(name: String, count: Int)
    /// From names several mailboxes; the first was taken.
    case severalAuthors(count: Int)
    case unreadableDate(String)
    case textCut(limit: Int)
    /// Lines in the header that are no field.
    case strayHeaderLines(count: Int)

    /// Whether the mail must be set aside: nothing of it can be trusted to be whole.
    public var isFatal: Bool {
        switch self {
        case .tooLarge, .nestedTooDeep, .tooManyParts, .headerTooLarge, .noFrom, .notAMail: true
        case .repeatedField, .severalAuthors, .unreadableDate, .textCut, .strayHeaderLines: false
        }
    }

    /// For the operator and for the quarantine's list.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the mail has \(bytes) bytes, more than the limit of \(limit)"
        case .nestedTooDeep(let limit): "parts are nested deeper than \(limit) levels"
        case .tooManyParts(let limit): "the mail has more than \(limit) parts"
        case .headerTooLarge(let limit): "a header is larger than \(limit) bytes"
        case .noFrom: "the mail has no readable From address"
        case .notAMail: "the bytes do not begin with a mail's header"
        case .repeatedField(let name, let count): "the field \(name) stands \(count) times; the first was taken"
        case .severalAuthors(let count): "From names \(count) mailboxes; the first was taken"
        case .unreadableDate(let value): "the date \"\(value.prefix(60))\" cannot be read"
        case .textCut(let limit): "text beyond \(limit) bytes was cut off"
        case .strayHeaderLines(let count): "the header has \(count) lines that are no field"
        }
    }
}
