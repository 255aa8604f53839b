import Foundation
import Persuratan
import Testing

@Suite("dates, times and names as values") struct ValueTests {
    @Test("days and their numbers agree over four centuries")
    func dayNumbers() {
        var tanggal = Contoh.hari("1900-01-01")
        for number in -25_567...120_000 {
            #expect(tanggal.nomorHari == number)
            tanggal = Tanggal(nomorHari: number + 1)
        }
    }

    @Test(
        "weekdays are those of the calendar",
        arguments: [
            ("2026-12-03", HariDalamMinggu.kamis), ("1970-01-01", .kamis), ("2024-02-29", .kamis),
            ("2026-11-22", .minggu),
        ])
    func weekdays(day: String, weekday: HariDalamMinggu) {
        #expect(Contoh.hari(day).hariDalamMinggu == weekday)
    }

    @Test("days that do not exist are none", arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-4-1", "x"])
    func noDay(text: String) { #expect(Tanggal(text) == nil) }

    @Test("dates are written in full")
    func inWords() {
        #expect(Contoh.wish.lengkap(zona: "WIB") == "Kamis, 3 Desember 2026, pukul 09.00 s.d. 11.00 WIB")
        let open = PilihanJadwal(tanggal: Contoh.hari("2026-12-03"), mulai: Contoh.jam("09:00"))
        #expect(open.lengkap(zona: "WIB") == "Kamis, 3 Desember 2026, pukul 09.00 WIB s.d. selesai")
    }

    @Test("the office's clock is seven hours ahead of UTC, before and after midnight")
    func officeTime() {
        let late = Date(timeIntervalSince1970: 1_795_451_399)  // 2026-11-23T16:29:59Z
        #expect(OfficeTime.wib.tanggal(late) == Contoh.hari("2026-11-23"))
        #expect(OfficeTime.wib.pukul(late) == Contoh.jam("23:29"))
        #expect(OfficeTime.wib.tanggal(late.addingTimeInterval(1801)) == Contoh.hari("2026-11-24"))
        #expect(OfficeTime.wib.instant(Contoh.hari("2026-11-23"), Contoh.jam("23:29")) == late.addingTimeInterval(-59))
    }

    @Test("slots that touch do not overlap")
    func overlap() {
        let morning = Contoh.slot("2026-12-03", "09:00", "11:00")
        #expect(!morning.overlaps(Contoh.slot("2026-12-03", "11:00", "12:00")))
        #expect(morning.overlaps(Contoh.slot("2026-12-03", "10:59", "12:00")))
        #expect(!morning.overlaps(Contoh.slot("2026-12-04", "09:00", "11:00")))
    }

    @Test(
        "what could break a header, or confuse a parser, is no address",
        arguments: [
            "a@b\r\nBcc: x@y", "a b@c.example", "@b.example", "a@", "a@@b", "<a@b.example>", "a@b,c@d",
            "a..b@c.example",
            "\"a b\"@c.example", "a@-b.example", "", "a@b.example\u{202E}",
        ])
    func noAddress(text: String) { #expect(EmailAddress(text) == nil) }

    @Test("an address is the same in any letter case")
    func addressCase() throws {
        let address = try #require(EmailAddress(" Kadis@Diskominfo.example "))
        #expect(address == EmailAddress("kadis@diskominfo.example"))
        #expect(address.tagged("abc")?.description == "Kadis+abc@diskominfo.example")
    }

    @Test(
        "the tag is found whatever clients put before it",
        arguments: [
            "Re: [PC-2026-0001] Mohon disposisi", "Bls: RE: [pc-2026-0001]", "Trs: [x] [PC-2026-0001] y",
            "[PC-2026-0001] Mohon lengkapi",
        ])
    func tagInSubject(subject: String) { #expect(CaseTag(inSubject: subject) == Contoh.tag) }

    @Test(
        "what only looks like a tag is none",
        arguments: ["PC-2026-0001", "[PC-26-0001]", "[PC-2026-1]", "[P-2026-0001]", "["])
    func noTag(subject: String) { #expect(CaseTag(inSubject: subject) == nil) }
}

@Suite("the office's working minutes") struct JamKerjaTests {
    static let jam: JamKerja = {
        let istirahat = Istirahat(mulai: Contoh.jam("12:00"), selesai: Contoh.jam("13:00"))
        let biasa = HariKerja(mulai: Contoh.jam("07:30"), selesai: Contoh.jam("16:00"), istirahat: istirahat)!
        let days: [HariDalamMinggu] = [.senin, .selasa, .rabu, .kamis, .jumat]
        return JamKerja(
            waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: days.map { ($0, biasa) }),
            libur: [Contoh.hari("2026-12-25"): "Natal"])
    }()

    static func at(_ day: String, _ time: String) -> Date {
        OfficeTime.wib.instant(Contoh.hari(day), Contoh.jam(time))
    }

    @Test(
        "minutes run only while the office works",
        arguments: [
            ("2026-11-24", "09:00", 10, "2026-11-24", "09:10"), ("2026-11-24", "11:55", 10, "2026-11-24", "13:05"),
            ("2026-11-24", "15:55", 10, "2026-11-25", "07:35"), ("2026-11-27", "15:55", 10, "2026-11-30", "07:35"),
            ("2026-12-24", "15:55", 10, "2026-12-28", "07:35"), ("2026-11-28", "10:00", 15, "2026-11-30", "07:45"),
            ("2026-11-24", "05:00", 10, "2026-11-24", "07:40"),
        ])
    func deadline(day: String, time: String, minutes: Int, dueDay: String, dueTime: String) {
        #expect(Self.jam.deadline(minutes, after: Self.at(day, time)) == Self.at(dueDay, dueTime))
    }

    @Test(
        "the minutes between two moments are working minutes",
        arguments: [
            ("2026-11-24", "09:00", "2026-11-24", "09:10", 10), ("2026-11-24", "11:50", "2026-11-24", "13:10", 20),
            ("2026-11-27", "15:50", "2026-11-30", "07:40", 20), ("2026-11-28", "08:00", "2026-11-29", "20:00", 0),
            ("2026-11-24", "09:10", "2026-11-24", "09:00", 0),
        ])
    func between(day: String, time: String, endDay: String, endTime: String, minutes: Int) {
        #expect(Self.jam.minutes(from: Self.at(day, time), to: Self.at(endDay, endTime)) == minutes)
    }

    @Test("an office that never works still has a deadline")
    func never() {
        let never = JamKerja(waktu: .wib, mingguan: [:])
        #expect(never.deadline(10, after: Contoh.now) == Contoh.now.addingTimeInterval(600))
    }
}
