import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the visit's SOP, row by row") struct SOPRowTests {
    @Test("all eight rows, each by mail, in the words of the SOP")
    func wholeWay() throws {
        let office = try DeskHarness()
        try office.request()
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
        try office.answer("admin", "teruskan")
        #expect(try office.newMails() == ["sekretariat: permintaan"])
        try office.answer("sekretariat", "catat")
        #expect(try office.newMails() == ["kadis: permintaan"])
        try office.answer("kadis", "Kabid TKPBET, tindak lanjuti")
        #expect(try office.newMails() == ["kabid: permintaan"])
        try office.answer("kabid", "setuju")
        #expect(try office.newMails() == ["seksi: permintaan"])
        try office.answer("seksi", "setuju")
        #expect(try office.newMails() == ["admin_pontive: permintaan"])
        try office.answer("admin_pontive", "agendakan")
        #expect(
            try office.newMails() == ["pemohon: persetujuan", "seksi: masuk_agenda", "admin_pontive: masuk_agenda"])
        #expect(try office.alur().keadaan == .selesai)
        let row = try #require(try office.register.read { try $0.suratMasuk(tahun: 2026, limit: 1) }.first)
        #expect(row.nomorAgenda.description == "0001/2026")
        #expect(row.surat.nomor == "421.3/087-SMKN99/2026")
        #expect(row.surat.jumlahPeserta == 39)
    }

    @Test("the approval notice tells date, time and room, and has a calendar file")
    func approval() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        let notice = try #require(try office.mails(to: "pemohon").last)
        #expect(notice.subject.hasPrefix("[PC-2026-0001]"))
        for word in ["Kamis, 3 Desember 2026", "09.00", "11.00 WIB", "Pontive Center", "Kartu identitas"] {
            #expect(notice.words.contains(word), "\(word)")
        }
        #expect(notice.attachments.map(\.fileName).contains("PC-2026-0001.ics"))
    }

    @Test("officers get the letter with their request, and the applicant's own words")
    func attachments() throws {
        let office = try DeskHarness()
        try office.request()
        let request = try #require(try office.mails(to: "admin").last)
        #expect(request.attachments.map(\.fileName) == ["Surat Permohonan.pdf", "surel-pemohon.txt"])
    }

    @Test("without the form the applicant is told just that, and the answer completes the same request")
    func missingForm() throws {
        let office = try DeskHarness()
        var mail = SampleLetter.mail(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        mail.text = "Terlampir surat permohonan kunjungan kami."
        try office.receive(mail, from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: kurang_lengkap"])
        #expect(try office.alur().kurang == [.formulir])
        try office.answer("pemohon", SampleLetter.form(visit: DeskHarness.visit))
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
        #expect(try office.register.read { try $0.perkaraList(limit: 9) }.count == 1)
    }

    @Test("without the letter the applicant is told just that")
    func missingLetter() throws {
        let office = try DeskHarness()
        let mail = PersonalMail(
            to: "permohonan@diskominfo.example", subject: "Formulir kunjungan",
            text: SampleLetter.form(visit: DeskHarness.visit))
        try office.receive(mail, from: DeskHarness.applicant)
        #expect(try office.newMails() == ["pemohon: kurang_lengkap"])
        #expect(try office.alur().kurang == [.suratPermohonan])
    }

    @Test("the secretariat's corrections are in the register, and the letter goes on at once")
    func corrections() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "sekretariat")
        try office.answer("sekretariat", "Perihal: Kunjungan Industri Siswa\nJumlah peserta: 42")
        let row = try #require(try office.register.read { try $0.suratMasuk(tahun: 2026, limit: 1) }.first)
        #expect(row.surat.perihal == "Kunjungan Industri Siswa")
        #expect(row.surat.jumlahPeserta == 42)
        #expect(try office.alur().pemegang == Peran("kadis"))
        let alur = try office.alur()
        let events = try office.register.read { try $0.peristiwa(of: 1) }.map { ($0.event, $0.pada) }
        let corrected = Pembetulan.all(sop: alur.sop, tag: alur.tag, events: events)
        #expect(corrected.map(\.medan) == ["perihal", "jumlah_peserta"])
        #expect(corrected.map(\.dibaca) == ["Permohonan Kunjungan Industri", "39"])
        #expect(corrected.allSatisfy { $0.oleh == Peran("sekretariat") })
    }

    @Test(
        "each officer can refuse, and the applicant is told the reason",
        arguments: ["admin", "sekretariat", "kadis", "kabid", "seksi", "admin_pontive"])
    func refused(role: String) throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: role)
        _ = try office.newMails()
        try office.answer(role, "tolak: ruangan sedang diperbaiki")
        #expect(try office.newMails() == ["pemohon: penolakan"])
        #expect(try #require(try office.mails(to: "pemohon").last).words.contains("ruangan sedang diperbaiki"))
        #expect(try office.alur().keadaan.isClosed)
    }

    @Test(
        "each officer can return it to the one before, with the reason",
        arguments: [
            ("admin", "pemohon: dikembalikan"), ("sekretariat", "admin: permintaan"),
            ("kadis", "sekretariat: permintaan"),
            ("kabid", "kadis: permintaan"), ("seksi", "kabid: permintaan"), ("admin_pontive", "seksi: permintaan"),
        ])
    func returned(role: String, mail: String) throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: role)
        _ = try office.newMails()
        try office.answer(role, "kembalikan: surat belum ditandatangani")
        #expect(try office.newMails() == [mail])
        let receiver = String(mail.prefix { $0 != ":" })
        #expect(try #require(try office.mails(to: receiver).last).words.contains("surat belum ditandatangani"))
    }

    @Test("returned to the applicant, the answer brings it back to the admin")
    func returnedAndCompleted() throws {
        let office = try DeskHarness()
        try office.request()
        try office.answer("admin", "kembalikan: surat belum ditandatangani")
        _ = try office.newMails()
        try office.answer("pemohon", "Berikut surat yang sudah ditandatangani, terima kasih.")
        #expect(try office.newMails() == ["pemohon: tanda_terima", "admin: permintaan"])
    }

    @Test("round and round until applicant and section agree")
    func rounds() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        _ = try office.newMails()
        try office.answer("seksi", "usul: Jumat 4 Desember 2026 10.00-12.00")
        #expect(try office.newMails() == ["pemohon: usul_jadwal"])
        try office.answer("pemohon", "Mohon maaf kami ada ujian, kami usul Senin, 7 Desember 2026 pukul 13.00-15.00")
        #expect(try office.newMails() == ["seksi: permintaan"])
        try office.answer("seksi", "usul: Selasa 8 Desember 2026 13.00-15.00")
        #expect(try office.newMails() == ["pemohon: usul_jadwal"])
        try office.answer("pemohon", "Baik, kami setuju. Terima kasih.")
        #expect(try office.newMails() == ["admin_pontive: permintaan"])
        try office.answer("admin_pontive", "agendakan")
        let day = Tanggal("2026-12-08")!
        let agenda = try office.register.read { try $0.agenda(ruang: nil, from: day, to: day) }
        #expect(agenda.map(\.jadwal) == [Jadwal(tanggal: day, mulai: Pukul(jam: 13)!, selesai: Pukul(jam: 15)!)!])
    }

    @Test("a room that is taken is refused with the reason, before anything is agreed on")
    func conflict() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        try office.request(nomor: "421.3/088-SMKN99/2026")
        try office.play(until: "seksi")
        let request = try #require(try office.mails(to: "seksi").last)
        #expect(request.text.contains("PC-2026-0001"))
        _ = try office.newMails()
        try office.answer("seksi", "setuju")
        #expect(try office.newMails() == ["seksi: klarifikasi"])
        #expect(try office.alur("PC-2026-0002").keadaan == .menungguPejabat(langkah: 6))
    }

    @Test("even after the approval `jadwal ulang` gives the slot free and starts the schedule again")
    func reopened() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        _ = try office.newMails()
        try office.answer("admin_pontive", "jadwal ulang: ruangan dipakai rapat wali kota")
        #expect(try office.newMails() == ["pemohon: jadwal_diatur_ulang", "seksi: permintaan"])
        #expect(
            try office.register.read { try $0.agenda(ruang: nil, from: DeskHarness.visit, to: DeskHarness.visit) }
                .isEmpty)
        try office.answer("seksi", "usul: Kamis 10 Desember 2026 09.00-11.00")
        try office.answer("pemohon", "ya")
        try office.answer("admin_pontive", "agendakan")
        #expect(try office.alur().keadaan == .selesai)
        #expect(try office.alur().urutanAgenda == 2)
        // Approved, cancelled, offered, approved.
        #expect(try office.alur().undangan?.urutan == 3)
    }
}
