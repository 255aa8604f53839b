import Foundation
import Mail
import MailWorld
import Testing
import Transport

@Suite("where mails end up on the office's server", .serialized) struct KeptMailTests {
    @Test(
        "letters lie in Diproses, what was set aside in Karantina, copies of our own mails in Sent; the inbox is empty")
    func folders() throws {
        var plan = DemoOffice.Plan()
        plan.copies = "bcc"
        let office = try SystemOffice(plan: plan)
        try office.start()
        try office.applicant.sendRaw(
            Array("From: <rani@smkn99.example>\r\nSubject: Undian\r\nMessage-ID: <u@x>\r\n\r\nAnda menang.\r\n".utf8),
            to: DemoOffice.mailbox)
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        let acknowledgement = try office.mail("pemohon", "acknowledgement")
        let request = try office.mail("admin")
        let mailbox = try office.mailbox()
        // In office hours the secretariat's daily report is one of them.
        try eventually("copies") {
            try office.subjects(mailbox, in: "Sent").count == office.objects("outbox", "list", "--all").count
        }
        #expect(
            try Set(office.subjects(mailbox, in: "Sent")).isSuperset(of: [acknowledgement.subject, request.subject]))
        try eventually("an empty inbox") { try office.subjects(mailbox, in: "INBOX").isEmpty }
        #expect(try office.subjects(mailbox, in: "Karantina") == ["Undian"])
        #expect(try office.subjects(mailbox, in: "Diproses").count == 1)
        #expect(try office.objects("outbox", "list").isEmpty)
    }

    @Test("with APPEND the Sent folder gets what was sent, and the mailbox no copy")
    func append() throws {
        var plan = DemoOffice.Plan()
        plan.copies = "append"
        let office = try SystemOffice(plan: plan)
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        let acknowledgement = try office.mail("pemohon", "acknowledgement")
        let request = try office.mail("admin")
        let mailbox = try office.mailbox()
        let sent = [acknowledgement.subject, request.subject].sorted()
        try eventually("copies") { try office.subjects(mailbox, in: "Sent").sorted() == sent }
        try eventually("an empty inbox") { try office.subjects(mailbox, in: "INBOX").isEmpty }
        #expect(try office.subjects(mailbox, in: "Diproses").count == 1)
    }
}
