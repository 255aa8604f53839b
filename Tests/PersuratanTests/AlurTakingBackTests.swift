import Foundation
import Persuratan
import Testing

@Suite("decisions that are taken back") struct AlurTakingBackTests {
    /// The officer of row `row` decides; gives the question that was answered.
    private func decided(_ keputusan: Keputusan, at row: Int) -> (lakon: Lakon, question: Int, officer: Peran) {
        var lakon = Lakon()
        lakon.reach(row)
        let (question, officer) = (lakon.alur.permintaan, lakon.alur.pemegang ?? .pemohon)
        lakon.decide(keputusan)
        if case .mencatat = lakon.alur.keadaan { lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 1)!)) }
        return (lakon, question, officer)
    }

    @Test(
        "until the next officer acts, a decision goes back to its officer, and the next one is told", arguments: 2...5)
    func takenBack(row: Int) throws {
        var (lakon, question, officer) = decided(.lanjut(Arahan(instruksi: "segera")), at: row)
        let next = try #require(lakon.alur.pemegang)
        let dispositions = lakon.alur.disposisi.count
        let actions = lakon.take(.takenBack(permintaan: question, oleh: officer))
        #expect(
            actions == [
                .send(Notice(.keputusanDitarik(langkah: row), kepada: next)),
                .send(
                    Notice(
                        .permintaan(langkah: row, alasan: nil, bentrok: nil), kepada: officer, permintaan: question + 2)
                ),
            ])
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: row))
        #expect(lakon.alur.disposisi.count == dispositions - 1)
        #expect(lakon.alur.jadwal == nil)
        // The next one's question is closed, and the officer can decide anew, otherwise.
        lakon.take(.replied(Reply(permintaan: question + 1, oleh: next, keputusan: .tolak(alasan: nil))))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: row))
        lakon.decide(.tolak(alasan: "keliru"))
        #expect(lakon.alur.keadaan == .ditolak(langkah: row))
    }

    @Test("a letter that was entered keeps its number, also when the entry is taken back and made again")
    func number() {
        var (lakon, question, officer) = decided(.lanjut(Arahan()), at: 3)
        let number = lakon.alur.nomorAgenda
        lakon.take(.takenBack(permintaan: question, oleh: officer))
        lakon.decide(.lanjut(Arahan()))
        #expect(lakon.last == [.register(lakon.alur.surat)])
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 9)!))
        #expect(lakon.alur.nomorAgenda == number)
    }

    @Test("once the next officer has acted it is too late: nothing changes, the officer and the secretariat are told")
    func tooLate() {
        var (lakon, question, officer) = decided(.lanjut(Arahan()), at: 4)
        lakon.decide(.kembalikan(alasan: "lengkapi"))
        expectUnheeded(&lakon, question, officer)
    }

    @Test("an unclear answer of the next officer is no act")
    func unclearIsNoAct() {
        var (lakon, question, officer) = decided(.lanjut(Arahan()), at: 4)
        let next = lakon.alur.pemegang ?? .pemohon
        lakon.take(.unclear(Unclear(permintaan: question + 1, oleh: next, kekurangan: [.pertanyaan])))
        lakon.take(.takenBack(permintaan: question, oleh: officer))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 4))
    }

    @Test("a return can be taken back too")
    func returned() {
        var (lakon, question, officer) = decided(.kembalikan(alasan: "lengkapi"), at: 4)
        lakon.take(.takenBack(permintaan: question, oleh: officer))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 4))
    }

    @Test(
        "what the applicant was told of stays said",
        arguments: [Keputusan.tolak(alasan: "x"), .kembalikan(alasan: "x")])
    func told(decision: Keputusan) {
        var (lakon, question, officer) = decided(decision, at: 2)
        expectUnheeded(&lakon, question, officer)
    }

    @Test("nobody takes back another officer's decision, an older one, or the same one twice")
    func foreign() {
        var (lakon, question, officer) = decided(.lanjut(Arahan()), at: 4)
        expectUnheeded(&lakon, question, Contoh.ruang)
        expectUnheeded(&lakon, question - 1, officer)
        lakon.take(.takenBack(permintaan: question, oleh: officer))
        expectUnheeded(&lakon, question, officer)
    }

    private func expectUnheeded(_ lakon: inout Lakon, _ question: Int, _ officer: Peran) {
        let before = lakon.alur
        let watch = Notice(.perluPerhatian(.keputusanTerlambat(oleh: officer)), kepada: Contoh.sekretariat)
        #expect(
            lakon.take(.takenBack(permintaan: question, oleh: officer)) == [
                .send(Notice(.sudahDiproses, kepada: officer)), .send(watch),
            ])
        #expect(lakon.alur == before)
    }
}
