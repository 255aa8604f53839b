import Foundation
import Persuratan
import Testing

@Suite("the office's clock: reminders") struct PengingatTests {
    private static let hours: JamKerja = {
        let day = HariKerja(
            mulai: Contoh.jam("07:30"), selesai: Contoh.jam("16:00"),
            istirahat: Istirahat(mulai: Contoh.jam("12:00"), selesai: Contoh.jam("13:00")))!
        let week: [HariDalamMinggu] = [.senin, .selasa, .rabu, .kamis, .jumat]
        return JamKerja(
            waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: week.map { ($0, day) }),
            libur: [Contoh.hari("2026-11-27"): "Libur contoh"])
    }()

    private static func at(_ day: String, _ time: String) -> Date {
        OfficeTime.wib.instant(Contoh.hari(day), Contoh.jam(time))
    }

    private let clock = Pengingat(jamKerja: hours, aturan: .baku)

    /// Everything that is due up to a day, in order, when each thing is done at its moment.
    private func course(_ alur: inout Alur, until day: String) -> [String] {
        var lines: [String] = []
        while let turn = clock.giliran(alur), turn.kapan < Self.at(day, "00:00") {
            let sent = Ingatan(permintaan: alur.permintaan, kepada: turn.kepada)
            let event: Event = turn.jenis == .pengingat ? .reminded(sent) : .escalated(sent)
            for case .send(let notice) in alur.handle(event, at: turn.kapan) {
                let time = OfficeTime.wib
                lines.append(
                    "\(time.tanggal(turn.kapan)) \(time.pukul(turn.kapan)) \(notice.kepada): \(notice.isi.name)")
            }
        }
        return lines
    }

    @Test(
        "over a long weekend with a holiday an officer is reminded on working days only, and others hear of it in order"
    )
    func longWeekend() {
        var lakon = Lakon()  // Tuesday, 24 November, 09.00; Friday, the 27th, is free.
        lakon.reach(4)  // 09.03, the SOP's time ends at 09.13.
        var alur = lakon.alur
        #expect(
            course(&alur, until: "2026-12-05") == [
                "2026-11-24 11:13 kadis: pengingat",
                "2026-11-25 11:13 kadis: pengingat",
                "2026-11-26 09:13 sekretariat: eskalasi",
                "2026-11-26 11:13 kadis: pengingat",
                "2026-11-30 11:13 kadis: pengingat",
                "2026-12-01 11:13 kadis: pengingat",
            ])
    }

    @Test("the officer of the row before hears of it first, then the secretariat; or whom the SOP names")
    func ladder() {
        var lakon = Lakon()
        lakon.reach(5)
        #expect(lakon.alur.tanggaEskalasi == [Contoh.kadis, Contoh.sekretariat])
        lakon.reach(6)
        #expect(lakon.alur.tanggaEskalasi == [Contoh.seksi, Contoh.sekretariat])
    }

    @Test("two reminders about one question never fall on one day, however short the distance")
    func onceADay() {
        var rules = AturanPengingat.baku
        (rules.pejabat.pertama, rules.pejabat.ulang, rules.pejabat.eskalasi) = (1, 1, 100_000)
        let clock = Pengingat(jamKerja: Self.hours, aturan: rules)
        var alur = Lakon().alur
        var days: [Tanggal] = []
        while let turn = clock.giliran(alur), turn.jenis == .pengingat {
            #expect(Self.hours.isWorking(turn.kapan))
            days.append(OfficeTime.wib.tanggal(turn.kapan))
            _ = alur.handle(.reminded(Ingatan(permintaan: alur.permintaan, kepada: turn.kepada)), at: turn.kapan)
        }
        #expect(days.map(\.description) == ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-30", "2026-12-01"])
    }

    @Test("a reminder that falls due at the very end of a day waits for the morning, one in the break for its end")
    func edges() {
        #expect(Self.hours.nextWorking(from: Self.at("2026-11-24", "16:00")) == Self.at("2026-11-25", "07:30"))
        #expect(Self.hours.nextWorking(from: Self.at("2026-11-24", "12:00")) == Self.at("2026-11-24", "13:00"))
        #expect(Self.hours.nextWorking(from: Self.at("2026-11-26", "17:00")) == Self.at("2026-11-30", "07:30"))
        #expect(Self.hours.nextWorking(from: Self.at("2026-11-24", "11:59")) == Self.at("2026-11-24", "11:59"))
        #expect(!Self.hours.isWorking(Self.at("2026-11-28", "09:00")))
    }

    @Test("an applicant is reminded later and less often; in the end the secretariat hears of it")
    func applicant() {
        var alur = Lakon(Contoh.permohonan([.suratPermohonan])).alur
        #expect(
            course(&alur, until: "2027-01-01") == [
                "2026-11-26 09:10 pemohon: pengingat",
                "2026-12-02 09:10 pemohon: pengingat",
                "2026-12-07 09:10 pemohon: pengingat",
                "2026-12-09 09:10 sekretariat: eskalasi",
            ])
    }

    @Test(
        "an answer that brings no decision puts the reminder off, a decision ends it, and the next officer's time begins anew"
    )
    func heard() throws {
        var lakon = Lakon()
        let first = try #require(clock.giliran(lakon.alur))
        lakon.take(.helpRequested(permintaan: lakon.alur.permintaan, oleh: Contoh.admin))
        #expect(try #require(clock.giliran(lakon.alur)).kapan <= first.kapan)
        var alur = lakon.alur
        let question = Unclear(permintaan: alur.permintaan, oleh: Contoh.admin, kekurangan: [.pertanyaan])
        _ = alur.handle(.unclear(question), at: Self.at("2026-11-24", "11:00"))
        #expect(try #require(clock.giliran(alur)).kapan == Self.at("2026-11-24", "14:00"))
        lakon.decide(.lanjut(Arahan()))
        #expect(try #require(clock.giliran(lakon.alur)).kepada == Contoh.sekretariat)
        lakon.reachEnd()
        #expect(clock.giliran(lakon.alur) == nil)
    }

    @Test("a reminder about an older question, or to somebody who has it no more, changes nothing")
    func late() {
        var lakon = Lakon()
        let old = Ingatan(permintaan: lakon.alur.permintaan, kepada: Contoh.admin)
        lakon.decide(.lanjut(Arahan()))
        let before = lakon.alur
        #expect(lakon.take(.reminded(old)) == [])
        #expect(lakon.take(.escalated(old)) == [])
        #expect(lakon.alur == before)
    }

    @Test("replayed events know what was sent")
    func replay() throws {
        var lakon = Lakon()
        lakon.take(.reminded(Ingatan(permintaan: lakon.alur.permintaan, kepada: Contoh.admin)))
        lakon.take(.escalated(Ingatan(permintaan: lakon.alur.permintaan, kepada: Contoh.sekretariat)))
        let again = try #require(Alur(sop: Contoh.sop, tag: Contoh.tag, events: lakon.events))
        #expect(again == lakon.alur)
        #expect((again.catatanPengingat.kali, again.catatanPengingat.tingkat) == (1, 1))
    }

    @Test(
        "working time in words",
        arguments: [(0, "0 menit"), (35, "35 menit"), (200, "3 jam 20 menit"), (630, "1 hari 3 jam"), (480, "1 hari")])
    func words(_ minutes: Int, _ words: String) {
        #expect(LamaKerja(menit: minutes, menitSehari: 450).tertulis.hasPrefix(words))
        #expect(Self.hours.menitSehari == 450)
    }
}
