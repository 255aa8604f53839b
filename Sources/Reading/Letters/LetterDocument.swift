/// A part of a mail with its text: the body, or an attachment that was turned into text.
public struct LetterDocument: Hashable, Sendable {
    /// Where it came from: `badan surel`, or the attachment's name.
    public let bagian: String
    /// The text; only the first ``LetterText/longest`` bytes are read.
    public let text: String

    /// A part by its name and text.
    public init(bagian: String, text: String) { (self.bagian, self.text) = (bagian, text) }
}

/// What a part turned out to be, by its content.
public enum JenisBagian: String, Hashable, Sendable, Codable {
    /// A letter with the marks of one: number, subject, addressee, signature.
    case surat
    case formulir
    /// A request in plain words.
    case pesan
    /// Nothing that a request consists of.
    case lain
}
