import Foundation
import Persuratan
import Testing

@Suite("Who acts for whom")
struct SusunanPenggantiTests {
    private static func person(_ word: String) -> Pejabat {
        Pejabat(
            peran: Contoh.peran(word), nama: "Nama \(word)", jabatan: "Jabatan \(word)",
            alamat: EmailAddress("\(word)@kantor.example")!)
    }

    private func one(
        _ peran: String, _ oleh: String, _ dari: String, _ sampai: String, sejak: Date? = nil, diakhiri: Date? = nil
    ) -> Penggantian {
        Penggantian(
            peran: Contoh.peran(peran), oleh: Self.person(oleh), sebagai: .plh, dari: Contoh.hari(dari),
            sampai: Contoh.hari(sampai), sejak: sejak, diakhiri: diakhiri)
    }

    private func at(_ day: String, _ time: String = "12:00") -> Date {
        OfficeTime.wib.instant(Contoh.hari(day), Contoh.jam(time))
    }

    private func holder(_ list: [Penggantian], _ peran: String, _ moment: Date) -> String? {
        SusunanPengganti(list, waktu: .wib).pengganti(Contoh.peran(peran), at: moment)?.oleh.peran.description
    }

    @Test("whole days of the office's clock, the first and the last included")
    func days() {
        let list = [one("kadis", "kabid", "2026-11-25", "2026-11-27")]
        #expect(holder(list, "kadis", at("2026-11-24", "23:59")) == nil)
        #expect(holder(list, "kadis", at("2026-11-25", "00:00")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-27", "23:59")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-28", "00:00")) == nil)
        #expect(holder(list, "kabid", at("2026-11-26")) == nil)
    }

    @Test("nothing counts before it was said, or after it was ended")
    func moments() {
        let list = [
            one(
                "kadis", "kabid", "2026-11-25", "2026-11-27", sejak: at("2026-11-25", "10:00"),
                diakhiri: at("2026-11-26", "09:00"))
        ]
        #expect(holder(list, "kadis", at("2026-11-25", "09:59")) == nil)
        #expect(holder(list, "kadis", at("2026-11-25", "10:00")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-26", "08:59")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-26", "09:00")) == nil)
    }

    @Test("of several the one said last counts")
    func last() {
        let list = [
            one("kadis", "kabid", "2026-11-25", "2026-11-30"), one("kadis", "seksi", "2026-11-26", "2026-11-27"),
        ]
        #expect(holder(list, "kadis", at("2026-11-25")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-26")) == "seksi")
        #expect(holder(list, "kadis", at("2026-11-30")) == "kabid")
    }

    @Test("whoever is replaced himself stands in for nobody: the role is its officer's again")
    func chain() {
        let list = [
            one("kadis", "kabid", "2026-11-25", "2026-11-30"), one("kabid", "seksi", "2026-11-26", "2026-11-27"),
        ]
        #expect(holder(list, "kadis", at("2026-11-25")) == "kabid")
        #expect(holder(list, "kadis", at("2026-11-26")) == nil)
        #expect(holder(list, "kabid", at("2026-11-26")) == "seksi")
        #expect(holder(list, "kadis", at("2026-11-28")) == "kabid")
    }

    @Test("who may not be named is told why")
    func objections() {
        let known = SusunanPengganti([one("kabid", "seksi", "2026-11-26", "2026-11-27")], waktu: .wib)
        func why(_ baru: Penggantian) -> KeberatanPengganti? {
            known.keberatan(baru, Self.person("kadis"), now: at("2026-11-24"))
        }
        #expect(why(one("kadis", "seksi", "2026-11-24", "2026-11-30")) == nil)
        #expect(why(one("kadis", "kabid", "2026-11-28", "2026-11-30")) == nil)
        #expect(why(one("kadis", "kabid", "2026-11-24", "2026-11-26")) == .penggantiDigantikan)
        #expect(why(one("kadis", "kadis", "2026-11-24", "2026-11-26")) == .dirinyaSendiri)
        #expect(why(one("kadis", "seksi", "2026-11-20", "2026-11-23")) == .sudahLewat)
        #expect(why(one("kadis", "seksi", "2026-11-30", "2026-11-26")) == .hariTerbalik)
    }
}

@Suite("A request goes to another person")
struct AlurPenggantiTests {
    private let plh = Pelaku(nama: "Nama kabid", jabatan: "Plh. Kepala Dinas")

    @Test("the same question is asked again, with its reason; an answer to it counts once")
    func handedOver() throws {
        var lakon = Lakon()
        lakon.reach(5)
        lakon.decide(.kembalikan(alasan: "mohon arahan"))
        let (before, role) = (lakon.alur, try #require(lakon.alur.pemegang))
        let handover = Pelimpahan(permintaan: before.permintaan, peran: role, kepada: plh)
        let actions = lakon.take(.handedOver(handover))
        let asked = NoticeContent.permintaan(langkah: 4, alasan: "mohon arahan", bentrok: nil)
        #expect(actions == [.send(Notice(asked, kepada: role, permintaan: before.permintaan))])
        #expect(lakon.alur.keadaan == before.keadaan)
        #expect(lakon.alur.pengerjaan.count == before.pengerjaan.count + 1)
        let reply = Reply(permintaan: before.permintaan, oleh: role, keputusan: .lanjut(Arahan()), pelaku: plh)
        lakon.take(.replied(reply))
        #expect(lakon.alur.disposisi.last?.pelaku == plh)
        let after = lakon.alur.keadaan
        lakon.take(.replied(Reply(permintaan: before.permintaan, oleh: role, keputusan: .tolak(alasan: nil))))
        #expect(lakon.alur.keadaan == after)
        #expect(Alur(sop: Contoh.sop, tag: Contoh.tag, events: lakon.events) == lakon.alur)
    }

    @Test("a handover of what is answered, of another role, or of a closed request changes nothing")
    func late() {
        var lakon = Lakon()
        lakon.reach(4)
        let before = lakon.alur
        for (question, role) in [(before.permintaan - 1, Contoh.kadis), (before.permintaan, Contoh.seksi)] {
            #expect(lakon.take(.handedOver(Pelimpahan(permintaan: question, peran: role, kepada: plh))) == [])
        }
        #expect(lakon.alur == before)
        lakon.decide(.tolak(alasan: nil))
        let closed = lakon.alur
        #expect(
            lakon.take(.handedOver(Pelimpahan(permintaan: closed.permintaan, peran: Contoh.kadis, kepada: nil))) == [])
        #expect(lakon.alur == closed)
    }

    @Test("a decision recorded before stand-ins were known is still read")
    func olderRecord() throws {
        let text = #"{"replied":{"_0":{"permintaan":1,"oleh":"kadis","keputusan":{"tolak":{}}}}}"#
        let event = try JSONDecoder().decode(Event.self, from: Data(text.utf8))
        #expect(event == .replied(Reply(permintaan: 1, oleh: Contoh.kadis, keputusan: .tolak(alasan: nil))))
    }
}
