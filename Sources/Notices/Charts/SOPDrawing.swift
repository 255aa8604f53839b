import Foundation
import Persuratan

/// Where everything of the SOP's chart stands, in pixels.
struct SOPDrawing {
    private let totals: [LaporanSOP.Baris]
    private let monthly: [LaporanSOP.Baris]
    private let months: [Tanggal]
    private let menitSehari: Int

    private static let width = 1120
    private static let left = 340
    private static let plot = 490
    private static let top = 150
    private static let rowHeight = 46
    /// Months in the table; of a longer time the last ones.
    private static let monthLimit = 12

    init(baris: [LaporanSOP.Baris], menitSehari: Int) {
        totals = baris.filter { $0.bulan == nil }
        monthly = baris.filter { $0.bulan != nil }
        months = Array(Set(monthly.compactMap(\.bulan)).sorted().suffix(Self.monthLimit))
        self.menitSehari = menitSehari
    }

    private var chartEnd: Int { Self.top + totals.count * Self.rowHeight }
    private var tableTop: Int { chartEnd + 120 }

    var values: [String: Any] {
        [
            "lebar": Self.width, "tinggi": tableTop + totals.count * 30 + 60, "kiri": Self.left,
            "kananSkala": Self.left + Self.plot + 16, "atas": Self.top - 8, "bawah": chartEnd,
            "skalaTeks": chartEnd + 18,
            "baris": totals.enumerated().map { row($1, at: Self.top + $0 * Self.rowHeight) },
            "skala": ticks, "tabelJudul": tableTop - 40, "tabelKepala": tableTop - 12,
            "bulan": months.enumerated().map { ["x": column($0) + 30, "teks": Self.short($1)] as [String: Any] },
            "tabel": totals.enumerated().map { tableRow($1, at: tableTop + $0 * 30) }, "adaBulan": !months.isEmpty,
            "kosong": totals.isEmpty,
        ]
    }

    // MARK: Bars

    private func row(_ baris: LaporanSOP.Baris, at y: Int) -> [String: Any] {
        [
            "y": y, "yJudul": y + 15, "yAktivitas": y + 31, "yBatang": y + 6, "yTengah": y + 15, "yBawah": y + 26,
            "langkah": baris.langkah, "peran": baris.judulPeran.clipped(32), "aktivitas": baris.aktivitas.clipped(46),
            "lebarMedian": max(2, x(baris.median) - Self.left), "xMedian": x(baris.median), "x90": x(baris.persentil90),
            "xSOP": x(baris.menitSOP), "median": words(baris.median), "p90": words(baris.persentil90),
            "sop": words(baris.menitSOP), "persen": baris.persenTerlambat, "jumlah": baris.jumlah,
        ]
    }

    private var longest: Int { max(600, totals.map { max($0.persentil90, $0.menitSOP) }.max() ?? 0) }

    /// Up to a minute everything stands at the left edge.
    private func x(_ minutes: Int) -> Int {
        let share = log(Double(max(1, minutes))) / log(Double(longest))
        return Self.left + Int((share * Double(Self.plot)).rounded())
    }

    private var ticks: [[String: Any]] {
        let day = menitSehari
        return [1, 10, 60, day, 5 * day, 20 * day, 60 * day, 240 * day].filter { $0 <= longest }.map {
            ["x": x($0), "teks": words($0)]
        }
    }

    private func words(_ minutes: Int) -> String { LamaKerja(menit: minutes, menitSehari: menitSehari).tertulis }

    // MARK: Table of months

    private func column(_ index: Int) -> Int { Self.left + index * 64 }

    private func tableRow(_ baris: LaporanSOP.Baris, at y: Int) -> [String: Any] {
        let own = monthly.filter {
            $0.kode == baris.kode && $0.langkah == baris.langkah && $0.peran == baris.peran
        }
        let cells = months.enumerated().map { index, month in
            cell(own.first { $0.bulan == month }, x: column(index), y: y)
        }
        return ["y": y + 18, "langkah": baris.langkah, "peran": baris.judulPeran.clipped(32), "sel": cells]
    }

    private func cell(_ baris: LaporanSOP.Baris?, x: Int, y: Int) -> [String: Any] {
        var cell: [String: Any] = ["x": x, "y": y, "xTeks": x + 30, "yTeks": y + 18, "ada": baris != nil]
        guard let baris else { return cell }
        cell["persen"] = baris.persenTerlambat
        cell["warna"] = Self.shade(baris.persenTerlambat)
        cell["tulisan"] = baris.persenTerlambat > 55 ? "#ffffff" : "#1c2733"
        return cell
    }

    /// From white to a deep orange that is told from white in grey print, too.
    private static func shade(_ percent: Int) -> String {
        let mix = { (from: Int, to: Int) in from + (to - from) * percent / 100 }
        let hex = { (value: Int) in (value < 16 ? "0" : "") + String(value, radix: 16) }
        return "#" + hex(mix(0xF2, 0x9A)) + hex(mix(0xF5, 0x34)) + hex(mix(0xF7, 0x12))
    }

    private static func short(_ month: Tanggal) -> String {
        "\(Tanggal.namaBulan[month.bulan - 1].prefix(3)) \(month.tahun % 100)"
    }
}

extension String {
    /// At most `width` characters.
    fileprivate func clipped(_ width: Int) -> String {
        count <= width ? self : prefix(width - 1) + "…"
    }
}
