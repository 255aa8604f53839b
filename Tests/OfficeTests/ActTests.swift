import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("what the secretariat does by hand") struct ActTests {
    private static let siti = Petugas(nama: "Siti Karangan", peran: Peran("sekretariat"))
    private static let tag = CaseTag("PC-2026-0001")!

    private func perform(_ act: Tindakan, in office: DeskHarness) throws -> HasilTindakan {
        office.pass(seconds: 60)
        return try ActDesk(parts: office.parts, logger: Town.quiet).perform(act, oleh: Self.siti)
    }

    private func wakili(_ role: String, _ words: String, alasan: String = "lewat telepon", question: Int? = nil)
        -> Tindakan
    {
        .wakili(tag: Self.tag, peran: Peran(role)!, permintaan: question, jawaban: words, alasan: alasan)
    }

    @Test("a field that is put right changes the register's row, keeps its number, and what was read stays known")
    func correction() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        let act = Tindakan.betulkan(tag: Self.tag, koreksi: [.asal("SMKN 99 Rekaan")], alasan: "kop surat")
        #expect(try perform(act, in: office) == .dijalankan(keadaan: "menunggu_pejabat"))
        let row = try #require(try office.register.read { try $0.suratMasuk(tahun: 2026, limit: 9) }.first)
        #expect(row.surat.asal == "SMKN 99 Rekaan")
        #expect(row.nomorAgenda.description == "0001/2026")
        let story = try office.register.read { register in
            try register.peristiwa(of: 1).map { (event: $0.event, at: $0.pada) }
        }
        let sop = try office.alur().sop
        let found = try #require(Pembetulan.all(sop: sop, tag: Self.tag, events: story).last)
        #expect(found.medan == "asal")
        #expect(found.petugas == Self.siti)
        #expect(try perform(act, in: office) == .ditolak(.tanpaPerubahan))
    }

    @Test("another day than the section was asked about is asked about anew")
    func correctedDay() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        _ = try office.newMails()
        let day = PilihanJadwal(tanggal: Tanggal("2026-12-07")!, mulai: Pukul(jam: 9), selesai: Pukul(jam: 11))
        let act = Tindakan.betulkan(tag: Self.tag, koreksi: [.kegiatan([day])], alasan: nil)
        #expect(try perform(act, in: office).isDijalankan)
        #expect(try office.newMails() == ["seksi: permintaan"])
        try office.answer("seksi", "setuju")
        #expect(try office.alur().jadwal?.tanggal == day.tanggal)
    }

    @Test("a step taken over goes the officer's way, names who did it and why, and the officer can take it back")
    func takeOver() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        let act = wakili("kadis", "Kabid TKPBET, tindak lanjuti")
        #expect(try perform(act, in: office) == .dijalankan(keadaan: "menunggu_pejabat"))
        #expect(try office.newMails() == ["kabid: permintaan", "kadis: diwakili"])
        let note = try #require(try office.alur().disposisi.last)
        #expect(note.pelaku?.nama == "Siti Karangan")
        #expect(note.pelaku?.jabatan.hasPrefix("a.n. ") == true)
        let told = try #require(try office.mails(to: "kadis").last)
        #expect(told.words.contains("lewat telepon"))
        try office.answer("kadis", "batal")
        #expect(try office.alur().pemegang == Peran("kadis"))
    }

    @Test("words that do not decide change nothing, and say what is missing")
    func unclear() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        let before = try office.alur()
        for words in ["nanti saya lihat", "", "apakah boleh?"] {
            let outcome = try perform(wakili("kadis", words), in: office)
            guard case .ditolak(.tidakJelas) = outcome else {
                Issue.record("\(words): \(outcome)")
                continue
            }
        }
        #expect(try perform(wakili("kadis", "setuju", alasan: " "), in: office) == .ditolak(.tanpaAlasan))
        #expect(try perform(wakili("kabid", "setuju"), in: office) == .ditolak(.bukanGilirannya))
        #expect(try perform(wakili("kadis", "setuju", question: 1), in: office) == .ditolak(.sudahDijawab))
        #expect(try office.alur() == before)
        #expect(try office.newMails() == [])
    }

    @Test("the applicant's yes on the telephone is the applicant's yes")
    func applicant() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "usul Senin 7 Desember 2026 pukul 10.00-12.00")
        #expect(try office.alur().pemegang == .pemohon)
        #expect(try perform(wakili("pemohon", "setuju"), in: office).isDijalankan)
        #expect(try office.alur().jadwal?.tanggal == Tanggal("2026-12-07"))
    }

    @Test("a sent mail goes out once more with its own Message-ID inside; answers to it still count")
    func resend() throws {
        let office = try DeskHarness()
        try office.request()
        let mail = try #require(try office.register.read { try $0.outbox(pending: true, limit: 9) }.first)
        try office.register.write { try $0.markSent(mail.id, at: Date()) }
        #expect(try perform(.kirimUlang(surel: mail.id), in: office).isDijalankan)
        let again = try #require(try office.mails(to: "admin").last)
        #expect(again.messageID == mail.messageID)
        #expect(try office.mails(to: "admin").count == 2)
        try office.answer("admin", "teruskan")
        #expect(try office.alur().pemegang == Peran("sekretariat"))
        #expect(try perform(.kirimUlang(surel: 999), in: office) == .ditolak(.tidakAda("surel 999")))
    }

    @Test("a message in quarantine is discarded with a reason, or decided again")
    func quarantine() throws {
        let office = try DeskHarness()
        for subject in ["Penawaran barang", "Penawaran jasa"] {
            try office.receive(
                PersonalMail(to: "permohonan@diskominfo.example", subject: subject, text: "Kami menawarkan."),
                from: "toko@dagang.example")
        }
        let held = try office.register.read { try $0.quarantined() }
        #expect(held.count == 2)
        #expect(try perform(.buang(pesan: held[0].id, alasan: ""), in: office) == .ditolak(.tanpaAlasan))
        #expect(try perform(.buang(pesan: held[0].id, alasan: "iklan"), in: office).isDijalankan)
        #expect(try perform(.lepaskan(pesan: held[1].id), in: office).isDijalankan)
        #expect(try office.dealWithAll() == 1)
        #expect(try office.register.read { try $0.quarantined() }.map(\.id) == [held[1].id])
        #expect(
            try perform(.lepaskan(pesan: held[0].id), in: office) == .ditolak(.tidakAda("pesan \(held[0].id)")))
    }

    @Test("an act is decided once, whoever takes it up")
    func once() throws {
        let office = try DeskHarness()
        try office.request()
        let act = Tindakan.betulkan(tag: Self.tag, koreksi: [.perihal("Kunjungan")], alasan: nil)
        let id = try office.register.write { try $0.store(act, oleh: Self.siti, at: Date()) }
        let desk = ActDesk(parts: office.parts, logger: Town.quiet)
        let first = try desk.decide(id)
        #expect(try desk.decide(id) == first)
        #expect(try desk.workOnDue() == 0)
        #expect(try office.register.read { try $0.tindakan(id) }?.hasil == first)
    }

    @Test(
        "a correction in a form is read strictly",
        arguments: [
            ("perihal", "  Kunjungan \n industri ", Koreksi.perihal("Kunjungan industri")),
            ("jumlah_peserta", "39", .jumlahPeserta(39)), ("jumlah_peserta", "-1", nil), ("perihal", " ", nil),
            (
                "kegiatan", "2026-12-03 09:00-11:00",
                .kegiatan([
                    PilihanJadwal(tanggal: Tanggal("2026-12-03")!, mulai: Pukul(jam: 9), selesai: Pukul(jam: 11))
                ])
            ), ("kegiatan", "2026-12-03 11:00-09:00", nil), ("kegiatan", "besok", nil), ("nip", "1", nil),
        ] as [(String, String, Koreksi?)])
    func written(medan: String, nilai: String, expected: Koreksi?) {
        #expect(Koreksi(medan: medan, nilai: nilai) == expected)
    }
}
