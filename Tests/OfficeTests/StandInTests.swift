import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("who acts for an officer") struct StandInTests {
    private static let kadis = Peran("kadis")!

    /// The Kabid is Plh. Kepala Dinas from 25 to 27 November in the configuration; it is the 24th.
    private static func configured() throws -> DeskHarness {
        try DeskHarness { setup in
            guard let kabid = setup.pejabat[Peran("kabid")!] else { return }
            setup.pengganti = [standIn(kabid, "2026-11-25", "2026-11-27")]
        }
    }

    private static func standIn(_ person: Pejabat, _ from: String, _ to: String) -> Penggantian {
        Penggantian(peran: kadis, oleh: person, sebagai: .plh, dari: Tanggal(from)!, sampai: Tanggal(to)!)
    }

    @Test("when the days of a stand-in begin the open request goes to him, named Plh., and comes back after them")
    func configuration() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        #expect(try office.handOver() == 0)
        office.pass(seconds: 86_400)
        #expect(try office.handOver() == 1)
        #expect(try office.handOver() == 0)
        #expect(try office.newMails() == ["kabid: permintaan"])
        let request = try #require(try office.mails(to: "kabid").last)
        #expect(request.words.contains("Bambang Fiktifanto (Plh. Kepala Dinas)"))
        office.pass(seconds: 3 * 86_400)
        #expect(try office.handOver() == 1)
        #expect(try office.newMails() == ["kadis: permintaan"])
        try office.answer("kadis", "setuju")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 5))
        #expect(try office.alur().disposisi.last?.pelaku == nil)
    }

    @Test(
        "a stand-in's disposition names him as Plh., in the record and for the next officer, also when the days are over"
    )
    func disposition() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 86_400)
        try office.handOver()
        try office.answer("kabid", "Kabid TKPBET, tindak lanjuti")
        let alur = try office.alur()
        #expect(alur.keadaan == .menungguPejabat(langkah: 5))
        #expect(alur.disposisi.last?.pelaku == Pelaku(nama: "Bambang Fiktifanto", jabatan: "Plh. Kepala Dinas"))
        office.pass(seconds: 4 * 86_400)
        try office.answer("kabid", "setuju")
        let request = try #require(try office.mails(to: "seksi").last)
        #expect(request.words.contains("Plh. Kepala Dinas kepada Kepala Bidang TKPBET"))
        let story = try office.register.read { try $0.peristiwa(of: 1) }
        #expect(story.contains { $0.event.name == "handedOver: Plh. Kepala Dinas" })
        #expect(story.contains { $0.penjelasan?.hasPrefix("Plh. Kepala Dinas, Bambang Fiktifanto: ") ?? false })
    }

    @Test(
        "the officer who answers during the leave decides nothing; he and the secretariat are told, the stand-in decides"
    )
    func officerDuringLeave() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 86_400)
        try office.handOver()
        _ = try office.newMails()
        let before = try office.alur()
        let result = try office.answer("kadis", "setuju")
        #expect(result.hasil == "refused: bukan_pemegang")
        #expect(try office.alur() == before)
        #expect(try office.newMails().sorted() == ["kadis: bukan_pemegang", "sekretariat: perlu_perhatian"])
        let told = try #require(try office.mails(to: "kadis").last)
        #expect(told.words.contains("Bambang Fiktifanto (Plh. Kepala Dinas) sampai dengan Jumat, 27 November 2026"))
        try office.answer("kabid", "setuju")
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 5))
    }

    @Test("a stand-in whose days are over decides nothing, not even what he was asked")
    func standInAfterwards() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 86_400)
        try office.handOver()
        office.pass(seconds: 3 * 86_400)
        try office.handOver()
        let before = try office.alur()
        _ = try office.newMails()
        #expect(try office.answer("kabid", "setuju").hasil == "refused: bukan_pemegang")
        #expect(try office.alur() == before)
        #expect(try office.newMails().sorted() == ["kabid: bukan_pemegang", "sekretariat: perlu_perhatian"])
    }

    @Test(
        "one question is decided once: the officer's answer that came in time counts, the stand-in's later one does not"
    )
    func decidedOnce() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 86_400)
        try office.handOver()
        try office.answer("kabid", "setuju")
        let decided = try office.alur()
        _ = try office.newMails()
        let first = try #require(try office.mails(to: "kabid").first { $0.words.contains("Plh. Kepala Dinas") })
        try office.receive(PersonalMail(answering: first, text: "tolak: ruang penuh"), from: office.address("kabid"))
        #expect(try office.alur().keadaan == decided.keadaan)
        #expect(try office.newMails().sorted() == ["kabid: sudah_diproses", "sekretariat: perlu_perhatian"])
    }

    @Test("the stand-in's code from another address, and the stand-in with the officer's code, decide nothing")
    func strangers() throws {
        let office = try Self.configured()
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 86_400)
        try office.handOver()
        _ = try office.newMails()
        let before = try office.alur()
        #expect(try office.answer("kabid", "setuju", from: "penipu@bebas.example").hasil == "refused: alamat_berbeda")
        #expect(try office.answer("kadis", "setuju", from: office.address("kabid")).hasil == "refused: alamat_berbeda")
        #expect(try office.alur() == before)
        let warned = try office.newMails().filter { $0.hasSuffix("balasan_ditolak") }
        #expect(warned == ["kabid: balasan_ditolak"], "only whose own code it was")
    }

    @Test("nobody is written to outside working hours because a day of leave begins")
    func hours() throws {
        let office = try DeskHarness { setup in
            guard let kabid = setup.pejabat[Peran("kabid")!],
                let day = HariKerja(mulai: Pukul("08:00")!, selesai: Pukul("16:00")!)
            else { return }
            setup.pengganti = [Self.standIn(kabid, "2026-11-25", "2026-11-27")]
            setup = setup.working(day)
        }
        try office.request()
        try office.play(until: "kadis")
        office.pass(seconds: 15 * 3600)
        #expect(try office.handOver() == 0)
        office.pass(seconds: 9 * 3600)
        #expect(try office.handOver() == 1)
    }
}

extension OfficeSetup {
    /// The same with these hours on every day.
    fileprivate func working(_ day: HariKerja) -> OfficeSetup {
        let week = Dictionary(uniqueKeysWithValues: HariDalamMinggu.allCases.map { ($0, day) })
        var setup = OfficeSetup(
            kantor: kantor, jamKerja: JamKerja(waktu: waktu, mingguan: week), sop: sop, pejabat: pejabat, ruang: ruang,
            yangPerluDibawa: yangPerluDibawa, mailbox: mailbox, trust: trust, laporan: laporan)
        setup.pengganti = pengganti
        return setup
    }
}

extension DeskHarness {
    /// Open questions go to whoever holds their role now.
    @discardableResult
    func handOver() throws -> Int { try HandoverDesk(parts: parts, logger: Town.quiet).workOnDue() }
}
