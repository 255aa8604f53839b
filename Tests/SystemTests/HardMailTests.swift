import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("hard mail on real servers", .serialized) struct HardMailTests {
    @Test("broken, huge, automatic and forged mails do no harm, and the letter behind them is read")
    func hardMail() throws {
        var plan = DemoOffice.Plan()
        plan.maximumMegabytes = 1
        let office = try SystemOffice(plan: plan)
        try office.start()
        let mailbox = DemoOffice.mailbox
        let nested = (0..<200).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\r\n\r\n--b\($0)\r\n" }.joined()
        let hostile = [
            "Subject: no author\r\n\r\nhello\r\n", "From: <a@bebas.example>\r\nMIME-Version: 1.0\r\n" + nested,
            "From: <a@bebas.example>\r\nSubject: besar\r\n\r\n"
                + String(repeating: String(repeating: "x", count: 70) + "\r\n", count: 20_000),
            "From: <a@bebas.example>\r\nSubject: Balasan otomatis: cuti\r\nAuto-Submitted: auto-replied\r\n\r\nsetuju\r\n",
        ]
        for text in hostile { try office.applicant.sendRaw(Array(text.utf8), to: mailbox) }
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        let request = try office.mail("admin")
        let thief = try office.office.applicant(name: "Pencuri", address: "pencuri@bebas.example")
        try thief.answer(request, "teruskan")
        let warning = try office.persona("sekretariat").wait(for: "warning") {
            $0.text.contains("pencuri@bebas.example")
        }
        #expect(warning.subject.contains("PC-"))
        #expect(try office.objects("quarantine", "list").count == 3)
        #expect(try office.objects("case", "list").first?["langkah"] as? Int == 2)
        try thief.refresh()
        #expect(thief.mails.isEmpty, "nobody answers a stranger's forged decision")
    }

    @Test("mail that the server refuses for good is shown to the secretariat; mail it refuses for now is sent later")
    func refusedMail() throws {
        let office = try SystemOffice()
        office.world.refuse("admin@\(DemoOffice.domain)", with: "450 4.2.1 mailbox busy")
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        try eventually("a first try") { try office.objects("outbox", "list").first?["percobaan"] as? Int == 1 }
        office.world.accept("admin@\(DemoOffice.domain)")
        office.kill()
        #expect(try office.run("outbox", "retry").code == 0)
        office.world.refuse("sekretariat@\(DemoOffice.domain)", with: "550 5.1.1 no such user")
        try office.start()
        try office.answer("admin", "teruskan")
        try eventually("a mail given up") {
            try office.objects("outbox", "list").contains { $0["keadaan"] as? String == "gagal" }
        }
    }
}
