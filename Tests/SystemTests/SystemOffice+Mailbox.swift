import Foundation
import Mail
import MailWorld
import Transport

/// A look into the office's own mailbox on the server.
extension SystemOffice {
    /// A session in it.
    func mailbox() throws -> IMAPConnection {
        try IMAPConnection.connect(
            to: ServerEndpoint(
                host: "localhost", port: world.imapPort, security: .startTLS,
                credentials: .password(user: DemoOffice.mailbox, Secret(DemoOffice.password)), caFile: world.caFile))
    }

    /// The subjects of a folder's mails; none where there is no such folder.
    func subjects(_ mailbox: IMAPConnection, in folder: String) throws -> [String] {
        guard try mailbox.folderExists(folder) else { return [] }
        _ = try mailbox.select(folder, readOnly: true)
        var found: [String] = []
        try mailbox.fetchMessages(from: 1) { found += $0.map { MailParser().parse(Data($0.bytes)).subject } }
        return found
    }
}
