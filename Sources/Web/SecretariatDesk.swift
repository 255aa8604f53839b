import Foundation
import Persuratan
import Register

/// What pages ask of the office. The pages write nothing by themselves: each of these stores first, and the office's desk
/// decides in its own time.
public protocol SecretariatDesk: IntakeDesk {
    /// Writes the mail with a sign-in link, and keeps the link's fingerprint.
    func send(_ link: SignInLink) async throws
    /// Stores an act by hand; the desk decides it soon.
    ///
    /// - Returns: its number, under which the register tells what became of it.
    func store(_ tindakan: Tindakan, oleh: Petugas) async throws -> Int64
    /// The texts of a stored message, with the words that its fields were read from.
    ///
    /// - Parameter bacaan: what was read of its files, by digest.
    func read(_ pesan: Pesan, bacaan: [String: String]) async -> [LetterText]
}

/// A link that lets one person in, once.
public struct SignInLink: Sendable {
    public let alamat: EmailAddress
    public let nama: String
    public let url: String
    /// What is stored of it.
    public let sidik: String
    public let kedaluwarsa: Date
}
