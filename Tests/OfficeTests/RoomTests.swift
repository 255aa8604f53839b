import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

@Suite("rooms and their agenda, by mail") struct RoomTests {
    static let second = "PC-2026-0002"

    static func slot(_ day: String, _ from: Int, _ to: Int) -> Jadwal {
        Jadwal(tanggal: Tanggal(day)!, mulai: Pukul(jam: from)!, selesai: Pukul(jam: to)!)!
    }

    static let aula = Ruang(kode: "aula", nama: "Aula", kapasitas: 100, buka: Pukul(jam: 7), tutup: Pukul(jam: 17))

    private func entered(_ office: DeskHarness, _ day: Tanggal = DeskHarness.visit) throws -> [Kunjungan] {
        try office.register.read { try $0.agenda(ruang: nil, from: day, to: day) }
    }

    // MARK: Numbers

    @Test("the section sees the wished day and the next five free times; a number offers that time to the applicant")
    func number() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        let request = try #require(try office.mails(to: "seksi").last)
        for words in [
            "5. Kamis 3 Desember 2026 07.00-09.00", "6. Kamis 3 Desember 2026 11.00-13.00",
            "7. Kamis 3 Desember 2026 13.00-15.00", "8. Kamis 3 Desember 2026 15.00-17.00",
            "9. Jumat 4 Desember 2026 07.00-09.00", "Belum ada kegiatan lain.",
        ] { #expect(request.words.contains(words), "\(words)") }
        _ = try office.newMails()
        try office.answer("seksi", "7")
        #expect(try office.newMails() == ["pemohon: usul_jadwal"])
        #expect(try office.alur().ditahan == [Self.slot("2026-12-03", 13, 15)])
    }

