import Foundation

/// A small internet on loopback: real Dovecot and Postfix in one folder, for tests and for `disposisi demo`.
///
/// Postfix plays the border server of every domain of the plan. `name+anything@domain` is delivered to `name@domain` and
/// keeps its tag in Delivered-To. Several worlds may run side by side. The servers end with `stop()`, and also when this
/// process ends in whatever way: a small shell waits for that and stops them. May be used by several threads.
public final class MailWorld: Sendable {
    /// Everything of this world: configuration, logs, mailboxes.
    public let folder: URL
    /// IMAP, plain with STARTTLS.
    public let imapPort: UInt16
    /// IMAP with TLS.
    public let imapsPort: UInt16
    /// SMTP as between servers: no login, no relaying, STARTTLS offered.
    public let smtpPort: UInt16
    /// SMTP for clients: STARTTLS and login required.
    public let submissionPort: UInt16
    /// SMTP for clients with TLS from the first byte.
    public let smtpsPort: UInt16
    /// The certificate for "localhost" and 127.0.0.1, which is its own authority.
    public var caFile: String { folder.appendingPathComponent("tls/cert.pem").path }

    private let reservations: Locked<[PortReservation]>
    private let policy: PolicyService
    private let guardian: Guardian

    /// Starts a world and returns once every port answers, which takes about two seconds.
    public static func start(_ plan: MailWorldPlan) throws(MailWorldError) -> MailWorld {
        let missing = missingPackages()
        guard missing.isEmpty else { throw .missingPackages(missing) }
        guard geteuid() == 0 else { throw .notRoot }
        let world = try MailWorld(plan)
        do {
            for account in plan.accounts { try world.addAccount(account.address, password: account.password) }
            try world.startServers()
        } catch {
            world.stop()
            throw error
        }
        return world
    }

    private init(_ plan: MailWorldPlan) throws(MailWorldError) {
        var ports: [PortReservation] = []
        for _ in 0..<5 { ports.append(try PortReservation.any()) }
        (imapPort, imapsPort, smtpPort) = (ports[0].port, ports[1].port, ports[2].port)
        (submissionPort, smtpsPort) = (ports[3].port, ports[4].port)
        reservations = Locked(ports)
        folder = try WorldFolder.make(plan, ports: ports.map(\.port))
        policy = try PolicyService(
            path: folder.appendingPathComponent("policy").path, officeDomain: plan.officeDomain)
        guardian = try Guardian(folder: folder, removesFolder: plan.folder == nil)
    }

    deinit { stop() }

    /// Debian packages that a world needs and this machine lacks.
    public static func missingPackages() -> [String] {
        let needs = [
            ("/usr/lib/dovecot/imap", "dovecot-imapd"), ("/usr/lib/dovecot/lmtp", "dovecot-lmtpd"),
            ("/usr/lib/postfix/sbin/master", "postfix"), ("/usr/bin/openssl", "openssl"),
        ]
        return needs.filter { access($0.0, X_OK) != 0 }.map(\.1)
    }

    /// Adds a mailbox, which works at once.
    public func addAccount(_ address: String, password: String) throws(MailWorldError) {
        let isClean = (address + password).utf8.allSatisfy { $0 > 0x20 && $0 != 0x3A && $0 != 0x7F && $0 != 0x2F }
        guard isClean, address.split(separator: "@").count == 2 else { throw .invalidAccount(address) }
        let file = folder.appendingPathComponent("dovecot/users/\(address.lowercased())")
        do {
            try Data("\(address.lowercased()):{PLAIN}\(password)\n".utf8).write(to: file, options: .atomic)
        } catch {
            throw .system(what: file.path, problem: "\(error)")
        }
    }

    /// An OAuth 2 access token that logs `user` in (XOAUTH2) until `expiry`.
    public func accessToken(for user: String, until expiry: Date) throws(MailWorldError) -> String {
        try AccessToken.make(for: user.lowercased(), until: expiry, in: folder)
    }

    /// Makes SMTP answer `reply`, such as "450 4.2.1 mailbox busy" or "550 5.1.1 no such user", to mail for `recipient`
    /// from the next mail on.
    public func refuse(_ recipient: String, with reply: String) {
        policy.change { $0.refusals[recipient.lowercased()] = reply }
    }

    /// Ends `refuse(_:with:)`.
    public func accept(_ recipient: String) {
        policy.change { $0.refusals[recipient.lowercased()] = nil }
    }

    /// What Authentication-Results says of mail from `sender`, an address or a domain, that comes without login: "pass"
    /// (as it is at first), "fail", "none".
    public func setAuthentication(of sender: String, to verdict: String) {
        policy.change { $0.verdicts[sender.lowercased()] = verdict }
    }

    /// The Maildir of an account, where its mails can be read.
    public func mailbox(of address: String) -> URL {
        folder.appendingPathComponent("mail/\(address.lowercased())/Maildir")
    }

    /// The last lines of both servers' logs.
    public func recentLog(lines: Int = 30) -> String {
        ["dovecot/log", "postfix/log", "output"].map { name in
            let text = String(decoding: FileManager.default.contents(atPath: log(name)) ?? Data(), as: UTF8.self)
            return "\(name):\n" + text.split(separator: "\n").suffix(lines).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Ends Postfix alone; what it has taken stays in its queue.
    public func stopPostfix() throws(MailWorldError) { try postfix("stop") }

    /// Starts Postfix again.
    public func startPostfix() throws(MailWorldError) { try postfix("start") }

    private func postfix(_ verb: String) throws(MailWorldError) {
        let command = ServerCommand("/usr/sbin/postfix", ["-c", log("postfix/etc"), verb])
        guard try command.run(output: folder.appendingPathComponent("output")) == 0 else {
            throw notStarted("Postfix (\(verb))")
        }
    }

    /// Ends the servers of this world, and only them, and removes the folder if it was made for it.
    public func stop() {
        guardian.endServers()
        policy.stop()
        reservations.withValue { $0 = [] }
    }

    private func log(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private func startServers() throws(MailWorldError) {
        let output = folder.appendingPathComponent("output")
        let dovecot = ServerCommand("/usr/sbin/dovecot", ["-c", log("dovecot/dovecot.conf")])
        guard try dovecot.run(output: output) == 0 else { throw notStarted("Dovecot") }
        try startPostfix()
        for port in [imapPort, imapsPort, smtpPort, submissionPort, smtpsPort] {
            guard let connection = Loopback.connection(to: port) else { throw notStarted("the server of port \(port)") }
            close(connection)
        }
    }

    private func notStarted(_ server: String) -> MailWorldError {
        let output = String(decoding: FileManager.default.contents(atPath: log("output")) ?? Data(), as: UTF8.self)
        return .notStarted(server: server, output: output, log: recentLog())
    }
}
