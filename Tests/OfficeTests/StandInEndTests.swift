import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("stand-ins ended by mail, and named in answers") struct StandInEndTests {
    private static let kadis = Peran("kadis")!
    private static let sekdis = Pejabat(
        peran: Peran("sekdis")!, nama: "Lestari Bayangkan", jabatan: "Sekretaris Dinas",
        alamat: EmailAddress("sekdis@diskominfo.example")!, sebutan: ["Sekdis", "Bu Lestari"])

    /// The Sekretaris stands in for the head of the office from the 24th to the 30th; the open request is hers.
    private static func office() throws -> DeskHarness {
        let office = try DeskHarness { $0.calonPengganti = [sekdis] }
        try office.request()
        try office.play(until: "kadis")
        try office.answer("kadis", "delegasikan ke Bu Lestari sampai 30 November")
        office.pass(seconds: 60)
        try office.handOver()
        _ = try office.newMails()
        return office
    }

    private static func isEnded(_ office: DeskHarness) throws -> Bool {
        try office.register.read { try $0.pengganti(notBefore: nil) }.allSatisfy { $0.diakhiri != nil }
    }

    private static func news(_ office: DeskHarness, to role: String) throws -> ParsedMail {
        try #require(try office.mails(to: role).last { $0.subject == "Plh. Kepala Dinas: Lestari Bayangkan" })
    }

    private static func reply(_ office: DeskHarness, _ mail: ParsedMail, _ words: String, from role: String) throws
        -> String
    {
        try office.receive(PersonalMail(answering: mail, text: words), from: office.address(role), name: nil).hasil
    }

    private static let ended = [
        "kadis: penggantian", "sekdis: penggantian", "sekretariat: penggantian", "kadis: permintaan",
    ]

    @Test(
        "the officer ends it in answer to the news of it, and so can the secretariat",
        arguments: [
            ("kadis", "delegasi selesai"), ("kadis", "Saya sudah kembali."),
            (
                "kadis",
                "Yth. Admin,\n\nSaya sudah kembali bertugas hari ini. Terima kasih.\n\nArjuna Contohwan\nKepala Dinas"
            ),
            ("sekretariat", "Delegasi selesai"), ("sekretariat", "akhiri penggantian"),
        ])
    func byNews(role: String, words: String) throws {
        let office = try Self.office()
        let news = try Self.news(office, to: role)
        #expect(news.words.contains("delegasi selesai"))
        #expect(try Self.reply(office, news, words, from: role) == "stand-in for kadis ended")
        #expect(try Self.isEnded(office))
        office.pass(seconds: 60)
        try office.handOver()
        #expect(try office.newMails() == Self.ended)
        try office.answer("kadis", "setuju")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 5))
        #expect(try office.alur().disposisi.last?.pelaku == nil)
    }

    @Test("the officer who is back says so in answer to any of his own mails")
    func byRequest() throws {
        let office = try Self.office()
        let request = try #require(try office.mails(to: "kadis").first { $0.subject.contains("Mohon disposisi") })
        #expect(try Self.reply(office, request, "setuju", from: "kadis") == "refused: bukan_pemegang")
        #expect(try office.mails(to: "kadis").last?.words.contains("“saya sudah kembali”") == true)
        #expect(try Self.reply(office, request, "Saya sudah kembali", from: "kadis") == "stand-in for kadis ended")
        #expect(try Self.isEnded(office))
    }

    @Test(
        "words that say more, less or something else end nothing, and are asked back",
        arguments: [
            "setuju", "Saya sudah kembali, setuju.", "Saya belum kembali", "Saya kembali tanggal 28 November",
            "Apakah delegasi sudah selesai?", "delegasi jangan diakhiri", "sudah", "Berkas sudah kembali ke Sekdis",
        ])
    func unclear(words: String) throws {
        let office = try Self.office()
        #expect(try Self.reply(office, try Self.news(office, to: "kadis"), words, from: "kadis") == "unclear")
        #expect(try !Self.isEnded(office))
        #expect(try office.newMails() == ["kadis: penggantian_tanya"])
    }

    @Test("nobody else ends it: not the stand-in, no stranger, nobody with another's code")
    func strangers() throws {
        let office = try Self.office()
        let news = try Self.news(office, to: "kadis")
        for other in ["sekdis", "kabid", "penipu"] {
            _ = try Self.reply(office, news, "delegasi selesai", from: other)
        }
        #expect(try !Self.isEnded(office))
        let request = try #require(try office.mails(to: "kadis").first { $0.subject.contains("Mohon disposisi") })
        _ = try Self.reply(office, request, "saya sudah kembali", from: "sekdis")
        #expect(try !Self.isEnded(office))
    }

    @Test("a second answer is told that it is over; nothing is ended twice")
    func twice() throws {
        let office = try Self.office()
        let news = try Self.news(office, to: "kadis")
        _ = try Self.reply(office, news, "delegasi selesai", from: "kadis")
        _ = try office.newMails()
        #expect(try Self.reply(office, news, "delegasi selesai", from: "kadis") == "stand-in for kadis is over")
        #expect(try office.newMails() == ["kadis: penggantian_tanya"])
        #expect(try office.mails(to: "kadis").last?.words.contains("sudah berakhir") == true)
    }

    @Test("what begins later is ended too, by the officer who still holds the role")
    func planned() throws {
        let office = try DeskHarness { $0.calonPengganti = [Self.sekdis] }
        try office.request()
        try office.play(until: "kadis")
        let request = try #require(try office.mails(to: "kadis").last)
        let named = "delegasikan ke Bu Lestari mulai 26 November sampai 30 November"
        #expect(try office.answer("kadis", named).hasil == "stand-in for kadis: sekdis")
        #expect(try Self.reply(office, request, "batalkan delegasi", from: "kadis") == "stand-in for kadis ended")
        #expect(try Self.isEnded(office))
    }

    @Test("what the configuration says is ended by no mail; the officer is told who can")
    func configured() throws {
        let office = try DeskHarness { setup in
            setup.pengganti = [
                Penggantian(
                    peran: Self.kadis, oleh: Self.sekdis, sebagai: .plh, dari: Tanggal("2026-11-25")!,
                    sampai: Tanggal("2026-11-27")!)
            ]
            setup.calonPengganti = [Self.sekdis]
        }
        try office.request()
        try office.play(until: "kadis")
        let request = try #require(try office.mails(to: "kadis").last)
        office.pass(seconds: 86_400)
        #expect(try Self.reply(office, request, "saya sudah kembali", from: "kadis") == "refused: bukan_pemegang")
        #expect(try office.mails(to: "kadis").last?.words.contains("memberi tahu sekretariat") == true)
    }

    // MARK: Names

    @Test("an answer may name whoever stands in for the next officer, or the officer, or the title")
    func named() throws {
        for words in ["catat, teruskan ke Bu Lestari", "catat, ke Kadis", "catat, teruskan ke Sekdis"] {
            let office = try DeskHarness { $0.calonPengganti = [Self.sekdis] }
            try office.request()
            try office.play(until: "sekretariat")
            let baru = Penggantian(
                peran: Self.kadis, oleh: Self.sekdis, sebagai: .plh, dari: Tanggal("2026-11-24")!,
                sampai: Tanggal("2026-11-30")!)
            _ = try office.register.write {
                try Penunjukan(parts: office.parts, tx: $0).appoint(
                    PenggantiBaru(baru, asal: .perintah, dikukuhkan: nil, pesan: nil))
            }
            let request = try #require(try office.mails(to: "sekretariat").first { $0.subject.contains("catat") })
            _ = try Self.reply(office, request, words, from: "sekretariat")
            #expect(try office.alur().keadaan == .menungguPejabat(langkah: 4), "\(words)")
        }
    }

    @Test("whoever stands in for another officer than the next one is not the next one")
    func notNext() throws {
        let office = try DeskHarness { setup in
            setup.calonPengganti = [Self.sekdis]
            setup.pengganti = [
                Penggantian(
                    peran: Peran("kabid")!, oleh: Self.sekdis, sebagai: .plt, dari: Tanggal("2026-11-24")!,
                    sampai: Tanggal("2026-11-27")!)
            ]
        }
        try office.request()
        try office.play(until: "sekretariat")
        try office.answer("sekretariat", "catat, teruskan ke Bu Lestari")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
        #expect(try office.mails(to: "sekretariat").last?.subject.contains("Mohon penjelasan") == true)
    }
}
