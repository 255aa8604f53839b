import Foundation
import MailWorld
import Persuratan
import Testing

@Suite("faults: the machine under the program", .serialized) struct TroubleFaultTests {
    @Test("with the disk full the program waits; with room again it goes on where it was")
    func diskFull() throws {
        let disk = try SmallDisk(megabytes: 4)
        var plan = DemoOffice.Plan()
        plan.register = disk.folder.appending(path: "register.sqlite").path
        let office = try SystemOffice(plan: plan)
        try office.start()
        try eventually("a daemon that serves") { try office.log().contains("IMAP connected") }
        try disk.fill()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        try eventually("a word about the disk") { try office.log().contains("free space on the disk") }
        #expect(office.daemon?.isRunning == true)
        try disk.free()
        try playToTheRegister(office)
    }

    @Test("while another program holds the register, the office waits for it")
    func locked() throws {
        let office = try SystemOffice()
        try office.start()
        try eventually("a daemon that serves") { try office.log().contains("IMAP connected") }
        let holder = try RegisterHolder(office.office.folder.appending(path: "register.sqlite").path)
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        try eventually("a word about the lock") { try office.log().contains("another program holds it") }
        #expect(office.daemon?.isRunning == true)
        holder.release()
        try playToTheRegister(office)
    }

    @Test("with the mail server down for a while, every mail goes out once it is back")
    func postfixDown() throws {
        let office = try SystemOffice()
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        let request = try office.mail("admin")
        office.kill()
        try office.persona("admin").answer(request, "teruskan")
        let inbox = office.world.mailbox(of: DemoOffice.mailbox).appending(path: "new").path
        try eventually("an answer in the office's mailbox") {
            try !FileManager.default.contentsOfDirectory(atPath: inbox).isEmpty
        }
        try office.world.stopPostfix()
        try office.start()
        try eventually("a first try") { try office.objects("outbox", "list").first?["percobaan"] as? Int == 1 }
        try office.world.startPostfix()
        #expect(try office.run("outbox", "retry").code == 0)
        office.kill()
        try office.start()
        try office.answer("sekretariat", "catat")
        _ = try office.mail("kadis")
        try expectOnce(office)
    }

    /// The request goes on up to the register, and everything is there once.
    private func playToTheRegister(_ office: SystemOffice) throws {
        _ = try office.mail("pemohon", "acknowledgement")
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat")
        _ = try office.mail("kadis")
        try expectOnce(office)
    }

    private func expectOnce(_ office: SystemOffice) throws {
        #expect(office.daemon?.terminate() == 0)
        #expect(try office.objects("register", "list").count == 1)
        for role in ["pemohon", "admin", "sekretariat", "kadis"] {
            let persona = try office.persona(role)
            try persona.refresh()
            #expect(persona.mails.count == 1, "\(role): \(persona.mails.map(\.subject))")
        }
    }
}
