import Foundation
import Persuratan
import Testing

@Suite("a letter that is only entered into the register") struct AlurFilingTests {
    @Test("it gets its number, the secretariat sees it with the reason, and nobody has a step")
    func filed() {
        var lakon = Lakon(filing: Contoh.undangan)
        #expect(lakon.last == [.register(Contoh.undangan.surat)])
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 7)!))
        #expect(lakon.last == [.send(Notice(.suratLain, kepada: Contoh.sekretariat))])
        #expect(lakon.alur.keadaan == .dicatat)
        #expect(lakon.alur.nomorAgenda == NomorAgenda(tahun: 2026, urut: 7))
        #expect(lakon.alur.alasan == "surat ini undangan")
        #expect(lakon.alur.keadaan.isClosed && lakon.alur.pemegang == nil && lakon.alur.keadaan.langkah == nil)
        #expect(lakon.alur.pengerjaan.isEmpty && lakon.alur.diminati.isEmpty && lakon.alur.tanggaEskalasi.isEmpty)
    }

    @Test("no event changes it any more, and none sends it into a SOP")
    func everyEvent() {
        var filed = Lakon(filing: Contoh.undangan)
        filed.take(.registered(NomorAgenda(tahun: 2026, urut: 7)!))
        let clash = Bentrok(diminta: Contoh.wish, sebab: .sudahLewat)
        let role = Contoh.sekretariat
        let events: [Event] = [
            .received(Contoh.permohonan()), .supplemented(Contoh.permohonan()),
            .replied(Reply(permintaan: 0, oleh: role, keputusan: .lanjut(Arahan()))),
            .answered(Answer(permintaan: 0, jawaban: .batal(alasan: "x"))),
            .answered(Answer(permintaan: 0, jawaban: .setuju(pilihan: 1))),
            .answered(Answer(permintaan: 0, jawaban: .usul(Contoh.other))),
            .unclear(Unclear(permintaan: 0, oleh: role, kekurangan: [.pertanyaan])),
            .helpRequested(permintaan: 0, oleh: role), .registered(NomorAgenda(tahun: 2026, urut: 8)!),
            .booked(Contoh.wish), .bookingRefused(clash), .undelivered(kepada: "x@y.example", alasan: "550"),
            .takenBack(permintaan: 0, oleh: role), .refused(dari: "x@y.example", alasan: .tanpaKode, atas: nil),
            .displaced(clash), .slotsLost([clash]),
            .handedOver(Pelimpahan(permintaan: 0, peran: role, kepada: nil)),
            .reminded(Ingatan(permintaan: 0, kepada: role)), .escalated(Ingatan(permintaan: 0, kepada: role)),
            .calendarAnswered(CalendarAnswer(urutan: 0, decision: .accepted)),
        ]
        for event in events {
            var copy = filed
            let actions = copy.take(event)
            #expect(copy.alur.keadaan == .dicatat, "\(event.name)")
            #expect(copy.alur.nomorAgenda?.urut == 7, "\(event.name)")
            for case .send(let notice) in actions { #expect(notice.permintaan == 0, "\(event.name)") }
            #expect(!actions.contains { if case .send = $0 { false } else { true } }, "\(event.name)")
        }
    }

    @Test("replaying its events gives the same letter")
    func replay() throws {
        var lakon = Lakon(filing: Contoh.undangan)
        lakon.take(.registered(NomorAgenda(tahun: 2026, urut: 7)!))
        let json = try JSONEncoder().encode(lakon.events.map(\.event))
        let events = try JSONDecoder().decode([Event].self, from: json)
        #expect(events == lakon.events.map(\.event))
        let again = Alur(
            sop: lakon.alur.sop, tag: lakon.alur.tag, events: zip(events, lakon.events).map { ($0, $1.at) })
        #expect(again == lakon.alur)
    }
}
