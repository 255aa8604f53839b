import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("a digest of several letters") struct DigestTests {
    /// Three letters wait for the head of the office since yesterday; the digest has just gone out.
    private static func office(letters: Int = 3) throws -> DeskHarness {
        let office = try DeskHarness()
        for index in 1...letters {
            try office.request(visit: Tanggal("2026-12-0\(index)")!, nomor: "421.3/10\(index)-SMKN99/2026")
            try office.play(until: "kadis")
        }
        _ = try office.newMails()
        office.pass(seconds: 86_400)
        try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue()
        return office
    }

    private static func states(_ office: DeskHarness) throws -> [Keadaan] {
        try office.register.read { snapshot in
            try snapshot.perkaraList(limit: 99).reversed().map {
                try #require(try snapshot.perkara($0.tag)).alur.keadaan
            }
        }
    }

    /// Without what the secretariat hears of letters that wait for a day.
    private static func toKadis(_ office: DeskHarness) throws -> [String] {
        try office.newMails().filter { $0.hasPrefix("kadis") }
    }

    private static func waiting(_ rows: Int...) -> [Keadaan] { rows.map { .menungguPejabat(langkah: $0) } }

    @Test("instead of single reminders one mail in the morning, with every letter and a number for each")
    func one() throws {
        let office = try Self.office()
        #expect(try Self.toKadis(office) == ["kadis: rangkuman"])
        let mail = try #require(try office.mails(to: "kadis").last)
        #expect(mail.subject == "3 surat menunggu jawaban Bapak/Ibu")
        for tag in ["PC-2026-0001", "PC-2026-0002", "PC-2026-0003"] { #expect(mail.words.contains(tag)) }
        #expect(try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue() == 0)
        #expect(try office.newMails().isEmpty)
    }

    @Test("one reply decides many, each by its own row's rules")
    func many() throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", "1 setuju, 2 tolak: ruang sedang diperbaiki, 3 ke Kabid TKPBET")
        #expect(try office.newMails() == ["kabid: permintaan", "pemohon: penolakan", "kabid: permintaan"])
        #expect(
            try Self.states(office) == [
                .menungguPejabat(langkah: 5), .ditolak(langkah: 4), .menungguPejabat(langkah: 5),
            ])
        #expect(try office.alur("PC-2026-0002").alasan == "ruang sedang diperbaiki")
    }

    @Test("what is unclear about one letter is asked back for that one, the others go on, the unnamed wait")
    func partly() throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", "1 setuju\n2 tolong dijelaskan dulu, siapa saja yang datang?")
        #expect(try office.newMails() == ["kabid: permintaan", "kadis: klarifikasi"])
        #expect(try Self.states(office) == Self.waiting(5, 4, 4))
        try office.answer("kadis", "setuju")
        #expect(try Self.states(office) == Self.waiting(5, 5, 4), "the question back was about the second letter")
    }

    @Test(
        "a reply that does not say which letter is meant changes nothing, and the list comes again",
        arguments: [
            "setuju", "Setuju semua", "Tolak nomor 1, 2 setuju", "1 setuju, sisanya tolak",
            "Saya menolak:\n1, 2\nSaya setuju:\n3",
            "Jangan diproses dulu.\n\n1 setuju\n2 setuju", "Yth. Admin, tolak\n1 setuju\n2 setuju",
        ])
    func unsaid(_ words: String) throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", words)
        #expect(try office.newMails() == ["kadis: rangkuman_tanya"])
        #expect(try Self.states(office) == Self.waiting(4, 4, 4))
        try office.answer("kadis", "1-3 setuju")
        #expect(try Self.states(office) == Self.waiting(5, 5, 5), "the list that came again can be answered")
    }

    @Test(
        "a greeting, thanks or a signature beside the answers hinder nothing",
        arguments: [
            "Selamat pagi,\n\n1 setuju\n2 setuju\n\nTerima kasih.", "Yth. Admin,\n1 setuju\n2 setuju",
            "Berikut jawaban saya:\n\n1 setuju\n2 setuju\n\nSalam,\nArjuna Contohwan\nKepala Dinas",
            "1 setuju\n2 setuju\n\nDikirim dari iPhone saya",
            "Assalamualaikum wr. wb.\n\n1. Setuju.\n2. Setuju.\n\nWassalam",
        ])
    func polite(_ words: String) throws {
        let office = try Self.office()
        try office.answer("kadis", words)
        #expect(try Self.states(office) == Self.waiting(5, 5, 4))
    }

    @Test("the empty lines that the button prepares are letters left open")
    func prepared() throws {
        let office = try Self.office()
        try office.answer("kadis", "1: setuju\n2: \n3: tolak: ruang diperbaiki")
        #expect(
            try Self.states(office) == [
                .menungguPejabat(langkah: 5), .menungguPejabat(langkah: 4), .ditolak(langkah: 4),
            ])
    }

    @Test("a number inside a reason is no decision on that letter, and the reason is not cut at it")
    func reason() throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", "1 tolak: ruang penuh, 2 tamu lain sudah terjadwal\n3 setuju")
        let states = try Self.states(office)
        #expect(states[1] == .menungguPejabat(langkah: 4))
        #expect(states[2] == .menungguPejabat(langkah: 5))
        try office.answer("kadis", "1 tolak: ruang penuh, 2 sudah lebih dulu")
        #expect(try Self.states(office)[1] == .menungguPejabat(langkah: 4))
    }

    @Test("a number means what it meant in that mail, also when the letter was answered since")
    func late() throws {
        let office = try Self.office()
        let digest = try #require(try office.mails(to: "kadis").last)
        let first = try #require(try office.mails(to: "kadis").first)
        try office.receive(PersonalMail(answering: first, text: "setuju"), from: office.address("kadis"), name: nil)
        _ = try office.newMails()
        try office.receive(
            PersonalMail(answering: digest, text: "1 tolak: ruang penuh\n2 setuju"), from: office.address("kadis"),
            name: nil)
        #expect(
            try office.newMails() == ["kadis: sudah_diproses", "sekretariat: perlu_perhatian", "kabid: permintaan"])
        #expect(try Self.states(office) == Self.waiting(5, 5, 4))
    }

    @Test("another person with the digest's code decides nothing")
    func stranger() throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", "1-3 setuju", from: "penipu@bebas.example")
        #expect(try Self.states(office) == Self.waiting(4, 4, 4))
        #expect(try office.register.read { try $0.quarantined() }.count == 1)
        try office.answer("kadis", "1-3 setuju", from: office.address("admin"))
        #expect(try Self.states(office) == Self.waiting(4, 4, 4))
    }

    @Test(
        "whoever holds the digest hears at once that an answer from elsewhere did not count, with the letters' numbers")
    func refusedIsTold() throws {
        let office = try Self.office()
        _ = try office.newMails()
        try office.answer("kadis", "1-3 setuju", from: "kadis.pribadi@bebas.example")
        #expect(try office.newMails() == ["kadis: rangkuman_ditolak"])
        let told = try #require(try office.mails(to: "kadis").last)
        for words in ["kadis.pribadi@bebas.example", "3. SMK Negeri 99 Khayalan (PC-2026-0003), masih menunggu"] {
            #expect(told.words.contains(words), "\(words)")
        }
        #expect(try Self.states(office) == Self.waiting(4, 4, 4))
    }

    @Test("with one letter only there is no digest")
    func single() throws {
        let office = try Self.office(letters: 1)
        #expect(try Self.toKadis(office) == ["kadis: pengingat"])
    }

    @Test("'batal' on a letter takes a decision of the same digest back")
    func takenBack() throws {
        let office = try Self.office()
        let digest = try #require(try office.mails(to: "kadis").last)
        try office.answer("kadis", "1 setuju\n2 setuju")
        try office.receive(PersonalMail(answering: digest, text: "1 batal"), from: office.address("kadis"), name: nil)
        #expect(try Self.states(office) == Self.waiting(4, 5, 4))
    }
}
