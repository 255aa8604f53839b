import Persuratan
import Testing

@Suite("the next free times of a room") struct PencariSlotTests {
    static let hours = HariKerja(
        mulai: Contoh.jam("07:30"), selesai: Contoh.jam("16:00"),
        istirahat: Istirahat(mulai: Contoh.jam("12:00"), selesai: Contoh.jam("13:00")))!
    static let weekdays = HariDalamMinggu.allCases.filter { $0 < .sabtu }

    static func finder(
        _ ruang: Ruang = Ruang(kode: "pontive", nama: "Pontive Center"), libur: [Tanggal: String] = [:],
        taken: [Jadwal] = []
    ) -> PencariSlot {
        let week = Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) })
        return PencariSlot(
            ruang: ruang, jamKerja: JamKerja(waktu: .wib, mingguan: week, libur: libur), agenda: AgendaRuang(taken))
    }

    /// Thursday.
    static let kamis = Contoh.hari("2026-12-03")

    @Test("they begin at full and half hours, keep clear of the break, and go on over the weekend")
    func plain() {
        let found = Self.finder().cari(5, lama: 120, dari: Self.kamis).slots
        #expect(
            found == [
                Contoh.slot("2026-12-03", "07:30", "09:30"), Contoh.slot("2026-12-03", "09:30", "11:30"),
                Contoh.slot("2026-12-03", "13:00", "15:00"), Contoh.slot("2026-12-04", "07:30", "09:30"),
                Contoh.slot("2026-12-04", "09:30", "11:30"),
            ])
        let next = Self.finder().cari(3, lama: 180, dari: Contoh.hari("2026-12-04")).slots
        #expect(next.map(\.tanggal.description) == ["2026-12-04", "2026-12-04", "2026-12-07"])
    }

    @Test("the room's hours, its weekly uses, the minutes around visits, visits and holidays are respected")
    func everything() {
        var ruang = Ruang(kode: "pontive", nama: "P", buka: Contoh.jam("08:00"), tutup: Contoh.jam("15:00"))
        ruang.jeda = Jeda(sebelum: 15, sesudah: 15)
        ruang.terblokir = [
            BlokirMingguan(hari: .kamis, mulai: Contoh.jam("08:00"), selesai: Contoh.jam("09:00"), nama: "Apel")!
        ]
        let visit = ruang.pemakaian(Contoh.slot("2026-12-07", "09:00", "11:00")).terpakai
        let finder = Self.finder(ruang, libur: [Contoh.hari("2026-12-04"): "Libur"], taken: [visit])
        #expect(
            finder.cari(4, lama: 120, dari: Self.kamis).slots == [
                Contoh.slot("2026-12-03", "09:30", "11:30"), Contoh.slot("2026-12-03", "13:00", "15:00"),
                Contoh.slot("2026-12-07", "13:00", "15:00"), Contoh.slot("2026-12-08", "08:00", "10:00"),
            ])
    }

    @Test("a visit longer than half a day may run through the break; one that fits nowhere is not found")
    func long() {
        #expect(
            Self.finder().cari(1, lama: 360, dari: Self.kamis).slots == [Contoh.slot("2026-12-03", "07:30", "13:30")])
        #expect(Self.finder().cari(1, lama: 600, dari: Self.kamis).slots.isEmpty)
        #expect(Self.finder().cari(1, lama: 0, dari: Self.kamis).slots.isEmpty)
    }

    @Test("among 100,000 visits only the days looked at are work, and a full agenda ends the search")
    func bounded() {
        // Eight visits a day, one after the other, for 12,500 days: nothing is free.
        let taken = (0..<100_000).map { index in
            let begin = 450 + index % 8 * 65
            return Jadwal(
                tanggal: Self.kamis.ditambah(hari: index / 8), mulai: Pukul(menit: begin)!,
                selesai: Pukul(menit: begin + 65)!)!
        }
        let full = Self.finder(taken: taken).cari(5, lama: 60, dari: Self.kamis)
        #expect(full.slots.isEmpty)
        #expect(full.langkah < PencariSlot.jangkauanHari * 30)
        let end = Self.finder(taken: taken).cari(5, lama: 60, dari: Self.kamis.ditambah(hari: 12_490))
        #expect(end.slots.count == 5)
        #expect(end.langkah < 300)
    }

    @Test("no free time overlaps anything taken, whatever is taken")
    func property() {
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var ruang = Ruang(kode: "r", nama: "R")
            ruang.jeda = Jeda(
                sebelum: Int.random(in: 0...40, using: &numbers), sesudah: Int.random(in: 0...40, using: &numbers))
            let taken = (0..<40).map { _ in
                let begin = Int.random(in: 0...1300, using: &numbers)
                let day = Self.kamis.ditambah(hari: Int.random(in: 0...8, using: &numbers))
                return Jadwal(
                    tanggal: day, mulai: Pukul(menit: begin)!,
                    selesai: Pukul(menit: min(1440, begin + Int.random(in: 1...180, using: &numbers)))!)!
            }
            let lama = Int.random(in: 10...240, using: &numbers)
            let found = Self.finder(ruang, taken: taken).cari(8, lama: lama, dari: Self.kamis).slots
            #expect(found.count == 8)
            for (index, slot) in found.enumerated() {
                #expect(slot.lama == lama)
                #expect(!taken.contains { $0.overlaps(ruang.pemakaian(slot).terpakai) })
                #expect(index == 0 || found[index - 1] < slot && !found[index - 1].overlaps(slot))
            }
        }
    }
}
