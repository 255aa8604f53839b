import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("Files that the applicant is asked for in another form") struct RefusedFileTests {
    private static let heic = Data([0, 0, 0, 24]) + Data("ftypheic".utf8) + Data(count: 64)
    private static let oldWord = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + Data(count: 600)
    private static let winmail = Data([0x78, 0x9F, 0x3E, 0x22]) + Data(count: 64)

    struct Refused: Sendable, CustomTestStringConvertible {
        let name: String
        let content: Data
        /// What the applicant is told.
        let words: String
        var testDescription: String { name }
    }

    static let files = [
        Refused(name: "IMG_0001.heic", content: heic, words: "JPG atau PDF"),
        Refused(name: "surat.doc", content: oldWord, words: ".docx"),
        Refused(name: "winmail.dat", content: winmail, words: "Outlook"),
        Refused(name: "berkas.rar", content: Data("Rar!".utf8) + Data(count: 64), words: "dilampirkan langsung"),
        Refused(name: "daftar.bin", content: Data(count: 64), words: "PDF, JPG, atau .docx"),
    ]

    @Test("it is named in the mail that asks for what is missing, with what to do", arguments: files)
    func named(file: Refused) throws {
        let office = try DeskHarness()
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan ke Pontive Center",
            text: "Yth. Bapak/Ibu, surat kami terlampir. Terima kasih.",
            files: [.init(name: file.name, type: "application/octet-stream", content: file.content)])
        #expect(try office.receive(mail, from: DeskHarness.applicant).hasil == "received")
        #expect(try office.newMails() == ["pemohon: kurang_lengkap"])
        let told = try #require(try office.mails(to: "pemohon").last)
        #expect(told.words.contains(file.name))
        #expect(told.words.contains(file.words))
    }

    @Test("a link to a drive is no letter: the file is asked for")
    func driveLink() throws {
        let office = try DeskHarness()
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan",
            text: "Mohon izin kunjungan ke Pontive Center, suratnya di https://drive.google.com/file/d/abc/view ya Pak."
        )
        try office.receive(mail, from: DeskHarness.applicant)
        let told = try #require(try office.mails(to: "pemohon").last)
        #expect(told.words.contains("drive.google.com"))
        #expect(told.words.contains("dilampirkan pada surel"))
    }

    @Test("beside a letter that can be read it is not in the way")
    func beside() throws {
        let office = try DeskHarness()
        var mail = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        mail.files.append(.init(name: "foto.heic", type: "image/heic", content: Self.heic))
        try office.receive(mail, from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
        #expect(try office.alur().surat.perluKlarifikasi.contains { $0.contains("foto.heic") })
    }

    @Test("a letter within a forwarded mail is read, in its text and in its files")
    func forwarded() throws {
        let office = try DeskHarness()
        let inner = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
            .bytes(from: Mailbox(name: "TU", address: "tu@smkn99.example"), messageID: "dalam@smkn99.example")
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Terusan: Permohonan", text: "Mohon diproses.",
            files: [.init(name: "surat.eml", type: "message/rfc822", content: Data(inner))])
        #expect(try office.receive(mail, from: DeskHarness.applicant).hasil == "received")
        #expect(try office.alur().dokumen == [.formulir, .suratPermohonan])
    }

    @Test("which file is the letter is seen from what is in it")
    func names() throws {
        let office = try DeskHarness()
        let letter = SampleLetter.text(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Berkas", text: "Terlampir.",
            files: [
                .init(
                    name: "surat permohonan.docx", type: "application/octet-stream",
                    content: try Workshop.docx(SampleLetter.form(visit: DeskHarness.visit))),
                .init(name: "formulir.pdf", type: "application/octet-stream", content: try Workshop.pdf(letter)),
            ])
        #expect(try office.receive(mail, from: DeskHarness.applicant).hasil == "received")
        #expect(try office.alur().dokumen == [.formulir, .suratPermohonan])
        #expect(try office.alur().surat.nomor == "421.3/087-SMKN99/2026")
    }
}
