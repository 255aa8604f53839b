import Crypto
import Foundation
import Persuratan

/// What the pages must know of the office and of the place where they are served.
public struct WebSetup: Sendable {
    public let kantor: Kantor
    public let jamKerja: JamKerja
    public let pejabat: [Peran: Pejabat]
    public let orang: DaftarOrang
    public let alamat: WebAddress
    /// The folder Templates/ itself.
    public let templat: URL
    /// Seals the tokens of forms.
    public let key: SymmetricKey
    /// Seconds that a sign-in lasts.
    public var masaSesi: TimeInterval = 10 * 3600
    /// What may be handed in over the pages.
    public var intake = IntakeSetup()

    public init(
        kantor: Kantor, jamKerja: JamKerja, pejabat: [Peran: Pejabat], orang: DaftarOrang, alamat: WebAddress,
        templat: URL, secret: String
    ) {
        (self.kantor, self.jamKerja, self.pejabat, self.orang) = (kantor, jamKerja, pejabat, orang)
        (self.alamat, self.templat) = (alamat, templat)
        // Of its own (RFC 5869): a form's token says nothing of a mail's.
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: Data(secret.utf8)), info: Data("disposisi web 1".utf8),
            outputByteCount: 32)
    }

    public var waktu: OfficeTime { jamKerja.waktu }
}

/// Where the pages are served, and under which address people see them.
public struct WebAddress: Sendable, Equatable {
    /// The address and port that are listened on; port 0: any free one.
    public let host: String
    public let port: Int
    /// `https://kantor.example`, without a path.
    public let origin: String
    /// The path below which all pages are: empty, or `/disposisi`.
    public let dasar: String
    /// Addresses of reverse proxies whose `X-Forwarded-For` is believed.
    public let proksi: Set<String>

    public init(host: String, port: Int, origin: String, dasar: String, proksi: Set<String>) {
        (self.host, self.port, self.origin, self.dasar, self.proksi) = (host, port, origin, dasar, proksi)
    }

    /// Whether people come by https, so that the cookie must never go in clear.
    public var isSecure: Bool { origin.hasPrefix("https:") }

    /// The whole address of a page, for mails.
    public func url(_ path: String) -> String { origin + dasar + path }
}
