import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("Slow letters wait by themselves") struct ReadingLineTests {
    private func bytes(_ mail: PersonalMail, from address: String) -> Data {
        Data(mail.bytes(from: Mailbox(name: nil, address: address), messageID: "\(UUID().uuidString)@x.example"))
    }

    private func letter(_ number: Int) -> PersonalMail {
        SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!, nomor: "421.3/\(number)/2026")
    }

    @Test("an answer that comes behind letters still being read is acted on at once")
    func overtakes() throws {
        let office = try DeskHarness()
        try office.request()
        let question = try #require(try office.mails(to: "admin").last)
        for number in 0..<5 { try office.store(bytes(letter(number), from: "sekolah\(number)@x.example")) }
        try office.store(bytes(PersonalMail(answering: question, text: "teruskan"), from: office.address("admin")))
        var results: [String] = []
        while let result = try office.desk.workOnNext() { results.append(result.hasil) }
        #expect(results == ["replied: lanjut"] + Array(repeating: "waiting", count: 5))
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 3))
        #expect(try office.register.read { try $0.readingCount() } == 5)
    }

    @Test("an applicant's second mail never overtakes the first, which is still being read")
    func order() throws {
        let office = try DeskHarness()
        let sender = DeskHarness.applicant
        try office.store(bytes(letter(1), from: sender))
        let second = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan",
            text: "Kami mohon izin kunjungan ke Pontive Center pada 3 Desember 2026.")
        try office.store(bytes(second, from: sender))
        try office.store(bytes(second, from: "lain@x.example"))
        #expect(try office.desk.workOnNext()?.isWaiting == true)
        #expect(try office.desk.workOnNext()?.isWaiting == true)
        #expect(try office.desk.workOnNext()?.dari == "lain@x.example")
        #expect(try office.desk.workOnNext() == nil)
        #expect(try office.readingRoom.readNext())
        #expect(try office.readingRoom.readNext())
        #expect(try office.readingRoom.readNext() == false)
        let first = try #require(try office.desk.workOnNext())
        #expect(first.tag == CaseTag("PC-2026-0002"))
        #expect(try office.alur("PC-2026-0002").surat.nomor == "421.3/1/2026")
        #expect(try office.desk.workOnNext()?.dari == sender)
    }

    @Test("nobody's many letters keep another's waiting")
    func fairness() throws {
        let office = try DeskHarness()
        for number in 0..<4 { try office.store(bytes(letter(number), from: "banyak@x.example")) }
        try office.store(bytes(letter(9), from: "satu@x.example"))
        while try office.desk.workOnNext() != nil {}
        let two = try office.register.read { snapshot in
            let first = try #require(try snapshot.nextToRead(except: [])).pesan.id
            return [first, try #require(try snapshot.nextToRead(except: [first])).pesan.id]
        }
        #expect(two == [1, 5])
    }

    @Test("what was read is kept, so that the message is not read again after a crash")
    func kept() throws {
        let office = try DeskHarness()
        try office.store(bytes(letter(1), from: DeskHarness.applicant))
        #expect(try office.desk.workOnNext()?.isWaiting == true)
        #expect(try office.readingRoom.readNext())
        #expect(try office.register.read { try $0.bacaan(message: 1) }.count == 1)
        // Another desk, as after a restart.
        let desk = Desk(parts: office.parts, converter: TextConverter(), logger: .init(label: "test"))
        #expect(try desk.workOnNext()?.hasil == "received")
    }

    @Test("a message whose reading ended the program several times goes on unread, for a person to see")
    func givenUp() throws {
        let office = try DeskHarness()
        try office.store(bytes(letter(1), from: DeskHarness.applicant))
        #expect(try office.desk.workOnNext()?.isWaiting == true)
        for _ in 0..<ReadingRoom.attemptLimit { try office.register.write { try $0.countReading(message: 1) } }
        #expect(try office.readingRoom.readNext())
        #expect(try office.desk.workOnNext()?.hasil == "received")
        #expect(try office.alur().surat.perluKlarifikasi.contains { $0.contains("tidak terbaca") })
    }
}
