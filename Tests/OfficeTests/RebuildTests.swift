import Foundation
import GRDB
import MailWorld
import Persuratan
import Testing

@testable import Office
@testable import Register

@Suite("the register made anew from its archive") struct RebuildTests {
    private func rebuild(_ office: DeskHarness) throws -> (Rebuild.Result, Register) {
        let path = FileManager.default.temporaryDirectory.appending(path: "rebuilt-\(UUID().uuidString).sqlite").path
        let new = try Register(path: path)
        // As the office is configured today: what counts is how it was then.
        var setup = office.setup
        (setup.cetak, setup.suratLain, setup.halamanStatus, setup.tahanMenit) = (.tanpa, nil, nil, 1)
        (setup.peranPenanya, setup.alamatPenanya) = ([], [])
        let parts = DeskParts(
            setup: setup, register: new, notices: office.parts.notices, clock: office.parts.clock)
        let rebuild = Rebuild(parts: parts, converter: TextConverter(), logger: Town.quiet)
        return (try rebuild.fromArchive(office.register), new)
    }

    /// Every table of the new register is as in the old one; sessions and links to sign in are nobody's evidence.
    private func compare(_ office: DeskHarness, _ new: Register) throws {
        let tables = try office.register.database.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%'
                        AND name NOT LIKE 'kata%' AND name NOT IN ('sesi_web', 'tautan_masuk', 'grdb_migrations')
                    """)
        }
        #expect(tables.count > 30)
        for table in tables {
            let rows = { (register: Register) in
                try register.database.read { db in
                    try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description).sorted()
                }
            }
            let (old, made) = (try rows(office.register), try rows(new))
            #expect(old.count == made.count, "\(table)")
            if let difference = zip(old, made).first(where: { $0 != $1 }) {
                Issue.record("\(table):\n\(difference.0.prefix(400))\n\(difference.1.prefix(400))")
            }
        }
    }

    @Test("mails, acts by hand, blocks and turns of the clock: the same to the last hash")
    func whole() throws {
        let office = try ChainTests.played()
        try office.receive(
            PersonalMail(to: "permohonan@diskominfo.example", subject: "Penawaran", text: "Kami menawarkan."),
            from: "toko@dagang.example")
        try office.request(nomor: "421.3/089-SMKN99/2026")
        try office.answer("admin", "entah", about: "PC-2026-0002")
        office.pass(seconds: 3 * 86_400)
        try ReminderDesk(parts: office.parts, logger: Town.quiet).prepare()
        try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue()
        try DailyReport(parts: office.parts).writeIfDue()
        let (result, new) = try rebuild(office)
        #expect(result.keputusan > 12)
        #expect(result.rantaiBerbedaSejak == nil)
        #expect(try new.read { try $0.audit() } == [])
        try compare(office, new)
        try new.close()
    }

    @Test(
        "mails with prints: printed ones are taken over, those that went without stay without, those that wait still wait"
    )
    func prints() throws {
        let office = try DeskHarness { $0.cetak = .baku }
        let room = PrintRoom(parts: office.parts, printer: PrintedRequest.printer, logger: Town.quiet)
        try office.request()
        for (role, words) in [("admin", "teruskan"), ("sekretariat", "catat")] { try office.answer(role, words) }
        office.pass(seconds: 2)
        while try room.printNext() {}
        let sheet = try #require(try office.mails(to: "kadis").last?.attachments.last)
        try office.answer("kadis", "Kabid TKPBET, tindak lanjuti")
        office.pass(seconds: 11)
        while try room.printNext() {}
        try office.answer("kabid", "setuju")
        #expect(try office.register.read { try $0.nextPrint() } != nil)
        // What stands on the sheet is an entry of the chain.
        let text = try PDFText.read(sheet.content).filter { !$0.isWhitespace }
        let hash = try #require(text.firstRange(of: "(SHA-256):").map { String(text[$0.upperBound...].prefix(64)) })
        #expect(try office.register.read { try $0.audit(heads: [hash]) } == [])
        let (result, new) = try rebuild(office)
        #expect(result.rantaiBerbedaSejak == nil)
        #expect(try new.read { try $0.audit(heads: [hash]) } == [])
        try compare(office, new)
        try new.close()
    }

    @Test("paper, the form, other programs and their keys, other letters, questions: the same to the last hash")
    func otherWays() throws {
        let office = try DeskHarness { setup in
            setup.suratLain = setup.sop.first.map { .suratLain(sekretariat: $0.sekretariat) }
            setup.halamanStatus = "https://kantor.example/status"
            setup.peranPenanya = [Peran("sekretariat")!]
            setup.alamatPenanya = [EmailAddress("wali@pontianak.example")!]
        }
        try office.counter(
            EntryTests.note([.jenis(.kunjungan), .perihal("Kunjungan belajar"), .asal("SMKN 99")]))
        try office.play(until: "kadis")
        let desk = EntryDesk(parts: office.parts)
        _ = try desk.hold(EntryTests.form(), files: [EntryTests.letter], tautan: "http://kantor/a", sidik: "s1")
        _ = try desk.confirm(sidik: "s1")
        _ = try office.deal()
        _ = try desk.hold(EntryTests.form(), files: [], tautan: "http://kantor/b", sidik: "s2")
        let first = try desk.take(
            EntryTests.form(), files: [EntryTests.letter], klien: "aplikasi", kunci: "k1", digest: "d1")
        _ = try office.deal()
        try office.receive(
            PersonalMail(
                to: "permohonan@diskominfo.example", subject: "Undangan rapat koordinasi",
                text:
                    "Nomor: 005/12/2026\nHal: Undangan\n\nKami mengundang Bapak/Ibu pada rapat koordinasi Senin depan."),
            from: "camat@kecamatan.example")
        try office.receive(
            PersonalMail(to: "permohonan@diskominfo.example", subject: "register minggu ini", text: ""),
            from: "sekretariat@diskominfo.example")
        let (result, new) = try rebuild(office)
        #expect(result.rantaiBerbedaSejak == nil)
        if let entry = result.rantaiBerbedaSejak { Issue.record("\(try new.read { try $0.entry(entry) })") }
        try compare(office, new)
        // The program that asks again under its key gets the same request, no second one.
        let later = EntryDesk(
            parts: DeskParts(
                setup: office.setup, register: new, notices: office.parts.notices, clock: office.parts.clock))
        #expect(
            try later.take(EntryTests.form(), files: [EntryTests.letter], klien: "aplikasi", kunci: "k1", digest: "d1")
                == first)
        #expect(try later.confirm(sidik: "s1") == nil, "a link that was used stays used")
        #expect(try later.confirm(sidik: "s2") != nil, "a form that waits still waits")
        try new.close()
    }

    @Test("every setting that decisions depend on is kept with them")
    func settings() throws {
        let office = try DeskHarness { setup in
            setup.suratLain = setup.sop.first.map { .suratLain(sekretariat: $0.sekretariat) }
            (setup.halamanStatus, setup.tahanMenit) = ("https://kantor.example", 7)
            setup.peranPenanya = [Peran("kadis")!]
            setup.alamatPenanya = [EmailAddress("wali@pontianak.example")!]
            (setup.cetak, setup.pengingat.isAktif) = (.baku, false)
            setup.calonPengganti = Array(setup.pejabat.values.prefix(1))
        }
        let text = try JSONEncoder().encode(StoredSetup(office.setup))
        let other = try DeskHarness(autentikasi: .catat, plus: false) { $0.ruang = [] }.setup
        let again = try JSONDecoder().decode(StoredSetup.self, from: text).setup(other)
        // Sets and dictionaries have no order, so the letters of each setting are compared.
        for (kept, was) in zip(Mirror(reflecting: again).children, Mirror(reflecting: office.setup).children)
        where kept.label != "trust" {
            #expect("\(kept.value)".sorted() == "\(was.value)".sorted(), "\(kept.label ?? "")")
        }
        #expect(again.trust.autentikasi == office.setup.trust.autentikasi)
    }

    @Test("where the chains part is told")
    func differs() throws {
        let office = try ChainTests.played()
        try office.register.write { tx in
            let perkara = try #require(try tx.snapshot.perkara(CaseTag("PC-2026-0001")!))
            try tx.append(
                .helpRequested(permintaan: 0, oleh: Peran("kadis")!), to: perkara.id, at: Date(), from: nil,
                penjelasan: nil)
        }
        #expect(try rebuild(office).0.rantaiBerbedaSejak != nil)
    }

    @Test("an archive that lost data is refused")
    func removed() throws {
        let office = try ChainTests.played()
        try office.register.write {
            try $0.removePersonalData(of: 1, alasan: "x", dasar: .permintaan, at: office.parts.clock.second)
        }
        #expect(throws: RebuildError.dataRemoved(1)) { try rebuild(office) }
    }
}