    @Test("`1` to `4` stay the row's own answers, whatever is free")
    func ownNumbers() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "1")
        #expect(try office.alur().jadwal == Self.slot("2026-12-03", 9, 11))
    }

    @Test("several numbers offer several times; one that was not offered is asked back")
    func severalNumbers() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        _ = try office.newMails()
        for words in ["5, 12", "3 dan 5", "5, kalau tidak bisa 6"] {
            try office.answer("seksi", words)
            #expect(try office.alur().keadaan == .menungguPejabat(langkah: 6), "\(words)")
        }
        try office.answer("seksi", "6 dan 8")
        #expect(
            try office.alur().ditahan == [Self.slot("2026-12-03", 11, 13), Self.slot("2026-12-03", 15, 17)])
    }

    @Test("a late digit means what its own mail offered, and a time that is gone is asked back")
    func lateDigit() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        let first = try #require(try office.mails(to: "seksi").last)
        try office.answer("seksi", "usul: Jumat 11 Desember 2026 09.00-11.00")
        try office.answer("pemohon", "usul: Senin 14 Desember 2026 09.00-11.00")
        let newer = try #require(try office.mails(to: "seksi").last)
        #expect(newer.words.contains("5. Senin 14 Desember 2026 07.00-09.00"))
        // The older mail's question is closed; its number can neither mean the newer list nor decide anything.
        try office.receive(PersonalMail(answering: first, text: "5"), from: office.address("seksi"), name: nil)
        #expect(try office.alur().keadaan == .menungguPejabat(langkah: 6))
        try RoomBlocking(parts: office.parts).block(Self.slot("2026-12-14", 7, 8), ruang: "pontive", alasan: "Rapat")
        _ = try office.newMails()
        try office.receive(PersonalMail(answering: newer, text: "5"), from: office.address("seksi"), name: nil)
        #expect(try office.newMails() == ["seksi: klarifikasi"])
        let again = try #require(try office.mails(to: "seksi").last)
        #expect(!again.words.contains("5. Senin"))
        #expect(again.words.contains("6. Senin 14 Desember 2026 11.00-13.00"))
    }

    @Test("the applicant gets other free times behind the office's proposal; choosing one asks the section")
    func applicantChooses() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "usul: Jumat 4 Desember 2026 10.00-12.00")
        let question = try #require(try office.mails(to: "pemohon").last)
        #expect(question.words.contains("Kami tahan sampai"))
        #expect(question.words.contains("2. Kamis, 3 Desember 2026, pukul 07.00"))
        _ = try office.newMails()
        try office.answer("pemohon", "2")
        #expect(try office.newMails() == ["seksi: permintaan"])
        #expect(try office.alur().keinginan == [Self.slot("2026-12-03", 7, 9)])
        #expect(try office.alur().jadwal == nil)
        try office.answer("seksi", "1")
        #expect(try office.alur().jadwal == Self.slot("2026-12-03", 7, 9))
    }

    // MARK: Others

    @Test("two wishes for one time are both shown; the loser is told when the other is entered")
    func twoWishes() throws {
        let office = try DeskHarness()
        try office.request()
        try office.request(nomor: "421.3/088-SMKN99/2026")
        try office.play(until: "seksi", "PC-2026-0001")
        try office.play(until: "seksi", Self.second)
        let request = try #require(try office.mails(to: "seksi").last)
        #expect(request.words.contains("09.00–11.00: diinginkan juga oleh PC-2026-0001, belum diputuskan"))
        try office.answer("seksi", "setuju", about: Self.second)
        _ = try office.newMails()
        // The time is kept for the second one now.
        try office.answer("seksi", "setuju", about: "PC-2026-0001")
        #expect(try office.newMails() == ["seksi: klarifikasi"])
        try office.answer("admin_pontive", "agendakan")
        #expect(
            try office.newMails() == [
                "pemohon: waktu_tidak_tersedia", "seksi: permintaan", "pemohon: persetujuan", "seksi: masuk_agenda",
                "admin_pontive: masuk_agenda",
            ])
        #expect(try entered(office).map(\.tag.description) == [Self.second])
        let anew = try #require(try office.mails(to: "seksi").last { $0.subject.contains("PC-2026-0001") })
        #expect(anew.words.contains("09.00–11.00: terisi"))
    }

    @Test("a conflict found late: when the hold is over and another request was entered, everybody hears at once")
    func lateConflict() throws {
        let office = try DeskHarness { $0.tahanMenit = 60 }
        try office.request()
        try office.request(nomor: "421.3/088-SMKN99/2026")
        for tag in ["PC-2026-0001", Self.second] { try office.play(until: "seksi", tag) }
        try office.answer("seksi", "setuju", about: "PC-2026-0001")
        office.pass(seconds: 7200)
        try office.answer("seksi", "setuju", about: Self.second)
        _ = try office.newMails()
        try office.answer("admin_pontive", "agendakan", about: Self.second)
        #expect(
            try office.newMails() == [
                "pemohon: waktu_tidak_tersedia", "admin_pontive: bentrok", "seksi: permintaan", "pemohon: persetujuan",
                "seksi: masuk_agenda", "admin_pontive: masuk_agenda",
            ])
        let old = try #require(try office.mails(to: "admin_pontive").first { $0.subject.contains("PC-2026-0001") })
        try office.receive(
            PersonalMail(answering: old, text: "agendakan"), from: office.address("admin_pontive"), name: nil)
        #expect(try office.newMails() == ["admin_pontive: sudah_diproses", "sekretariat: perlu_perhatian"])
        #expect(try entered(office).count == 1)
    }

    @Test("the minutes around a visit, and what the office does there every week, are kept free")
    func around() throws {
        let office = try DeskHarness { setup in
            setup.ruang[0].jeda = Jeda(sebelum: 30, sesudah: 30)
            setup.ruang[0].terblokir = [
                BlokirMingguan(hari: .jumat, mulai: Pukul(jam: 11)!, selesai: Pukul(jam: 13)!, nama: "Salat Jumat")!
            ]
        }
        try office.request()
        try office.play(until: "nobody")
        try office.request(nomor: "421.3/088-SMKN99/2026")
        try office.play(until: "seksi", Self.second)
        _ = try office.newMails()
        for words in ["usul: Kamis 3 Desember 2026 11.30-13.00", "usul: Jumat 4 Desember 2026 10.00-12.00"] {
            try office.answer("seksi", words, about: Self.second)
            #expect(try office.newMails().first == "seksi: klarifikasi", "\(words)")
        }
    }

    // MARK: The office's own need

    @Test("a sudden need finds the visits it hits and starts their schedules again; who only wished is told too")
    func suddenNeed() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "nobody")
        try office.request(visit: Tanggal("2026-12-10")!, nomor: "421.3/088-SMKN99/2026")
        _ = try office.newMails()
        let blocking = RoomBlocking(parts: office.parts)
        let result = try blocking.block(Self.slot("2026-12-03", 8, 12), ruang: "pontive", alasan: "Rapat wali kota")
        #expect(result.tersentuh.map(\.description) == ["PC-2026-0001"])
        #expect(try office.newMails() == ["pemohon: jadwal_diatur_ulang", "seksi: permintaan"])
        #expect(try office.mails(to: "pemohon").last?.words.contains("Rapat wali kota") == true)
        let request = try #require(try office.mails(to: "seksi").last)
        #expect(request.words.contains("08.00–12.00: dipakai kantor, Rapat wali kota"))
        #expect(!request.words.contains("3 Desember 2026 09.00-11.00"))
        #expect(try entered(office).isEmpty)
        try blocking.block(Self.slot("2026-12-10", 9, 10), ruang: "pontive", alasan: "Rapat")
        #expect(try office.newMails() == ["pemohon: waktu_tidak_tersedia"])
        #expect(throws: RoomBlockingError.self) {
            try blocking.block(Self.slot("2026-12-10", 9, 12), ruang: "pontive", alasan: "Rapat")
        }
        #expect(throws: RoomBlockingError.unknownRoom("gudang", known: ["pontive"])) {
            try blocking.block(Self.slot("2026-12-10", 13, 14), ruang: "gudang", alasan: "Rapat")
        }
        try blocking.unblock(result.id)
        try office.answer("seksi", "usul: Kamis 3 Desember 2026 09.00-11.00", about: "PC-2026-0001")
        try office.answer("pemohon", "ya", about: "PC-2026-0001")
        try office.answer("admin_pontive", "agendakan", about: "PC-2026-0001")
        #expect(try entered(office).count == 1)
    }

    // MARK: Other rooms

    @Test("`pindah ruang` at the schedule's row shows that room's agenda; unclear rooms are asked back")
    func otherRoom() throws {
        let office = try DeskHarness { $0.ruang.append(Self.aula) }
        try office.request()
        try office.play(until: "seksi")
        _ = try office.newMails()
        try office.answer("seksi", "pindah ruang bioskop")
        #expect(try office.newMails() == ["seksi: klarifikasi"])
        try office.answer("seksi", "pindah ruang aula")
        #expect(try office.newMails() == ["seksi: permintaan"])
        #expect(try #require(try office.mails(to: "seksi").last).words.contains("Ruang : Aula, untuk 100 orang"))
        try office.answer("seksi", "setuju")
        try office.answer("admin_pontive", "agendakan")
        #expect(try entered(office).map(\.ruang) == ["aula"])
        #expect(try #require(try office.mails(to: "pemohon").last).words.contains("Ruang : Aula"))
    }

    @Test("an entered visit moves to another room at its time, and the applicant is told; a taken room is refused")
    func movedLater() throws {
        let office = try DeskHarness { $0.ruang.append(Self.aula) }
        try office.request()
        try office.play(until: "nobody")
        let blocking = RoomBlocking(parts: office.parts)
        let block = try blocking.block(Self.slot("2026-12-03", 10, 12), ruang: "aula", alasan: "Rapat").id
        _ = try office.newMails()
        try office.answer("admin_pontive", "pindah ruang Aula")
        #expect(try entered(office).map(\.ruang) == ["pontive"])
        try blocking.unblock(block)
        _ = try office.newMails()
        try office.answer("admin_pontive", "pindah ruang Aula")
        #expect(
            try office.newMails() == ["pemohon: persetujuan", "seksi: masuk_agenda", "admin_pontive: masuk_agenda"])
        #expect(try entered(office).map(\.ruang) == ["aula"])
        #expect(try #require(try office.mails(to: "pemohon").last).words.contains("menggantikan pemberitahuan"))
    }

    @Test("more people than the room holds: no time is offered, and the rooms that hold them are named")
    func tooMany() throws {
        let office = try DeskHarness { setup in
            setup.ruang = [Ruang(kode: "pontive", nama: "Pontive Center", kapasitas: 20), Self.aula]
        }
        try office.request()
        try office.play(until: "seksi")
        let request = try #require(try office.mails(to: "seksi").last)
        #expect(request.words.contains("Peserta 39 orang, sedangkan ruang ini untuk 20 orang."))
        #expect(request.words.contains("pindah ruang Aula"))
        #expect(!request.words.contains("5."))
    }

    // MARK: Cancelling

    @Test(
        "the applicant cancels at any time: what was kept is free, and everybody who had to do with it hears",
        arguments: [
            ("seksi", ["pemohon: pembatalan_diterima", "seksi: dibatalkan_pemohon"]),
            (
                "admin_pontive",
                ["pemohon: pembatalan_diterima", "seksi: dibatalkan_pemohon", "admin_pontive: dibatalkan_pemohon"]
            ),
            (
                "nobody",
                ["pemohon: pembatalan_diterima", "seksi: dibatalkan_pemohon", "admin_pontive: dibatalkan_pemohon"]
            ),
        ])
    func cancelled(until role: String, mails: [String]) throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: role)
        _ = try office.newMails()
        try office.answer("pemohon", "Mohon maaf, kunjungan kami batalkan karena ujian.")
        #expect(try office.newMails() == mails)
        let day = DeskHarness.visit
        let now = office.parts.clock.now()
        #expect(try office.register.read { try $0.isian(ruang: "pontive", from: day, to: day, at: now) }.isEmpty)
        #expect(try office.register.read { try $0.peminat(ruang: "pontive", from: day, to: day) }.isEmpty)
    }
}

extension DeskHarness {
    /// Everybody agrees in order about that request, up to the row that `role` has to answer.
    func play(until role: String, _ tag: String) throws {
        let words = [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "Kabid TKPBET, tindak lanjuti"),
            ("kabid", "setuju"), ("seksi", "setuju"), ("admin_pontive", "agendakan"),
        ]
        for (actor, word) in words {
            if actor == role { return }
            try answer(actor, word, about: tag)
        }
    }
}
