import Foundation
import Mail
import Persuratan
import Testing

@testable import Notices

@Suite("calendars as other libraries read them") struct OtherLibrariesTests {
    /// What a library understood of a file (Tests/Fixtures/calendars/read.py).
    private struct Understood: Decodable, Equatable {
        var method: String
        var events: [Event]
        var problems: [String] = []

        struct Event: Decodable, Equatable {
            var uid: String
            var sequence: Int
            var start, end, status: String?
            var summary, organizer: String
            var attendees: [String: String]
        }
    }

    @Test("Python's icalendar and vobject understand every invitation as it is meant, and alike")
    func invitations() throws {
        let organizer = Fixtures.envelope.replyTo.description
        /// `hours` in UTC, of a day in December.
        func event(_ sequence: Int, _ day: Int, _ hours: [Int], _ status: String?, _ answer: String) -> Understood.Event
        {
            let times = hours.map { "2026-12-0\(day)T0\($0):00:00Z" }
            return Understood.Event(
                uid: "pc-2026-0001@kantor.example", sequence: sequence, start: times.first, end: times.last,
                status: status, summary: "Permohonan Kunjungan Industri", organizer: organizer,
                attendees: ["tu@smkn99.example": answer])
        }
        let expected: [String: Understood] = [
            "persetujuan": Understood(method: "REQUEST", events: [event(0, 3, [2, 4], "CONFIRMED", "ACCEPTED")]),
            "usul-jadwal-satu": Understood(
                method: "REQUEST", events: [event(0, 8, [3, 5], "TENTATIVE", "NEEDS-ACTION")]),
            "usul-jadwal-tetap": Understood(method: "DECLINECOUNTER", events: [event(0, 8, [], nil, "NEEDS-ACTION")]),
            "pembatalan-undangan": Understood(
                method: "CANCEL", events: [event(1, 8, [3, 5], "CANCELLED", "NEEDS-ACTION")]),
        ]
        for (name, understood) in expected {
            let file = Fixtures.golden.appending(path: "\(name).ics")
            #expect(try read(file) == [understood, understood], "\(name)")
        }
    }

    @Test("a year's agenda is a calendar to subscribe to, read alike by both")
    func agenda() throws {
        let agenda = AgendaCalendar(
            kantor: Fixtures.kantor, alamat: EmailAddress("pontive@kantor.example")!, waktu: .wib)
        let entries = (0..<250).map { number in
            AgendaCalendar.Entry(
                nama: "PC-2026-\(1000 + number)",
                jadwal: Jadwal(
                    tanggal: Tanggal("2026-12-01")!.ditambah(hari: number), mulai: Pukul("09:00")!,
                    selesai: number == 0 ? Pukul(jam: 24)! : Pukul("11:00")!)!,
                ruang: "Pontive Center", judul: "Kunjungan; \"SMK\", kelas \(number) — BEGIN:VEVENT\r\nX:Y",
                keterangan: "[PC] Kota Pontianak")
        }
        let text = try agenda.text(entries, at: Fixtures.start)
        #expect(text.contains("X-WR-CALNAME:Pontive Center\r\n"))
        #expect(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"))
        let file = FileManager.default.temporaryDirectory.appending(path: "agenda-\(UUID().uuidString).ics")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let understood = try read(file)
        #expect(understood.count == 2)
        #expect(understood.first == understood.last)
        let events = try #require(understood.first).events
        #expect(events.count == entries.count)
        #expect(Set(events.map(\.uid)).count == entries.count)
        #expect(events[0].uid == "agenda-pc-2026-1000@kantor.example")
        #expect(events[0].end == "2026-12-01T17:00:00Z")
        #expect(events[7].start == "2026-12-08T02:00:00Z")
        #expect(events[7].summary == "Kunjungan; \"SMK\", kelas 7 — BEGIN:VEVENT X:Y")
        #expect(events.allSatisfy { $0.attendees.isEmpty })
    }

    private func read(_ file: URL) throws -> [Understood] {
        let python = Fixtures.top.appending(path: ".build/calendar-libraries/bin/python")
        try #require(
            FileManager.default.isExecutableFile(atPath: python.path), "run .ci/calendar-libraries (make test does)")
        let process = Process()
        process.executableURL = python
        process.arguments = [Fixtures.top.appending(path: "Tests/Fixtures/calendars/read.py").path, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            try JSONDecoder().decode(Understood.self, from: Data($0.utf8))
        }
    }
}
