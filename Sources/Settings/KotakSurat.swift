import Foundation
import Persuratan

/// The office's mailbox and the servers behind it.
public struct KotakSurat: Hashable, Sendable {
    /// Where requests and answers arrive, and the sender of everything that goes out.
    public let alamat: EmailAddress
    /// The name before the address in outgoing mails.
    public let namaTampilan: String
    /// Whether the provider delivers `name+anything@domain` to the mailbox (RFC 5233).
    public let plus: Bool
    /// How mail comes in.
    public let imap: SetelanIMAP
    /// How mail goes out.
    public let smtp: SetelanSMTP
    /// Bytes. Larger messages are set aside unread.
    public let ukuranMaksimum: Int
}

/// How to log in at a server.
public struct SetelanServer: Hashable, Sendable {
    /// A name or an address.
    public let host: String
    /// 1 to 65535.
    public let port: Int
    /// How the connection is protected.
    public let keamanan: Keamanan
    /// nil: no login (a relay on the same machine).
    public let pengguna: String?
    /// This or `oauth2` is there whenever `pengguna` is.
    public let kataSandi: SecretText?
    /// Where access tokens come from, instead of a password.
    public let oauth2: SetelanOAuth2?
    /// Certificates to trust instead of the system's.
    public let caFile: URL?

    /// The kinds of protection.
    public enum Keamanan: String, CaseIterable, Sendable {
        /// TLS from the first byte (RFC 8314).
        case tls
        /// TLS after a STARTTLS command; no mail goes without it.
        case starttls
        /// None: for servers on the same machine.
        case tanpa
    }
}

/// Which folder is read, and what becomes of a message that was.
public struct SetelanIMAP: Hashable, Sendable {
    /// The IMAP server; always with a login.
    public let server: SetelanServer
    /// The folder that is read: `INBOX`.
    public let folder: String
    /// What is done with a stored message.
    public let setelahDiproses: SetelahDiproses
    /// Where stored messages are moved.
    public let folderDiproses: String
    /// Where messages are moved that could not be worked on.
    public let folderKarantina: String
    /// Seconds between two looks where the server cannot call (IDLE).
    public let jeda: Int
    /// Milliseconds between two looks of which nobody waits for the server's call; 0: the call is waited for.
    public let tengok: Int

    /// The ways to treat a stored message.
    public enum SetelahDiproses: String, CaseIterable, Sendable {
        /// Move to `folderDiproses`.
        case pindah
        /// Leave it where it is, marked as read.
        case tandai
    }
}

/// How mails are sent, and whether a copy is kept in the mailbox.
public struct SetelanSMTP: Hashable, Sendable {
    /// The SMTP server, with or without a login.
    public let server: SetelanServer
    /// The name in EHLO; nil: the machine's own.
    public let helo: String?
    /// Who keeps the sent mails.
    public let salinanTerkirim: SalinanTerkirim
    /// The folder of sent mails.
    public let folderTerkirim: String
    /// Hours after which an unsent mail is given up.
    public let umurMaksimum: Int
    /// Mails that one address gets within an hour at most.
    public let batasPerJam: Int

    /// The ways to keep sent mails.
    public enum SalinanTerkirim: String, CaseIterable, Sendable {
        /// Nobody keeps them.
        case tidak
        /// The provider keeps sent mails in `folderTerkirim` by itself.
        case penyedia
        /// Put a copy into `folderTerkirim` by IMAP APPEND.
        case append
        /// The mailbox gets each mail as a blind copy, which is then moved to `folderTerkirim`.
        case bcc
    }
}
