import Foundation
import Mail
import MailWorld
import Notices
import Persuratan
import Reading
import Testing

@testable import Office

@Suite("The form as a file") struct FormFileTests {
    private static let values = [
        ("Nama", "Rani Khayali, S.Kom."), ("Instansi", "SMK Negeri 99 Khayalan"), ("Telepon", "0812-0000-0001"),
        ("Surel", "rani@smkn99.example"), ("Jenis (kunjungan/peminjaman)", "Kunjungan"),
        ("Hari, tanggal", "Kamis, 3 Desember 2026"), ("Waktu", "09.00 - 11.00 WIB"), ("Jumlah peserta", "39"),
        ("Acara", "Kunjungan industri"),
    ]

    private func read(_ file: Data) throws -> LetterReading {
        guard case .text(let text, _) = try TextConverter().outcome(of: file, contentType: "") else {
            throw Fault.unread
        }
        let now = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul(jam: 9)!)
        return LetterReader(now: now, officeTime: .wib).read([LetterDocument(bagian: "formulir", text: text)])
    }

    private func check(_ reading: LetterReading) {
        #expect(reading.dokumen == [.formulir])
        #expect(reading.surat.asal == "SMK Negeri 99 Khayalan")
        #expect(reading.surat.jenis == .kunjungan)
        #expect(reading.surat.jumlahPeserta == 39)
        #expect(reading.surat.kontakTelepon == "0812-0000-0001")
        #expect(reading.hariKegiatan == [Tanggal("2026-12-03")!])
        #expect(reading.surat.kegiatan.first?.mulai == Pukul("09:00"))
    }

    @Test("the office's own form, filled in with a word processor, is read")
    func filledDocx() throws { check(try read(Workshop.table(Self.values, as: "docx"))) }

    @Test("the form printed as PDF is read")
    func printed() throws {
        let lines = Self.values.map { "\($0.0.padding(toLength: 32, withPad: " ", startingAt: 0)): \($0.1)" }
        check(try read(Workshop.pdf("FORMULIR PERMOHONAN\n\n" + lines.joined(separator: "\n"))))
    }

    @Test("the fields of a PDF form are read")
    func fields() throws { check(try read(Workshop.pdfForm(Self.values))) }

    @Test("the form is sent to who has not filled one in, and an empty one fills nothing")
    func empty() throws {
        let office = try DeskHarness()
        let letter = SampleLetter.text(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Permohonan kunjungan", text: letter)
        try office.receive(mail, from: DeskHarness.applicant)
        let asked = try #require(try office.mails(to: "pemohon").last)
        let form = try #require(asked.attachments.first { $0.fileName == "formulir-permohonan.docx" })
        #expect(asked.words.contains("Word terlampir"))
        let reading = try read(form.content)
        #expect(reading.dokumen.isEmpty)
    }

    private enum Fault: Error { case unread }
}
