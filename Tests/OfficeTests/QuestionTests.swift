import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("questions to the register by mail") struct QuestionTests {
    @Test("the Kadis asks for this week's letters and gets them, with a workbook")
    func week() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "kabid")
        let answer = try ask(office, "register minggu ini")
        #expect(answer.subject == "Register surat 23 November 2026 s.d. 29 November 2026")
        #expect(answer.words.contains("1 surat."))
        #expect(answer.words.contains("0001/2026, 24/11/2026, SMK Negeri 99 Khayalan: "))
        let file = try #require(answer.attachments.first)
        #expect(file.fileName == "buku-agenda.xlsx")
        #expect(file.content.starts(with: Data("PK".utf8)))
    }

    @Test("words of the letter, of its form and of a disposition find it")
    func search() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "kadis")
        try office.answer("kadis", "Kabid TKPBET, siapkan bahan presentasi")
        for words in ["cari SMK Negeri 99", "cari khayali", "cari bahan presentasi", "cari \"421.3/087\""] {
            #expect(try ask(office, words).words.contains("0001/2026"), "\(words)")
        }
        #expect(try ask(office, "cari SMK Negeri 98").words.contains("tidak ada"))
    }

    @Test("how one letter stands is told by any of its numbers", arguments: ["1", "0001", "1/2026", "PC-2026-0001"])
    func status(number: String) throws {
        let office = try asked()
        try office.request()
        try office.play(until: "kadis")
        try office.answer("kadis", "Kabid TKPBET, siapkan bahan presentasi")
        let answer = try ask(office, "status \(number)")
        #expect(answer.words.contains("0001/2026 · PC-2026-0001"))
        #expect(answer.words.contains("siapkan bahan presentasi"), "\(answer.words)")
    }

    @Test("what waits for the asker, and help")
    func waiting() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "kadis")
        #expect(try ask(office, "belum dibaca").words.contains("1 surat."))
        #expect(try ask(office, "belum dibaca", role: "sekretariat").words.contains("tidak ada."))
        #expect(try ask(office, "bantuan").words.contains("register minggu ini"))
        #expect(try ask(office, "register kapan saja").words.contains("“register kapan saja” belum dapat kami pahami"))
    }

    @Test("the agenda of a day names its visits")
    func agenda() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "nobody")
        let answer = try ask(office, "agenda 3 Desember")
        #expect(answer.words.contains("Pontive Center"))
        #expect(answer.words.contains("PC-2026-0001"))
    }

    @Test("a letter marked Rahasia is named only")
    func secret() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "sekretariat")
        try office.answer("sekretariat", "catat\nSifat: Rahasia")
        for words in ["register", "status 1", "cari khayalan"] {
            let answer = try ask(office, words)
            #expect(answer.words.contains("0001/2026"))
            #expect(answer.words.contains("rahasia"))
            #expect(!answer.words.contains("Kunjungan Industri"), "\(words): \(answer.words)")
        }
    }

    @Test("others get nothing of the register", arguments: ["rani@smkn99.example", "kabid@diskominfo.example"])
    func others(address: String) throws {
        let office = try asked()
        try office.request()
        _ = try office.newMails()
        try office.receive(PersonalMail(to: office.box, subject: "tanya", text: "register minggu ini"), from: address)
        #expect(try office.newMails().allSatisfy { !$0.contains("jawaban_pertanyaan") })
    }

    @Test("where the office's server must vouch, it does, or nothing goes out")
    func authentication() throws {
        let office = try asked(.wajib)
        let result = try office.receive(
            PersonalMail(to: office.box, subject: "", text: "register"), from: "kadis@diskominfo.example")
        #expect(result.hasil.hasPrefix("quarantine"))
        #expect(try office.newMails().isEmpty)
    }

    @Test("an answer to a mail of ours, a letter and a mail about a request are no questions")
    func noQuestions() throws {
        let office = try asked()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        try office.answer("kadis", "status 1")
        let about = PersonalMail(to: office.box, subject: "Re: [PC-2026-0001] Permohonan", text: "register minggu ini")
        try office.receive(about, from: office.address("kadis"))
        #expect(try office.newMails().allSatisfy { !$0.contains("jawaban_pertanyaan") })
    }

    @Test("two programs that answer each other end, and a question changes nothing")
    func limits() throws {
        let office = try asked()
        try office.request()
        let before = try office.alur()
        for number in 1...(Correspondence.questionsPerDay + 5) {
            let mail = PersonalMail(to: office.box, subject: "", text: "cari nomor \(number)")
            try office.receive(mail, from: office.address("kadis"))
        }
        let answers = try office.newMails().filter { $0 == "kadis: jawaban_pertanyaan" }
        #expect(answers.count == Correspondence.questionsPerDay)
        #expect(try office.alur() == before)
    }

    private func asked(_ autentikasi: TrustRules.Autentikasi = .mati) throws -> DeskHarness {
        try DeskHarness(autentikasi: autentikasi) {
            $0.peranPenanya = Set(["sekretariat", "kadis"].compactMap { Peran($0) })
        }
    }

    private func ask(_ office: DeskHarness, _ words: String, role: String = "kadis") throws -> ParsedMail {
        let mail = PersonalMail(to: office.box, subject: "", text: words)
        try office.receive(mail, from: office.address(role), name: nil)
        return try #require(try office.mails(to: role).last)
    }
}

extension DeskHarness {
    fileprivate var box: String { Self.officeAddress.description }
}
