import Foundation
import MailWorld
import Testing

@testable import Transport

extension RealServerTests {
    @Suite("the mail world itself")
    struct MailWorldTests {
        @Test("the border server writes what it found out about the sender, on top of what the letter claims")
        func authenticationResults() throws {
            let world = try World.shared
            let inbox = try World.session("border")
            world.setAuthentication(of: "palsu.test", to: "fail")
            let forged = Array("Authentication-Results: mx.kantor.test; dmarc=pass\r\n".utf8) + World.letter(1)
            let way = try SMTPConnection(endpoint: try World.smtp(), heloName: "palsu.test")
            for sender in ["a@sekolah.test", "a@palsu.test", ""] {
                _ = try way.send(from: sender, to: ["border@kantor.test"], message: forged)
            }
            try World.awaitMessages(3, in: inbox)
            let tops = try World.messages(inbox).map { message in
                String(decoding: message.bytes, as: UTF8.self).components(separatedBy: "\r\n")
                    .first { $0.hasPrefix("Authentication-Results:") }
            }
            let server = "Authentication-Results: mx.kantor.test; "
            #expect(
                Set(tops) == [
                    server + "spf=pass smtp.mailfrom=a@sekolah.test; dkim=pass header.d=sekolah.test; "
                        + "dmarc=pass header.from=sekolah.test",
                    server + "spf=fail smtp.mailfrom=a@palsu.test; dkim=fail header.d=palsu.test; "
                        + "dmarc=fail header.from=palsu.test",
                    server + "spf=none smtp.mailfrom=<>; dmarc=none",
                ])
        }

        @Test("a second world runs beside the first, with domains of its own, and leaves nothing behind")
        func sideBySide() throws {
            let plan = MailWorldPlan(
                officeDomain: "dinas.test", domains: ["sekolah.test"],
                accounts: [
                    .init("kadis@dinas.test", password: "a"), .init("guru@sekolah.test", password: "b"),
                    .init("siswa@surel.test", password: "c"),
                ])
            #expect(plan.domains == ["dinas.test", "sekolah.test", "surel.test"])
            let world = try MailWorld.start(plan)
            let way = try SMTPConnection(
                endpoint: ServerEndpoint(host: "127.0.0.1", port: world.smtpPort, security: .none), heloName: "x.test")
            let all = plan.accounts.map(\.address)
            #expect(try way.send(from: "", to: all, message: World.letter(1)).map(\.isAccepted) == [true, true, true])
            for account in plan.accounts {
                let credentials = ServerEndpoint.Credentials.password(user: account.address, Secret(account.password))
                let inbox = try IMAPConnection.connect(
                    to: ServerEndpoint(
                        host: "localhost", port: world.imapsPort, security: .tls, credentials: credentials,
                        caFile: world.caFile))
                _ = try inbox.select("INBOX")
                try World.awaitMessages(1, in: inbox)
            }
            way.close()
            world.stop()
            world.stop()
            #expect(!FileManager.default.fileExists(atPath: world.folder.path))
            let error = try transportError {
                _ = try way.send(from: "", to: all, message: World.letter(1))
            }
            guard case .unreachable = error else { throw error }
            try IMAPConnection.verifyLogin(try World.imap(try World.account("still-there")))
        }

        @Test("mail for a name that nobody has comes back as a bounce")
        func bounce() throws {
            let address = try World.account("pengirim")
            let inbox = try IMAPConnection.connect(to: try World.imap(address))
            _ = try inbox.select("INBOX")
            let way = try SMTPConnection(endpoint: try World.smtp(), heloName: "kantor.test")
            _ = try way.send(from: address, to: ["tidak.ada@kantor.test"], message: World.letter(1))
            try World.awaitMessages(1, in: inbox)
            let bounce = String(decoding: try World.messages(inbox)[0].bytes, as: UTF8.self)
            #expect(bounce.contains("Content-Type: multipart/report; report-type=delivery-status;"))
        }

        @Test(
            "an account that would break the servers' files is refused",
            arguments: ["a", "a@b:c", "../a@b", "a b@c", "a\n@b"])
        func badAccount(address: String) throws {
            let world = try World.shared
            #expect(throws: MailWorldError.invalidAccount(address)) {
                try world.addAccount(address, password: "x")
            }
        }
    }
}
