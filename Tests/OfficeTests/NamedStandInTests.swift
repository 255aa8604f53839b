import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("stand-ins named by mail") struct NamedStandInTests {
    /// The officers of the SOP, and the Sekretaris, who may stand in beside them.
    private static func office(_ autentikasi: TrustRules.Autentikasi = .mati) throws -> DeskHarness {
        let office = try DeskHarness(autentikasi: autentikasi) { setup in
            setup.calonPengganti = [
                Pejabat(
                    peran: Peran("sekdis")!, nama: "Lestari Bayangkan", jabatan: "Sekretaris Dinas",
                    alamat: EmailAddress("sekdis@diskominfo.example")!, sebutan: ["Sekdis", "Bu Lestari"])
            ]
        }
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        return office
    }

    private func leave(
        _ office: DeskHarness, _ text: String = "Saya sedang cuti s.d. 27 November 2026.", from role: String = "kadis"
    ) throws {
        var mail = PersonalMail(to: DeskHarness.officeAddress.description, subject: "Balasan otomatis", text: text)
        mail.headers = ["Auto-Submitted: auto-replied"]
        try office.receive(mail, from: office.address(role), name: nil)
    }

    private func recorded(_ office: DeskHarness) throws -> [String] {
        try office.register.read { try $0.pengganti(notBefore: nil) }.map {
            "\($0.peran): \($0.sebagai) \($0.oleh) \($0.dari) to \($0.sampai), \($0.asal)"
                + ($0.diakhiri == nil ? "" : ", ended")
        }
    }

    // MARK: By the officer

    @Test(
        "an officer names who stands in until a day; all three are told and the open request goes there",
        arguments: [
            ("delegasikan ke Bu Lestari sampai 30 November", "2026-11-30"),
            ("selama saya dinas luar s.d. Jumat, disposisi oleh Sekdis", "2026-11-27"),
        ])
    func byMail(words: String, until: String) throws {
        let office = try Self.office()
        let result = try office.answer("kadis", words)
        #expect(result.hasil == "stand-in for kadis: sekdis")
        #expect(try recorded(office) == ["kadis: plh sekdis 2026-11-24 to \(until), pejabat"])
        #expect(
            try office.newMails() == ["kadis: penggantian", "sekdis: penggantian", "sekretariat: penggantian"])
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 4))
        try office.handOver()
        #expect(try office.newMails() == ["sekdis: permintaan"])
        try office.answer("sekdis", "setuju")
        #expect(try office.alur().disposisi.last?.pelaku?.jabatan == "Plh. Kepala Dinas")
    }

    @Test(
        "who cannot be named is not: a stranger, nobody, several, oneself, a day that is over or unsure, with a decision",
        arguments: [
            "delegasikan ke Pak Joko sampai 30 November", "delegasikan sampai 30 November",
            "delegasikan ke Sekdis dan Kabid TKPBET sampai 30 November",
            "selama saya dinas luar s.d. Jumat, disposisi oleh penipu@bebas.example",
            "delegasikan ke Sekdis sampai Senin, 1 Desember 2026",
            "Setuju. Selama saya dinas luar s.d. Jumat, disposisi oleh Sekdis",
        ])
    func refused(words: String) throws {
        let office = try Self.office()
        let before = try office.alur().keadaan
        try office.answer("kadis", words)
        #expect(try recorded(office) == [])
        #expect(try office.alur().keadaan == before)
        #expect(try office.newMails() == ["kadis: klarifikasi"])
    }

    @Test("whoever has no good code names nobody")
    func strangers() throws {
        let office = try Self.office()
        let words = "delegasikan ke Sekdis sampai 30 November"
        try office.answer("kadis", words, from: "penipu@bebas.example")
        try office.answer("kadis", words, from: office.address("sekdis"))
        try office.receive(
            PersonalMail(to: DeskHarness.officeAddress.description, subject: "Delegasi", text: words),
            from: office.address("kadis"), name: nil)
        #expect(try recorded(office) == [])
    }

    @Test("where authentication is demanded an officer's mail that nobody vouches for names nobody")
    func unauthenticated() throws {
        let office = try DeskHarness(autentikasi: .catat)
        try office.request()
        try office.play(until: "kadis")
        let strict = try Self.pass(office)
        #expect(try recorded(strict) == [])
    }

    private static func pass(_ office: DeskHarness) throws -> DeskHarness {
        let setup = OfficeSetup(
            kantor: office.setup.kantor, jamKerja: office.setup.jamKerja, sop: office.setup.sop,
            pejabat: office.setup.pejabat, ruang: office.setup.ruang, yangPerluDibawa: [],
            mailbox: office.setup.mailbox,
            trust: TrustRules(
                autentikasi: .wajib, authservID: "mx.diskominfo.example", key: office.setup.trust.key,
                masaBerlaku: 86_400), laporan: office.setup.laporan)
        let parts = DeskParts(
            setup: setup, register: office.register, notices: office.parts.notices, clock: office.parts.clock)
        let mail = try #require(try office.mails(to: "kadis").last)
        let reply = PersonalMail(answering: mail, text: "delegasikan ke Kabid TKPBET sampai 30 November")
        try office.store(
            Data(reply.bytes(from: Mailbox(name: nil, address: office.address("kadis")), messageID: "x@y.example")))
        let desk = Desk(parts: parts, converter: TextConverter(), logger: Town.quiet)
        #expect(try desk.workOnNext()?.hasil == "refused: tanpa_autentikasi")
        return office
    }

    @Test("a stand-in names nobody in his turn, and nobody who is replaced himself is named")
    func noChain() throws {
        let office = try Self.office()
        try office.answer("kadis", "delegasikan ke Kabid TKPBET sampai 30 November")
        try office.handOver()
        try office.answer("kabid", "delegasikan ke Sekdis sampai 30 November")
        #expect(try recorded(office).count == 1)
        #expect(try office.mails(to: "kabid").last?.words.contains("tidak dapat menunjuk pengganti lain") == true)
    }

    @Test("of two that overlap the one said last counts, and every moment has one holder")
    func overlapping() throws {
        let office = try Self.office()
        try office.answer("kadis", "delegasikan ke Sekdis sampai 30 November")
        let kabid = try #require(office.setup.pejabat[Peran("kabid")!])
        let later = Penggantian(
            peran: Peran("kadis")!, oleh: kabid, sebagai: .plt, dari: Tanggal("2026-11-26")!,
            sampai: Tanggal("2026-11-27")!)
        let baru = PenggantiBaru(later, asal: .perintah, dikukuhkan: nil, pesan: nil)
        let objection = try office.register.write { try Penunjukan(parts: office.parts, tx: $0).appoint(baru) }
        #expect(objection == nil)
        let holders = try (24...32).map { day in
            let moment = OfficeTime.wib.instant(Tanggal("2026-11-24")!.ditambah(hari: day - 24), Pukul(jam: 12)!)
            return try office.register.read {
                try Pemangku(setup: office.setup, register: $0, at: moment).pejabat(Peran("kadis")!)?.alamat.localPart
            }
        }
        #expect(
            holders == ["sekdis", "sekdis", "kabid", "kabid", "sekdis", "sekdis", "sekdis", "kadis", "kadis"])
    }

    @Test("an ended stand-in is over at once: the request goes back, all are told")
    func ended() throws {
        let office = try Self.office()
        try office.answer("kadis", "delegasikan ke Sekdis sampai 30 November")
        try office.handOver()
        _ = try office.newMails()
        office.pass(seconds: 60)
        try office.register.write { try Penunjukan(parts: office.parts, tx: $0).end(1) }
        office.pass(seconds: 60)
        try office.handOver()
        #expect(
            try office.newMails() == [
                "kadis: penggantian", "sekdis: penggantian", "sekretariat: penggantian", "kadis: permintaan",
            ])
        let asked = try #require(try office.mails(to: "sekdis").first { $0.subject.contains("Mohon disposisi") })
        let late = try office.receive(PersonalMail(answering: asked, text: "setuju"), from: office.address("sekdis"))
        #expect(late.hasil == "refused: bukan_pemegang")
    }

    // MARK: From an automatic reply

    @Test(
        "leave found in an auto-reply: the secretariat chooses with one digit, requests go there, and return afterwards"
    )
    func fromAutoReply() throws {
        let office = try Self.office()
        try leave(office)
        #expect(try office.newMails() == ["sekretariat: tawaran_pengganti"])
        let offer = try #require(try office.mails(to: "sekretariat").last)
        #expect(offer.words.contains("Saya sedang cuti s.d. 27 November 2026."))
        #expect(offer.words.contains("1. Lestari Bayangkan") || offer.words.contains("Lestari Bayangkan"))
        #expect(try recorded(office) == [], "nothing happens by the notice itself")
        let result = try office.answer("sekretariat", "1")
        #expect(result.hasil == "stand-in for kadis: sekdis")
        #expect(try recorded(office) == ["kadis: plh sekdis 2026-11-24 to 2026-11-27, sekretariat"])
        _ = try office.newMails()
        try office.handOver()
        #expect(try office.newMails() == ["sekdis: permintaan"])
        office.pass(seconds: 4 * 86_400)
        try office.handOver()
        #expect(try office.newMails() == ["kadis: permintaan"])
    }

    @Test(
        "it is asked once for each last day, however many automatic replies say so; not when somebody stands in already"
    )
    func askedOnce() throws {
        let office = try Self.office()
        try leave(office)
        try leave(office)
        #expect(try office.newMails() == ["sekretariat: tawaran_pengganti"])
        try office.answer("sekretariat", "2")
        _ = try office.newMails()
        try leave(office)
        try leave(office, "Saya cuti s.d. 26 November 2026.")
        #expect(try office.newMails() == [])
        try leave(office, "Saya cuti s.d. 2 Desember 2026.")
        #expect(try office.newMails() == ["sekretariat: tawaran_pengganti"])
    }

    @Test("the last number means nobody; a later answer takes the earlier one's place")
    func changedMind() throws {
        let office = try Self.office()
        try leave(office)
        let offer = try #require(try office.mails(to: "sekretariat").last)
        func choose(_ words: String) throws -> String {
            try office.receive(PersonalMail(answering: offer, text: words), from: office.address("sekretariat")).hasil
        }
        #expect(try choose("1") == "stand-in for kadis: sekdis")
        #expect(try choose("2") == "stand-in for kadis: kabid")
        #expect(
            try recorded(office) == [
                "kadis: plh sekdis 2026-11-24 to 2026-11-27, sekretariat, ended",
                "kadis: plh kabid 2026-11-24 to 2026-11-27, sekretariat",
            ])
        #expect(try choose("6") == "no stand-in for kadis")
        #expect(try recorded(office).allSatisfy { $0.hasSuffix("ended") })
    }

    @Test("an answer that is no number of the list changes nothing and is asked back, until that may be a loop")
    func unclear() throws {
        let office = try Self.office()
        try leave(office)
        for words in ["9", "terserah", "siapa saja boleh?", "1 atau 2", "Sekdis"] {
            #expect(try office.answer("sekretariat", words).hasil == "unclear")
        }
        #expect(try recorded(office) == [])
        #expect(try office.newMails() == Array(repeating: "sekretariat: tawaran_pengganti", count: 6))
        try office.answer("sekretariat", "hmm")
        #expect(try office.newMails() == [])
    }

    @Test("the digit of anybody but the one who was asked names nobody")
    func foreignDigit() throws {
        let office = try Self.office()
        try leave(office)
        for other in ["penipu@bebas.example", office.address("admin"), office.address("sekdis")] {
            #expect(try office.answer("sekretariat", "1", from: other).hasil.hasPrefix("quarantine: balasan tidak sah"))
        }
        #expect(try recorded(office) == [])
    }

    @Test("when it is the secretariat that is away, another officer is asked; nobody is offered to himself")
    func secretariatAway() throws {
        let office = try Self.office()
        try leave(office, from: "sekretariat")
        #expect(try office.newMails() == ["admin: tawaran_pengganti"])
        let offer = try #require(try office.mails(to: "admin").last)
        #expect(!offer.words.contains("Hana Seumpama, Admin"))
        try office.answer("admin", "1")
        #expect(try recorded(office) == ["sekretariat: plh sekdis 2026-11-24 to 2026-11-27, sekretariat"])
    }
}
