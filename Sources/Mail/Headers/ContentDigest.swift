import Crypto
import Foundation

/// SHA-256, fed piece by piece; `hex` is 64 lower-case digits.
///
/// By Crypto and not by GLib, whose own costs as much as all of the rest of a mail's parsing.
final class ContentDigest {
    private var hasher = SHA256()

    init() {
        // For how memory is given back, which the intake needs before the first mail is parsed.
        GMimeLibrary.start()
    }

    func update(_ bytes: UnsafeBufferPointer<UInt8>) { hasher.update(bufferPointer: UnsafeRawBufferPointer(bytes)) }

    func update(_ text: String) {
        var text = text
        text.withUTF8 { update($0) }
    }

    /// The digest of what was fed so far.
    func hex() -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 2 * SHA256.byteCount) { text in
            for (index, byte) in hasher.finalize().enumerated() {
                text[2 * index] = digits[Int(byte >> 4)]
                text[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 2 * SHA256.byteCount
        }
    }

    /// The digest of a whole value.
    static func hex(of data: Data) -> String {
        let digest = ContentDigest()
        data.withUnsafeBytes { digest.update($0.bindMemory(to: UInt8.self)) }
        return digest.hex()
    }

    /// The digest of a text's UTF-8 bytes.
    static func hex(of text: String) -> String {
        let digest = ContentDigest()
        digest.update(text)
        return digest.hex()
    }
}
