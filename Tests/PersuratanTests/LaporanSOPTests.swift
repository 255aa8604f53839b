import Foundation
import Persuratan
import Testing

@Suite("how the office keeps its SOP") struct LaporanSOPTests {
    private static let hours: JamKerja = {
        let day = HariKerja(mulai: Contoh.jam("07:30"), selesai: Contoh.jam("16:00"))!
        let week: [HariDalamMinggu] = [.senin, .selasa, .rabu, .kamis, .jumat]
        return JamKerja(waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: week.map { ($0, day) }))
    }()

    private static func at(_ day: String, _ time: String) -> Date {
        OfficeTime.wib.instant(Contoh.hari(day), Contoh.jam(time))
    }

    /// A request that its first officer passed on at that moment; it came on Tuesday, 24 November, at 09.00.
    private static func passedOn(_ day: String, _ time: String) -> Alur {
        var alur = Alur.begin(sop: Contoh.sop, tag: Contoh.tag, with: Contoh.permohonan(), at: Contoh.now).alur
        let reply = Reply(permintaan: alur.permintaan, oleh: Contoh.admin, keputusan: .lanjut(Arahan()))
        _ = alur.handle(.replied(reply), at: at(day, time))
        return alur
    }

    private static func lines(_ report: LaporanSOP) -> [String] {
        report.baris.filter { $0.peran == Contoh.admin }.map { line in
            let month = line.bulan?.description ?? "all"
            return "\(line.langkah) \(month): \(line.jumlah), \(line.median)/\(line.persentil90) of \(line.menitSOP), "
                + "late \(line.terlambat) = \(line.persenTerlambat)%"
        }
    }

    @Test("minutes are working minutes; a row that ended in another month counts there")
    func months() {
        var report = LaporanSOP(jamKerja: Self.hours)
        for (day, time) in [
            ("2026-11-24", "09:08"), ("2026-11-24", "09:10"), ("2026-11-24", "09:20"), ("2026-11-25", "08:30"),
        ] {
            report.add(Self.passedOn(day, time))
        }
        report.add(Self.passedOn("2026-12-01", "07:35"))
        #expect(
            Self.lines(report) == [
                "2 all: 5, 20/2465 of 10, late 3 = 60%", "2 2026-11-01: 4, 15/480 of 10, late 2 = 50%",
                "2 2026-12-01: 1, 2465/2465 of 10, late 1 = 100%",
            ])
    }

    @Test("only work that ended in the asked days counts")
    func days() {
        var report = LaporanSOP(jamKerja: Self.hours, from: Contoh.hari("2026-11-25"), to: Contoh.hari("2026-11-30"))
        for day in ["2026-11-24", "2026-11-25", "2026-12-01"] { report.add(Self.passedOn(day, "09:10")) }
        #expect(Self.lines(report).first?.hasPrefix("2 all: 1, ") == true)
        #expect(report.baris.allSatisfy { $0.langkah == 2 })
    }

    @Test("nothing that is still open counts")
    func open() {
        var report = LaporanSOP(jamKerja: Self.hours)
        report.add(Lakon().alur)
        #expect(report.baris.isEmpty)
    }
}

@Suite("since when something is late") struct LateBeforeTests {
    private static let hours: JamKerja = {
        let day = HariKerja(
            mulai: Contoh.jam("07:30"), selesai: Contoh.jam("16:00"),
            istirahat: Istirahat(mulai: Contoh.jam("12:00"), selesai: Contoh.jam("13:00")))!
        let week: [HariDalamMinggu] = [.senin, .selasa, .rabu, .kamis, .jumat]
        return JamKerja(
            waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: week.map { ($0, day) }),
            libur: [Contoh.hari("2026-11-25"): "Hari contoh"])
    }()

    @Test(
        "the moment agrees with each deadline around it",
        arguments: [1, 10, 60, 450, 4000], [("2026-11-24", "09:00"), ("2026-11-26", "07:31"), ("2026-11-28", "11:00")])
    func agrees(_ minutes: Int, _ now: (day: String, time: String)) {
        let instant = OfficeTime.wib.instant(Contoh.hari(now.day), Contoh.jam(now.time))
        let border = Self.hours.lateBefore(minutes, at: instant)
        for offset in [-86_400.0, -61, -1, 0, 59, 60, 7200] {
            let start = border.addingTimeInterval(offset)
            #expect((Self.hours.deadline(minutes, after: start) < instant) == (start < border))
        }
    }
}
