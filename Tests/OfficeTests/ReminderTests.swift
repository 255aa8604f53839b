import Foundation
import Logging
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the office's clock at the desk") struct ReminderTests {
    private static func desk(_ office: DeskHarness) -> ReminderDesk {
        ReminderDesk(parts: office.parts, logger: Town.quiet)
    }

    private static let hour: TimeInterval = 3600

    @Test("an officer who does not answer is reminded, and the answer to the reminder decides")
    func reminded() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        let desk = Self.desk(office)
        #expect(try desk.workOnDue() == 0, "nothing is late yet")
        office.pass(seconds: 2 * Self.hour + 660)
        #expect(try desk.workOnDue() == 1)
        #expect(try office.newMails() == ["admin: pengingat"])
        #expect(try desk.workOnDue() == 0, "once")
        let mail = try #require(try office.mails(to: "admin").last)
        #expect(mail.attachments.map(\.fileName) == ["Surat Permohonan.pdf", "surel-pemohon.txt"])
        try office.answer("admin", "teruskan")
        #expect(try office.newMails() == ["sekretariat: permintaan"])
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("later others are told; whoever is told cannot decide in the officer's place")
    func escalated() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kabid")
        _ = try office.newMails()
        let desk = Self.desk(office)
        for _ in 1...4 {
            office.pass(seconds: 8 * Self.hour)
            try desk.workOnDue()
        }
        let mails = try office.newMails()
        #expect(mails.count { $0 == "kadis: eskalasi" } == 1)
        #expect(mails.count { $0 == "kabid: pengingat" } <= 3)
        try office.answer("kadis", "setuju")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 5))
    }

    @Test("nobody hears of one request twice a day, whatever the rules say")
    func guarded() throws {
        let office = try DeskHarness()
        try office.request()
        let day = Tanggal("2026-11-24")!
        let address = office.setup.pejabat[Peran("admin")!]!.alamat
        for isFirst in [true, false] {
            let begun = try office.register.write { try $0.beginReminder(case: 1, alamat: address, tanggal: day) }
            #expect(begun == isFirst)
        }
        _ = try office.newMails()
        office.pass(seconds: 3 * Self.hour)
        #expect(try Self.desk(office).workOnDue() == 0)
        #expect(try office.newMails().isEmpty)
        office.pass(seconds: 24 * Self.hour)
        try Self.desk(office).workOnDue()
        #expect(try office.newMails() == ["admin: pengingat", "sekretariat: eskalasi"], "the next day there is room")
    }

    @Test("an applicant who owes documents is reminded kindly, and the answer completes the request")
    func applicant() throws {
        let office = try DeskHarness()
        var letter = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        letter.text = "Terlampir surat permohonan kunjungan kami."
        try office.receive(letter, from: DeskHarness.applicant)
        _ = try office.newMails()
        office.pass(seconds: 16 * Self.hour)
        #expect(try Self.desk(office).workOnDue() == 1)
        #expect(try office.newMails() == ["pemohon: pengingat"])
        let mail = try #require(try office.mails(to: "pemohon").last)
        #expect(mail.words.contains("Formulir"))
        try office.answer("pemohon", SampleLetter.form(visit: DeskHarness.visit))
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
    }

    @Test("other hours or rules have every open request looked at anew, the same ones none")
    func rules() throws {
        let office = try DeskHarness()
        try office.request()
        let desk = Self.desk(office)
        try desk.prepare()
        #expect(try office.register.read { try $0.nextReminder(at: office.parts.clock.now()) } == 1)
        try desk.workOnDue()
        try desk.prepare()
        #expect(try office.register.read { try $0.nextReminder(at: office.parts.clock.now()) } == nil)
    }

    @Test("a role that nobody fills any more does not stop the clock for the others")
    func vacant() throws {
        let office = try DeskHarness()
        try office.request()
        try office.request(nomor: "421.3/088-SMKN99/2026")
        try office.answer("admin", "teruskan")
        _ = try office.newMails()
        var pejabat = office.setup.pejabat
        pejabat[Peran("sekretariat")!] = nil
        let setup = OfficeSetup(
            kantor: office.setup.kantor, jamKerja: office.setup.jamKerja, sop: office.setup.sop, pejabat: pejabat,
            ruang: office.setup.ruang, yangPerluDibawa: [], mailbox: office.setup.mailbox, trust: office.setup.trust,
            laporan: office.setup.laporan)
        let parts = DeskParts(
            setup: setup, register: office.register, notices: office.parts.notices, clock: office.parts.clock)
        office.pass(seconds: 3 * Self.hour)
        #expect(try ReminderDesk(parts: parts, logger: Town.quiet).workOnDue() == 1)
        #expect(try office.newMails() == ["admin: pengingat"])
    }
}
