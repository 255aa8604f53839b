import CGMime
import Foundation

/// SHA-256 by GLib, fed piece by piece; `hex` is 64 lower-case digits.
final class ContentDigest {
    private let checksum: OpaquePointer?

    init() {
        // Also for how memory is given back, which the intake needs before the first mail is parsed.
        GMimeLibrary.start()
        checksum = g_checksum_new(G_CHECKSUM_SHA256)
    }

    deinit { g_checksum_free(checksum) }

    func update(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        g_checksum_update(checksum, base, bytes.count)
    }

    func update(_ text: String) {
        var text = text
        text.withUTF8 { update($0) }
    }

    /// Ends the digest; nothing can be fed after it.
    func hex() -> String { GMimeString.copy(g_checksum_get_string(checksum)) ?? "" }

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
