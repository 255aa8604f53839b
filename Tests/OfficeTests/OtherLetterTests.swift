import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@testable import Office

@Suite("letters that ask for nothing") struct OtherLetterTests {
    private func invitation(_ nomor: String = "005/1099/BAPPEDA") -> PersonalMail {
        let words = """
            PEMERINTAH KOTA UMPAMA
            BADAN PERENCANAAN PEMBANGUNAN DAERAH
            Jalan Contoh No. 1, Umpama

            Nomor    : \(nomor)                  Umpama, 20 November 2026
            Perihal  : Undangan Rapat Koordinasi

            Yth. Kepala Dinas Komunikasi dan Informatika

            Mengharap kehadiran Saudara pada rapat koordinasi hari Rabu, 2 Desember 2026 pukul 09.00 WIB.

            Demikian undangan ini disampaikan.

            Kepala,

            Drs. Contoh Umpama, M.Si.
            NIP 197001011990031999
            """
        return PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Undangan", text: words)
    }

    private func office() throws -> DeskHarness {
        try DeskHarness { $0.suratLain = $0.sop.first.map { .suratLain(sekretariat: $0.sekretariat) } }
    }

    @Test("where they are entered, an invitation gets the next number, and the secretariat gets it with the reason")
    func filed() throws {
        let office = try office()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        let result = try office.receive(invitation(), from: "bappeda@umpama.example")
        #expect(result.hasil == "filed: surat ini undangan")
        #expect(result.tag == CaseTag("SL-2026-0001"))
        #expect(try office.newMails() == ["sekretariat: surat_lain"])
        let told = try #require(try office.mails(to: "sekretariat").last)
        #expect(told.words.contains("surat ini undangan"))
        #expect(told.words.contains("bukan permohonan"))
        #expect(told.attachments.map(\.fileName) == ["surel-pemohon.txt"])
        let rows = try office.register.read { try $0.suratMasuk(tahun: 2026, limit: 9) }
        #expect(rows.map(\.nomorAgenda.urut) == [2, 1])
        #expect(rows.map(\.keadaan) == ["dicatat", "menunggu_pejabat"])
        #expect(rows[0].surat.perihal == "Undangan Rapat Koordinasi")
        #expect(try office.alur("SL-2026-0001").keadaan == .dicatat)
        #expect(try office.alur("SL-2026-0001").pemegang == nil)
    }

    @Test("where they are not, it is set aside with the reason, and has no number")
    func setAside() throws {
        let office = try DeskHarness()
        let result = try office.receive(invitation(), from: "bappeda@umpama.example")
        #expect(result.hasil == "quarantine: bukan permohonan: surat ini undangan")
        #expect(try office.newMails() == [])
        #expect(try office.register.read { try $0.suratMasuk(tahun: nil, limit: 9) } == [])
    }

    @Test("the same one again is not entered twice; another number is another letter")
    func again() throws {
        let office = try office()
        try office.receive(invitation(), from: "bappeda@umpama.example")
        let second = try office.receive(invitation(), from: "bappeda@umpama.example")
        #expect(second.hasil == "quarantine: surat yang sama sudah diterima: SL-2026-0001, nomor agenda 0001/2026")
        let other = try office.receive(invitation("005/1100/BAPPEDA"), from: "bappeda@umpama.example")
        #expect(other.hasil == "filed: surat ini undangan")
        #expect(try office.register.read { try $0.suratMasuk(tahun: nil, limit: 9) }.count == 2)
    }

    @Test("a complaint is entered and still pointed to SP4N-LAPOR")
    func complaint() throws {
        let office = try office()
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Pengaduan lampu jalan",
            text: "Saya ingin mengadukan lampu jalan yang mati di Gang Contoh. Mohon ditindaklanjuti.")
        #expect(try office.receive(mail, from: "warga@x.example").hasil == "filed: surat ini pengaduan")
        #expect(try office.newMails() == ["warga: pengaduan", "sekretariat: surat_lain"])
    }

    @Test("advertisements and mails that say nothing never get a number")
    func advertisement() throws {
        let office = try office()
        let texts = [
            "Promo hosting, diskon 50%! Klik di sini untuk berhenti berlangganan.", "Selamat pagi, apa kabar?",
        ]
        for words in texts {
            let mail = PersonalMail(to: DeskHarness.officeAddress.description, subject: "Halo", text: words)
            #expect(try office.receive(mail, from: "orang@x.example").hasil.hasPrefix("quarantine: bukan permohonan"))
        }
        #expect(try office.newMails() == [])
        #expect(try office.register.read { try $0.suratMasuk(tahun: nil, limit: 9) } == [])
    }

    @Test("one marked Rahasia is named to the secretariat, and its words stay in the office")
    func confidential() throws {
        let office = try office()
        var mail = invitation()
        mail.text = mail.text.replacing("Perihal  :", with: "Sifat    : Rahasia\nPerihal  :")
        try office.receive(mail, from: "bappeda@umpama.example")
        let told = try #require(try office.mails(to: "sekretariat").last)
        #expect(told.attachments.isEmpty)
        #expect(told.words.contains("Surat ini bersifat Rahasia"))
    }

    @Test("the daily report lists them apart from requests")
    func reported() throws {
        let office = try office()
        try office.receive(invitation(), from: "bappeda@umpama.example")
        try office.request()
        office.pass(seconds: 86_400)
        #expect(try DailyReport(parts: office.parts).writeIfDue())
        let report = try #require(try office.mails(to: "sekretariat").last).words
        let order = try ["PERMOHONAN BARU", "PC-2026-0001", "SURAT LAIN YANG DICATAT", "SL-2026-0001"].map {
            try #require(report.firstRange(of: $0)?.lowerBound, "\($0)")
        }
        #expect(order == order.sorted())
    }

    @Test("a mail with nothing but a file that cannot be read is asked for another, and a person sees it")
    func unreadable() throws {
        let office = try DeskHarness()
        let mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "", text: "",
            files: [
                .init(name: "IMG_0007.heic", type: "image/heic", content: Data([0, 0, 0, 24]) + Data("ftypheic".utf8))
            ])
        let result = try office.receive(mail, from: DeskHarness.applicant)
        #expect(
            result.hasil
                == "quarantine: berkas tidak terbaca, pengirim sudah dimintai berkas lain: IMG_0007.heic (heic)")
        #expect(try office.newMails() == ["pemohon: minta_berkas"])
        let told = try #require(try office.mails(to: "pemohon").last)
        #expect(told.words.contains("IMG_0007.heic: foto berformat HEIC. Mohon dikirim sebagai JPG atau PDF."))
        // What comes then is a request like any other.
        #expect(try office.request().tag == CaseTag("PC-2026-0001"))
    }

    @Test("nor is a bare link to a drive with a letter left without an answer; an advertisement's link is")
    func bareLink() throws {
        let office = try DeskHarness()
        var mail = PersonalMail(
            to: DeskHarness.officeAddress.description, subject: "Surat",
            text: "Selamat pagi, berikut suratnya: https://drive.google.com/file/d/abc/view")
        try office.receive(mail, from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: minta_berkas"])
        mail.text = "Promo! Katalog kami: https://drive.google.com/file/d/xyz/view. Klik di sini."
        mail.subject = "Promo"
        try office.receive(mail, from: "toko@x.example")
        #expect(try office.newMails() == [])
    }
}
