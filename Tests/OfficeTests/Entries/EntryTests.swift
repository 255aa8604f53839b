import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

/// The counter's paper, the public form and other programs, decided like mails.
@Suite("Letters that came another way than by mail")
struct EntryTests {
    static let citra = Peran("sekretariat")!

    // MARK: Paper

    @Test(
        "a letter on paper goes the whole way; the secretariat prints what is written to an applicant without an address"
    )
    func paper() throws {
        let office = try DeskHarness()
        let result = try office.counter(
            Self.note([.jenis(.kunjungan), .perihal("Kunjungan belajar"), .asal("SMKN 99")]))
        #expect(result.hasil == "received")
        #expect(
            try office.newMails() == ["sekretariat: tanda_terima", "admin: permintaan"],
            "nothing goes to an address that cannot exist")
        let receipt = try #require(try office.mails(to: "sekretariat").last)
        #expect(receipt.words.contains("Pemohon tidak memiliki alamat surel."))
        #expect(receipt.words.contains("Yth. Bapak/Ibu Tamu Khayali,"))
        #expect(!receipt.words.contains("invalid"))
        try office.play(until: "seksi")
        try office.answer("seksi", "usul: 3 Desember 2026 pukul 09.00-11.00")
        // The applicant said yes at the counter: the secretariat answers the mail that it printed.
        try office.answer("sekretariat", "setuju")
        try office.answer("admin_pontive", "agendakan")
        let alur = try office.alur()
        #expect(alur.keadaan == .selesai)
        #expect(try office.mails(to: "sekretariat").last?.calendar == nil, "a printed letter needs no invitation")
        let all = try office.register.read { try $0.outbox(pending: false, limit: 1000) }
        #expect(!all.contains { $0.penerima.hasSuffix(".invalid") })
    }

    @Test("what is typed counts before what is read, and is kept as a correction with who and when")
    func typed() throws {
        let office = try DeskHarness()
        try office.counter(
            Self.note([.jenis(.kunjungan), .nomor("999/BENAR/2026"), .jumlahPeserta(12)]), files: [Self.letter],
            alamat: EmailAddress(DeskHarness.applicant))
        let alur = try office.alur()
        #expect(alur.surat.nomor == "999/BENAR/2026")
        #expect(alur.surat.jumlahPeserta == 12)
        let events = try office.register.read { register in
            try register.peristiwa(of: 1).map { (event: $0.event, at: $0.pada) }
        }
        let made = Pembetulan.all(sop: alur.sop, tag: alur.tag, events: events)
        #expect(made.first { $0.medan == "nomor_surat" }?.dibetulkan == "999/BENAR/2026")
        #expect(made.allSatisfy { $0.oleh == Self.citra })
        #expect(
            try office.newMails().first == "pemohon: tanda_terima", "an applicant with an address gets mails as usual")
    }

    @Test("only the secretariat in office answers for an applicant without an address")
    func substitute() throws {
        let office = try DeskHarness()
        try office.counter(Self.note([.jenis(.kunjungan), .perihal("Kunjungan"), .asal("SMKN 99")]))
        try office.play(until: "seksi")
        try office.answer("seksi", "usul: 3 Desember 2026 pukul 09.00-11.00")
        let mail = try #require(try office.mails(to: "sekretariat").last)
        let result = try office.receive(
            PersonalMail(answering: mail, text: "setuju"), from: "orang@lain.example", name: nil)
        #expect(result.hasil == "refused: alamat_berbeda")
        if case .menungguPemohon = try office.alur().keadaan {} else { Issue.record("the proposal still waits") }
    }

    @Test("the same letter on paper again is no second request")
    func twice() throws {
        let office = try DeskHarness()
        let note = Self.note([
            .jenis(.kunjungan), .nomor("421/9/2026"), .perihal("Kunjungan"), .asal("SMKN 99"),
            .tanggal(Tanggal("2026-11-16")!),
        ])
        try office.counter(note)
        let again = try office.counter(note)
        #expect(again.hasil.hasPrefix("quarantine: surat yang sama sudah diterima: PC-2026-0001"))
    }

    @Test("a mail from outside gains nothing by the counter's header or an applicant's address that cannot exist")
    func forged() throws {
        let office = try DeskHarness()
        let composed = try EntryComposer(setup: office.setup, now: Date(timeIntervalSince1970: 1_795_000_000)).mail(
            Self.note([.jenis(.kunjungan), .perihal("Kunjungan"), .asal("SMKN 99")]), pemohon: "Penyusup", alamat: nil,
            [])
        #expect(try office.receive(composed.isi).hasil == "quarantine: alamat pengirim tidak dapat dibalas")
        let known = try EntryComposer(setup: office.setup, now: Date(timeIntervalSince1970: 1_795_000_000)).mail(
            Self.note([.jenis(.kunjungan), .perihal("Kunjungan"), .asal("SMKN 99")]), pemohon: "Penyusup",
            alamat: EmailAddress("orang@lain.example"), [])
        #expect(try office.receive(known.isi).hasil.hasPrefix("quarantine: bukan permohonan"))
        #expect(try office.register.read { try $0.perkaraList(limit: 9) }.isEmpty)
    }

    @Test("a letter of an earlier day is entered with that day")
    func earlier() throws {
        let office = try DeskHarness()
        try office.counter(
            Self.note([.jenis(.kunjungan), .perihal("Kunjungan"), .asal("SMKN 99")]), tanggal: Tanggal("2026-11-20"))
        try office.play(until: "kadis")
        let row = try #require(try office.register.read { try $0.suratMasuk(tahun: nil, limit: 1) }.first)
        #expect(row.tanggalTerima == Tanggal("2026-11-20"))
    }

    // MARK: The public form

    @Test("a form counts once its address was confirmed, and once only")
    func confirmed() throws {
        let office = try DeskHarness()
        let desk = EntryDesk(parts: office.parts)
        #expect(try desk.hold(Self.form(), files: [Self.letter], tautan: "http://kantor/formulir/abc", sidik: "s1"))
        #expect(try office.newMails() == ["pemohon: konfirmasi_formulir"])
        let question = try #require(try office.mails(to: "pemohon").last)
        #expect(question.text.contains("http://kantor/formulir/abc"))
        #expect(try office.desk.workOnNext() == nil, "nothing is decided before")
        #expect(try desk.confirm(sidik: "s2") == nil)
        _ = try #require(try desk.confirm(sidik: "s1"))
        #expect(try desk.confirm(sidik: "s1") == nil, "the link works once")
        #expect(try office.deal().hasil == "received")
        let alur = try office.alur()
        #expect(alur.pemohon.alamat == EmailAddress(DeskHarness.applicant))
        #expect(alur.dokumen == [.formulir, .suratPermohonan])
        #expect(alur.keadaan == .menungguPejabat(langkah: 2))
    }

    @Test("a form that nobody confirms in a day is gone")
    func expired() throws {
        let office = try DeskHarness()
        let desk = EntryDesk(parts: office.parts)
        _ = try desk.hold(Self.form(), files: [Self.letter], tautan: "x", sidik: "s1")
        office.pass(seconds: EntryDesk.patience + 1)
        #expect(try desk.confirm(sidik: "s1") == nil)
        try DailyReport(parts: office.parts).writeIfDue()
        let held = try office.register.read {
            try $0.heldForms(alamat: EmailAddress(DeskHarness.applicant)!, at: .distantPast)
        }
        #expect(held.bytes == 0, "it is erased")
    }

    @Test("nobody's mailbox is flooded with confirmations")
    func flood() throws {
        let office = try DeskHarness()
        let desk = EntryDesk(parts: office.parts)
        let taken = try (0..<5).map { try desk.hold(Self.form(), files: [], tautan: "x", sidik: "s\($0)") }
        #expect(taken == [true, true, true, false, false])
        #expect(try office.newMails().count == 3)
    }

    // MARK: Other programs

    @Test("the same under one key is one request; another thing under it is refused")
    func idempotent() throws {
        let office = try DeskHarness()
        let desk = EntryDesk(parts: office.parts)
        func hand(_ key: String, _ digest: String, _ klien: String = "aplikasi") throws -> EntryDesk.Penyerahan {
            try desk.take(Self.form(), files: [Self.letter], klien: klien, kunci: key, digest: digest)
        }
        let first = try hand("k1", "d1")
        #expect(try hand("k1", "d1") == first)
        #expect(try hand("k1", "d2") == .kunciTerpakai)
        #expect(try office.deal().hasil == "received")
        #expect(try office.desk.workOnNext() == nil)
        #expect(try hand("k1", "d1", "lain") != first, "another program's key is another key")
        let tag = CaseTag("PC-2026-0001")!
        #expect(try office.register.read { try $0.isHandedIn(tag, by: "aplikasi") })
        #expect(try !office.register.read { try $0.isHandedIn(tag, by: "orang") })
    }

    @Test("an entry never answers a mail of ours, whatever codes stand in it, and whoever it claims to be")
    func powerless() throws {
        let office = try DeskHarness()
        try office.request()
        let asked = try #require(try office.mails(to: "admin").last)
        let code = try #require(asked.text.split(separator: "\n").first { $0.contains("Kode:") })
        var form = Self.form()
        form.acara = "teruskan \(code)"
        form.surel = EmailAddress("admin@diskominfo.example")!
        _ = try EntryDesk(parts: office.parts).take(form, files: [], klien: "a", kunci: "k", digest: "d")
        _ = try office.deal()
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 2))
    }

    @Test("no field and no file name adds a header, a recipient or a part")
    func injection() throws {
        let office = try DeskHarness()
        let evil = "Rani\r\nBcc: korban@lain.example\r\nX-Disposisi-Loket: x\r\n\r\n--=_x\r\nisi"
        var form = try IsianFormulir(hariIni: Tanggal("2026-11-24")!) { field in
            [
                "nama": evil, "instansi": evil, "alamat": evil, "telepon": "0812 3456 789",
                "surel": DeskHarness.applicant,
                "jenis": "kunjungan", "tanggal": "2026-12-03", "jumlah_peserta": "30", "acara": evil,
            ][field]
        }
        form.mulai = Pukul(jam: 9)
        let file = OutgoingAttachment(
            fileName: "a.pdf\"\r\nX-Jahat: ya\r\n\r\n../../etc/passwd", contentType: "application/pdf",
            content: Data("%PDF-".utf8))
        let entry = try EntryComposer(setup: office.setup, now: Date(timeIntervalSince1970: 1_795_000_000), id: "a")
            .mail(
                form, [file], saluran: .api)
        let mail = MailParser().parse(entry.isi)
        #expect(
            Set(mail.headers.map { $0.name.lowercased() })
                == ["from", "to", "subject", "date", "message-id", "mime-version", "content-type"])
        #expect(mail.to.map(\.address) == [DeskHarness.officeAddress.description])
        #expect(mail.from?.address == DeskHarness.applicant)
        #expect(mail.attachments.map(\.fileName) == ["passwd"])
        #expect(!mail.text.split(separator: "\n").contains { $0.hasPrefix("Bcc") })
    }

    // MARK: Status

    @Test("the status code and the code of the applicant's mails show how it stands; nothing else does")
    func status() throws {
        let office = try DeskHarness { $0.halamanStatus = "https://kantor.example/status" }
        try office.request()
        try office.request(visit: Tanggal("2026-12-04")!, nomor: "421.3/088-SMKN99/2026")
        let (one, two) = (CaseTag("PC-2026-0001")!, CaseTag("PC-2026-0002")!)
        let seal = TokenSeal(key: office.setup.trust.key)
        let receipt = try #require(try office.mails(to: "pemohon").first)
        #expect(receipt.words.contains("Kode status : \(seal.kodeStatus(of: one))"))
        func status(_ tag: CaseTag, _ code: String) throws -> StatusPublik? {
            try office.register.read { try StatusDesk(setup: office.setup).status(of: tag, kode: code, in: $0) }
        }
        let found = try #require(try status(one, " \(seal.kodeStatus(of: one).uppercased()) "))
        #expect(found.keadaan == "menunggu_pejabat" && found.langkah == 2 && found.jumlahLangkah == 8)
        let mailCode = try #require(receipt.replyTo.first?.plusTag)
        #expect(try status(one, mailCode) == found)
        #expect(try status(two, mailCode) == nil)
        #expect(try status(two, seal.kodeStatus(of: one)) == nil)
        let officers = try #require(try office.mails(to: "admin").first?.replyTo.first?.plusTag)
        #expect(try status(one, officers) == nil, "an officer's code is no applicant's")
        let none = CaseTag("PC-2026-0099")!
        #expect(try status(none, seal.kodeStatus(of: none)) == nil)
        #expect(try status(one, "") == nil)
    }

    // MARK: -

    static func note(_ koreksi: [Koreksi]) -> CatatanLoket {
        CatatanLoket(peran: citra, nama: "Dewi Andaikan", dokumen: [.formulir, .suratPermohonan], koreksi: koreksi)
    }

    static func form() -> IsianFormulir {
        var form = IsianFormulir(
            nama: "Rani Khayali", instansi: "SMKN 99", telepon: "0812 0000 0000",
            surel: EmailAddress(DeskHarness.applicant)!, jenis: .kunjungan, tanggal: DeskHarness.visit, peserta: 30,
            acara: "Kunjungan belajar jaringan")
        (form.mulai, form.selesai) = (Pukul(jam: 9), Pukul(jam: 11))
        return form
    }

    /// Its reading takes no converter.
    static var letter: OutgoingAttachment {
        let text = SampleLetter.text(visit: DeskHarness.visit, written: Tanggal("2026-11-16")!)
        return OutgoingAttachment(fileName: "surat.txt", contentType: "text/plain", content: Data(text.utf8))
    }
}

extension DeskHarness {
    /// The counter takes in a letter, and it is dealt with.
    @discardableResult
    func counter(
        _ note: CatatanLoket, files: [OutgoingAttachment] = [], alamat: EmailAddress? = nil, tanggal: Tanggal? = nil
    ) throws -> Desk.Result {
        pass(seconds: 60)
        _ = try EntryDesk(parts: parts).take(
            note, pemohon: "Tamu Khayali", alamat: alamat, tanggal: tanggal, files: files)
        return try deal()
    }
}
