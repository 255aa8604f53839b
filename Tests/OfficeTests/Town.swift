import Foundation
import Logging
import Mail
import MailWorld
import Persuratan
import Register
import Transport

@testable import Office

/// The mail servers that the tests of intake and courier share; each test has mailboxes of its own.
enum Town {
    private static let started = Result {
        try MailWorld.start(MailWorldPlan(officeDomain: "diskominfo.example", domains: ["smkn99.example"]))
    }

    static var world: MailWorld { get throws { try started.get() } }

    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    static func account(_ address: String) throws -> ServerEndpoint {
        try world.addAccount(address, password: "rahasia")
        return ServerEndpoint(
            host: "127.0.0.1", port: try world.imapPort, security: .none,
            credentials: .password(user: address, Secret("rahasia")), connectTimeout: 20, commandTimeout: 20)
    }

    /// The port between servers, or another one in front of it.
    static func smtp(port: UInt16? = nil) throws -> ServerEndpoint {
        ServerEndpoint(
            host: "127.0.0.1", port: try port ?? world.smtpPort, security: .none, connectTimeout: 5, commandTimeout: 5)
    }

    /// The Message-IDs in a mailbox's folder, once it holds `count` messages.
    static func messageIDs(_ endpoint: ServerEndpoint, folder: String = "INBOX", count: Int) throws -> [String] {
        let connection = try IMAPConnection.connect(to: endpoint)
        defer { connection.logout() }
        var found: [String] = []
        for _ in 0..<100 {
            if try connection.folderExists(folder) {
                _ = try connection.select(folder, readOnly: true)
                found = []
                try connection.fetchMessages(from: 1) {
                    found += $0.compactMap { MessageIdentity(raw: Data($0.bytes)).messageID }
                }
                if found.count >= count { break }
            }
            usleep(50_000)
        }
        return found
    }
}
