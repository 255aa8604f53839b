import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("absences that officers' automatic replies tell") struct AbsenceTests {
    private static let pass = "Authentication-Results: mx.diskominfo.example; dmarc=pass header.from=diskominfo.example"

    private func notice(
        _ office: DeskHarness, from address: String, headers: [String] = [],
        text: String = "Saya sedang cuti s.d. 30 November 2026. Setuju dan tolak saya jawab nanti."
    ) throws -> Desk.Result {
        var mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Balasan otomatis: Mohon disposisi", text: text)
        mail.headers = headers + ["Auto-Submitted: auto-replied"]
        return try office.receive(mail, from: address, name: nil)
    }

    private func days(_ office: DeskHarness, _ role: String = "kadis") throws -> [String] {
        let peran = try #require(Peran(role))
        return try office.register.read { try $0.cuti(peran: peran) }.map {
            "\($0.mulai?.description ?? "?") to \($0.sampai?.description ?? "?"): \($0.kata)"
        }
    }

    @Test("an officer's leave is kept with its words; the officer is not answered and no request moves")
    func kept() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur()
        _ = try office.newMails()
        let result = try notice(office, from: office.address("kadis"))
        #expect(result.hasil == "autoReply: Auto-Submitted: auto-replied")
        #expect(try days(office) == ["? to 2026-11-30: Saya sedang cuti s.d. 30 November 2026."])
        #expect(try office.alur() == before)
        #expect(try office.newMails() == ["sekretariat: tawaran_pengganti"])
    }

    @Test("a stranger's or an applicant's absence is nobody's fact")
    func strangers() throws {
        let office = try DeskHarness()
        _ = try notice(office, from: "penipu@bebas.example")
        _ = try notice(office, from: DeskHarness.applicant)
        #expect(try days(office) == [])
    }

    @Test("where authentication is demanded, a notice that nobody vouches for is not believed")
    func unauthenticated() throws {
        let office = try DeskHarness(autentikasi: .wajib)
        _ = try notice(office, from: office.address("kadis"))
        #expect(try days(office) == [])
        _ = try notice(office, from: office.address("kadis"), headers: [Self.pass])
        #expect(try days(office).count == 1)
    }

    @Test("a notice without a day leaves nothing behind")
    func withoutDays() throws {
        let office = try DeskHarness()
        _ = try notice(office, from: office.address("kadis"), text: "Saya sedang cuti, kembali Senin depan.")
        #expect(try days(office) == [])
    }

    @Test("an answer that only its words make an absence notice tells its days too")
    func byItsWords() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur()
        try office.answer("kadis", "Saya sedang dinas luar s.d. 27 November 2026. Silakan menghubungi Sekretaris.")
        #expect(try office.alur() == before)
        #expect(try days(office).count == 1)
    }
}
