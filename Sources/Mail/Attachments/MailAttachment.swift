import Foundation

/// A part that is not the text of the mail. Its content is decoded but otherwise untouched: hostile until proven otherwise.
public struct MailAttachment: Sendable, Equatable {
    /// Safe as the name of a file: see `FileName`.
    public let fileName: String
    /// `type/subtype` in small letters, as the sender claims.
    public let contentType: String
    /// Decoded bytes.
    public let content: Data
    /// SHA-256 of the content in hexadecimal digits.
    public let sha256: String
    /// Meant to be shown within the text, such as the picture in a signature.
    public let isInline: Bool
    /// Without angle brackets.
    public let contentID: String?
}
