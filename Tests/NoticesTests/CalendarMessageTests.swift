import Foundation
import Persuratan
import Testing

@testable import Notices

@Suite("calendar objects from outside") struct CalendarMessageTests {
    private func object(_ event: [String], method: String = "REPLY", zone: [String] = []) -> String {
        (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Contoh//ID", "METHOD:\(method)"] + zone
            + ["BEGIN:VEVENT", "UID:a@b.example"] + event + ["END:VEVENT", "END:VCALENDAR"])
            .joined(separator: "\r\n")
    }

    private func read(_ event: [String], method: String = "REPLY", zone: [String] = []) -> CalendarMessage? {
        CalendarMessage(object(event, method: method, zone: zone), waktu: .wib)
    }

    private let rani = EmailAddress("rani@smkn99.example")!

    @Test("an answer is read, folded lines and large letters of the address included")
    func reply() throws {
        let message = try #require(
            read([
                "SEQUENCE:3", "ATTENDEE;CN=\"Rani: Khayali\";PARTSTAT=ACCEPTED:MAILTO:Ra", " ni@smkn99.example",
                "COMMENT:Baik\\, kami\\nhadir",
            ]))
        #expect(message.method == .reply)
        #expect(message.sequence == 3)
        #expect(message.attendees == [rani: .accepted])
        #expect(message.comment == "Baik, kami\nhadir")
    }

    @Test("without SEQUENCE it answers the first invitation (RFC 5545, 3.8.7.4)")
    func noSequence() throws {
        #expect(try #require(read(["ATTENDEE;PARTSTAT=DECLINED:mailto:rani@smkn99.example"])).sequence == 0)
    }

    @Test("two answers of one person are none")
    func contradicting() throws {
        let message = try #require(
            read([
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:rani@smkn99.example",
                "ATTENDEE;PARTSTAT=DECLINED:mailto:RANI@smkn99.example",
            ]))
        #expect(message.attendees == [rani: .other])
    }

    @Test(
        "nine o'clock in Pontianak, however it is written",
        arguments: [
            ["DTSTART:20261203T020000Z"], ["DTSTART;TZID=Asia/Pontianak:20261203T090000"],
            ["DTSTART:20261203T090000"], ["DTSTART;TZID=Asia/Makassar:20261203T100000"],
            ["DTSTART;TZID=SE Asia Standard Time:20261203T090000"], ["DTSTART;TZID=Sydney:20261203T130000"],
        ])
    func zones(start: [String]) throws {
        let zone = [
            "BEGIN:VTIMEZONE", "TZID:SE Asia Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T000000",
            "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VTIMEZONE", "TZID:Sydney",
            "BEGIN:DAYLIGHT", "DTSTART:20081005T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU", "TZOFFSETFROM:+1000",
            "TZOFFSETTO:+1100", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20080406T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU", "TZOFFSETFROM:+1100", "TZOFFSETTO:+1000", "END:STANDARD",
            "END:VTIMEZONE",
        ]
        let message = try #require(read(start + ["DURATION:PT90M"], method: "COUNTER", zone: zone))
        let nine = OfficeTime.wib.instant(Tanggal("2026-12-03")!, Pukul("09:00")!)
        #expect(message.mulai == nine)
        #expect(message.selesai == nine.addingTimeInterval(5400))
    }

    @Test(
        "a time that is none for certain is none",
        arguments: [
            ["DTSTART;VALUE=DATE:20261203"], ["DTSTART;TZID=Mars/Olympus:20261203T090000"],
            ["DTSTART:20261303T090000Z"],
            ["DTSTART:besok"], ["DTSTART:20261203T020000Z", "RRULE:FREQ=DAILY"],
            ["DTSTART:20261203T020000Z", "RECURRENCE-ID:20261203T020000Z"], [],
        ])
    func noTime(lines: [String]) throws {
        #expect(try #require(read(lines, method: "COUNTER")).mulai == nil)
    }

    @Test("what is no calendar object, or beyond the limits, is nothing")
    func beyond() {
        let deep = Array(repeating: "BEGIN:VEVENT", count: 5_000).joined(separator: "\r\n")
        let many = Array(repeating: "COMMENT:x", count: 3_000)
        for text in [
            "", "\0", "halo", "BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT", "BEGIN:VCALENDAR\r\n\(deep)", object(many),
            object(["COMMENT:" + String(repeating: "x", count: 20_000)]), object(["END:VEVENT"]),
            object(["END:VEVENT", "BEGIN:VEVENT", "UID:b"]), String(repeating: "BEGIN:VCALENDAR\n", count: 20_000),
            object(
                [],
                zone: [
                    "BEGIN:VTIMEZONE", "TZID:X", "BEGIN:STANDARD", "DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY",
                    "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "END:STANDARD", "END:VTIMEZONE",
                ]),
        ] { #expect(CalendarMessage(text, waktu: .wib) == nil, "\(text.prefix(60))") }
    }

    @Test("cut and spoiled anywhere, a calendar object never ends the program")
    func spoiled() {
        let whole = Array(
            object(
                [
                    "SEQUENCE:1", "DTSTART;TZID=\"A:B\":20261203T090000", "DURATION:-P1W",
                    "ATTENDEE;PARTSTAT=ACCEPTED;X=\"y\":mailto:rani@smkn99.example", "COMMENT:a\\",
                ], method: "COUNTER"
            ).utf8)
        var state: UInt64 = 20_261_124
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for length in whole.indices {
            _ = CalendarMessage(String(decoding: whole[..<length], as: UTF8.self), waktu: .wib)
        }
        for _ in 0..<3_000 {
            var copy = whole
            for _ in 0...random(6) { copy[random(copy.count)] = UInt8(random(256)) }
            _ = CalendarMessage(String(decoding: copy, as: UTF8.self), waktu: .wib)
        }
    }
}
