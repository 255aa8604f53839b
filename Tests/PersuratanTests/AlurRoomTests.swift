import Foundation
import Persuratan
import Testing

@Suite("a room's time that goes to others") struct AlurRoomTests {
    static let third = Contoh.slot("2026-12-15", "09:00", "11:00")
    static let tag = CaseTag(kode: "PC", tahun: 2026, urut: 2)!

    static func lost(_ slots: Jadwal...) -> Event {
        .slotsLost(slots.map { Bentrok(diminta: $0, sebab: .terisi($0, oleh: tag)) })
    }

    private func kinds(_ actions: [Action]) -> [String] {
        actions.map { action in
            if case .send(let notice) = action { "\(notice.kepada): \(notice.isi.name)" } else { "\(action)" }
        }
    }

    @Test("a wish that another request got is told to the applicant, and the section is asked anew")
    func wishLost() {
        var lakon = Lakon()
        lakon.reach(5)
        let question = lakon.alur.permintaan
        #expect(
            kinds(lakon.take(Self.lost(Contoh.wish))) == ["pemohon: waktu_tidak_tersedia", "seksi: permintaan"])
        #expect(lakon.alur.keinginan.isEmpty)
        // The older mail's `setuju` counts no more.
        lakon.take(.replied(Reply(permintaan: question, oleh: Contoh.seksi, keputusan: .lanjut(Arahan()))))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 5))
        #expect(lakon.alur.jadwal == nil)
    }

    @Test("before the section has it, only the applicant hears of a lost wish")
    func wishLostEarly() {
        var lakon = Lakon()
        lakon.reach(3)
        #expect(kinds(lakon.take(Self.lost(Contoh.wish))) == ["pemohon: waktu_tidak_tersedia"])
        #expect(lakon.take(Self.lost(Contoh.wish)) == [])
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 3))
    }

    @Test("of several offered times the others are offered again; a yes to the older offer is none")
    func offerLost() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other, Self.third]))
        let older = lakon.alur.permintaan
        #expect(
            kinds(lakon.take(Self.lost(Contoh.other))) == ["pemohon: waktu_tidak_tersedia", "pemohon: usul_jadwal"])
        #expect(lakon.alur.ditahan == [Self.third])
        lakon.take(.answered(Answer(permintaan: older, jawaban: .setuju(pilihan: 1))))
        #expect(lakon.alur.jadwal == nil)
        #expect(kinds(lakon.take(Self.lost(Self.third))) == ["pemohon: waktu_tidak_tersedia", "seksi: permintaan"])
    }

    @Test("a time that was agreed on and not entered yet goes back to the section; whoever was to enter it is told")
    func agreedLost() {
        var lakon = Lakon()
        lakon.reach(6)
        #expect(lakon.alur.ditahan == [Contoh.wish])
        #expect(
            kinds(lakon.take(Self.lost(Contoh.wish))) == [
                "pemohon: waktu_tidak_tersedia", "admin_pontive: bentrok", "seksi: permintaan",
            ])
        #expect(lakon.alur.jadwal == nil)
    }

    @Test("an entered visit that the office's own need displaces gives its time free, and everybody hears why")
    func displaced() {
        var lakon = Lakon()
        lakon.reachEnd()
        let need = Bentrok(diminta: Contoh.wish, sebab: .diblokir(Contoh.wish, alasan: "Rapat wali kota"))
        #expect(
            lakon.take(.displaced(need)) == [
                .release, .send(Notice(.jadwalDiaturUlang(alasan: "Rapat wali kota"), kepada: .pemohon)),
                .send(
                    Notice(
                        .permintaan(langkah: 5, alasan: "Rapat wali kota", bentrok: need), kepada: Contoh.seksi,
                        permintaan: 6)),
            ])
        #expect(!lakon.alur.isDiagendakan)
        #expect(lakon.take(.displaced(need)) == [])
    }

    @Test("the entered visit stays when the newer time that was wished is lost")
    func counterLost() {
        var lakon = Lakon()
        lakon.reachEnd()
        lakon.answer(.usul(Contoh.other))
        lakon.decide(.lanjut(Arahan()))
        #expect(lakon.alur.ditahan == [Contoh.other])
        lakon.take(Self.lost(Contoh.other, Contoh.wish))
        #expect(lakon.alur.jadwal == Contoh.wish)
        #expect(lakon.alur.jadwalAgenda == Contoh.wish)
    }

    @Test("closed requests lose nothing")
    func closed() {
        for (name, lakon) in AlurRefusalTests.everyState() where lakon.alur.keadaan.isClosed {
            var copy = lakon
            #expect(copy.take(Self.lost(Contoh.wish, Contoh.other)) == [], "\(name)")
            #expect(copy.alur == lakon.alur, "\(name)")
        }
    }

    @Test("another room: the section and the room's desk are asked again, an entered visit is entered there")
    func moved() {
        var lakon = Lakon()
        lakon.reach(5)
        #expect(kinds(lakon.decide(.pindahRuang(ruang: "aula"))) == ["seksi: permintaan"])
        #expect(lakon.alur.ruang == "aula")
        lakon.decide(.lanjut(Arahan()))
        #expect(kinds(lakon.decide(.pindahRuang(ruang: "pontive"))) == ["admin_pontive: permintaan"])
        lakon.decide(.lanjut(Arahan()))
        lakon.take(.booked(Contoh.wish))
        let late = Reply(permintaan: 5, oleh: Contoh.ruang, keputusan: .pindahRuang(ruang: "aula"))
        #expect(lakon.take(.replied(late)) == [.book(Contoh.wish)])
        #expect(
            kinds(lakon.take(.booked(Contoh.wish))) == [
                "pemohon: persetujuan", "seksi: masuk_agenda", "admin_pontive: masuk_agenda",
            ])
    }

    @Test("other rows know no rooms", arguments: 2...4)
    func movedElsewhere(row: Int) {
        var lakon = Lakon()
        lakon.reach(row)
        #expect(kinds(lakon.decide(.pindahRuang(ruang: "aula"))).allSatisfy { $0.hasSuffix("klarifikasi") })
        #expect(lakon.alur.ruang == nil)
    }

    @Test("an applicant's new wish asks the section anew: a yes to the mail with the older wish is none")
    func newWishMeanwhile() {
        var lakon = Lakon()
        lakon.reach(5)
        let older = lakon.alur.permintaan
        lakon.take(.answered(Answer(permintaan: 0, jawaban: .usul(Contoh.other))))
        lakon.take(.replied(Reply(permintaan: older, oleh: Contoh.seksi, keputusan: .lanjut(Arahan()))))
        #expect(lakon.alur.jadwal == nil)
        lakon.decide(.lanjut(Arahan()))
        #expect(lakon.alur.jadwal == Contoh.other)
    }

    @Test("a cancellation while the applicant is asked also reaches who had offered the time")
    func cancelledWhileAsked() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other]))
        #expect(
            kinds(lakon.answer(.batal(alasan: nil))) == ["pemohon: pembatalan_diterima", "seksi: dibatalkan_pemohon"])
        #expect(lakon.alur.ditahan.isEmpty)
    }
}
