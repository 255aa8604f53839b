import Foundation
import MailWorld
import Testing

@testable import Transport

extension RealServerTests {
    @Suite("SMTP")
    struct SMTPConnectionTests {
        @Test(
            "a letter arrives byte for byte",
            arguments: [
                ("dots", ".\r\n..\r\n.a\r\n\r\n.\r\nend\r\n"), ("first-dot", ".first\r\n"), ("long", ""),
                ("no-end", "no line end"), ("only-dot", "."), ("utf8", "Yth. Bapak, é 台北\r\n"),
            ])
        func intact(name: String, body: String) throws {
            let text =
                name == "long"
                ? String(repeating: "x", count: 998) + "\r\n" + String(repeating: ".", count: 1000) : body
            let inbox = try World.session("smtp-\(name)")
            let letter = Array("Subject: \(name)\r\n\r\n\(text)".utf8)
            let results = try way().send(from: "guru@sekolah.test", to: ["smtp-\(name)@kantor.test"], message: letter)
            #expect(results.map(\.isAccepted) == [true])
            try World.awaitMessages(1, in: inbox)
            let arrived = String(decoding: try World.messages(inbox)[0].bytes, as: UTF8.self)
            let expected = text.hasSuffix("\r\n") ? text : text + "\r\n"
            #expect(arrived.components(separatedBy: "\r\n\r\n").dropFirst().joined(separator: "\r\n\r\n") == expected)
        }

        @Test("a letter of megabytes with dots at every line arrives whole")
        func large() throws {
            let inbox = try World.session("smtp-large")
            let body = Array(repeating: Array(".......... 0123456789\r\n..\r\n".utf8), count: 40_000).joined()
            let letter = Array("Subject: large\r\n\r\n".utf8) + body
            _ = try way().send(from: "guru@sekolah.test", to: ["smtp-large@kantor.test"], message: letter)
            try World.awaitMessages(1, in: inbox)
            #expect(try World.messages(inbox)[0].bytes.suffix(body.count) == Array(body)[...])
        }

        @Test("one connection carries several mails")
        func reuse() throws {
            let inbox = try World.session("smtp-reuse")
            let relay = try TCPRelay(to: try World.shared.smtpPort)
            let way = try self.way(port: relay.port)
            for number in 1...3 {
                _ = try way.send(from: "", to: ["smtp-reuse+kasus@kantor.test"], message: World.letter(number))
            }
            #expect(relay.traffic.connections == 1)
            way.close()
            try World.awaitMessages(3, in: inbox)
            let heads = try World.messages(inbox).map { String(decoding: $0.bytes, as: UTF8.self) }
            #expect(heads.allSatisfy { $0.contains("Delivered-To: smtp-reuse+kasus@kantor.test\r\n") })
        }

        @Test("a recipient refused for now or for good does not keep the letter from the others")
        func recipients() throws {
            let world = try World.shared
            let inbox = try World.session("smtp-some")
            world.refuse("busy@kantor.test", with: "450 4.2.1 mailbox busy")
            world.refuse("gone@kantor.test", with: "550 5.1.1 no such user")
            let way = try self.way()
            let all = ["busy@kantor.test", "smtp-some@kantor.test", "gone@kantor.test"]
            let results = try way.send(from: "guru@sekolah.test", to: all, message: World.letter(1))
            #expect(results.map(\.address) == all)
            #expect(results.map(\.isAccepted) == [false, true, false])
            #expect(results.map(\.reply.isTemporary) == [true, false, false])
            #expect(results.map(\.reply.enhancedStatus) == ["4.2.1", "2.0.0", "5.1.1"])
            #expect(results[2].reply.text == "<gone@kantor.test>: Recipient address rejected: no such user")
            try World.awaitMessages(1, in: inbox)
            let none = try way.send(from: "guru@sekolah.test", to: [all[0], all[2]], message: World.letter(2))
            #expect(none.map(\.reply.code) == [450, 550])
            world.accept("busy@kantor.test")
            let again = try way.send(from: "guru@sekolah.test", to: ["smtp-some@kantor.test"], message: World.letter(3))
            #expect(again.map(\.isAccepted) == [true])
        }

