import Foundation
import Persuratan
import Register
import Testing

@testable import Web

@Suite("the report's days") struct MasaLaporanTests {
    private let today = Tanggal("2026-11-24")!

    private func masa(_ dari: String?, _ sampai: String?) -> String {
        let masa = MasaLaporan(dari: dari, sampai: sampai, today: today)
        return "\(masa.dari) \(masa.sampai)"
    }

    @Test("this year so far, unless something else is asked for")
    func year() {
        #expect(masa(nil, nil) == "2026-01-01 2026-11-24")
        #expect(masa("2025-03-04", "2025-04-05") == "2025-03-04 2025-04-05")
        #expect(masa(nil, "2025-04-05") == "2025-01-01 2025-04-05")
    }

    @Test("turned round, no days, and days of other centuries")
    func odd() {
        #expect(masa("2026-05-06", "2026-02-03") == "2026-02-03 2026-05-06")
        #expect(masa("kemarin", "2026-02-31") == "2026-01-01 2026-11-24")
        #expect(masa("0001-01-01", "9999-12-31") == "2026-01-01 2026-11-24")
        #expect(masa("2026-05-06\"><script>", nil) == "2026-01-01 2026-11-24")
    }
}

@Suite("monthly counts") struct RekapTabelTests {
    private func row(_ month: String, _ word: String?, _ count: Int) -> RekapBulan {
        RekapBulan(bulan: Tanggal("\(month)-01")!, golongan: word, jumlah: count)
    }

    @Test("a line a month, a column a word, both with sums")
    func table() {
        let table = RekapTabel(
            .keadaan,
            [row("2026-10", "selesai", 2), row("2026-11", "selesai", 1), row("2026-11", "menunggu_pejabat", 4)])
        #expect(table.kolom == ["Diproses", "Disetujui"])
        #expect(
            table.baris.map { "\($0.nama) \($0.sel) \($0.jumlah)" } == [
                "Oktober 2026 [0, 2] 2", "November 2026 [4, 1] 5",
            ])
        #expect(table.totalKolom == [4, 3] && table.jumlah == 7)
        #expect(table.lembar.rows == [["2026-10", "0", "2", "2"], ["2026-11", "4", "1", "5"]])
    }

    @Test("letters may call their urgency what they like: rare words share a column")
    func manyWords() {
        let table = RekapTabel(.sifat, (1...9).map { row("2026-11", "kata \($0)", $0) } + [row("2026-11", nil, 20)])
        #expect(table.kolom == ["Tidak disebut", "Kata 9", "Kata 8", "Kata 7", "Kata 6", "Lainnya"])
        #expect(table.baris.first?.sel == [20, 9, 8, 7, 6, 15])
        let long = RekapTabel(.sifat, [row("2026-11", String(repeating: "x", count: 5000), 1)])
        #expect(long.kolom.first?.count == 40)
    }

    @Test("bars reach as high as their month, pieces stand on each other")
    func bars() throws {
        let table = RekapTabel(.keadaan, [row("2026-11", "selesai", 6), row("2026-11", "ditolak", 4)])
        let chart = try #require(GrafikBulanan(table))
        let bar = try #require(chart.batang.first)
        #expect(chart.skala.map(\.teks) == ["0", "5", "10"])
        #expect(bar.potongan.map(\.tinggi).reduce(0, +) == chart.dasar - chart.skala[2].y)
        #expect(bar.potongan.map(\.y).min() == chart.skala[2].y)
        #expect(GrafikBulanan(RekapTabel(.keadaan, [])) == nil)
        let huge = try #require(GrafikBulanan(RekapTabel(.keadaan, [row("2026-11", "selesai", 1_000_000)])))
        #expect(huge.skala.last?.teks == "1000000")
    }
}
