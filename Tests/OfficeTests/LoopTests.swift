import Foundation
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("programs that answer programs") struct LoopTests {
    @Test("a responder that nothing marks as one is answered a few times a day; then the secretariat takes over")
    func applicantResponder() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        for _ in 1...(AnswerLimit.perDay + 5) {
            try office.answer("pemohon", "Terima kasih, surel Anda sudah masuk ke kotak surat sekolah kami.")
        }
        let mails = try office.newMails()
        #expect(mails.count { $0 == "pemohon: status" } == AnswerLimit.perDay)
        #expect(mails.count { $0 == "sekretariat: perlu_perhatian" } == 1)
        office.pass(seconds: 90_000)
        try office.answer("pemohon", "Sampai di mana permohonan kami?")
        #expect(try office.newMails() == ["pemohon: status"], "a day later there is room again")
    }

    @Test("the same with an officer whose step was done before")
    func officerResponder() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "teruskan")
        _ = try office.newMails()
        for _ in 1...(AnswerLimit.perDay + 5) { try office.answer("admin", "Terima kasih, sudah kami terima.") }
        let mails = try office.newMails()
        #expect(mails.count { $0 == "admin: sudah_diproses" } == AnswerLimit.perDay)
        #expect(mails.count { $0 == "sekretariat: perlu_perhatian" } == 1)
    }

    @Test("a flood of forged answers is told some times a day, then only set aside")
    func flood() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        for _ in 1...(AnswerLimit.refusalsPerDay + 5) {
            try office.answer("admin", "tolak", from: "penipu@bebas.example")
        }
        let mails = try office.newMails()
        #expect(mails.count { $0 == "sekretariat: perlu_perhatian" } <= AnswerLimit.refusalsPerDay + 1)
        #expect(mails.count { $0 == "admin: balasan_ditolak" } == AnswerLimit.perDay)
        #expect(try office.register.read { try $0.quarantined() }.count == 5)
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 2))
    }
}