        @Test("relaying without login is refused, with login it is not; the border server says who logged in")
        func submission() throws {
            let address = try World.account("petugas")
            let inbox = try IMAPConnection.connect(to: try World.imap(address))
            _ = try inbox.select("INBOX")
            for (port, security) in [
                (try World.shared.submissionPort, ServerEndpoint.Security.startTLS), (try World.shared.smtpsPort, .tls),
            ] {
                let way = try SMTPConnection(
                    endpoint: try World.imap(address, port: port, security: security), heloName: "kantor.test")
                try way.verifyLogin()
                _ = try way.send(from: address, to: [address], message: World.letter(1))
            }
            try World.awaitMessages(2, in: inbox)
            for message in try World.messages(inbox) {
                let text = String(decoding: message.bytes, as: UTF8.self)
                #expect(text.contains("Authentication-Results: mx.kantor.test; auth=pass smtp.auth=\(address)\r\n"))
            }
            let refused = try way().send(from: address, to: ["x@luar.test"], message: World.letter(1))
            #expect(refused.map(\.reply.code) == [554])
        }

        @Test("a wrong password is told in the server's words")
        func wrongPassword() throws {
            let address = try World.account("smtp-password")
            let endpoint = try World.imap(
                address, port: try World.shared.submissionPort, security: .startTLS, password: "salah")
            let way = try SMTPConnection(endpoint: endpoint, heloName: "kantor.test")
            for error in [
                try transportError { try way.verifyLogin() },
                try transportError { _ = try way.send(from: address, to: [address], message: World.letter(1)) },
            ] {
                guard case .loginRefused(_, address, let reply) = error else { throw error }
                #expect(reply.hasPrefix("535 5.7.8"))
                #expect(!error.isTemporary)
            }
        }

        @Test("an authority that is not ours is refused")
        func wrongAuthority() throws {
            var endpoint = try World.smtp()
            endpoint.security = .startTLS
            let error = try transportError {
                try SMTPConnection(endpoint: endpoint, heloName: "kantor.test").verifyLogin()
            }
            guard case .tls = error else { throw error }
        }

        @Test("a sender or a size that the server refuses is an error of the whole letter")
        func refusedWhole() throws {
            let address = try World.account("smtp-whole")
            let way = try self.way()
            let error = try transportError {
                _ = try way.send(from: "a@b@c..test", to: [address], message: World.letter(1))
            }
            guard case .smtpRefused(_, .sender, let reply) = error else { throw error }
            #expect(reply.code == 501)
            let tooLarge = try transportError {
                _ = try way.send(from: "a@b.test", to: [address], message: World.letter(1, size: 61_000_000))
            }
            guard case .smtpRefused(_, .sender, let size) = tooLarge else { throw tooLarge }
            #expect(size.code == 552)
            #expect(!tooLarge.isTemporary)
        }

        @Test("bad arguments never reach a server")
        func arguments() throws {
            let way = try SMTPConnection(endpoint: try World.smtp(port: 9), heloName: "kantor.test")
            for (sender, recipients, message) in [
                ("a@b\r\nRCPT TO:<c@d>", ["a@b"], [1]), ("a@b", ["a@b>"], [1]), ("a@b", [], [1]), ("a@b", ["a@b"], []),
            ] as [(String, [String], [UInt8])] {
                let error = try transportError { _ = try way.send(from: sender, to: recipients, message: message) }
                guard case .invalidArgument = error else { throw error }
            }
            #expect(throws: TransportError.self) {
                try SMTPConnection(endpoint: try World.smtp(), heloName: "a\r\nQUIT")
            }
        }

        private func way(port: UInt16? = nil, cancel: WakeSignal? = nil) throws -> SMTPConnection {
            try SMTPConnection(endpoint: try World.smtp(port: port), heloName: "sekolah.test", cancel: cancel)
        }
    }
}
