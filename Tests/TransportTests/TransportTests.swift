import Foundation
import MailWorld
import Testing

@testable import Transport

@Test("smoke")
func smoke() throws {
    let t0 = Date()
    let world = try MailWorld.start(MailWorldPlan(officeDomain: "kantor.test", accounts: [.init("a@kantor.test", password: "rahasia")]))
    print("start", Date().timeIntervalSince(t0))
    let ep = ServerEndpoint(host: "localhost", port: world.imapsPort, security: .tls, credentials: .password(user: "a@kantor.test", Secret("rahasia")), caFile: world.caFile)
    let c = try IMAPConnection.connect(to: ep)
    print(c.capabilities)
    print(try c.select("INBOX"))
    let s = try SMTPConnection(endpoint: ServerEndpoint(host: "127.0.0.1", port: world.smtpPort, security: .none), heloName: "test.example")
    print(try s.send(from: "x@sekolah.test", to: ["a+tag@kantor.test"], message: Array("Subject: hai\n\n.titik\r\nhalo\n".utf8)))
    print(try s.send(from: "", to: ["a+tag@kantor.test"], message: Array("Subject: dua\n\n.titik\r\nhalo".utf8)))
    print(try c.idle(for: 5))
    try c.fetchMessages(from: 1) { for m in $0 { print(m.uid, m.size, m.internalDate as Any); print(String(decoding: m.bytes, as: UTF8.self)) } }
    c.logout()
    let t1 = Date()
    world.stop()
    print("stop", Date().timeIntervalSince(t1))
}
