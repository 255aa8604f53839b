import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("the whole SOP on real mail servers", .serialized) struct WholeSOPTests {
    @Test("a request goes through all eight rows, and every role gets the mails that are due, no other")
    func wholeSOP() throws {
        let office = try SystemOffice()
        try office.start()
        let visit = SystemOffice.visit
        let proposal = visit.ditambah(hari: 1)
        try office.applicant.send(SampleLetter.mail(visit: visit, written: SystemOffice.today))
        let acknowledgement = try office.mail("pemohon", "acknowledgement")
        #expect(acknowledgement.subject.contains("[PC-\(SystemOffice.today.tahun)-0001]"))
        let request = try office.answer("admin", "teruskan")
        #expect(request.attachments.map(\.fileName).contains("Surat Permohonan.pdf"))
        #expect(request.text.hasPrefix("--- Tulis balasan di atas garis ini ---"))
        #expect(request.html?.contains("mailto:") == true)
        #expect(request.autoSubmitted == "auto-generated")
        try office.answer("sekretariat", "catat")
        let sheet = "lembar-disposisi-0001-\(SystemOffice.today.tahun).pdf"
        let first = try office.answer("kadis", "Kabid TKPBET, tindak lanjuti")
        #expect(first.attachments.last?.fileName == sheet)
        let second = try office.answer("kabid", "setuju")
        let grown = try #require(second.attachments.last { $0.fileName == sheet })
        #expect(grown.content.starts(with: Data("%PDF-".utf8)) && grown.content != first.attachments.last?.content)
        try office.answer("seksi", "usul: \(proposal.lengkap) 10.00-12.00")
        let question = try office.answer("pemohon", "Baik, kami setuju.")
        #expect(question.text.contains(proposal.lengkap))
        let disposition = try office.answer("admin_pontive", "agendakan")
        #expect(disposition.text.contains(proposal.lengkap))
        let notice = try office.mail("pemohon", "approval notice")
        #expect(notice.text.contains("\(proposal.lengkap), pukul 10.00"))
        #expect(
            notice.attachments.map(\.fileName).contains("surat-persetujuan-PC-\(SystemOffice.today.tahun)-0001.pdf"))
        let calendar = try #require(notice.attachments.first { $0.fileName.hasSuffix(".ics") })
        #expect(String(decoding: calendar.content, as: UTF8.self).contains("BEGIN:VEVENT"))
        _ = try office.mail("seksi", "news of the agenda")
        _ = try office.mail("admin_pontive", "news of the agenda")
        try checkRecords(office, proposal)
        #expect(office.daemon?.terminate() == 0)
        let counts = [
            "pemohon": 3, "admin": 1, "sekretariat": 1, "kadis": 1, "kabid": 1, "seksi": 2, "admin_pontive": 2,
        ]
        for (role, count) in counts {
            let persona = try office.persona(role)
            try persona.refresh()
            #expect(persona.mails.count == count, "\(role): \(persona.mails.map(\.subject))")
        }
    }

    private func checkRecords(_ office: SystemOffice, _ day: Tanggal) throws {
        let year = SystemOffice.today.tahun
        let rows = try office.objects("register", "list")
        #expect(rows.count == 1)
        #expect(rows.first?["nomor_agenda"] as? String == "0001/\(year)")
        #expect(rows.first?["nomor_surat"] as? String == "421.3/087-SMKN99/2026")
        #expect(rows.first?["asal"] as? String == "SMK Negeri 99 Khayalan")
        #expect(rows.first?["jumlah_peserta"] as? Int == 39)
        #expect(rows.first?["status"] as? String == "selesai")
        let agenda = try office.objects("agenda", "list")
        #expect(agenda.map { $0["tanggal"] as? String } == [day.description])
        let story = try #require(try office.objects("case", "show", "PC-\(year)-0001").first)
        let steps = try #require(story["waktu"] as? [[String: Any]])
        #expect(steps.compactMap { $0["langkah"] as? Int } == [1, 2, 3, 4, 5, 6, 6, 7, 8])
        #expect(try office.objects("outbox", "list").isEmpty)
        #expect(try office.objects("quarantine", "list").isEmpty)
        try checkPrints(office, day)
    }

    /// Each paper from the command line; what it says is a matter of the golden texts.
    private func checkPrints(_ office: SystemOffice, _ day: Tanggal) throws {
        let year = SystemOffice.today.tahun
        for words in [
            ["lembar", "1/\(year)"], ["surat", "PC-\(year)-0001"], ["buku"], ["agenda", "--minggu", day.description],
        ] {
            let file = office.office.folder.appending(path: "\(words[0]).pdf")
            let arguments = ["print"] + words + ["--output", file.path, "--config", office.office.folder.path]
            let result = try OfficeProcess.run(arguments)
            #expect(result.code == 0, "\(result.errors)")
            #expect(try Data(contentsOf: file).starts(with: Data("%PDF-".utf8)))
        }
    }

    @Test("killed between any two steps, the office loses nothing and doubles nothing")
    func killed() throws {
        let office = try SystemOffice()
        let visit = SystemOffice.visit
        let steps: [(String, String)] = [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "setuju"), ("kabid", "setuju"),
            ("seksi", "usul: \(visit.ditambah(hari: 1).lengkap) 10.00-12.00"), ("pemohon", "Baik, kami setuju."),
            ("admin_pontive", "agendakan"),
        ]
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        for (index, (role, words)) in steps.enumerated() {
            let request = try office.mail(role)
            // Killed before the answer, after it, and, every second time, in the midst of working on it.
            if index % 2 == 0 { office.kill() }
            try office.persona(role).answer(request, words)
            if index % 2 == 1 { office.kill() }
            try office.start()
        }
        let notice = try office.mail("pemohon", "approval notice")
        #expect(notice.attachments.contains { $0.fileName.hasSuffix(".ics") })
        _ = try office.mail("seksi", "news of the agenda")
        _ = try office.mail("admin_pontive", "news of the agenda")
        for role in ["pemohon", "admin", "sekretariat", "kadis", "kabid", "seksi", "admin_pontive"] {
            let persona = try office.persona(role)
            try persona.refresh()
            let ids = Set(persona.mails.map { $0.messageID ?? "" })
            let expected = ["pemohon": 3, "seksi": 2, "admin_pontive": 2][role] ?? 1
            #expect(ids.count == expected, "\(role): \(persona.mails.map(\.subject))")
        }
        #expect(try office.objects("register", "list").count == 1)
        #expect(try office.objects("agenda", "list").count == 1)
    }
}
