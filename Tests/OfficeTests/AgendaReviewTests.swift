import Foundation
import Mail
import MailWorld
import Notices
import Persuratan
import Register
import Testing

@testable import Office

@Suite("rooms that are configured anew") struct AgendaReviewTests {
    /// A visit is entered on Thursday, 3 December, 9 to 11.
    private static func office() throws -> DeskHarness {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        _ = try office.newMails()
        return office
    }

    private static func parts(_ office: DeskHarness, _ room: Ruang) -> DeskParts {
        var setup = office.setup
        setup.ruang = [room]
        return DeskParts(
            setup: setup, register: office.register, notices: office.parts.notices, clock: office.parts.clock)
    }

    private static func room(_ adjust: (inout Ruang) -> Void = { _ in }) -> Ruang {
        var room = Ruang(
            kode: "pontive", nama: "Pontive Center", kapasitas: 10, buka: Pukul(jam: 7), tutup: Pukul(jam: 17))
        adjust(&room)
        return room
    }

    @Test("as long as the rooms are the same nobody is told anything")
    func same() throws {
        let office = try Self.office()
        #expect(try AgendaReview(parts: office.parts).tell() == 0)
        #expect(try office.newMails().isEmpty)
    }

    @Test("a weekly need, other hours, fewer places, a room that is gone: the secretariat hears once, nothing is moved")
    func changed() throws {
        let weekly = BlokirMingguan(hari: .kamis, mulai: Pukul(jam: 10)!, selesai: Pukul(jam: 12)!, nama: "Senam")!
        let cases: [(Ruang, String)] = [
            (Self.room { $0.terblokir = [weekly] }, "setiap minggu untuk Senam"),
            (Ruang(kode: "pontive", nama: "Pontive Center", buka: Pukul(jam: 10)), "tidak dibuka pada jam itu"),
            (Self.room(), "daya tampung"),
            (Ruang(kode: "pontive_center", nama: "Pontive Center"), "tidak ada lagi"),
        ]
        let office = try Self.office()
        for (room, words) in cases {
            let review = AgendaReview(parts: Self.parts(office, room))
            #expect(try review.tell() == 1)
            #expect(try office.newMails() == ["sekretariat: agenda_berubah"], "\(words)")
            #expect(try office.mails(to: "sekretariat").last?.words.contains(words) == true, "\(words)")
            #expect(try review.tell() == 1)
            #expect(try office.newMails().isEmpty, "the same list is told once")
        }
        #expect(try office.alur().keadaan == .selesai)
    }

    @Test("several days are taken together: who is hit on two of them is told once, one day that is taken stops all")
    func severalDays() throws {
        let office = try Self.office()
        let days = ["2026-12-02", "2026-12-03", "2026-12-04"].map { RoomTests.slot($0, 8, 12) }
        let blocking = RoomBlocking(parts: office.parts)
        let result = try blocking.block(days, ruang: "pontive", alasan: "Pameran")
        #expect(result.ids.count == 3)
        #expect(result.tersentuh.map(\.description) == ["PC-2026-0001"])
        #expect(
            try office.newMails() == ["pemohon: jadwal_diatur_ulang", "seksi: permintaan"])
        let request = try #require(try office.mails(to: "seksi").last)
        for day in ["3 Desember 2026 09.00", "4 Desember 2026 09.00"] { #expect(!request.words.contains(day)) }
        let more = ["2026-12-07", "2026-12-04"].map { RoomTests.slot($0, 11, 13) }
        #expect(throws: RoomBlockingError.self) { try blocking.block(more, ruang: "pontive", alasan: "Rapat") }
        let taken = try office.register.read { try $0.blokir(from: Tanggal("2026-12-01")!, limit: 9) }
        #expect(taken.count == 3, "all or none")
    }
}
