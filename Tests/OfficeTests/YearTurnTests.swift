import Foundation
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the turn of the year") struct YearTurnTests {
    @Test("numbers begin anew on 1 January, whenever the letter came; no number is given twice")
    func numbers() throws {
        let office = try DeskHarness()
        office.pass(seconds: 37 * 86_400 + 11 * 3600)
        let visit = Tanggal("2027-01-14")!
        try office.request(visit: visit)
        try office.play(until: "kadis", "PC-2026-0001")
        try office.request(visit: visit, nomor: "421.3/088-SMKN99/2026")
        try office.answer("admin", "teruskan", about: "PC-2026-0002")
        office.pass(seconds: 5 * 3600)
        try office.answer("sekretariat", "catat", about: "PC-2026-0002")
        try office.request(visit: visit, nomor: "421.3/001-SMKN99/2027")
        try office.play(until: "kadis", "PC-2027-0001")
        let numbers = try ["PC-2026-0001", "PC-2026-0002", "PC-2027-0001"].map {
            try office.alur($0).nomorAgenda?.description
        }
        #expect(numbers == ["0001/2026", "0001/2027", "0002/2027"])
    }

    @Test("a room that is no longer configured keeps the requests that were moved to it, and takes no new times")
    func roomGone() throws {
        let office = try DeskHarness { $0.ruang.append(RoomTests.aula) }
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "pindah ruang Aula")
        let alur = try office.alur()
        var setup = office.setup
        setup.ruang.removeLast()
        #expect(setup.ruang(of: alur).kode == "aula")
        let check = RoomCheck(setup: setup, alur: alur, now: office.parts.clock.now())
        let obstacle = try office.register.read { try check.obstacle(to: alur.keinginan[0], in: $0) }
        #expect(obstacle == .ruangTutup)
    }
}
