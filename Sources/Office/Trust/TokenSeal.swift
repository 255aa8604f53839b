import Crypto
import Foundation
import Persuratan
import Register

/// Makes and proves the codes that say: this person was asked this question of this request.
///
/// 100 bits of HMAC-SHA256 over request, question, person and expiry, as 20 characters of RFC 4648 base32 in lower case,
/// so that they survive address fields, telephones and being read aloud.
public struct TokenSeal: Sendable {
    public static let length = 20

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    private let key: SymmetricKey

    public init(key: SymmetricKey) { self.key = key }

    /// - Parameter kedaluwarsa: whole seconds count.
    public func kode(tag: CaseTag, nomor: Int, alamat: EmailAddress, kedaluwarsa: Date) -> String {
        let seconds = Int(kedaluwarsa.timeIntervalSince1970)
        // No field holds a line feed, so no two meanings share a text.
        return sealed("disposisi 1\n\(tag)\n\(nomor)\n\(alamat.description.lowercased())\n\(seconds)")
    }

    /// The code of an offer of stand-ins; its text begins otherwise, so it is never the code of anything else.
    public func kode(of offer: TawaranTercatat) -> String {
        let calon = offer.calon.map(\.description).joined(separator: " ")
        return sealed(
            """
            disposisi pengganti 1
            \(offer.peran) \(offer.dari) \(offer.sampai)
            \(calon)
            \(offer.kepada) \(offer.alamat.description.lowercased())
            \(offer.pesan) \(Int(offer.kedaluwarsa.timeIntervalSince1970))
            """)
    }

    /// The code of that role's digest of that day.
    public func kode(rangkuman tanggal: Tanggal, peran: Peran, alamat: EmailAddress, kedaluwarsa: Date) -> String {
        let seconds = Int(kedaluwarsa.timeIntervalSince1970)
        return sealed("disposisi rangkuman 1\n\(tanggal)\n\(peran)\n\(alamat.description.lowercased())\n\(seconds)")
    }

    /// The code by which that person ends that stand-in.
    public func kode(of akhir: AkhirPengganti) -> String {
        let seconds = Int(akhir.kedaluwarsa.timeIntervalSince1970)
        let alamat = akhir.alamat.description.lowercased()
        return sealed("disposisi akhir pengganti 1\n\(akhir.pengganti)\n\(akhir.peran)\n\(alamat)\n\(seconds)")
    }

    /// The code with which a request's state can be looked up, as people type it: `abcd-efgh-jklm`, 60 bits.
    public func kodeStatus(of tag: CaseTag) -> String {
        let code = Array(statusCode(tag))
        return [code[0..<4], code[4..<8], code[8..<12]].map { String($0) }.joined(separator: "-")
    }

    /// Whether `kode`, letters and figures only, is that request's status code; compared in constant time.
    func isKodeStatus(_ kode: String, of tag: CaseTag) -> Bool { isEqual(statusCode(tag), kode) }

    private func statusCode(_ tag: CaseTag) -> String { String(sealed("disposisi status 1\n\(tag)").prefix(12)) }

    private func sealed(_ text: String) -> String {
        let mac = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return Self.base32(mac.prefix(13))
    }

    /// Whether an offer's code is its own; compared in constant time.
    public func isWhole(_ offer: TawaranTercatat) -> Bool { isEqual(kode(of: offer), offer.kode) }

    /// Whether the code that ends a stand-in is its own; compared in constant time.
    public func isWhole(_ akhir: AkhirPengganti) -> Bool { isEqual(kode(of: akhir), akhir.kode) }

    /// Whether `kode` is the code of just these; compared in constant time.
    public func isKode(_ kode: String, tag: CaseTag, nomor: Int, alamat: EmailAddress, kedaluwarsa: Date) -> Bool {
        isEqual(self.kode(tag: tag, nomor: nomor, alamat: alamat, kedaluwarsa: kedaluwarsa), kode)
    }

    /// Whether `kode` is the code of just that digest; compared in constant time.
    public func isKode(_ kode: String, of digest: Rangkuman) -> Bool {
        let right = self.kode(
            rangkuman: digest.tanggal, peran: digest.peran, alamat: digest.alamat, kedaluwarsa: digest.kedaluwarsa)
        return isEqual(right, kode)
    }

    private func isEqual(_ right: String, _ kode: String) -> Bool {
        guard right.utf8.count == kode.utf8.count else { return false }
        return zip(right.utf8, kode.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// `text` in lower case if it has the form of a code.
    public static func candidate(_ text: some StringProtocol) -> String? {
        guard text.utf8.count == length else { return nil }
        let lowered = text.lowercased()
        let isBase32 = lowered.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }
        return isBase32 ? lowered : nil
    }

    private static func base32(_ bytes: some Sequence<UInt8>) -> String {
        var text = ""
        var (buffer, bits) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5, text.count < length {
                bits -= 5
                text.append(alphabet[buffer >> bits & 31])
            }
        }
        return text
    }
}
