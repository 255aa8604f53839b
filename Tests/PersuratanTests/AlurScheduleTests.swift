import Foundation
import Persuratan
import Testing

@Suite("settling the schedule") struct AlurScheduleTests {
    @Test("round and round until both agree")
    func rounds() {
        var lakon = Lakon()
        lakon.reach(5)
        #expect(
            lakon.decide(.usul([Contoh.other])) == [
                .send(Notice(.usulJadwal([Contoh.other]), kepada: .pemohon, permintaan: 5))
            ])
        let third = Contoh.slot("2026-12-15", "09:00", "11:00")
        lakon.answer(.usul(third))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 5))
        #expect(lakon.alur.keinginan == [third])
        lakon.decide(.usul([Contoh.wish]))
        lakon.answer(.setuju(pilihan: nil))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 6))
        #expect(lakon.alur.jadwal == Contoh.wish)
    }

    @Test("proposing what the applicant wished is agreement")
    func sameWish() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.wish]))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 6))
    }

    @Test("a wish without a certain day and beginning cannot be confirmed, only answered with a proposal")
    func doubtfulWish() {
        var surat = Contoh.surat()
        surat.perluKlarifikasi = ["tanggal_kegiatan"]
        var lakon = Lakon(Contoh.permohonan(surat: surat))
        lakon.reach(5)
        lakon.decide(.lanjut(Arahan()))
        #expect(
            lakon.last == [
                .send(Notice(.klarifikasi([.jadwalBelumPasti]), kepada: Contoh.seksi, permintaan: 4))
            ])
        lakon.decide(.usul([Contoh.wish]))
        #expect(lakon.alur.keadaan == .menungguPemohon(langkah: 5, usul: [Contoh.wish]))
    }

    @Test("of several slots the number says which; without one it is asked again")
    func choice() {
        var lakon = Lakon()
        lakon.reach(5)
        let third = Contoh.slot("2026-12-15", "09:00", "11:00")
        lakon.decide(.usul([Contoh.other, third]))
        lakon.answer(.setuju(pilihan: nil))
        #expect(lakon.alur.pemegang == .pemohon)
        lakon.answer(.setuju(pilihan: 3))
        #expect(lakon.alur.pemegang == .pemohon)
        lakon.answer(.setuju(pilihan: 2))
        #expect(lakon.alur.jadwal == third)
    }

    @Test("a yes to an older proposal is no yes to the newer one")
    func staleYes() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other]))
        let older = lakon.alur.permintaan
        let third = Contoh.slot("2026-12-15", "09:00", "11:00")
        lakon.take(.replied(Reply(permintaan: older - 1, oleh: Contoh.seksi, keputusan: .usul([third]))))
        #expect(lakon.alur.keadaan == .menungguPemohon(langkah: 5, usul: [third]))
        lakon.take(.answered(Answer(permintaan: older, jawaban: .setuju(pilihan: nil))))
        #expect(lakon.alur.jadwal == nil)
    }

    @Test("a conflict found at the agenda is told with its reason and goes back to the schedule's row")
    func conflict() {
        var lakon = Lakon()
        lakon.reach(6)
        lakon.decide(.lanjut(Arahan()))
        let tag = CaseTag(kode: "PC", tahun: 2026, urut: 2)!
        let conflict = Bentrok(diminta: Contoh.wish, sebab: .terisi(Contoh.wish, oleh: tag))
        #expect(
            lakon.take(.bookingRefused(conflict)) == [
                .send(Notice(.bentrok(conflict), kepada: Contoh.ruang)),
                .send(
                    Notice(
                        .permintaan(langkah: 5, alasan: nil, bentrok: conflict), kepada: Contoh.seksi, permintaan: 6)),
            ])
        #expect(lakon.alur.jadwal == nil)
    }

    @Test("even after the approval the room can be needed suddenly: the slot is given free and everything starts again")
    func reopened() {
        var lakon = Lakon()
        lakon.reachEnd()
        let reply = Reply(
            permintaan: 0, oleh: Contoh.ruang, keputusan: .jadwalUlang(alasan: "dipakai wali kota", usul: []))
        #expect(
            lakon.take(.replied(reply)) == [
                .release, .send(Notice(.jadwalDiaturUlang(alasan: "dipakai wali kota"), kepada: .pemohon)),
                .send(
                    Notice(
                        .permintaan(langkah: 5, alasan: "dipakai wali kota", bentrok: nil), kepada: Contoh.seksi,
                        permintaan: 6)),
            ])
        lakon.decide(.usul([Contoh.other]))
        lakon.answer(.setuju(pilihan: nil))
        lakon.decide(.lanjut(Arahan()))
        lakon.take(.booked(Contoh.other))
        #expect(lakon.alur.keadaan == .selesai)
        #expect(lakon.alur.urutanAgenda == 2)
        // Approved, cancelled, offered, approved.
        #expect(lakon.alur.undangan?.urutan == 3)
    }

    @Test("the section's new time after the approval is asked of the applicant at once")
    func reopenedWithProposal() {
        var lakon = Lakon()
        lakon.reachEnd()
        let reply = Reply(
            permintaan: 4, oleh: Contoh.seksi, keputusan: .jadwalUlang(alasan: nil, usul: [Contoh.other]))
        lakon.take(.replied(reply))
        #expect(lakon.alur.keadaan == .menungguPemohon(langkah: 5, usul: [Contoh.other]))
    }

    @Test("an applicant's new wish after the approval keeps the agreed slot until another takes its place")
    func newWishAfterApproval() {
        var lakon = Lakon()
        lakon.reachEnd()
        #expect(!lakon.answer(.usul(Contoh.other)).contains(.release))
        #expect(lakon.alur.isDiagendakan)
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 5))
    }

    @Test("a cancellation gives the slot free and tells those who had settled it")
    func cancelled() {
        var lakon = Lakon()
        lakon.reachEnd()
        #expect(
            lakon.answer(.batal(alasan: "ujian")) == [
                .release, .send(Notice(.pembatalanDiterima, kepada: .pemohon)),
                .send(Notice(.dibatalkanPemohon(alasan: "ujian"), kepada: Contoh.seksi)),
                .send(Notice(.dibatalkanPemohon(alasan: "ujian"), kepada: Contoh.ruang)),
            ])
        #expect(lakon.alur.keadaan == .dibatalkan)
    }
}
