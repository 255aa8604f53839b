import Foundation
import Mail
import MailWorld
import Register
import Testing
import Transport

@testable import Office

@Suite("the intake on a real server", .serialized) struct IntakeTests {
    private let office: DeskHarness
    private let endpoint: ServerEndpoint
    private let connection: IMAPConnection

    init() throws {
        office = try DeskHarness()
        endpoint = try Town.account("masuk-\(UUID().uuidString.prefix(8).lowercased())@diskominfo.example")
        connection = try IMAPConnection.connect(to: endpoint)
    }

    private func intake(_ afterwards: IntakeRules.Afterwards) -> Intake {
        let rules = IntakeRules(folder: "INBOX", afterwards: afterwards, batasUkuran: 1_000_000)
        return Intake(rules: rules, register: office.register, clock: office.parts.clock, logger: Town.quiet)
    }

    private let folders = ServerFolders(diproses: "Arsip/Diproses", karantina: "Arsip/Karantina", terkirim: "Sent")

    private func deliver(_ id: String, head: String = "") throws {
        let mail = "From: <rani@smkn99.example>\r\n\(head)Message-ID: <\(id)>\r\nSubject: halo\r\n\r\nhalo \(id)\r\n"
        try connection.append(Array(mail.utf8), to: "INBOX")
    }

    private func dealWithAll() throws { try office.dealWithAll() }

    @Test("messages are moved once the desk is done with them, each to its place, in folders that are made")
    func moved() throws {
        try deliver("auto@x", head: "Auto-Submitted: auto-replied\r\n")
        try deliver("bukan@x")
        try deliver("kita@x", head: "\(MailRoom.officeMarkHeader): diskominfo.example\r\n")
        let intake = intake(.move(folders))
        #expect(try intake.fetchNew(on: connection) == 3)
        try intake.putAway(on: connection)
        #expect(try Town.messageIDs(endpoint, count: 3).count == 3, "not dealt with, so still where they came")
        try dealWithAll()
        try intake.putAway(on: connection)
        #expect(try connection.select("INBOX").exists == 0)
        #expect(try Town.messageIDs(endpoint, folder: "Arsip.Diproses", count: 1) == ["auto@x"])
        #expect(try Town.messageIDs(endpoint, folder: "Arsip.Karantina", count: 1) == ["bukan@x"])
        #expect(try Town.messageIDs(endpoint, folder: "Sent", count: 1) == ["kita@x"])
    }

    @Test("what a crash left between storing and moving is moved by the next program")
    func afterCrash() throws {
        try deliver("satu@x")
        _ = try intake(.move(folders)).fetchNew(on: connection)
        try dealWithAll()
        let next = intake(.move(folders))
        #expect(try next.fetchNew(on: connection) == 0)
        try next.putAway(on: connection)
        #expect(try connection.select("INBOX").exists == 0)
    }

    @Test("a new UIDVALIDITY brings nothing twice, and what was dealt with before is put away again")
    func newValidity() throws {
        try deliver("satu@x")
        try deliver("dua@x")
        let intake = intake(.move(folders))
        #expect(try intake.fetchNew(on: connection) == 2)
        try dealWithAll()
        // The server's index is lost, as after a restored backup; the messages are the same.
        connection.logout()
        let inbox = try Town.world.mailbox(of: endpoint.credentials?.user ?? "")
        for name in ["dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache"] {
            try? FileManager.default.removeItem(at: inbox.appending(path: name))
        }
        let again = try IMAPConnection.connect(to: endpoint)
        let validity = try again.select("INBOX").uidValidity
        try deliver("tiga@x", on: again)
        #expect(try intake.fetchNew(on: again) == 1)
        try dealWithAll()
        try intake.putAway(on: again)
        #expect(try again.select("INBOX").exists == 0)
        #expect(try Town.messageIDs(endpoint, folder: "Arsip.Karantina", count: 3).count == 3, "\(validity)")
    }

    private func deliver(_ id: String, on connection: IMAPConnection) throws {
        try connection.append(
            Array("From: <rani@smkn99.example>\r\nMessage-ID: <\(id)>\r\n\r\nhalo\r\n".utf8), to: "INBOX")
    }

    @Test("a message at which the server hangs up is set aside after three times, and the ones behind it come in")
    func unreadable() throws {
        for number in 1...3 { try deliver("\(number)@x") }
        chmod(try file(2).path, 0)
        let intake = intake(.move(folders))
        for _ in 1...Intake.hangUpLimit {
            let connection = try IMAPConnection.connect(to: endpoint)
            #expect(throws: TransportError.self) { try intake.fetchNew(on: connection) }
        }
        let again = try IMAPConnection.connect(to: endpoint)
        #expect(try intake.fetchNew(on: again) == 1)
        let aside = try office.register.read { try $0.quarantined() }
        #expect(aside.map { $0.alasan.hasPrefix("peladen tidak memberikan surel ini") } == [true])
        try dealWithAll()
        try intake.putAway(on: again)
        #expect(try again.select("INBOX").exists == 1, "the unread one stays where a person can see it")
        chmod(try file(2).path, 0o600)
        #expect(try intake.fetchNew(on: again) == 0, "not asked for at every look")
        office.pass(seconds: Intake.unfetchedPause)
        #expect(try intake.fetchNew(on: again) == 1, "the server was mended meanwhile")
        #expect(try office.register.read { try $0.quarantined() }.allSatisfy { !$0.alasan.hasPrefix("peladen tidak") })
    }

    /// Where the server keeps message `number` of the INBOX.
    private func file(_ number: Int) throws -> URL {
        let inbox = try Town.world.mailbox(of: endpoint.credentials?.user ?? "")
        let files = try ["cur", "new"].flatMap {
            try FileManager.default.contentsOfDirectory(at: inbox.appending(path: $0), includingPropertiesForKeys: nil)
        }
        return try #require(
            try files.first { try String(contentsOf: $0, encoding: .utf8).contains("halo \(number)@x") })
    }
}
