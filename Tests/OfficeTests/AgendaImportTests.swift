import Foundation
import Notices
import Persuratan
import Register
import Testing

@testable import Office

@Suite("importing an existing calendar") struct AgendaImportTests {
    private func calendar(_ events: [(String, String, String)]) throws -> [CalendarImport.Event] {
        let body = events.map { name, from, to in
            "BEGIN:VEVENT\nUID:\(name)\nSUMMARY:\(name)\nDTSTART:2026120\(from)00\nDTEND:2026120\(to)00\nEND:VEVENT\n"
        }
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(body.joined())END:VCALENDAR\n"
        let first = Tanggal("2026-11-24")!
        return try #require(
            CalendarImport(
                text, waktu: .wib, from: first, to: first.ditambah(hari: 365), ownDomain: "diskominfo.example")
        ).events
    }

    private func blocks(_ office: DeskHarness) throws -> [String] {
        try office.register.read { try $0.blokir(from: Tanggal("2026-11-24")!, limit: 99) }.map {
            "\($0.pemakaian.jadwal.tanggal) \($0.pemakaian.jadwal.mulai)-\($0.pemakaian.jadwal.selesai)"
        }
    }

    @Test("overlapping events take the room once; the same file again takes nothing")
    func twice() throws {
        let office = try DeskHarness()
        let events = try calendar([
            ("Rapat", "7T0900", "7T1100"), ("Apel", "7T1000", "7T1200"), ("Lain", "8T1300", "8T1400"),
        ])
        let importing = AgendaImport(parts: office.parts)
        let first = try importing.take(events, ruang: "pontive", tanpaNama: "-")
        #expect(first.diblokir.count == 3)
        #expect(try blocks(office) == ["2026-12-07 09:00-11:00", "2026-12-07 11:00-12:00", "2026-12-08 13:00-14:00"])
        let second = try importing.take(events, ruang: "pontive", tanpaNama: "-")
        #expect(second == AgendaImport.Result(diblokir: [], dilewati: 3, tersentuh: []))
    }

    @Test("a visit that the calendar hits is settled anew, and its invitation is withdrawn")
    func hit() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        _ = try office.newMails()
        let events = try calendar([("Rapat wali kota", "3T0800", "3T1000")])
        let result = try AgendaImport(parts: office.parts).take(events, ruang: "pontive", tanpaNama: "-")
        #expect(result.tersentuh.map(\.description) == ["PC-2026-0001"])
        #expect(try office.newMails() == ["pemohon: jadwal_diatur_ulang", "seksi: permintaan"])
        #expect(try #require(try office.mails(to: "pemohon").last).calendar?.method == "CANCEL")
    }
}
