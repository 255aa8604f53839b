import Foundation
import Logging
import Mail
import MailWorld
import Persuratan
import Register
import Testing
import Transport

@testable import Office

@Suite("the courier on real servers", .serialized) struct CourierTests {
    private let office: DeskHarness
    private let applicant: ServerEndpoint
    private let address: EmailAddress

    init() throws {
        office = try DeskHarness()
        let name = "rani-\(UUID().uuidString.prefix(8).lowercased())@smkn99.example"
        address = try #require(EmailAddress(name))
        applicant = try Town.account(name)
    }

    private func write(_ id: String) throws {
        let mail =
            "From: <\(DeskHarness.officeAddress)>\r\nTo: <\(address)>\r\nMessage-ID: <\(id)>\r\nSubject: uji\r\n\r\nuji \(id)\r\n"
        let now = office.parts.clock.now()
        try office.register.write { (tx) throws in
            try tx.enqueue(Data(mail.utf8), messageID: id, kepada: address, jenis: "status", case: nil, at: now)
        }
    }

    private func courier(
        _ rules: SendingRules = SendingRules(), port: UInt16? = nil, sent: SentFolder? = nil, sight: MailboxSight? = nil
    ) throws -> Courier {
        Courier(
            parts: office.parts, rules: rules,
            connection: try SMTPConnection(endpoint: try Town.smtp(port: port), heloName: "kantor.example"),
            sentFolder: sent, logger: Town.quiet, sight: sight)
    }

    /// What a crash leaves behind between the handing over and the record of it.
    private func leaveInDoubt() throws {
        let now = office.parts.clock.now()
        try office.register.write { (tx) throws in
            try tx.beginSending(try tx.snapshot.dueMails(at: now, limit: 9).map(\.id), at: now)
        }
    }

    private func states() throws -> [String] {
        try office.register.read { try $0.outbox(pending: false, limit: 99) }.map(\.keadaan)
    }

