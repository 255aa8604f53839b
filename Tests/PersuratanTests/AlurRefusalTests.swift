import Foundation
import Persuratan
import Testing

@Suite("what changes nothing") struct AlurRefusalTests {
    /// A request in each state that it can stand in between two transactions.
    static func everyState() -> [(name: String, lakon: Lakon)] {
        var states: [(String, Lakon)] = [("waiting for documents", Lakon(Contoh.permohonan([])))]
        for row in 2...6 {
            var lakon = Lakon()
            lakon.reach(row)
            states.append(("at row \(row)", lakon))
        }
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other]))
        states.append(("asking the applicant", lakon))
        lakon = Lakon()
        lakon.reachEnd()
        states.append(("approved", lakon))
        lakon = Lakon()
        lakon.decide(.tolak(alasan: nil))
        states.append(("refused", lakon))
        lakon = Lakon()
        lakon.answer(.batal(alasan: nil))
        states.append(("cancelled", lakon))
        lakon = Lakon(filing: Contoh.undangan)
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 1)!))
        states.append(("only filed", lakon))
        return states
    }

    @Test("an answer to a question that is no longer open changes nothing, and its writer is told")
    func late() {
        for (name, lakon) in Self.everyState() {
            for role in [Contoh.admin, Contoh.kadis, Contoh.seksi, Contoh.ruang] {
                for decision: Keputusan in [.lanjut(Arahan()), .tolak(alasan: "x"), .kembalikan(alasan: "x")] {
                    var copy = lakon
                    let reply = Reply(permintaan: 99, oleh: role, keputusan: decision)
                    let watch = Notice(.perluPerhatian(.keputusanTerlambat(oleh: role)), kepada: Contoh.sekretariat)
                    #expect(
                        copy.take(.replied(reply)) == [.send(Notice(.sudahDiproses, kepada: role)), .send(watch)],
                        "\(name)")
                    #expect(copy.alur == lakon.alur, "\(name)")
                }
            }
        }
    }

    @Test("an officer whose turn it is not cannot answer in another's place")
    func foreignRole() {
        for (name, lakon) in Self.everyState() {
            for role in [Contoh.admin, Contoh.sekretariat, Contoh.kadis, Contoh.seksi, Contoh.ruang]
            where role != lakon.alur.pemegang {
                var copy = lakon
                copy.take(.replied(Reply(permintaan: copy.alur.permintaan, oleh: role, keputusan: .lanjut(Arahan()))))
                #expect(copy.alur == lakon.alur, "\(name), \(role)")
            }
        }
    }

    @Test("results that nobody waits for change nothing")
    func strayResults() {
        for (name, lakon) in Self.everyState() {
            let results: [Event] = [
                .registered(NomorAgenda(tahun: 2026, urut: 9)!), .booked(Contoh.other),
                .bookingRefused(Bentrok(diminta: Contoh.other, sebab: .sudahLewat)), .received(Contoh.permohonan()),
            ]
            for event in results {
                var copy = lakon
                #expect(copy.take(event) == [], "\(name)")
                #expect(copy.alur == lakon.alur, "\(name)")
            }
        }
    }

    @Test("an unclear answer is asked back; a second one also reaches the secretariat; a third only that")
    func unclear() {
        var lakon = Lakon()
        let unclear = Unclear(permintaan: 1, oleh: Contoh.admin, kekurangan: [.pertanyaan])
        let question = Action.send(Notice(.klarifikasi([.pertanyaan]), kepada: Contoh.admin, permintaan: 1))
        let watch = Action.send(
            Notice(.perluPerhatian(.balasanTidakJelas(oleh: Contoh.admin)), kepada: Contoh.sekretariat))
        #expect(lakon.take(.unclear(unclear)) == [question])
        #expect(lakon.take(.unclear(unclear)) == [question, watch])
        #expect(lakon.take(.unclear(unclear)) == [watch])
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 2))
        lakon.decide(.lanjut(Arahan()))
        #expect(lakon.alur.tidakJelas == 0)
    }

    @Test("who asks for help is told what can be answered")
    func help() {
        var lakon = Lakon()
        #expect(
            lakon.take(.helpRequested(permintaan: 1, oleh: Contoh.admin)) == [
                .send(Notice(.bantuan(langkah: 2), kepada: Contoh.admin, permintaan: 1))
            ])
    }

    @Test("what a row does not know is asked back", arguments: 2...4)
    func notHere(row: Int) {
        var lakon = Lakon()
        lakon.reach(row)
        lakon.decide(.usul([Contoh.other]))
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: row))
        #expect(
            lakon.last == [
                .send(
                    Notice(
                        .klarifikasi([.tidakBerlakuDiSini("usul")]), kepada: lakon.alur.pemegang!,
                        permintaan: row - 1))
            ])
    }

    @Test("mail that did not arrive, and those who may not decide, are shown to the secretariat")
    func attention() {
        for (name, lakon) in Self.everyState() {
            var copy = lakon
            let undelivered = Perhatian.tidakTerkirim(kepada: "x@y.example", alasan: "550")
            #expect(
                copy.take(.undelivered(kepada: "x@y.example", alasan: "550")) == [
                    .send(Notice(.perluPerhatian(undelivered), kepada: Contoh.sekretariat))
                ], "\(name)")
            #expect(copy.alur == lakon.alur, "\(name)")
        }
    }
}
