import Foundation

/// What makes a mail this mail and no other: its Message-ID and a digest of what its writer sent.
///
/// Cheap, never fails, uses no MIME parser. The digest covers From, To, Cc, Subject, Date, Message-ID and In-Reply-To
/// (unfolded, blanks collapsed) and the body's bytes with line ends as LF; the traces that servers add (Received,
/// Delivered-To, Return-Path, Authentication-Results, X-…) do not matter. So a mail that is delivered twice has one
/// digest, and a Message-ID used again for other content has another.
public struct MessageIdentity: Sendable, Hashable, Codable {
    /// Without angle brackets; nil where the mail has none.
    public let messageID: String?
    /// SHA-256 in 64 small hexadecimal digits.
    public let digest: String

    private static let stableFields = ["From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To"]

    /// How much of the header is read for the fields; what is beyond counts as body.
    private static let headerLimit = 256 * 1024

    /// Reads a raw mail, or any bytes.
    public init(raw: Data) {
        let digest = ContentDigest()
        let header = raw.withUnsafeBytes { buffer in
            let bytes = buffer.bindMemory(to: UInt8.self)
            let header = HeaderBlock(bytes, limit: Self.headerLimit)
            Self.feed(header.fields, to: digest)
            // Where there is no header, everything is content.
            let start = header.fields.isEmpty ? 0 : min(header.bodyOffset, bytes.count)
            Self.feed(UnsafeBufferPointer(rebasing: bytes[start...]), to: digest)
            return header
        }
        messageID = header.fields.first("Message-ID").flatMap { HeaderText.messageIDs($0).first }
        self.digest = digest.hex()
    }

    private static func feed(_ fields: [HeaderField], to digest: ContentDigest) {
        for name in stableFields {
            for value in fields.all(name) {
                digest.update("\(name):\(CleanText.line(value))\n")
            }
        }
        digest.update("\n")
    }

    /// Feeds the body with CRLF and lone CR as LF, without its trailing empty lines (some servers add one).
    private static func feed(_ body: UnsafeBufferPointer<UInt8>, to digest: ContentDigest) {
        var end = body.count
        while end > 0, body[end - 1] == 0x0A || body[end - 1] == 0x0D { end -= 1 }
        var window: [UInt8] = []
        window.reserveCapacity(windowSize)
        var position = 0
        while position < end {
            let piece = UnsafeBufferPointer(rebasing: body[position..<min(end, position + windowSize)])
            let line = piece.firstIndex(of: 0x0D).map { UnsafeBufferPointer(rebasing: piece[..<$0]) } ?? piece
            window.append(contentsOf: line)
            position += line.count
            if line.count < piece.count {
                window.append(0x0A)
                position += position + 1 < end && body[position + 1] == 0x0A ? 2 : 1
            }
            if window.count >= windowSize {
                window.withUnsafeBufferPointer(digest.update)
                window.removeAll(keepingCapacity: true)
            }
        }
        window.withUnsafeBufferPointer(digest.update)
    }

    private static let windowSize = 64 * 1024
}
