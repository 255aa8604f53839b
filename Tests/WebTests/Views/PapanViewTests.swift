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
        #expect(view.jumlah == 5 && view.terlambat == 2)
        #expect(view.sebelumnya == nil && view.berikutnya == nil)
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

    @Test(
        "pages forwards and backwards show every request once, in the order of deadlines",
        arguments: [nil, Requests.kadis])
    func paging(chosen: Peran?) throws {
        let house = try PageHouse()
        let hours = Requests.hours
        try house.register.write { (tx) throws in
            // Nights, a weekend and equal moments among them: many deadlines are the same.
            for number in 0..<170 {
                let hour = Double(number * 37 % 190 / 3) * 3600 + 0.125
                try Requests.open(tx, steps: number % 3, at: Requests.morning.addingTimeInterval(-hour))
            }
        }
        let reader = PapanReader(jamKerja: hours, jabatan: { $0.description }, now: Requests.morning)
        try house.register.read { register in
            let groups = try register.waitingGroups(for: nil).filter { chosen == nil || $0.pemegang == chosen }
            let all = try groups.flatMap { try register.waiting(in: $0, .sesudah, of: .awal, limit: 1000) }
                .sorted { hours.kunci($0) < hours.kunci($1) }.map(\.tag.description)
            #expect(Set(all).count == (chosen == nil ? 170 : 57))
            var (position, seen): (PosisiPapan?, [String]) = (.awal, [])
            var last: PapanView?
            while let now = position {
                let view = try reader.read(
                    register, allowed: nil, chosen: chosen, try #require(PosisiPapan(now.description)))
                seen += view.baris.map(\.tag)
                (position, last) = (view.berikutnya, view)
            }
            #expect(seen == all)
            seen = last?.baris.map(\.tag) ?? []
            position = last?.sebelumnya
            while let now = position {
                let view = try reader.read(
                    register, allowed: nil, chosen: chosen, try #require(PosisiPapan(now.description)))
                seen = view.baris.map(\.tag) + seen
                position = view.sebelumnya
            }
            #expect(seen == all)
        }
    }

    @Test("a place that is none, or that nobody stands behind any more, shows the first page")
    func lostPlaces() throws {
        for text in ["", "awal-1", "sesudah", "sesudah-1-2", "sesudah-1-2-x", "sebelum-999999999999999-1-1", "x-1-2-3"]
        {
            #expect(PosisiPapan(text) == nil, "\(text)")
        }
        let house = try PageHouse()
        try house.register.write { tx in _ = try Requests.open(tx) }
        let reader = PapanReader(jamKerja: Requests.hours, jabatan: { _ in nil }, now: Requests.morning)
        for place in ["sesudah-9999999999-9999999999000-9", "sebelum-9999999999-9999999999000-9"].compactMap(
            PosisiPapan.init)
        {
            let view = try house.register.read { try reader.read($0, allowed: nil, chosen: nil, place) }
            #expect(view.baris.count == 1)
            #expect(view.sebelumnya == nil && view.berikutnya == nil)
        }
    }
}
