import Foundation
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the hash chain") struct ChainTests {
    @Test("a whole way through the SOP leaves a register that its chain vouches for")
    func whole() throws {
        let office = try Self.played()
        #expect(try office.register.read { try $0.audit() } == [])
        let head = try office.register.read { try $0.kepalaRantai() }
        #expect(head.sidik.count == 64)
        try office.request(nomor: "421.3/088-SMKN99/2026")
        #expect(try office.register.read { try $0.audit(heads: [head.sidik, String(head.sidik.prefix(16))]) } == [])
        let other = String(repeating: "ab", count: 32)
        #expect(try office.register.read { try $0.audit(heads: [other]) } == [.kepalaTidakDikenal(other)])
    }

    @Test("the morning list takes the hash out of the house: a register that is put back to an earlier state is found")
    func morning() throws {
        let office = try DeskHarness()
        try office.request()
        let earlier = office.registerPath + ".salinan"
        _ = try office.register.backUp(to: earlier)
        try office.answer("admin", "tolak: penuh")
        office.pass(seconds: 86_400)
        #expect(try DailyReport(parts: office.parts).writeIfDue())
        let mail = try #require(try office.mails(to: "sekretariat").last)
        let hash = try #require(
            mail.words.split(separator: " ").first { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        try office.request(nomor: "421.3/088-SMKN99/2026")
        #expect(try office.register.read { try $0.audit(heads: [String(hash)]) } == [])
        let old = try Register(path: earlier)
        #expect(try old.read { try $0.audit() } == [], "nothing in it tells that it was cut short")
        #expect(try old.read { try $0.audit(heads: [String(hash)]) } == [.kepalaTidakDikenal(String(hash))])
        try old.close()
    }

    /// Visits agreed on, one taken over by hand, one corrected, a stand-in, a block, a mail that was sent.
    static func played() throws -> DeskHarness {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kabid")
        let desk = ActDesk(parts: office.parts, logger: Town.quiet)
        let siti = Petugas(nama: "Siti Karangan")
        let tag = CaseTag("PC-2026-0001")!
        let takeOver = Tindakan.wakili(
            tag: tag, peran: Peran("kabid")!, permintaan: nil, jawaban: "setuju", alasan: "lewat telepon")
        office.pass(seconds: 30)
        try #require(try desk.perform(takeOver, oleh: siti).isDijalankan)
        try office.answer("seksi", "setuju")
        try office.answer("admin_pontive", "agendakan")
        office.pass(seconds: 30)
        let correction = Tindakan.betulkan(tag: tag, koreksi: [.asal("SMKN 99 Rekaan")], alasan: nil)
        try #require(try desk.perform(correction, oleh: siti).isDijalankan)
        let mail = try #require(try office.register.read { try $0.outbox(pending: true, limit: 99) }.last)
        try Register.deciding(.terkirim(surel: mail.id), at: office.parts.clock.second) {
            try office.register.write { try $0.markSent(mail.id, at: office.parts.clock.second) }
        }
        _ = try RoomBlocking(parts: office.parts).block(
            Jadwal(tanggal: Tanggal("2026-12-10")!, mulai: Pukul(jam: 8)!, selesai: Pukul(jam: 9)!)!, ruang: "pontive",
            alasan: "rapat")
        try #require(try office.alur().keadaan == .selesai)
        return office
    }
}
