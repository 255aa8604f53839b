import Foundation
import Persuratan
import Testing

@testable import Notices

@Suite("calendar files from elsewhere") struct CalendarImportTests {
    private func read(_ events: [[String]], to last: String = "2027-11-24") throws -> CalendarImport {
        let body = events.flatMap { ["BEGIN:VEVENT"] + $0 + ["END:VEVENT"] }
        let text = (["BEGIN:VCALENDAR", "VERSION:2.0"] + body + ["END:VCALENDAR"]).joined(separator: "\n")
        return try #require(
            CalendarImport(
                text, waktu: .wib, from: Tanggal("2026-11-24")!, to: Tanggal(last)!, ownDomain: "kantor.example"))
    }

    private func times(_ events: CalendarImport) -> [String] {
        events.events.map { "\($0.jadwal.tanggal) \($0.jadwal.mulai)-\($0.jadwal.selesai)" }
    }

    @Test("the Monday assembly of a month, one left out and one moved")
    func weekly() throws {
        let zoned = ";TZID=Asia/Pontianak:"
        let series = [
            "UID:apel", "SUMMARY:Apel", "DTSTART\(zoned)20260105T073000", "DTEND\(zoned)20260105T080000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO", "EXDATE\(zoned)20261207T073000",
        ]
        let moved = [
            "UID:apel", "SUMMARY:Apel gabungan", "RECURRENCE-ID\(zoned)20261214T073000",
            "DTSTART\(zoned)20261215T070000", "DURATION:PT1H",
        ]
        let found = try read([series, moved], to: "2026-12-31")
        #expect(
            times(found) == [
                "2026-11-30 07:30-08:00", "2026-12-15 07:00-08:00", "2026-12-21 07:30-08:00", "2026-12-28 07:30-08:00",
            ])
        #expect(found.events.map(\.judul) == ["Apel", "Apel gabungan", "Apel", "Apel"])
        #expect(found.unread.isEmpty && !found.isCut)
    }

    @Test("a series ends with the moment that UNTIL names, also in UTC")
    func until() throws {
        let found = try read([
            [
                "UID:a", "DTSTART;TZID=Asia/Pontianak:20261201T060000", "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20261202T230000Z",
            ]
        ])
        #expect(times(found) == ["2026-12-01 06:00-07:00", "2026-12-02 06:00-07:00", "2026-12-03 06:00-07:00"])
    }

    @Test("whole days, and what lasts over midnight, day by day")
    func days() throws {
        let found = try read([
            ["UID:libur", "SUMMARY:Libur", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226"],
            ["UID:server", "DTSTART:20261201T150000Z", "DTEND:20261202T020000Z"],
        ])
        #expect(
            times(found) == [
                "2026-12-01 22:00-24:00", "2026-12-02 00:00-09:00", "2026-12-24 00:00-24:00", "2026-12-25 00:00-24:00",
            ])
    }

    @Test("what is cancelled, leaves time free, is our own or over takes no room")
    func none() throws {
        let time = ["DTSTART:20261201T020000Z", "DURATION:PT1H"]
        let found = try read([
            ["UID:a", "STATUS:CANCELLED"] + time, ["UID:b", "TRANSP:TRANSPARENT"] + time,
            ["UID:agenda-pc-2026-0001@kantor.example"] + time, ["UID:d", "DTSTART:20260101T020000Z", "DURATION:PT1H"],
            ["UID:e", "DTSTART:20261201T020000Z"],
        ])
        #expect(found.events.isEmpty && found.unread.isEmpty)
    }

    @Test(
        "a time or a rule that is not understood is named, not guessed",
        arguments: [
            ["DTSTART;TZID=Mars/Olympus:20261201T090000", "DURATION:PT1H"],
            ["DTSTART:20261201T020000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"],
            ["DTSTART:20261201T020000Z", "DTEND:20261130T020000Z"], ["SUMMARY:Tanpa waktu"],
        ])
    func unread(lines: [String]) throws {
        let found = try read([["UID:a"] + lines])
        #expect(found.events.isEmpty)
        #expect(found.unread.count == 1)
    }

    @Test("rules that never come true, and far too many events, end")
    func bounded() throws {
        let never = try read([
            ["UID:a", "DTSTART:20261201T020000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"]
        ])
        #expect(never.events.count <= 1)
        let many = (0..<30).map { hour in
            [
                "UID:\(hour)", "SUMMARY:\(hour)", "DTSTART:20250101T0\(hour % 10)0000Z", "DURATION:PT30M",
                "RRULE:FREQ=DAILY",
            ]
        }
        let found = try read(many)
        #expect(found.events.count == CalendarImport.limit)
        #expect(found.isCut)
    }

    @Test("another office's export is read as it was written")
    func own() throws {
        let agenda = AgendaCalendar(
            kantor: Fixtures.kantor, alamat: EmailAddress("pontive@lain.example")!, waktu: .wib)
        let slots = (0..<20).map { Fixtures.slot("2026-12-01", "09:00", "10:00").moved($0) }
        let entries = slots.enumerated().map { number, jadwal in
            AgendaCalendar.Entry(
                nama: "PC-2026-\(1000 + number)", jadwal: jadwal, ruang: "Aula", judul: "Rapat", keterangan: nil)
        }
        let text = try agenda.text(entries, at: Fixtures.start)
        let found = try #require(
            CalendarImport(
                text, waktu: .wib, from: Tanggal("2026-11-24")!, to: Tanggal("2027-11-24")!,
                ownDomain: "kantor.example"))
        #expect(found.events.map(\.jadwal) == slots)
    }
}

extension Jadwal {
    fileprivate func moved(_ days: Int) -> Jadwal {
        Jadwal(tanggal: tanggal.ditambah(hari: days), mulai: mulai, selesai: selesai)!
    }
}
