import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("settling the schedule by calendar, on real mail servers", .serialized) struct CalendarNegotiationTests {
    private func slot(_ day: Int, _ from: Int) throws -> Jadwal {
        let (begin, end) = (try #require(Pukul(jam: from)), try #require(Pukul(jam: from + 2)))
        return try #require(Jadwal(tanggal: SystemOffice.visit.ditambah(hari: day), mulai: begin, selesai: end))
    }

    private func typed(_ slot: Jadwal) -> String {
        "usul: \(slot.tanggal.lengkap) \(slot.mulai.tertulis)-\(slot.selesai.tertulis)"
    }

    /// What the applicant's calendar does with the office's newest mail.
    private func press(
        _ office: SystemOffice, _ make: CalendarClient.Make, on mail: ParsedMail,
        _ press: (CalendarClient) -> PersonalMail
    ) throws {
        let client = try #require(CalendarClient(make, answering: mail, as: office.applicant.address))
        try office.applicant.send(press(client))
    }

    @Test("three rounds of other times, by text and by calendar, then Accept, approval and cancellation")
    func threeRounds() throws {
        let office = try SystemOffice()
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        for (role, words) in [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "setuju"), ("kabid", "setuju"),
        ] {
            try office.answer(role, words)
        }
        let (first, second, third) = (try slot(1, 9), try slot(4, 9), try slot(5, 13))
        let wishes = [try slot(6, 8), try slot(7, 10), try slot(8, 14)]
        // Round 1: by text.
        try office.answer("seksi", typed(first))
        let one = try office.answer("pemohon", typed(wishes[0]))
        // Round 2: Outlook's "Propose new time".
        let counter = try office.answer("seksi", typed(second))
        #expect(counter.text.contains(wishes[0].tanggal.lengkap))
        let two = try office.mail("pemohon", "second proposal")
        try press(office, .outlook, on: two) { $0.propose(wishes[1]) }
        // Round 3: a COUNTER again, and an answer to the first invitation that comes too late.
        #expect(try office.answer("seksi", typed(third)).text.contains(wishes[1].tanggal.lengkap))
        let three = try office.mail("pemohon", "third proposal")
        try press(office, .google, on: one) { $0.press(.accept) }
        #expect(try office.mail("pemohon", "word about the old invitation").text.contains("undangan yang lama"))
        try press(office, .google, on: three) { $0.propose(wishes[2]) }
        #expect(try office.mail("seksi", "third wish").text.contains(wishes[2].tanggal.lengkap))
        // The section keeps to its time: the counter-proposal is declined, and the third invitation still counts.
        let request = try #require(try office.persona("seksi").mails.last)
        try office.persona("seksi").answer(request, typed(third))
        let kept = try office.mail("pemohon", "declined counter-proposal")
        try press(office, .outlook, on: three) { $0.press(.accept) }
        try office.answer("admin_pontive", "agendakan")
        let approval = try office.mail("pemohon", "approval notice")
        try office.applicant.answer(approval, "batal, ada ujian")
        let cancelled = try office.mail("pemohon", "word of the cancellation")
        try check(office, [one, two, three, kept, approval, cancelled], agreed: third)
        #expect(office.daemon?.terminate() == 0)
    }

    private func check(_ office: SystemOffice, _ mails: [ParsedMail], agreed: Jadwal) throws {
        let entries = try mails.map {
            try #require(CalendarClient(.google, answering: $0, as: office.applicant.address))
        }
        #expect(
            mails.map { $0.calendar?.method } == [
                "REQUEST", "REQUEST", "REQUEST", "DECLINECOUNTER", "REQUEST", "CANCEL",
            ])
        #expect(entries.map { $0.value("SEQUENCE") } == ["0", "1", "2", "2", "3", "4"])
        #expect(Set(entries.map { $0.value("UID") }).count == 1)
        #expect(Set(entries.map { $0.value("ORGANIZER") }).count == 1)
        let day = agreed.tanggal.description.replacing("-", with: "")
        #expect(entries[4].value("DTSTART") == "\(day)T130000")
        #expect(try office.objects("agenda", "list").isEmpty)
        let story = try #require(try office.objects("case", "show", "PC-\(SystemOffice.today.tahun)-0001").first)
        let events = try #require(story["peristiwa"] as? [[String: Any]]).compactMap { $0["peristiwa"] as? String }
        #expect(events.filter { $0 == "calendar: counter" }.count == 2)
        #expect(events.filter { $0 == "calendar: accepted" }.count == 2)
        #expect(events.last == "answered: batal")
    }

    /// A calendar that the office has kept elsewhere, taken in while the daemon runs.
    private func imported(_ office: SystemOffice) throws {
        let day = SystemOffice.visit.ditambah(hari: 1).description.replacing("-", with: "")
        let file = office.office.folder.appending(path: "rapat.ics")
        let text = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:rapat", "SUMMARY:Rapat mingguan",
            "DTSTART;TZID=Asia/Pontianak:\(day)T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3", "END:VEVENT",
            "END:VCALENDAR", "",
        ]
        try Data(text.joined(separator: "\r\n").utf8).write(to: file)
        #expect(try office.run("agenda", "import", file.path, "pontive").output.hasPrefix("taken: 3, "))
        #expect(try office.run("agenda", "import", file.path, "pontive").output.hasPrefix("taken: 0, "))
        #expect(try office.run("agenda", "export").output.contains("SUMMARY:Rapat mingguan\r\n"))
        #expect(try office.run("agenda", "import", office.office.folder.path, "pontive").code == 1)
    }

    @Test("the agenda is exported as a calendar, a table and JSON lines, and takes in another calendar")
    func exported() throws {
        let office = try SystemOffice()
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        for (role, words) in [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "setuju"), ("kabid", "setuju"),
            ("seksi", "setuju"), ("admin_pontive", "agendakan"),
        ] { try office.answer(role, words) }
        let notice = try office.mail("pemohon", "approval notice")
        let secret = try #require(
            CalendarClient(.google, answering: notice, as: office.applicant.address)?.value("UID"))
        let calendar = try office.run("agenda", "export")
        #expect(calendar.code == 0)
        for line in ["METHOD:PUBLISH\r\n", "X-WR-CALNAME:", "UID:agenda-pc-", "STATUS:CONFIRMED\r\n"] {
            #expect(calendar.output.contains(line), "\(line)")
        }
        #expect(!calendar.output.replacing("\r\n ", with: "").contains(secret))
        let table = try office.run("agenda", "export", "--format", "csv")
        #expect(table.output.hasPrefix("tanggal,hari,mulai,selesai,ruang,tag,asal,perihal\r\n"))
        #expect(table.output.contains("\(SystemOffice.visit),\"\(SystemOffice.visit.lengkap)\",09:00"))
        let file = office.office.folder.appending(path: "agenda.jsonl")
        let json = try office.run("agenda", "export", "--format", "json", "--output", file.path)
        #expect(json.code == 0 && json.output.isEmpty)
        #expect(try String(contentsOf: file, encoding: .utf8).contains("\"tag\":\"PC-"))
        #expect(try office.run("agenda", "export", "--ruang", "aula-lain").code == 2)
        try imported(office)
        #expect(office.daemon?.terminate() == 0)
    }
}
