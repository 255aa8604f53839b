import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("invitations and the answers of calendars") struct CalendarTests {
    private static let offered = Jadwal(
        tanggal: Tanggal("2026-12-10")!, mulai: Pukul(jam: 9)!, selesai: Pukul(jam: 11)!)!
    private static let other = Jadwal(
        tanggal: Tanggal("2026-12-15")!, mulai: Pukul(jam: 13)!, selesai: Pukul(jam: 15)!)!

    /// The applicant has the section's proposal.
    private func asked(_ office: DeskHarness) throws -> ParsedMail {
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "usul: Kamis 10 Desember 2026 09.00-11.00")
        _ = try office.newMails()
        return try #require(try office.mails(to: "pemohon").last)
    }

    private func client(
        _ make: CalendarClient.Make, _ mail: ParsedMail, as address: String = DeskHarness.applicant
    ) throws -> CalendarClient {
        try #require(CalendarClient(make, answering: mail, as: address))
    }

    @Test("the proposal is an invitation: one calendar part with its method, and the same as a file")
    func proposal() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        #expect(mail.calendar?.method == "REQUEST")
        #expect(mail.attachments.map(\.contentType) == ["application/ics"])
        let client = try client(.google, mail)
        #expect(client.value("SEQUENCE") == "0")
        #expect(client.value("STATUS") == "TENTATIVE")
        #expect(client.value("DTSTART") == "20261210T090000")
        #expect(client.value("ATTENDEE") == DeskHarness.applicant)
        let organizer = try #require(client.value("ORGANIZER"))
        #expect(organizer.hasPrefix("permohonan+"))
        #expect(client.value("UID")?.contains(organizer.dropFirst(11).prefix(20)) == true)
    }

    @Test("UID and organizer stay the same from the proposal over the approval to the cancellation, SEQUENCE rises")
    func stable() throws {
        let office = try DeskHarness()
        var mails = [try asked(office)]
        try office.receive(try client(.google, mails[0]).press(.accept), from: DeskHarness.applicant)
        try office.answer("admin_pontive", "agendakan")
        mails.append(try #require(try office.mails(to: "pemohon").last))
        try office.answer("pemohon", "batal, ada ujian")
        mails.append(try #require(try office.mails(to: "pemohon").last))
        let entries = try mails.map { try client(.google, $0) }
        #expect(mails.map { $0.calendar?.method } == ["REQUEST", "REQUEST", "CANCEL"])
        #expect(Set(entries.map { $0.value("UID") }).count == 1)
        #expect(Set(entries.map { $0.value("ORGANIZER") }).count == 1)
        #expect(entries.map { $0.value("SEQUENCE") } == ["0", "1", "2"])
        #expect(entries.map { $0.value("STATUS") } == ["TENTATIVE", "CONFIRMED", "CANCELLED"])
    }

    @Test(
        "pressing Accept agrees to the slot, with and without plus addresses and ORGANIZER",
        arguments: [CalendarClient.Make.google, .outlook], [true, false])
    func accepted(make: CalendarClient.Make, plus: Bool) throws {
        let office = try DeskHarness(plus: plus)
        let mail = try asked(office)
        let result = try office.receive(try client(make, mail).press(.accept), from: DeskHarness.applicant)
        #expect(result.hasil == "calendar: accepted")
        #expect(try office.newMails() == ["admin_pontive: permintaan"])
        #expect(try office.alur().jadwal == Self.offered)
    }

    @Test("Propose new time is the applicant's wish; the section's other time is a new invitation")
    func countered() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        try office.receive(try client(.outlook, mail).propose(Self.other), from: DeskHarness.applicant)
        #expect(try office.newMails() == ["seksi: permintaan"])
        #expect(try #require(try office.mails(to: "seksi").last).words.contains("Selasa, 15 Desember 2026"))
        try office.answer("seksi", "setuju")
        #expect(try office.newMails() == ["admin_pontive: permintaan"])
        #expect(try office.alur().jadwal == Self.other)
    }

    @Test("a section that keeps to its time declines the counter-proposal, and the same invitation can be accepted")
    func keptTime() throws {
        let office = try DeskHarness()
        let first = try asked(office)
        try office.receive(try client(.google, first).propose(Self.other), from: DeskHarness.applicant)
        try office.answer("seksi", "usul: Kamis 10 Desember 2026 09.00-11.00")
        let second = try #require(try office.mails(to: "pemohon").last)
        #expect(second.calendar?.method == "DECLINECOUNTER")
        #expect(try client(.google, second).value("SEQUENCE") == "0")
        try office.receive(try client(.google, first).press(.accept), from: DeskHarness.applicant)
        #expect(try office.alur().jadwal == Self.offered)
    }

    @Test("words beside the button count: a yes with a condition is asked back, a no with a time is a wish")
    func words() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        try office.receive(
            try client(.google, mail).press(.accept, words: "asal bisa mulai jam 10"), from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: klarifikasi"])
        try office.receive(try client(.outlook, mail).press(.accept, words: "2"), from: DeskHarness.applicant)
        #expect(try office.alur().jadwal == nil)
        _ = try office.newMails()
        try office.receive(
            try client(.outlook, mail).press(.decline, words: "usul: Selasa 15 Desember 2026 13.00-15.00"),
            from: DeskHarness.applicant)
        #expect(try office.newMails() == ["seksi: permintaan"])
        #expect(try office.alur().keinginan == [Self.other])
    }

    @Test("Decline asks for another time in words")
    func declined() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        try office.receive(try client(.google, mail).press(.decline), from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: klarifikasi"])
        let question = try #require(try office.mails(to: "pemohon").last)
        #expect(question.words.contains("Mohon sebutkan hari dan jam lain"))
        try office.answer("pemohon", "usul: Selasa 15 Desember 2026 13.00-15.00")
        #expect(try office.newMails() == ["seksi: permintaan"])
    }

    @Test("an answer to a replaced invitation is told, never acted on")
    func stale() throws {
        let office = try DeskHarness()
        let first = try asked(office)
        try office.answer("pemohon", "usul: Selasa 15 Desember 2026 13.00-15.00")
        try office.answer("seksi", "usul: Rabu 16 Desember 2026 09.00-11.00")
        _ = try office.newMails()
        try office.receive(try client(.google, first).press(.accept), from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: klarifikasi"])
        #expect(try #require(try office.mails(to: "pemohon").last).words.contains("undangan yang lama"))
        #expect(try office.alur().jadwal == nil)
    }

    @Test("from another address nothing is done, and the applicant is told", arguments: [true, false])
    func stranger(plus: Bool) throws {
        let office = try DeskHarness(plus: plus)
        let mail = try asked(office)
        let press = try client(.google, mail).press(.accept)
        try office.receive(press, from: "orang@lain.example", name: nil)
        #expect(try office.newMails() == ["pemohon: balasan_ditolak", "sekretariat: perlu_perhatian"])
        #expect(try office.alur().jadwal == nil)
    }

    @Test("what the server does not vouch for is not followed where the office demands that")
    func unproven() throws {
        let office = try DeskHarness(autentikasi: .wajib)
        let vouched = { (address: String) in
            let domain = address.split(separator: "@").last ?? ""
            return ["Authentication-Results: mx.diskominfo.example; dmarc=pass header.from=\(domain)"]
        }
        var letter = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        letter.headers = vouched(DeskHarness.applicant)
        try office.receive(letter, from: DeskHarness.applicant)
        for (role, words) in [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "setuju"), ("kabid", "setuju"),
            ("seksi", "usul: Kamis 10 Desember 2026 09.00-11.00"),
        ] {
            var reply = PersonalMail(answering: try #require(try office.mails(to: role).last), text: words)
            reply.headers = vouched(office.address(role))
            try office.receive(reply, from: office.address(role), name: nil)
        }
        var press = try client(.google, try #require(try office.mails(to: "pemohon").last)).press(.accept)
        try office.receive(press, from: DeskHarness.applicant)
        #expect(try office.alur().jadwal == nil)
        press.headers = vouched(DeskHarness.applicant)
        try office.receive(press, from: DeskHarness.applicant)
        #expect(try office.alur().jadwal == Self.offered)
    }

    @Test("a reply with another person's answer in it is no answer")
    func otherAttendee() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        let press = try client(.google, mail, as: "kepala@smkn99.example").press(.accept)
        try office.receive(press, from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: klarifikasi"])
        #expect(try office.alur().jadwal == nil)
    }

    @Test("an answer to somebody else's invitation is passed over in silence")
    func foreign() throws {
        let office = try DeskHarness()
        _ = try asked(office)
        var press = PersonalMail(to: "permohonan@diskominfo.example", subject: "Accepted: Rapat", text: "")
        press.calendar = MailCalendar(
            method: "REPLY",
            text: """
                BEGIN:VCALENDAR
                METHOD:REPLY
                BEGIN:VEVENT
                UID:rapat@lain.example
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:\(DeskHarness.applicant)
                END:VEVENT
                END:VCALENDAR
                """)
        let result = try office.receive(press, from: DeskHarness.applicant)
        #expect(result.hasil == "calendarReply: to no invitation of ours")
        #expect(try office.newMails().isEmpty)
    }

    @Test("a proposed time that is past, lasts over night or repeats is asked back")
    func impossible() throws {
        let office = try DeskHarness()
        let mail = try asked(office)
        let client = try client(.google, mail)
        let past = Jadwal(tanggal: Tanggal("2026-11-02")!, mulai: Pukul(jam: 9)!, selesai: Pukul(jam: 10)!)!
        try office.receive(client.propose(past), from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: klarifikasi"])
        for (old, new) in [
            ("DTEND:20261215T080000Z", "DTEND:20261217T080000Z"),
            ("SUMMARY:Usul", "RRULE:FREQ=SECONDLY"), ("DTSTART:20261215T060000Z", "DTSTART;VALUE=DATE:20261215"),
        ] {
            var counter = client.propose(Self.other)
            let text = counter.calendar?.text.replacing(old, with: new) ?? ""
            #expect(text != counter.calendar?.text)
            counter.calendar = MailCalendar(method: "COUNTER", text: text)
            try office.receive(counter, from: DeskHarness.applicant)
            #expect(try office.alur().keadaan == .menungguPemohon(langkah: 6, usul: [Self.offered]), "\(new)")
        }
    }
}
