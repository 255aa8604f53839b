import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("what is not acted on") struct RefusalTests {
    @Test(
        "a question or an unclear answer changes nothing and is asked back with numbered choices",
        arguments: ["Kapan suratnya masuk?", "Nanti saya lihat dulu ya", "Setuju / Tolak", "", "terima kasih"])
    func unclear(words: String) throws {
        let office = try DeskHarness()
        try office.request()
        let before = try office.alur()
        _ = try office.newMails()
        try office.answer("admin", words)
        #expect(try office.alur().keadaan == before.keadaan)
        #expect(try office.newMails() == ["admin: klarifikasi"])
        let question = try #require(try office.mails(to: "admin").last)
        for choice in ["1", "2", "3", "teruskan", "kembalikan", "tolak"] { #expect(question.text.contains(choice)) }
        try office.answer("admin", "1")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("a second unclear reply also reaches the secretariat")
    func twice() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "hmm")
        _ = try office.newMails()
        try office.answer("admin", "gimana ya")
        #expect(try office.newMails() == ["admin: klarifikasi", "sekretariat: perlu_perhatian"])
    }

    @Test("`bantuan` lists what can be answered at this step")
    func help() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        try office.answer("admin", "bantuan")
        #expect(try office.newMails() == ["admin: bantuan"])
        #expect(try office.alur().tidakJelas == 0)
    }

    @Test("a return without a reason is asked for it")
    func returnWithoutReason() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        try office.answer("admin", "kembalikan")
        #expect(try office.newMails() == ["admin: klarifikasi"])
    }

    @Test(
        "a time that cannot be had is not offered to the applicant",
        arguments: ["usul: Senin 23 November 2026 10.00-12.00", "usul: Kamis 10 Desember 2026 18.00-20.00"])
    func impossibleTime(words: String) throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        _ = try office.newMails()
        try office.answer("seksi", words)
        #expect(try office.newMails() == ["seksi: klarifikasi"])
    }

    @Test("an officer outside the SOP's next row is not disposed to")
    func otherTarget() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        try office.answer("kadis", "Kepada Kabid IKP, untuk ditindaklanjuti")
        #expect(try office.newMails() == ["kadis: klarifikasi"])
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 4))
    }

    @Test(
        "automatic mail is never answered",
        arguments: [
            "Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <warga.kota.example>",
            "X-Disposisi-Kantor: diskominfo.example", "Return-Path: <>",
        ])
    func automatic(header: String) throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        var reply = PersonalMail(answering: try #require(try office.mails(to: "admin").last), text: "teruskan")
        reply.headers = [header]
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.newMails() == [])
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 2))
    }

    @Test("a mail that could not be delivered is shown on its request, and never answered")
    func bounce() throws {
        let office = try DeskHarness()
        try office.request()
        let lost = try #require(try office.mails(to: "admin").last)
        _ = try office.newMails()
        let report = """
            From: MAILER-DAEMON@mx.diskominfo.example
            To: permohonan@diskominfo.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <bounce1@mx.diskominfo.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            The mail could not be delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.diskominfo.example

            Final-Recipient: rfc822; admin@diskominfo.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 no such user
            --b
            Content-Type: text/rfc822-headers

            Message-ID: <\(lost.messageID ?? "")>
            --b--
            """
        try office.receive(Data(report.utf8))
        #expect(try office.newMails() == ["sekretariat: perlu_perhatian"])
        let record = try office.register.read { try $0.peristiwa(of: 1) }
        #expect(record.last?.event.name == "undelivered")
    }

    @Test("an applicant cannot approve")
    func applicantApproves() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur()
        try office.answer("pemohon", "ACC, setuju")
        #expect(try office.alur() == before)
    }

    @Test("the same mail delivered twice is dealt with once")
    func twiceDelivered() throws {
        let office = try DeskHarness()
        let mail = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        let bytes = Data(mail.bytes(from: Mailbox(name: "Rani", address: DeskHarness.applicant), messageID: "one@x"))
        try office.receive(bytes)
        #expect(try !office.store(bytes))
        #expect(try !office.store(Data("Received: from elsewhere\r\nDelivered-To: x@y\r\n".utf8) + bytes))
        #expect(try office.desk.workOnNext() == nil)
    }
}

