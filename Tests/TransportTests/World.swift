import Foundation
import MailWorld
import Testing

@testable import Transport

/// The mail world that all tests of this target share; each test has accounts of its own.
enum World {
    private static let started = Result { try MailWorld.start(MailWorldPlan(officeDomain: "kantor.test")) }

    static var shared: MailWorld { get throws { try started.get() } }

    /// A new account's address.
    static func account(_ name: String) throws -> String {
        let address = "\(name)@kantor.test"
        try shared.addAccount(address, password: "rahasia")
        return address
    }

    static func imap(
        _ user: String, port: UInt16? = nil, security: ServerEndpoint.Security = .none, password: String = "rahasia",
        timeout: TimeInterval = 20
    ) throws -> ServerEndpoint {
        ServerEndpoint(
            host: "127.0.0.1", port: try port ?? shared.imapPort, security: security,
            credentials: .password(user: user, Secret(password)), caFile: try shared.caFile, connectTimeout: timeout,
            commandTimeout: timeout)
    }

    static func smtp(port: UInt16? = nil, timeout: TimeInterval = 20) throws -> ServerEndpoint {
        ServerEndpoint(
            host: "127.0.0.1", port: try port ?? shared.smtpPort, security: .none, connectTimeout: timeout,
            commandTimeout: timeout)
    }

    /// A session with `count` messages in a new account's INBOX, which is selected.
    static func session(_ name: String, messages: [[UInt8]] = []) throws -> IMAPConnection {
        let connection = try IMAPConnection.connect(to: try imap(try account(name)))
        for message in messages { try connection.append(message, to: "INBOX") }
        _ = try connection.select("INBOX")
        return connection
    }

    /// Letter number `number`, with about `size` bytes.
    static func letter(_ number: Int, size: Int = 200) -> [UInt8] {
        let line = Array("0123456789 abcdefghijklmnopqrstuvwxyz 0123456789 abcdefghijklmnopq\r\n".utf8)
        let head = "Subject: surat \(number)\r\nMessage-ID: <surat.\(number)@sekolah.test>\r\n\r\n"
        var letter = Array(head.utf8)
        for _ in 0..<(max(0, size - letter.count) / line.count) { letter += line }
        return letter
    }

    /// Every message in the selected folder.
    static func messages(
        _ connection: IMAPConnection, _ limits: FetchLimits = FetchLimits()
    ) throws -> [FetchedMessage] {
        var all: [FetchedMessage] = []
        try connection.fetchMessages(from: 1, limits: limits) { all += $0 }
        return all
    }

    /// Waits with IDLE until the selected folder has `count` messages.
    static func awaitMessages(_ count: UInt32, in connection: IMAPConnection) throws {
        for _ in 0..<8 where connection.exists < count {
            _ = try connection.fetchSizes(from: 1)
            _ = try connection.idle(for: 5)
        }
        #expect(connection.exists == count)
    }
}

/// The `TransportError` that `body` throws.
func transportError(_ body: () throws -> Void) throws -> TransportError {
    do {
        try body()
    } catch {
        return try #require(error as? TransportError)
    }
    throw NothingThrown()
}

struct NothingThrown: Error {}
