import Foundation
import Persuratan
import Register
import Testing

@testable import Web

@Suite("the board") struct PapanViewTests {
    /// Three at the secretariat, one at the head, one at the section; the day is Tuesday, the clock says 10.00.
    private func board(allowed: [Peran]? = nil, chosen: Peran? = nil) throws -> PapanView {
        let house = try PageHouse()
        try house.register.write { (tx) throws in
            let early = Requests.morning.addingTimeInterval(-18 * 3600)
            try Requests.open(tx, perihal: "Satu", at: Requests.morning)
            try Requests.open(tx, perihal: "Dua", steps: 1, at: early)
            try Requests.open(tx, perihal: "Tiga", at: Requests.morning.addingTimeInterval(55 * 60))
            try Requests.open(tx, perihal: "Empat", at: Requests.morning.addingTimeInterval(58 * 60))
            try Requests.open(tx, perihal: "Lima", steps: 2, at: Requests.morning.addingTimeInterval(30 * 60))
        }
        let reader = PapanReader(
            jamKerja: Requests.hours, jabatan: { $0 == Requests.kadis ? "Kepala Dinas" : nil },
            now: Requests.morning.addingTimeInterval(3600))
        return try house.register.read { try reader.read($0, allowed: allowed, chosen: chosen) }
    }

    @Test("late ones first, the longest late on top, then by what is due next; all in working time")
    func order() throws {
        let view = try board()
        #expect(
            view.baris.map { "\($0.perihal): \($0.lama), lewat \($0.lewat ?? "-")" } == [
                "Dua: 3 jam 29 menit, lewat 2 jam 59 menit", "Satu: 1 jam, lewat 50 menit",
                "Tiga: 5 menit, lewat -", "Empat: 2 menit, lewat -", "Lima: 28 menit, lewat -",
            ])
        #expect(view.jumlah == 5 && view.terlambat == 2 && view.selebihnya == nil)
        #expect(
            view.pejabat.map { "\($0.judul) \($0.jumlah) \($0.terlambat)" } == [
                "sekretariat 3 1", "Kepala Dinas 1 1", "Kabid. Contoh 1 0",
            ])
    }

    @Test("an officer sees the own work only, and one officer can be chosen")
    func own() throws {
        let own = try board(allowed: [Requests.kabid])
        #expect(own.baris.map(\.perihal) == ["Lima"] && own.pejabat.map(\.peran) == ["kabid"])
        let chosen = try board(chosen: Requests.kadis)
        #expect(chosen.baris.map(\.perihal) == ["Dua"] && chosen.hanya == "Kepala Dinas" && chosen.pejabat.count == 3)
    }
}
