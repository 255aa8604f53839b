import Foundation
import Mail
import MailWorld
import Notices
import Persuratan
import Register
import Testing

@testable import Office

@Suite("prints in mails") struct PrintRoomTests {
    private func office(_ adjust: @escaping (inout OfficeSetup) -> Void = { _ in }) throws -> DeskHarness {
        try DeskHarness { setup in
            setup.cetak = .baku
            adjust(&setup)
        }
    }

    private func room(_ office: DeskHarness, _ printer: PagePrinter = PrintedRequest.printer) -> PrintRoom {
        PrintRoom(parts: office.parts, printer: printer, logger: Town.quiet)
    }

    private func due(_ office: DeskHarness) throws -> [OutboxMail] {
        try office.register.read { try $0.dueMails(at: office.parts.clock.now(), limit: 100) }
    }

    private func names(_ office: DeskHarness, _ role: String) throws -> [String] {
        try #require(try office.mails(to: role).last).attachments.map(\.fileName)
    }

    @Test("the sheet comes with the agenda number, grows with each officer, and the answer comes as a letter")
    func wholeWay() throws {
        let office = try office()
        let room = room(office)
        try office.request()
        try office.answer("admin", "teruskan")
        #expect(try !room.printNext())
        try office.answer("sekretariat", "catat")
        var seen: [String] = []
        for (role, words) in [
            ("kadis", "Kabid TKPBET, tindak lanjuti"), ("kabid", "setuju"), ("seksi", "setuju"),
            ("admin_pontive", "agendakan"),
        ] {
            #expect(try !due(office).contains { $0.penerima.description == office.address(role) })
            while try room.printNext() {}
            #expect(try due(office).contains { $0.penerima.description == office.address(role) })
            let sheet = try #require(
                try office.mails(to: role).last?.attachments.first { $0.fileName == "lembar-disposisi-0001-2026.pdf" })
            seen.append(try PDFText.read(sheet.content))
            try office.answer(role, words)
        }
        #expect(seen.map { $0.components(separatedBy: "☒ Proses lebih lanjut").count - 1 } == [0, 1, 2, 2])
        #expect(seen.map { $0.components(separatedBy: "Bukti: balasan surel").count - 1 } == [0, 1, 2, 2])
        while try room.printNext() {}
        #expect(try names(office, "pemohon").contains("surat-persetujuan-PC-2026-0001.pdf"))
        #expect(try names(office, "seksi").contains("lembar-disposisi-0001-2026.pdf"))
        #expect(try names(office, "admin_pontive").contains("lembar-disposisi-0001-2026.pdf"))
    }

    @Test("a refusal comes as a letter, also before the letter has a number")
    func refusal() throws {
        let office = try office()
        try office.request()
        try office.answer("admin", "tolak: ruang diperbaiki")
        while try room(office).printNext() {}
        #expect(try names(office, "pemohon") == ["surat-jawaban-PC-2026-0001.pdf"])
    }

    @Test("a mail waits for its print, goes without when its patience is over, and never changes after that")
    func patience() throws {
        let office = try office()
        try office.request()
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat")
        let kadis = office.address("kadis")
        #expect(try !due(office).contains { $0.penerima.description == kadis })
        office.pass(seconds: 11)
        let mail = try #require(try due(office).first { $0.penerima.description == kadis })
        while try room(office).printNext() {}
        #expect(try office.register.read { try $0.mail(mail.id) } == mail.isi)
        #expect(try !names(office, "kadis").contains("lembar-disposisi-0001-2026.pdf"))
        #expect(try office.register.read { try $0.nextPrint() } == nil)
    }

    @Test("where nothing can be printed, mails go without, at once")
    func absent() throws {
        let office = try office()
        let none = PagePrinter(
            sandbox: .ofThisMachine, templates: Repository.root.appending(path: "Templates"), python: "no-such-python")
        try office.request()
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "catat")
        let room = room(office, none)
        while try room.printNext() {}
        #expect(try due(office).contains { $0.penerima.description == office.address("kadis") })
        #expect(try names(office, "kadis") == ["Surat Permohonan.pdf", "surel-pemohon.txt"])
    }

    @Test("letters that may only be named come without their sheet")
    func withheld() throws {
        let office = try office()
        try office.request()
        try office.answer("admin", "teruskan")
        try office.answer("sekretariat", "Sifat: Rahasia\ncatat")
        #expect(try office.register.read { try $0.nextPrint() } == nil)
        #expect(try due(office).contains { $0.penerima.description == office.address("kadis") })
        #expect(try names(office, "kadis").isEmpty)
    }

    @Test("an office that wants no prints gets none, and no mail waits")
    func unwanted() throws {
        let office = try office { $0.cetak.isAktif = false }
        try office.request()
        try office.play(until: "nobody")
        #expect(try office.register.read { try $0.nextPrint() } == nil)
        #expect(try names(office, "pemohon") == ["PC-2026-0001.ics"])
    }
}
