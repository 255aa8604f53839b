import Foundation

/// What a person wrote anew in a mail, and what was taken out around it.
///
/// A quoted word never counts: quotes, the mail that is answered, our own template below its marker line, signatures and
/// disclaimers are removed. In doubt a line is removed, since the office asks back when nothing is left.
public struct NewText: Sendable, Hashable {
    /// A stretch of the mail, in order.
    public enum Piece: Sendable, Hashable {
        case written(String)
        case removed(Removed)
    }

    /// Something that was taken out.
    public struct Removed: Sendable, Hashable {
        /// Why it was taken out.
        public let kind: Kind
        /// The beginning of it, one line, at most `excerptLimit` characters.
        public let excerpt: String

        /// Characters of an excerpt.
        public static let excerptLimit = 160

        /// Takes the values as they are.
        public init(kind: Kind, excerpt: String) {
            self.kind = kind
            self.excerpt = excerpt
        }
    }

    /// Why a stretch was taken out.
    public enum Kind: String, Sendable, Hashable, Codable {
        case quote, attribution, template, original, forwarded, signature, disclaimer
    }

    /// The new text: lines end with LF; blank ends trimmed; invisible characters dropped, every blank an ordinary space.
    public internal(set) var text = ""
    /// The writer answered below or between quoted lines; `pieces` then tells what each answer stands under.
    public internal(set) var isInterleaved = false
    /// What was forwarded, without its header lines; nil where nothing was. A letter can be inside.
    public internal(set) var forwardedText: String?
    /// The whole mail in order, written and removed stretches.
    public internal(set) var pieces: [Piece] = []

    /// What was taken out, in order.
    public var removed: [Removed] {
        pieces.compactMap { if case .removed(let removed) = $0 { removed } else { nil } }
    }

    /// No text at all.
    public init() {}

    /// Reads plain text.
    /// - Parameters:
    ///   - marker: the line above which people are asked to write.
    ///   - isForward: the subject says that the mail forwards another (see `isForward(subject:)`).
    public init(plain text: String, marker: String = MailRoom.defaultMarker, isForward: Bool = false) {
        var scan = NewTextScan(text, marker: marker, isForward: isForward)
        self = scan.run()
    }

    /// Reads HTML: what clients put into their containers for quotes and signatures counts as quoted.
    public init(html: String, marker: String = MailRoom.defaultMarker, isForward: Bool = false) {
        var scan = NewTextScan(
            HTMLText.render(html, dropsSignatures: true), marker: marker, isForward: isForward, mayBeWrapped: false)
        self = scan.run()
    }

    /// Reads both bodies of one mail and takes the one that has recognised more as quoted.
    /// - Parameter isReply: the mail says that it answers another; then HTML that is nothing but quote is believed.
    init(plain: String, html: String?, marker: String, isForward: Bool, isReply: Bool) {
        let fromPlain = NewText(plain: plain, marker: marker, isForward: isForward)
        guard let html else {
            self = fromPlain
            return
        }
        var fromHTML = NewText(html: html, marker: marker, isForward: isForward)
        fromHTML.forwardedText = fromHTML.forwardedText ?? fromPlain.forwardedText
        let plainCore = LineKey(fromPlain.text).core
        let htmlCore = LineKey(fromHTML.text).core
        if plainCore.isEmpty {
            self = plain.allSatisfy(\.isWhitespace) || !isReply ? fromHTML : fromPlain
        } else if htmlCore.isEmpty {
            self = isReply ? fromHTML : fromPlain
        } else {
            self = htmlCore.count < plainCore.count && Self.holds(plainCore, htmlCore) ? fromHTML : fromPlain
        }
    }

    /// Whether the shorter one stands somewhere in the longer one; only at its ends where both are long.
    private static func holds(_ long: [UInt8], _ short: [UInt8]) -> Bool {
        if long.starts(with: short) || long.reversed().starts(with: short.reversed()) { return true }
        guard long.count <= 64 * 1024 else { return false }
        return Data(long).range(of: Data(short)) != nil
    }

    /// Whether the outermost prefix of a subject says "forwarded", in Indonesian or English.
    public static func isForward(subject: String) -> Bool {
        let key = LineKey(subject).text
        return ["fwd:", "fw:", "terusan:", "trs:", "diteruskan:", "teruskan:"].contains(where: key.hasPrefix)
    }

    /// Whether the outermost prefix of a subject says "answer", in Indonesian or English.
    public static func isReply(subject: String) -> Bool {
        let key = LineKey(subject).text
        return ["re:", "balas:", "bls:", "balasan:", "aw:"].contains(where: key.hasPrefix)
    }
}
