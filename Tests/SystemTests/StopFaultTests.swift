import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("faults: told to stop", .serialized) struct StopFaultTests {
    /// Seconds within which the program must be gone.
    static let limit: TimeInterval = 1

    @Test("waiting for mail, it ends within a second")
    func idle() throws {
        let office = try SystemOffice()
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        try expectEnd(of: office, "in IDLE")
    }

    @Test("told so while it is still starting, it does not forget it")
    func starting() throws {
        let office = try SystemOffice()
        try office.start()
        // Tests start it from a thread pool's thread, with signals blocked: this one waits until the program looks at it.
        #expect(office.daemon?.terminate() == 0)
    }

    @Test("in the midst of fetching, it ends within a second, and the letter is taken in the next time")
    func fetching() throws {
        var wire: TCPRelay?
        let office = try SystemOffice { world, plan in
            let relay = try TCPRelay(to: world.imapPort)
            relay.change { $0.stallsAfterServerBytes = 200_000 }
            plan.imapPort = relay.port
            wire = relay
        }
        let relay = try #require(wire)
        var letter = SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today)
        letter.files.append(
            PersonalMail.File(name: "foto.jpg", type: "image/jpeg", content: Data(count: 2_000_000)))
        try office.applicant.send(letter)
        try office.start()
        try eventually("a letter half fetched") { relay.traffic.fromServer >= 200_000 }
        try expectEnd(of: office, "in the midst of a fetch")
        #expect(try office.objects("register", "list").isEmpty)
        relay.change { $0.stallsAfterServerBytes = nil }
        try office.start()
        _ = try office.mail("pemohon", "acknowledgement")
        #expect(try office.objects("case", "list").count == 1)
    }

    @Test("while the mail server hangs, it ends within a second, and the mail goes out the next time")
    func sending() throws {
        var wire: TCPRelay?
        let office = try SystemOffice { world, plan in
            let relay = try TCPRelay(to: world.submissionPort)
            relay.change { $0.stallsAfterServerBytes = 0 }
            plan.smtpPort = relay.port
            wire = relay
        }
        let relay = try #require(wire)
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        try eventually("a courier at the server's door") { relay.traffic.connections > 0 }
        try expectEnd(of: office, "while SMTP hangs")
        relay.change { $0.stallsAfterServerBytes = nil }
        try office.start()
        _ = try office.mail("pemohon", "acknowledgement")
        relay.change { $0.stallsAfterServerBytes = 0 }
        try expectEnd(of: office, "with a kept-open SMTP connection that fell silent")
    }

    private func expectEnd(of office: SystemOffice, _ moment: String) throws {
        let start = Date()
        #expect(office.daemon?.terminate() == 0)
        let seconds = Date().timeIntervalSince(start)
        Progress.say("SIGTERM \(moment): ended after \(Int(seconds * 1000)) ms")
        #expect(seconds < Self.limit, "SIGTERM \(moment)")
    }
}