    @Test("a mail in doubt whose copy lies in the Sent folder is not sent again")
    func appended() throws {
        let box = try Town.account("kantor-a@diskominfo.example")
        let sent = SentFolder(endpoint: box, path: "Surat/Terkirim")
        let rules = SendingRules(copies: .append)
        try write("satu@diskominfo.example")
        #expect(try courier(rules, sent: sent).deliverDue().sent.count == 1)
        #expect(try Town.messageIDs(applicant, count: 1) == ["satu@diskominfo.example"])
        try write("dua@diskominfo.example")
        try sent.keep(Data("Message-ID: <dua@diskominfo.example>\r\n\r\nuji\r\n".utf8))
        try leaveInDoubt()
        #expect(try courier(rules, sent: sent).deliverDue().sent.count == 1)
        try write("tiga@diskominfo.example")
        try leaveInDoubt()
        #expect(try courier(rules, sent: sent).deliverDue().sent.count == 1)
        #expect(
            try Town.messageIDs(applicant, count: 2) == ["satu@diskominfo.example", "tiga@diskominfo.example"],
            "the second one had gone out before, the third one had not")
        sent.close()
    }

    @Test("a mail in doubt whose blind copy came back is not sent again; without one it waits for it first")
    func blindCopy() throws {
        let rules = SendingRules(copies: .bcc)
        try write("empat@diskominfo.example")
        try leaveInDoubt()
        let mail = try #require(
            try office.register.read { try $0.dueMails(at: office.parts.clock.now(), limit: 1) }.first)
        let waiting = try courier(rules).deliverDue()
        #expect(waiting.sent.isEmpty && waiting.postponed.count == 1)
        #expect(try courier(rules).deliverDue() == Courier.Round(), "not due yet")
        // As the servers on its way make it.
        try office.store(Data("Received: from a by b; now\r\n".utf8) + mail.isi)
        #expect(try courier(rules).deliverDue().sent.count == 1)
        try write("lima@diskominfo.example")
        try leaveInDoubt()
        // Somebody else's mail with that Message-ID proves nothing.
        try office.store(Data("Message-ID: <lima@diskominfo.example>\r\nSubject: x\r\n\r\npalsu\r\n".utf8))
        let sight = MailboxSight()
        sight.saw(at: office.parts.clock.now())
        #expect(try courier(rules, sight: sight).deliverDue().sent.count == 1)
        #expect(try Town.messageIDs(applicant, count: 1) == ["lima@diskominfo.example"])
    }

    @Test("a blind copy that nobody has fetched yet is waited for; without one after that, the mail goes out again")
    func blindCopyNotFetched() throws {
        let rules = SendingRules(copies: .bcc)
        let sight = MailboxSight()
        try write("delapan@diskominfo.example")
        try leaveInDoubt()
        let handedOver = office.parts.clock.now()
        // The program was off: the look was before the copy could come.
        sight.saw(at: handedOver.addingTimeInterval(1))
        office.pass(seconds: 120)
        #expect(try courier(rules, sight: sight).deliverDue().postponed.count == 1)
        sight.saw(at: handedOver.addingTimeInterval(DoubtSettler.delivery))
        office.pass(seconds: DoubtSettler.recheck)
        #expect(try courier(rules, sight: sight).deliverDue().sent.count == 1)
    }

    @Test("where nobody keeps copies, a mail in doubt goes out once more as the same mail")
    func noCopies() throws {
        try write("enam@diskominfo.example")
        #expect(try courier().deliverDue().sent.count == 1)
        try write("tujuh@diskominfo.example")
        try leaveInDoubt()
        #expect(try courier().deliverDue().sent.count == 1)
        #expect(try Town.messageIDs(applicant, count: 2).last == "tujuh@diskominfo.example")
    }

    @Test("no address gets more mails an hour than configured; the others wait and go later")
    func cap() throws {
        for number in 1...5 { try write("\(number)@cap.example") }
        let courier = try courier(SendingRules(perHour: 3))
        let round = try courier.deliverDue()
        #expect(round.sent.count == 3)
        #expect(round.postponed.map(\.galat) == Array(repeating: "3 mails an hour to one address are enough", count: 2))
        office.pass(seconds: 3000)
        #expect(try courier.deliverDue() == Courier.Round())
        office.pass(seconds: 700)
        #expect(try courier.deliverDue().sent.count == 2)
        #expect(try Town.messageIDs(applicant, count: 5).count == 5)
    }

    @Test("while the server cannot be reached everything waits, tried once and not counted; then all of it goes")
    func outage() throws {
        let relay = try TCPRelay(to: try Town.world.smtpPort)
        relay.change { $0.refuses = true }
        for number in 1...4 { try write("\(number)@putus.example") }
        let courier = try courier(port: relay.port)
        let round = try courier.deliverDue()
        #expect(round.postponed.count == 1, "the others were not even tried")
        #expect(courier.quietUntil != nil)
        #expect(relay.traffic.connections <= 2)
        #expect(try courier.deliverDue() == Courier.Round())
        relay.change { $0.refuses = false }
        office.pass(seconds: 60)
        #expect(try courier.deliverDue().sent.count == 4)
        #expect(Set(try Town.messageIDs(applicant, count: 4)).count == 4)
        relay.stop()
    }

    @Test("mails that waited longer than configured are given up, also while the server is away")
    func tooOld() throws {
        let relay = try TCPRelay(to: try Town.world.smtpPort)
        relay.change { $0.refuses = true }
        for number in 1...3 { try write("\(number)@tua.example") }
        office.pass(seconds: 3700)
        let round = try courier(SendingRules(maximumAge: 3600), port: relay.port).deliverDue()
        #expect(round.failed.count == 3)
        #expect(try states() == ["gagal", "gagal", "gagal"])
        relay.stop()
    }

    @Test("a wire cut after the message leaves it in doubt, and it is looked up before the next try")
    func cutAfterData() throws {
        let relay = try TCPRelay(to: try Town.world.smtpPort)
        let box = try Town.account("kantor-b@diskominfo.example")
        let sent = SentFolder(endpoint: box, path: "Sent")
        try write("delapan@diskominfo.example")
        // The answers up to DATA pass, the one to the message does not.
        let first = try courier(port: relay.port)
        let whole = try measure(relay) { _ = try first.deliverDue() }
        try write("sembilan@diskominfo.example")
        relay.change { $0.cutsAfterServerBytes = whole - 20 }
        let rules = SendingRules(copies: .append)
        let second = try courier(rules, port: relay.port, sent: sent)
        #expect(try second.deliverDue().postponed.count == 1)
        let doubtful = try office.register.read {
            try $0.dueMails(at: office.parts.clock.now().addingTimeInterval(3600), limit: 1)
        }
        #expect(doubtful.first?.mulaiKirim != nil)
        relay.change { $0.cutsAfterServerBytes = nil }
        try sent.keep(try #require(doubtful.first).isi)
        office.pass(seconds: 60)
        #expect(try second.deliverDue().sent.count == 1)
        #expect(
            try Town.messageIDs(applicant, count: 2).count == 2, "taken by the server at the first try, and only then")
        relay.stop()
    }

    /// Bytes from the server while `body` runs. The relay counts a piece after it has passed it on, so the count is final
    /// once it stands still.
    private func measure(_ relay: TCPRelay, _ body: () throws -> Void) throws -> Int {
        let before = relay.traffic.fromServer
        try body()
        var last = -1
        while last != relay.traffic.fromServer {
            last = relay.traffic.fromServer
            usleep(100_000)
        }
        return last - before
    }
}
