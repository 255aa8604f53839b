import Crypto
import Foundation

/// What may be handed in over the pages, and by whom.
public struct IntakeSetup: Sendable {
    /// Whether the public form is open.
    public var isFormulirOpen = false
    /// Bytes of one form with its files.
    public var batasUnggah = 10 * 1024 * 1024
    /// The programs that may hand requests in.
    public var klien: [Klien] = []

    public init() {}

    /// A program with a key.
    public struct Klien: Sendable {
        /// A word for records.
        public let nama: String
        /// SHA-256 of its key: long random words need no slow hash.
        let sidik: [UInt8]

        public init(nama: String, kunci: String) {
            (self.nama, sidik) = (nama, Array(SHA256.hash(data: Data(kunci.utf8))))
        }
    }

    /// Whose key that is; each key is looked at, whether or not one was found.
    func klien(kunci: String) -> Klien? {
        let given = Array(SHA256.hash(data: Data(kunci.utf8)))
        return klien.reduce(nil) { found, one in
            let difference = zip(given, one.sidik).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            return difference == 0 ? one : found
        }
    }
}
