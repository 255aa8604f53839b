import Foundation
import Mail
import Transport

/// A person with a mailbox in a ``MailWorld``: reads by IMAP, writes by SMTP with a login. For one thread.
public final class Persona {
    public let name: String
    public let address: String
    private let password: String
    private let world: MailWorld
    private let smtp: SMTPConnection
    private var imap: IMAPConnection?
    private var nextUID: UInt32 = 1
    private var written = 0
    /// Every mail received so far, in order.
    public private(set) var mails: [ParsedMail] = []
    /// The same mails as bytes.
    public private(set) var rawMails: [Data] = []

    /// The account must be in the world.
    public init(name: String, address: String, password: String, world: MailWorld) throws {
        (self.name, self.address, self.password, self.world) = (name, address, password, world)
        smtp = try SMTPConnection(
            endpoint: Self.endpoint(world, world.submissionPort, address, password), heloName: "telepon.example")
    }

    private static func endpoint(
        _ world: MailWorld, _ port: UInt16, _ address: String, _ password: String
    ) -> ServerEndpoint {
        ServerEndpoint(
            host: "localhost", port: port, security: .startTLS,
            credentials: .password(user: address, Secret(password)), caFile: world.caFile)
    }

    /// Sends a mail.
    ///
    /// - Returns: its Message-ID.
    @discardableResult
    public func send(_ mail: PersonalMail) throws -> String {
        written += 1
        let id = "\(UUID().uuidString.lowercased())@\(address.split(separator: "@").last ?? "localhost")"
        let bytes = mail.bytes(from: Mailbox(name: name, address: address), messageID: id)
        try sendRaw(bytes, to: mail.to)
        return id
    }

    /// Sends bytes as they are.
    public func sendRaw(_ bytes: [UInt8], to recipient: String) throws {
        let results = try smtp.send(from: address, to: [recipient], message: bytes)
        guard let refused = results.first(where: { !$0.isAccepted }) else { return }
        throw PersonaError.refused(recipient, reply: refused.reply.description)
    }

    /// Answers `mail` as a client does, with the original quoted below.
    public func answer(_ mail: ParsedMail, _ text: String) throws {
        try send(PersonalMail(answering: mail, text: text))
    }

    /// The next mail for which `isWanted` holds, among those not returned by an earlier wait.
    public func wait(
        seconds: TimeInterval = 30, for what: String, _ isWanted: (ParsedMail) -> Bool
    ) throws -> ParsedMail {
        let deadline = Date().addingTimeInterval(seconds)
        while true {
            if let index = mails.indices.first(where: { $0 >= seen && isWanted(mails[$0]) }) {
                seen = index + 1
                return mails[index]
            }
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { throw PersonaError.noMail(address, what: what, subjects: mails.map(\.subject)) }
            try fetch(waiting: left)
        }
    }

    private var seen = 0

    /// Takes in what has arrived meanwhile, without waiting.
    public func refresh() throws { try fetch(waiting: 0) }

    private func fetch(waiting seconds: TimeInterval) throws {
        let connection = try imap ?? connect()
        imap = connection
        let before = mails.count
        try fetchNew(connection)
        guard mails.count == before, seconds > 0 else { return }
        _ = try connection.idle(for: min(seconds, 5))
        try fetchNew(connection)
    }

    private func connect() throws -> IMAPConnection {
        let connection = try IMAPConnection.connect(to: Self.endpoint(world, world.imapPort, address, password))
        _ = try connection.select("INBOX")
        return connection
    }

    private func fetchNew(_ connection: IMAPConnection) throws {
        try connection.noop()
        try connection.fetchMessages(from: nextUID) { batch in
            for message in batch {
                nextUID = max(nextUID, message.uid + 1)
                rawMails.append(message.content)
                mails.append(MailParser().parse(message.content))
            }
        }
    }
}

/// What can go wrong with a person's mail.
public enum PersonaError: Error, CustomStringConvertible {
    case noMail(String, what: String, subjects: [String])
    case refused(String, reply: String)

    public var description: String {
        switch self {
        case .noMail(let address, let what, let subjects): "\(address) got no \(what); its mails: \(subjects)"
        case .refused(let recipient, let reply): "mail to \(recipient) was refused: \(reply)"
        }
    }
}
