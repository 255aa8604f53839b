import Crypto
import Foundation
import Persuratan

/// A random word that opens something, and what is stored of it.
///
/// 256 random bits, so that neither guessing nor a table helps; the register keeps the SHA-256 only: whoever reads the
/// register opens nothing.
struct SecretToken: Sendable, Equatable {
    let text: String

    init() {
        var generator = SystemRandomNumberGenerator()
        text = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next()) { Array($0) } }.hexadecimal
    }

    /// - Returns: nil for what cannot be one of ours.
    init?(_ text: String) {
        guard text.utf8.count == 64, [UInt8](hexadecimal: text) != nil else { return nil }
        self.text = text
    }

    var sidik: String { SHA256.hash(data: Data(text.utf8)).hexadecimal }
}
