import Foundation
import MailWorld
import Testing

@testable import Transport

extension RealServerTests {
    @Suite("IMAP: waiting, protection and broken wires")
    struct IMAPWaitingTests {
        @Test("a mail that comes by SMTP ends the waiting", arguments: [true, false])
        func newMail(hasTLS: Bool) throws {
            let address = try World.account("idle-\(hasTLS)")
            let port = hasTLS ? try World.shared.imapsPort : nil
            let endpoint = try World.imap(address, port: port, security: hasTLS ? .tls : .none)
            let connection = try IMAPConnection.connect(to: endpoint)
            _ = try connection.select("INBOX")
            let smtp = try World.smtp()
            let sender = Thread {
                let way = try? SMTPConnection(endpoint: smtp, heloName: "sekolah.test")
                _ = try? way?.send(from: "guru@sekolah.test", to: [address], message: World.letter(1))
            }
            sender.start()
            #expect(try connection.idle(for: 20) == .newMail)
            #expect(try World.messages(connection).count == 1)
            #expect(try connection.idle(for: 0) == .timedOut)
            connection.logout()
            #expect(!connection.isOpen)
        }

        @Test("mail that was announced before the waiting is not waited for")
        func announcedBefore() throws {
            let connection = try World.session("announced")
            let other = try IMAPConnection.connect(to: connection.endpoint)
            try other.append(World.letter(1), to: "INBOX")
            try connection.noop()
            #expect(try connection.idle(for: 20) == .newMail)
        }

        @Test("the bell ends the waiting and leaves the session open", arguments: [true, false])
        func wakeUp(hasIdle: Bool) throws {
            let connection = try World.session("bell-\(hasIdle)")
            if !hasIdle { connection.capabilities.remove("IDLE") }
            let bell = try WakeSignal()
            Thread { bell.signal() }.start()
            #expect(try connection.idle(for: 20, wakeUp: bell) == .wokenUp)
            #expect(bell.isSignalled)
            bell.reset()
            #expect(!bell.isSignalled)
            #expect(try connection.idle(for: 0.01, wakeUp: bell) == .timedOut)
            try connection.noop()
        }

        @Test("a near server is asked again and again: news, the bell and the end of the time are told like IDLE's")
        func watch() throws {
            let connection = try World.session("watch", messages: [World.letter(1)])
            _ = try World.messages(connection)
            #expect(try connection.watch(every: 0.01, for: 0.05) == .timedOut)
            let endpoint = connection.endpoint
            Thread {
                let other = try? IMAPConnection.connect(to: endpoint)
                _ = try? other?.append(World.letter(2), to: "INBOX")
            }.start()
            #expect(try connection.watch(every: 0.01, for: 20) == .newMail)
            #expect(try World.messages(connection).count == 2)
            let bell = try WakeSignal()
            bell.signal()
            #expect(try connection.watch(every: 5, for: 20, wakeUp: bell) == .wokenUp)
        }

        @Test("cancelling ends any wait and closes the session")
        func cancel() throws {
            let address = try World.account("cancel")
            let bell = try WakeSignal()
            let connection = try IMAPConnection.connect(to: try World.imap(address), cancel: bell)
            _ = try connection.select("INBOX")
            Thread { bell.signal() }.start()
            let error = try transportError { _ = try connection.idle(for: 20) }
            #expect(error == .cancelled(connection.place))
            #expect(!connection.isOpen)
            let again = try transportError {
                _ = try IMAPConnection.connect(to: try World.imap(address), cancel: bell)
            }
            #expect(again == .cancelled(connection.place))
        }

        @Test("another session's changes end the waiting")
        func changed() throws {
            let connection = try World.session("changed", messages: [World.letter(1)])
            _ = try connection.fetchSizes(from: 1)
            let other = try IMAPConnection.connect(to: connection.endpoint)
            _ = try other.select("INBOX")
            try other.addFlags([1], ["\\Flagged"])
            #expect(try connection.idle(for: 20) == .changed)
        }

        @Test("STARTTLS and TLS work with our authority's certificate", arguments: [true, false])
        func protected(isImplicit: Bool) throws {
            let address = try World.account("tls-\(isImplicit)")
            let port = isImplicit ? try World.shared.imapsPort : try World.shared.imapPort
            let security: ServerEndpoint.Security = isImplicit ? .tls : .startTLS
            let connection = try IMAPConnection.connect(to: try World.imap(address, port: port, security: security))
            let letters = (1...40).map { World.letter($0, size: 20_000) }
            for letter in letters { try connection.append(letter, to: "INBOX") }
            _ = try connection.select("INBOX")
            #expect(try World.messages(connection, FetchLimits(windowCount: 7)).map(\.bytes) == letters)
        }

