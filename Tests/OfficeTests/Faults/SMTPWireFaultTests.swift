import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing
import Transport

@testable import Office

@Suite("faults: the wire to the mail server", .serialized) struct SMTPWireFaultTests {
    @Test("cut at any byte of a session, the mail arrives; if it arrives twice it is the same mail")
    func everyByte() throws {
        let office = try WireOffice("keluar")
        try enqueue(0, office)
        let session = try office.smtpWire.traffic {
            _ = try office.courier.deliverDue()
            office.courier.close()
        }
        let cuts = WireCut.all(of: session, step: FaultSizes.now.byteStep)
        for (index, cut) in cuts.enumerated() {
            try enqueue(index + 1, office)
            office.smtpWire.cut(cut)
            let broken = try office.courier.deliverDue()
            #expect(broken.failed == [], "cut \(cut)")
            office.courier.close()
            office.smtpWire.cut(nil)
            office.harness.pass(seconds: 3600)
            let whole = try office.courier.deliverDue()
            #expect(broken.sent.count + whole.sent.count == 1, "cut \(cut)")
            office.courier.close()
            Progress.step(index + 1, of: cuts.count, "cuts of a short SMTP session")
        }
        let twice = try awaitMails(cuts.count + 1, office)
        Progress.say("short SMTP session: \(cuts.count) cuts, all mails arrived, \(twice) twice and the same")
    }

    @Test("cut again and again on a kept-open connection, every mail arrives; those that come twice are the same")
    func longSession() throws {
        let office = try WireOffice("beruntun")
        let batch = 20
        var number = 0
        for _ in 0..<batch { try enqueue(number, size: 20_000, office); number += 1 }
        let session = try office.smtpWire.traffic { _ = try office.courier.deliverDue() }
        office.courier.close()
        var random = SeededRandom(seed: FaultSizes.now.seed)
        var cuts = 0
        while cuts < FaultSizes.now.randomCuts {
            for _ in 0..<batch { try enqueue(number, size: 20_000, office); number += 1 }
            for _ in 0..<3 {
                office.smtpWire.cut(WireCut.any(of: session, &random))
                #expect(try office.courier.deliverDue().failed == [])
                office.harness.pass(seconds: 3600)
                cuts += 1
                Progress.step(cuts, of: FaultSizes.now.randomCuts, "cuts of a long SMTP session")
            }
            office.courier.close()
            office.smtpWire.cut(nil)
            _ = try office.courier.deliverDue()
            #expect(try office.harness.register.read { try $0.nextDue() } == nil)
        }
        let twice = try awaitMails(number, office)
        Progress.say("long SMTP session: \(cuts) cuts, \(number) mails arrived, \(twice) twice and the same")
    }

    private func enqueue(_ number: Int, size: Int = 300, _ office: WireOffice) throws {
        let recipient = try #require(EmailAddress(office.address))
        try office.harness.register.write {
            try $0.enqueue(
                Data(WireOffice.letter(number, size: size)), messageID: "surat.\(number)@smkn99.example",
                kepada: recipient, jenis: "tanda-terima", case: nil, at: office.harness.parts.clock.now())
        }
    }

    /// Waits until mails with `count` different Message-IDs have arrived, each with one content.
    ///
    /// - Returns: how many came more than once.
    private func awaitMails(_ count: Int, _ office: WireOffice) throws -> Int {
        var found: [MessageIdentity: Int] = [:]
        var next: UInt32 = 1
        let deadline = Date().addingTimeInterval(60)
        while Set(found.keys.map(\.messageID)).count < count {
            try #require(Date() < deadline, "only \(found.count) of \(count) mails came")
            _ = try office.client.select("INBOX")
            try office.client.fetchMessages(from: next) { batch in
                for message in batch {
                    next = message.uid + 1
                    found[MessageIdentity(raw: Data(message.bytes)), default: 0] += 1
                }
            }
        }
        #expect(found.count == count, "a Message-ID stands for two contents")
        return found.values.filter { $0 > 1 }.count
    }
}
