import Foundation
import Transport

/// The folder of sent mails on the IMAP server. The connection is opened when it is first needed, and kept.
///
/// For one thread. Given up: a connection after any fault; the next call opens another one.
public final class SentFolder {
    private let endpoint: ServerEndpoint
    /// As in the settings, its levels parted by "/".
    private let path: String
    private let cancel: WakeSignal?
    private var connection: IMAPConnection?
    private var name = ""

    public init(endpoint: ServerEndpoint, path: String, cancel: WakeSignal? = nil) {
        (self.endpoint, self.path, self.cancel) = (endpoint, path, cancel)
    }

    /// Whether a mail with this Message-ID lies in the folder.
    func holds(messageID: String) throws(TransportError) -> Bool {
        try withConnection { connection throws(TransportError) in
            guard try connection.folderExists(name) else { return false }
            _ = try connection.select(name, readOnly: true)
            return try !connection.search(header: "Message-ID", messageID).isEmpty
        }
    }

    /// Puts a mail into the folder, which is made when missing.
    func keep(_ message: Data) throws(TransportError) {
        try withConnection { connection throws(TransportError) in try append([UInt8](message), connection) }
    }

    private func append(_ message: [UInt8], _ connection: IMAPConnection) throws(TransportError) {
        do {
            try connection.append(message, to: name, flags: ["\\Seen"])
        } catch {
            guard case .no = error, try !connection.folderExists(name) else { throw error }
            try connection.createFolder(name)
            try connection.append(message, to: name, flags: ["\\Seen"])
        }
    }

    /// Says goodbye to the server.
    func close() {
        connection?.logout()
        connection = nil
    }

    /// A kept connection may have been closed by the server meanwhile; that alone is no reason to fail.
    private func withConnection<T>(
        _ body: (IMAPConnection) throws(TransportError) -> T
    ) throws(TransportError) -> T {
        if let kept = connection, kept.isOpen {
            do {
                return try body(kept)
            } catch {
                guard !kept.isOpen, cancel?.isSignalled != true else { throw error }
            }
        }
        let fresh = try IMAPConnection.connect(to: endpoint, cancel: cancel)
        name = try fresh.folderName(path)
        connection = fresh
        return try body(fresh)
    }
}
