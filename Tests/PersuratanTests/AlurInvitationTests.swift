import Foundation
import Persuratan
import Testing

@Suite("calendar invitations") struct AlurInvitationTests {
    private static let third = Contoh.slot("2026-12-15", "09:00", "11:00")

    /// The applicant is asked about one slot.
    private static func asked() -> Lakon {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other]))
        return lakon
    }

    private func calendar(_ lakon: Lakon, _ decision: CalendarAnswer.Decision) -> Event {
        .calendarAnswered(CalendarAnswer(urutan: lakon.alur.undangan?.urutan ?? 0, decision: decision))
    }

    @Test("SEQUENCE rises from the proposal to the approval, and with what ends the visit")
    func rising() {
        var lakon = Self.asked()
        #expect(lakon.alur.undangan?.urutan == 0)
        #expect(lakon.alur.undangan?.cara == .tawaran)
        lakon.take(calendar(lakon, .accepted))
        #expect(lakon.alur.jadwal == Contoh.other)
        lakon.decide(.lanjut(Arahan()))
        lakon.take(.booked(Contoh.other))
        #expect(lakon.alur.undangan?.urutan == 1)
        #expect(lakon.alur.undangan?.cara == .kepastian)
        lakon.answer(.batal(alasan: nil))
        #expect(lakon.alur.undangan?.urutan == 2)
        #expect(lakon.alur.undangan?.cara == .pembatalan)
        #expect(lakon.alur.undangan?.surel == .pembatalanDiterima)
    }

    @Test("a request that is refused before anybody was invited has nothing to cancel")
    func nothingToCancel() {
        var lakon = Lakon()
        lakon.decide(.tolak(alasan: nil))
        #expect(lakon.alur.undangan == nil)
    }

    @Test("the applicant's own wish that is approved at once is one invitation, the first")
    func approvedAtOnce() {
        var lakon = Lakon()
        lakon.reachEnd()
        #expect(lakon.alur.undangan?.urutan == 0)
        #expect(lakon.alur.undangan?.jadwal == Contoh.wish)
    }

    @Test("of several slots the first is the invitation: accepting it is choosing number 1")
    func several() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other, Self.third]))
        #expect(lakon.alur.undangan?.jadwal == Contoh.other)
        lakon.take(calendar(lakon, .accepted))
        #expect(lakon.alur.jadwal == Contoh.other)
    }

    @Test("proposing the time of another offered slot is choosing that one")
    func counterOfOffered() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other, Self.third]))
        lakon.take(calendar(lakon, .counter(Self.third)))
        #expect(lakon.alur.jadwal == Self.third)
    }

    @Test("an answer to an invitation that was replaced is told and not acted on", arguments: [-1, 0, 1, 3, 99])
    func stale(urutan: Int) {
        var lakon = Self.asked()
        lakon.answer(.usul(Self.third))
        lakon.decide(.usul([Contoh.slot("2026-12-16", "09:00", "11:00")]))
        lakon.answer(.usul(Self.third))
        lakon.decide(.usul([Contoh.slot("2026-12-17", "09:00", "11:00")]))
        #expect(lakon.alur.undangan?.urutan == 2)
        for decision: CalendarAnswer.Decision in [.accepted, .declined, .tentative, .counter(Contoh.wish)] {
            var copy = lakon
            let actions = copy.take(.calendarAnswered(CalendarAnswer(urutan: urutan, decision: decision)))
            #expect(copy.alur.keadaan == lakon.alur.keadaan)
            #expect(copy.alur.jadwal == nil)
            let told = Notice(.klarifikasi([.undanganLama]), kepada: .pemohon, permintaan: lakon.alur.permintaan)
            #expect(actions == [.send(told)])
        }
    }

    @Test("a decline asks for another time; a second one reaches the secretariat too")
    func declined() {
        var lakon = Self.asked()
        let question = Notice(
            .klarifikasi([.undanganDitolak]), kepada: .pemohon, permintaan: lakon.alur.permintaan)
        #expect(lakon.take(calendar(lakon, .declined)) == [.send(question)])
        let watch = Notice(.perluPerhatian(.balasanTidakJelas(oleh: .pemohon)), kepada: Contoh.sekretariat)
        #expect(lakon.take(calendar(lakon, .declined)) == [.send(question), .send(watch)])
        #expect(lakon.alur.pemegang == .pemohon)
    }

    @Test("perhaps is nothing: it is asked back once, and then heard no more")
    func tentative() {
        var lakon = Self.asked()
        #expect(lakon.take(calendar(lakon, .tentative)).count == 1)
        #expect(lakon.take(calendar(lakon, .tentative)).isEmpty)
        #expect(lakon.alur.pemegang == .pemohon)
    }

    @Test("another time by calendar is the applicant's proposal; when the section keeps to its own, the entry stays")
    func declinedCounter() {
        var lakon = Self.asked()
        lakon.take(calendar(lakon, .counter(Self.third)))
        #expect(lakon.alur.keinginan == [Self.third])
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 5))
        lakon.decide(.usul([Contoh.other]))
        #expect(lakon.alur.undangan?.cara == .tetap)
        #expect(lakon.alur.undangan?.urutan == 0)
        lakon.take(calendar(lakon, .accepted))
        #expect(lakon.alur.jadwal == Contoh.other)
    }

    @Test("who asks for another time and then accepts the first one is told how it stands, and nothing is agreed on")
    func acceptedAfterCounter() {
        var lakon = Self.asked()
        lakon.take(calendar(lakon, .counter(Self.third)))
        #expect(lakon.take(calendar(lakon, .accepted)) == [.send(Notice(.status, kepada: .pemohon))])
        #expect(lakon.alur.keadaan == .menungguPejabat(langkah: 5))
    }

    @Test("declining what is agreed on cancels nothing: the applicant and, once, the secretariat are told")
    func declinedAfterApproval() {
        var lakon = Lakon()
        lakon.reachEnd()
        let told = Action.send(Notice(.status, kepada: .pemohon))
        let watch = Action.send(Notice(.perluPerhatian(.undanganDitolak), kepada: Contoh.sekretariat))
        #expect(lakon.take(calendar(lakon, .declined)) == [told, watch])
        #expect(lakon.take(calendar(lakon, .declined)) == [told])
        #expect(lakon.alur.isDiagendakan)
        #expect(lakon.take(calendar(lakon, .accepted)).isEmpty)
        #expect(lakon.take(calendar(lakon, .tentative)).isEmpty)
    }

    @Test("a new time in the same breath moves the entry instead of cancelling it first")
    func moved() {
        var lakon = Lakon()
        lakon.reachEnd()
        let reply = Reply(
            permintaan: 4, oleh: Contoh.seksi, keputusan: .jadwalUlang(alasan: nil, usul: [Contoh.other]))
        lakon.take(.replied(reply))
        #expect(lakon.alur.undangan?.cara == .tawaran)
        #expect(lakon.alur.undangan?.urutan == 1)
    }

    @Test("an offered time that is lost to others disappears from the applicant's calendar")
    func lost() {
        var lakon = Self.asked()
        let conflict = Bentrok(diminta: Contoh.other, sebab: .diblokir(Contoh.other, alasan: "Rapat"))
        lakon.take(.slotsLost([conflict]))
        #expect(lakon.alur.undangan?.cara == .pembatalan)
        #expect(lakon.alur.undangan?.surel == .waktuTidakTersedia([Contoh.other]))
    }

    @Test("of several offered times the one that is left becomes the invitation")
    func lostFirst() {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.usul([Contoh.other, Self.third]))
        lakon.take(.slotsLost([Bentrok(diminta: Contoh.other, sebab: .diblokir(Contoh.other, alasan: "Rapat"))]))
        #expect(lakon.alur.undangan?.cara == .tawaran)
        #expect(lakon.alur.undangan?.jadwal == Self.third)
        #expect(lakon.alur.undangan?.urutan == 1)
    }

    @Test("in no state does a calendar's answer decide for the office")
    func everyState() {
        for (name, lakon) in AlurRefusalTests.everyState() where lakon.alur.pemegang != .pemohon {
            for urutan in -1...3 {
                for decision: CalendarAnswer.Decision in [.accepted, .declined, .tentative, .counter(Self.third)] {
                    var copy = lakon
                    copy.take(.calendarAnswered(CalendarAnswer(urutan: urutan, decision: decision)))
                    #expect(copy.alur.jadwal == lakon.alur.jadwal, "\(name)")
                    #expect(copy.alur.isDiagendakan == lakon.alur.isDiagendakan, "\(name)")
                    #expect(copy.alur.disposisi == lakon.alur.disposisi, "\(name)")
                }
            }
        }
    }

    @Test("replayed, the recorded events give the same invitation")
    func replayed() throws {
        var lakon = Self.asked()
        lakon.take(calendar(lakon, .counter(Self.third)))
        lakon.decide(.usul([Contoh.other]))
        lakon.take(calendar(lakon, .accepted))
        let encoded = try JSONEncoder().encode(lakon.events.map(\.event))
        let events = try JSONDecoder().decode([Event].self, from: encoded)
        let again = Alur(
            sop: Contoh.sop, tag: Contoh.tag, events: zip(events, lakon.events).map { ($0, $1.at) })
        #expect(again == lakon.alur)
    }
}
