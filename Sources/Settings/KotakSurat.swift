import Foundation
import Persuratan

/// The office's mailbox and the servers behind it.
public struct KotakSurat: Hashable, Sendable {
    public let alamat: EmailAddress
    /// The name before the address in outgoing mails.
    public let namaTampilan: String
    /// Whether the provider delivers `name+anything@domain` to the mailbox (RFC 5233).
    public let plus: Bool
    public let imap: SetelanIMAP
    public let smtp: SetelanSMTP
    /// Bytes. Larger messages are set aside unread.
    public let ukuranMaksimum: Int
}

/// How to log in at a server.
public struct SetelanServer: Hashable, Sendable {
    public let host: String
    public let port: Int
    public let keamanan: Keamanan
    /// nil: no login (a relay on the same machine).
    public let pengguna: String?
    public let kataSandi: SecretText?
    /// Certificates to trust instead of the system's.
    public let caFile: URL?

    public enum Keamanan: String, CaseIterable, Sendable {
        /// TLS from the first byte (RFC 8314).
        case tls
        /// TLS after a STARTTLS command; no mail goes without it.
        case starttls
        /// None: for servers on the same machine.
        case tanpa
    }
}

public struct SetelanIMAP: Hashable, Sendable {
    public let server: SetelanServer
    public let folder: String
    public let setelahDiproses: SetelahDiproses
    public let folderDiproses: String
    public let folderKarantina: String
    /// Seconds between two looks where the server cannot call (IDLE).
    public let jeda: Int

    public enum SetelahDiproses: String, CaseIterable, Sendable {
        /// Move to `folderDiproses`.
        case pindah
        /// Leave it where it is, marked as read.
        case tandai
    }
}

public struct SetelanSMTP: Hashable, Sendable {
    public let server: SetelanServer
    /// The name in EHLO; nil: the machine's own.
    public let helo: String?
    public let salinanTerkirim: SalinanTerkirim
    public let folderTerkirim: String

    public enum SalinanTerkirim: String, CaseIterable, Sendable {
        /// The provider keeps sent mails itself.
        case tidak
        /// Put a copy into `folderTerkirim` by IMAP APPEND.
        case append
    }
}
