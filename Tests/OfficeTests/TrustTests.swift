import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("who may decide") struct TrustTests {
    @Test("a stranger who got hold of an officer's mail decides nothing; the secretariat sees it")
    func stranger() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur()
        _ = try office.newMails()
        try office.answer("kadis", "setuju", from: "penipu@bebas.example")
        #expect(try office.alur() == before)
        #expect(try office.newMails() == ["kadis: balasan_ditolak", "sekretariat: perlu_perhatian"])
        let warning = try #require(try office.mails(to: "kadis").last)
        #expect(warning.words.contains("penipu@bebas.example"))
    }

    @Test("another officer's address does not answer in the Kadis's place, and is told so")
    func foreignOfficer() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur()
        _ = try office.newMails()
        try office.answer("kadis", "setuju", from: office.address("kabid"))
        #expect(try office.alur() == before)
        #expect(
            try office.newMails().sorted() == [
                "kabid: balasan_tanpa_kode", "kadis: balasan_ditolak", "sekretariat: perlu_perhatian",
            ])
    }

    @Test("a code that was changed is no code")
    func changedCode() throws {
        let office = try DeskHarness()
        try office.request()
        let before = try office.alur()
        _ = try office.newMails()
        var reply = PersonalMail(answering: try #require(try office.mails(to: "admin").last), text: "teruskan")
        let wrong = String(repeating: "a", count: TokenSeal.length)
        reply.to = "permohonan+\(wrong)@diskominfo.example"
        (reply.inReplyTo, reply.references) = (nil, [])
        reply.text = "teruskan"
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.alur() == before)
        #expect(try office.newMails().contains("sekretariat: perlu_perhatian"))
    }

    @Test("without plus addressing the thread's references carry the code")
    func withoutPlus() throws {
        let office = try DeskHarness(plus: false)
        try office.request()
        let request = try #require(try office.mails(to: "admin").last)
        #expect(request.replyTo.map(\.address) == ["permohonan@diskominfo.example"])
        var reply = PersonalMail(answering: request, text: "teruskan")
        reply.text = "teruskan"
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("where even the thread is lost, the code in the quoted foot counts")
    func quotedFoot() throws {
        let office = try DeskHarness(plus: false)
        try office.request()
        var reply = PersonalMail(answering: try #require(try office.mails(to: "admin").last), text: "teruskan")
        (reply.inReplyTo, reply.references) = (nil, [])
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("where authentication is demanded, a sender nobody vouches for decides nothing")
    func unauthenticated() throws {
        let office = try DeskHarness(autentikasi: .wajib)
        try office.request()
        let before = try office.alur()
        try office.answer("admin", "teruskan")
        #expect(try office.alur() == before)
        let pass = "Authentication-Results: mx.diskominfo.example; dmarc=pass header.from=diskominfo.example"
        let fail = "Authentication-Results: mx.diskominfo.example; dmarc=fail header.from=diskominfo.example"
        var reply = PersonalMail(answering: try #require(try office.mails(to: "admin").first), text: "teruskan")
        reply.headers = [fail, pass]
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.alur() == before, "a line below the topmost must not count")
        reply.headers = [pass, fail]
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("a code that has run out decides nothing")
    func expired() throws {
        let office = try DeskHarness()
        try office.request()
        let before = try office.alur()
        office.pass(seconds: 61 * 86_400)
        try office.answer("admin", "teruskan")
        #expect(try office.alur() == before)
    }

    @Test("an answer to a step already done changes nothing, and its writer is told")
    func late() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "teruskan")
        let before = try office.alur()
        _ = try office.newMails()
        try office.answer("admin", "tolak: salah alamat")
        #expect(try office.alur() == before)
        #expect(try office.newMails() == ["admin: sudah_diproses", "sekretariat: perlu_perhatian"])
    }

    @Test("where the sender's proof is only noted, the officer gets a receipt, at the address the office knows")
    func receipt() throws {
        let office = try DeskHarness(autentikasi: .catat)
        try office.request()
        _ = try office.newMails()
        let request = try #require(try office.mails(to: "admin").last)
        var reply = PersonalMail(answering: request, text: "teruskan")
        reply.headers = ["Authentication-Results: mx.diskominfo.example; dmarc=pass header.from=diskominfo.example"]
        try office.receive(reply, from: office.address("admin"), name: nil)
        #expect(try office.newMails() == ["sekretariat: permintaan"], "the office's server vouches: no receipt")
        try office.answer("sekretariat", "catat")
        #expect(try office.newMails() == ["kadis: permintaan", "sekretariat: bukti_keputusan"])
        let receipt = try #require(try office.mails(to: "sekretariat").last)
        #expect(receipt.words.contains("Jawaban : catat"))
        // The receipt can be answered: it was somebody else.
        try office.answer("sekretariat", "batal")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
        #expect(try office.newMails() == ["kadis: keputusan_ditarik", "sekretariat: permintaan"])
        try office.answer("sekretariat", "mohon maaf, maksudnya bagaimana?")
        #expect(try office.newMails() == ["sekretariat: klarifikasi"], "nothing was done, so there is no receipt")
    }

    @Test("a decision is taken back by `batal` until the next officer acts; the disposition sheet forgets it")
    func takenBack() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kabid")
        _ = try office.newMails()
        try office.answer("kadis", "batal, salah kirim")
        #expect(try office.newMails() == ["kabid: keputusan_ditarik", "kadis: permintaan"])
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 4))
        try office.answer("kadis", "Kabid TKPBET, dampingi tamunya")
        #expect(try office.alur().disposisi.last?.instruksi == "dampingi tamunya")
        #expect(try office.alur().disposisi.count == 2)
        try office.answer("kabid", "setuju")
        let before = try office.alur()
        try office.answer("kadis", "batal")
        #expect(try office.alur() == before)
    }

    @Test("`batal` in answer to the open question decides nothing")
    func nothingToTakeBack() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let before = try office.alur().keadaan
        _ = try office.newMails()
        try office.answer("kadis", "batal")
        #expect(try office.alur().keadaan == before)
        #expect(try office.newMails() == ["kadis: klarifikasi"])
    }

    @Test("codes are different for every request, question, person and expiry")
    func seal() throws {
        let seal = TokenSeal(key: .init(data: Data(repeating: 7, count: 32)))
        let (one, two) = (CaseTag(kode: "PC", tahun: 2026, urut: 1)!, CaseTag(kode: "PC", tahun: 2026, urut: 2)!)
        let (a, b) = (EmailAddress("a@x.example")!, EmailAddress("b@x.example")!)
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        let codes = Set([
            seal.kode(tag: one, nomor: 1, alamat: a, kedaluwarsa: now),
            seal.kode(tag: two, nomor: 1, alamat: a, kedaluwarsa: now),
            seal.kode(tag: one, nomor: 2, alamat: a, kedaluwarsa: now),
            seal.kode(tag: one, nomor: 1, alamat: b, kedaluwarsa: now),
            seal.kode(tag: one, nomor: 1, alamat: a, kedaluwarsa: now.addingTimeInterval(1)),
        ])
        #expect(codes.count == 5)
        #expect(codes.allSatisfy { TokenSeal.candidate($0) == $0 })
    }
}
