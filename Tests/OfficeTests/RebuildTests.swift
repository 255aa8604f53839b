import Foundation
import Logging
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the register made anew from its archive") struct RebuildTests {
    private func rebuild(_ office: DeskHarness) throws -> (ArchiveRebuild.Result, Register) {
        let path = FileManager.default.temporaryDirectory.appending(path: "rebuilt-\(UUID().uuidString).sqlite").path
        let new = try Register(path: path)
        let rebuild = ArchiveRebuild(parts: office.parts, converter: TextConverter(), logger: Town.quiet)
        return (try rebuild.run(into: new), new)
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
        let export = { (register: Register) in
            try register.read { try $0.suratMasuk(tahun: nil, limit: 99) }
        }
        #expect(try export(new) == export(office.register))
        #expect(try new.read { try $0.audit() } == [])
        #expect(
            try new.read { try $0.outbox(pending: false, limit: 999) }
                == office.register.read { try $0.outbox(pending: false, limit: 999) })
        try new.close()
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