@Suite("messages that are set aside") struct QuarantineTests {
    @Test("what cannot be read is set aside with its reason, and the next letter is read")
    func setAside() throws {
        let office = try DeskHarness()
        let nested = (0..<60).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\r\n\r\n--b\($0)\r\n" }.joined()
        let broken = [
            "no header at all", "Subject: no author\r\n\r\nx",
            "From: a@b.example\r\nMIME-Version: 1.0\r\n" + nested,
            "From: a@b.example\r\nSubject: besar\r\n\r\n" + String(repeating: "x", count: 6 << 20),
        ]
        for text in broken { #expect(try office.receive(Data(text.utf8)).hasil.hasPrefix("quarantine")) }
        #expect(try office.request().hasil == "received")
        #expect(try office.register.read { try $0.quarantined() }.count == 4)
    }

    @Test("an invitation is no request: it is set aside for the secretariat, and nobody is answered")
    func invitation() throws {
        let office = try DeskHarness()
        let text = try String(
            contentsOf: Repository.root.appending(path: "Tests/Fixtures/letters/06.txt"), encoding: .utf8)
        try office.receive(
            PersonalMail(to: "permohonan@diskominfo.example", subject: "Undangan", text: text),
            from: "tu@bappeda.example")
        #expect(try office.newMails() == [])
        #expect(try office.register.read { try $0.quarantined() }.count == 1)
    }

    @Test("the secretariat hears of them once a day")
    func report() throws {
        let office = try DeskHarness()
        try office.receive(Data("Subject: no author\r\n\r\nx".utf8))
        let report = DailyReport(parts: office.parts)
        #expect(try report.writeIfDue())
        #expect(try !report.writeIfDue())
        #expect(try office.newMails() == ["sekretariat: laporan_harian"])
        office.pass(seconds: 86_400)
        #expect(try !report.writeIfDue(), "nothing new to tell")
    }

    @Test("a message that ended the program at each of ten starts is set aside")
    func crashLoop() throws {
        let office = try DeskHarness()
        try office.store(Data("From: a@b.example\r\nSubject: x\r\n\r\ny".utf8))
        let id = try #require(try office.register.read { try $0.nextNewMessage() }).id
        for _ in 0..<Desk.attemptLimit { try office.register.write { try $0.countAttempt(message: id) } }
        #expect(try office.desk.workOnNext()?.hasil.hasPrefix("quarantine") == true)
    }

    @Test(
        "names and subjects cannot add a header or a recipient",
        arguments: ["Rani\r\nBcc: korban@x.example", "=?utf-8?Q?Rani=0D=0ABcc:_korban@x.example?="])
    func injection(name: String) throws {
        let office = try DeskHarness()
        let mail = """
            From: "\(name.replacing("\r\n", with: " "))" <\(DeskHarness.applicant)>\r
            To: permohonan@diskominfo.example\r
            Subject: \(name.replacing("\r\n", with: "\r\n "))\r
            Message-ID: <inject@smkn99.example>\r
            \r
            Kami mohon kunjungan ke Pontive Center.\r\n
            """
        try office.receive(Data(mail.utf8))
        for role in ["pemohon", "admin"] {
            for mail in try office.mails(to: role) {
                #expect(mail.header("Bcc") == nil)
                #expect(mail.to.count == 1)
            }
        }
    }
}

@Suite("another SOP is only data") struct OtherSOPTests {
    @Test("a room loan with its own rows runs with no code of its own")
    func roomLoan() throws {
        let office = try DeskHarness(sop: ["Tests/Fixtures/sop/peminjaman.yaml"])
        let text = try String(
            contentsOf: Repository.root.appending(path: "Tests/Fixtures/letters/02.txt"), encoding: .utf8)
        try office.receive(
            PersonalMail(to: "permohonan@diskominfo.example", subject: "Peminjaman ruang", text: text),
            from: DeskHarness.applicant)
        let sop = office.setup.sop[0]
        let tag = "\(sop.kode)-2026-0001"
        while let role = try office.alur(tag).pemegang, role != .pemohon {
            let no = try #require(try office.alur(tag).keadaan.langkah)
            let langkah = try #require(sop.langkah(no))
            try office.answer(role.description, langkah.kata(.lanjut))
        }
        #expect(try office.alur(tag).keadaan == .selesai)
        #expect(try office.mails(to: "pemohon").last?.subject.hasPrefix("[\(tag)]") == true)
    }
}
