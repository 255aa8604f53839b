import Foundation
import Persuratan
import Testing

@testable import Web

@Suite("the agenda's days") struct AgendaDaysTests {
    private func ends(_ stretch: AgendaView.Rentang, _ day: String) -> String {
        let days = AgendaReader.days(stretch, Tanggal(day)!)
        return "\(days.count) \(days.first!) \(days.last!)"
    }

    @Test("a week is from Monday to Sunday, over the turn of the year too")
    func week() {
        #expect(ends(.minggu, "2026-11-23") == "7 2026-11-23 2026-11-29")
        #expect(ends(.minggu, "2026-11-29") == "7 2026-11-23 2026-11-29")
        #expect(ends(.minggu, "2027-01-01") == "7 2026-12-28 2027-01-03")
    }

    @Test("a month has whole weeks")
    func month() {
        #expect(ends(.bulan, "2026-11-24") == "42 2026-10-26 2026-12-06")
        #expect(ends(.bulan, "2027-02-15") == "28 2027-02-01 2027-02-28")
    }
}

@Suite("the agenda's entries") struct AgendaReaderTests {
    private func view(isOpen: Bool) throws -> AgendaView {
        let house = try PageHouse()
        var room = Ruang(kode: "pontive", nama: "Pontive Center")
        room.terblokir = [
            try #require(BlokirMingguan(hari: .senin, mulai: Pukul(jam: 7)!, selesai: Pukul(jam: 8)!, nama: "Apel"))
        ]
        let use = { (from: Int, to: Int) in
            room.pemakaian(
                Jadwal(tanggal: Tanggal("2026-11-25")!, mulai: Pukul(jam: from)!, selesai: Pukul(jam: to)!)!)
        }
        try house.register.write { (tx) throws in
            let (first, second) = (try Requests.open(tx, perihal: "Studi tiru"), try Requests.open(tx))
            #expect(try tx.book(use(9, 11), case: first.id, at: Requests.morning) == nil)
            let end = Requests.morning.addingTimeInterval(86_400)
            try tx.hold([use(13, 15)], case: second.id, until: end, at: Requests.morning)
            try tx.block(use(7, 8), alasan: "Rapat", at: Requests.morning)
        }
        let reader = AgendaReader(
            jamKerja: Requests.hours, ruang: [room], now: Requests.morning, mayRead: { _ in isOpen })
        return try house.register.read { try reader.read($0, .minggu, at: Tanggal("2026-11-24")!) }
    }

    private func lines(_ day: AgendaView.Hari) -> [String] {
        day.isi.map { "\($0.waktu) \($0.rupa) \($0.judul) \($0.tag ?? "-")" }
    }

    @Test("what is entered, held, taken by the office once or every week, and days without work")
    func week() throws {
        let view = try view(isOpen: true)
        #expect(view.judul == "23 s.d. 29 November 2026" && view.sebelumnya == "2026-11-17")
        let days = try #require(view.pekan.first).hari
        #expect(lines(days[0]) == ["07.00-08.00 blokir Apel -"])
        #expect(
            lines(days[2]) == [
                "07.00-08.00 blokir Rapat -", "09.00-11.00 terisi Studi tiru PC-2026-0001",
                "13.00-15.00 ditahan ditahan s.d. 25 November 2026, 09.00 PC-2026-0002",
            ])
        #expect(days.map(\.libur) == [nil, nil, nil, "Hari contoh", nil, "Libur", "Libur"])
        #expect(days.map(\.isHariIni) == [false, true, false, false, false, false, false])
    }

    @Test("who may not read a request sees only that the room is taken")
    func closed() throws {
        let days = try #require(try view(isOpen: false).pekan.first).hari
        #expect(lines(days[2])[1] == "09.00-11.00 terisi Kunjungan -")
        #expect(days[2].isi.allSatisfy { $0.tag == nil })
    }
}
