import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("letters that were seen before, and other letters") struct SentAgainTests {
    private static let written = Tanggal("2026-11-16")!

    private func letter(_ nomor: String, visit: Tanggal = DeskHarness.visit, greeting: String = "") -> PersonalMail {
        var mail = SampleLetter.mail(visit: visit, written: Self.written, nomor: nomor)
        mail.text = greeting + mail.text
        return mail
    }

    @Test("the same letter in another mail joins its request, and its sender hears how it stands")
    func again() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        let result = try office.receive(
            letter("421.3/087-SMKN99/2026", greeting: "Kami kirim ulang. "), from: DeskHarness.applicant)
        #expect(result.tag == CaseTag("PC-2026-0001"))
        #expect(result.hasil == "supplemented")
        #expect(try office.newMails() == ["pemohon: status"])
        #expect(try office.register.read { try $0.perkaraList(limit: 9) }.count == 1)
        #expect(try office.register.read { try $0.suratMasuk(tahun: nil, limit: 9) }.count == 1)
    }

    @Test("the same letter from another address is set aside: nobody is told of another's request")
    func fromAnother() throws {
        let office = try DeskHarness()
        try office.request()
        _ = try office.newMails()
        let result = try office.receive(letter("421.3/087-SMKN99/2026"), from: "orang@lain.example")
        #expect(result.hasil == "quarantine: surat yang sama sudah diterima: PC-2026-0001")
        #expect(try office.newMails() == [])
    }

    @Test("another letter with the same number is a letter of its own, with a doubt")
    func sameNumber() throws {
        let office = try DeskHarness()
        try office.request()
        let other = letter("421.3/087-SMKN99/2026", visit: Tanggal("2026-12-10")!)
        #expect(try office.receive(other, from: DeskHarness.applicant).hasil == "received")
        #expect(try office.alur("PC-2026-0002").surat.perluKlarifikasi.contains { $0.contains("PC-2026-0001") })
    }

    @Test("another number is another letter, though every other word is the same")
    func otherNumber() throws {
        let office = try DeskHarness()
        try office.request()
        #expect(try office.receive(letter("421.3/088-SMKN99/2026"), from: DeskHarness.applicant).hasil == "received")
    }

    @Test("who was refused may ask again with the same letter")
    func afterRefusal() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "tolak: ruang diperbaiki")
        #expect(try office.receive(letter("421.3/087-SMKN99/2026"), from: DeskHarness.applicant).hasil == "received")
    }

    @Test("a letter without a number is known again by its words")
    func withoutNumber() throws {
        let office = try DeskHarness()
        let words = """
            Selamat pagi, kami dari Komunitas Data Khayal bermaksud berkunjung ke Pontive Center pada Kamis, 3 Desember 2026
            pukul 10.00 sampai 12.00 WIB bersama 20 orang anggota, untuk belajar data terbuka kota. Surat menyusul.
            """
        let mail = PersonalMail(to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan", text: words)
        #expect(try office.receive(mail, from: DeskHarness.applicant).hasil == "received")
        var second = mail
        second.text = "\(words)\nMohon kabarnya."
        #expect(try office.receive(second, from: DeskHarness.applicant).hasil == "supplemented")
    }

    @Test("a complaint is pointed to SP4N-LAPOR and set aside for the secretariat")
    func complaint() throws {
        let office = try DeskHarness()
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Pengaduan lampu jalan",
            text: "Saya ingin mengadukan lampu jalan yang mati di Gang Contoh. Mohon ditindaklanjuti.")
        let result = try office.receive(mail, from: "warga@x.example")
        #expect(result.hasil == "quarantine: bukan permohonan: surat ini pengaduan")
        #expect(try office.newMails() == ["warga: pengaduan"])
    }
}