        @Test("a certificate of an unknown authority is refused", arguments: [true, false])
        func wrongAuthority(isImplicit: Bool) throws {
            let address = try World.account("ca-\(isImplicit)")
            let port = isImplicit ? try World.shared.imapsPort : try World.shared.imapPort
            var endpoint = try World.imap(address, port: port, security: isImplicit ? .tls : .startTLS)
            endpoint.caFile = nil
            let error = try transportError { _ = try IMAPConnection.connect(to: endpoint) }
            guard case .tls = error else { throw error }
            #expect(!error.isTemporary)
        }

        @Test("TLS asked for where plain text is spoken is an error of protection")
        func noTLS() throws {
            let endpoint = try World.imap(try World.account("plain"), security: .tls)
            let error = try transportError { _ = try IMAPConnection.connect(to: endpoint) }
            guard case .tls = error else { throw error }
        }

        @Test("a wrong password is told in the server's words")
        func wrongPassword() throws {
            let address = try World.account("password")
            let error = try transportError {
                try IMAPConnection.verifyLogin(try World.imap(address, password: "salah"))
            }
            guard case .loginRefused(_, address, let reply) = error else { throw error }
            #expect(reply.contains("[AUTHENTICATIONFAILED]"))
            try IMAPConnection.verifyLogin(try World.imap(address))
        }

        @Test("an access token logs in; one that is over is refused; one that cannot be had says why")
        func bearer() throws {
            let address = try World.account("token")
            let world = try World.shared
            var endpoint = try World.imap(address)
            let valid = Secret(try world.accessToken(for: address, until: Date(timeIntervalSinceNow: 3600)))
            endpoint.credentials = .bearer(user: address, AccessTokens { valid })
            try IMAPConnection.verifyLogin(endpoint)
            var submission = endpoint
            submission.port = world.submissionPort
            submission.security = .startTLS
            try SMTPConnection(endpoint: submission, heloName: "kantor.test").verifyLogin()
            let over = Secret(try world.accessToken(for: address, until: Date(timeIntervalSinceNow: -3600)))
            endpoint.credentials = .bearer(user: address, AccessTokens { over })
            let error = try transportError { try IMAPConnection.verifyLogin(endpoint) }
            // libcurl 7.88 hangs up over the server's challenge that explains the refusal (RFC 7628, 3.2.3).
            #expect(error == .loginRefused(endpoint.place, user: address, reply: "Login denied"))
            endpoint.credentials = .bearer(user: address, AccessTokens { throw NothingThrown() })
            let missing = try transportError { try IMAPConnection.verifyLogin(endpoint) }
            #expect(missing == .noToken(endpoint.place, user: address, problem: "NothingThrown()"))
        }

        @Test("nobody listening, no such host, a host that is none")
        func noServer() throws {
            let relay = try TCPRelay(to: 9)
            relay.change { $0.refuses = true }
            var endpoint = try World.imap("x@kantor.test", port: relay.port)
            #expect(try transportError { try IMAPConnection.verifyLogin(endpoint) }.isTemporary)
            endpoint.host = "tidak-ada.invalid"
            let unresolved = try transportError { try IMAPConnection.verifyLogin(endpoint) }
            guard case .unresolved = unresolved else { throw unresolved }
            for host in ["", "a/b", "user@host", "a b", "a\nb"] {
                endpoint.host = host
                let error = try transportError { try IMAPConnection.verifyLogin(endpoint) }
                guard case .invalidArgument = error else { throw error }
            }
        }

        @Test("a wire cut in the middle of a message closes the session with an error that may pass")
        func cut() throws {
            let relay = try TCPRelay(to: try World.shared.imapPort)
            let letters = (1...5).map { World.letter($0, size: 50_000) }
            let address = try World.session("cut", messages: letters).endpoint
            guard case .password(let user, _)? = address.credentials else { throw NothingThrown() }
            let connection = try IMAPConnection.connect(to: try World.imap(user, port: relay.port))
            _ = try connection.select("INBOX")
            relay.change { $0.cutsAfterServerBytes = 120_000 }
            var fetched: [[UInt8]] = []
            let error = try transportError {
                try connection.fetchMessages(from: 1, limits: FetchLimits(windowCount: 1)) {
                    fetched += $0.map(\.bytes)
                }
            }
            guard case .closed = error else { throw error }
            #expect(error.isTemporary)
            #expect(!connection.isOpen)
            #expect(fetched == Array(letters.prefix(fetched.count)))
            #expect(fetched.count < 3)
        }

        @Test("a server that falls silent is given up after the timeout")
        func silence() throws {
            let relay = try TCPRelay(to: try World.shared.imapPort)
            let address = try World.account("silence")
            let connection = try IMAPConnection.connect(to: try World.imap(address, port: relay.port, timeout: 0.2))
            relay.change { $0.delay = 3600 }
            #expect(try transportError { try connection.noop() } == .timedOut(connection.place, during: "NOOP"))
            let error = try transportError {
                try IMAPConnection.verifyLogin(try World.imap(address, port: relay.port, timeout: 0.2))
            }
            guard case .timedOut = error else { throw error }
        }
    }
}
