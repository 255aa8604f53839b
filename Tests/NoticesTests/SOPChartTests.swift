import Foundation
import Notices
import Testing

@testable import Persuratan

@Suite("the yearly report's chart") struct SOPChartTests {
    private static func line(
        _ langkah: Int, _ peran: String, _ title: String, minutes: (sop: Int, median: Int, p90: Int), late: Int,
        month: Tanggal? = nil
    ) -> LaporanSOP.Baris {
        LaporanSOP.Baris(
            kode: "PC", langkah: langkah, aktivitas: Fixtures.sop.langkah(langkah)?.aktivitas ?? "",
            peran: Fixtures.peran(peran), judulPeran: title, bulan: month, jumlah: 40,
            menitSOP: minutes.sop, median: minutes.median, persentil90: minutes.p90, terlambat: late)
    }

    private static var rows: [LaporanSOP.Baris] {
        let people: [(Int, String, String, (Int, Int, Int), Int)] = [
            (1, "pemohon", "Pemohon", (10, 200, 1800), 30), (2, "admin", "Admin", (10, 6, 35), 9),
            (3, "sekretariat", "Sekretariat", (10, 9, 50), 15), (4, "kadis", "Kadis", (10, 95, 900), 34),
            (5, "kabid", "Kabid. <TKPBET>", (15, 40, 420), 24), (6, "pemohon", "Pemohon", (15, 450, 2700), 40),
            (6, "seksi", "Seksi. PK & AI", (15, 30, 300), 20),
            (7, "admin_pontive", "Admin Pontive Center", (15, 4, 14), 0),
        ]
        var rows: [LaporanSOP.Baris] = []
        for (no, role, title, minutes, late) in people {
            rows.append(line(no, role, title, minutes: minutes, late: late))
            for month in 1...12 where (month + no) % 6 != 0 {
                let first = Tanggal(tahun: 2026, bulan: month, hari: 1)
                let monthly = max(0, min(40, late + month * 2 - 13))
                rows.append(line(no, role, title, minutes: minutes, late: monthly, month: first))
            }
        }
        return rows
    }

    @Test("it reads as its golden file", arguments: ["laporan-sop", "laporan-sop-kosong"])
    func golden(_ name: String) throws {
        let chart = try SOPChart(templates: Fixtures.templates)
        let svg = chart.svg(
            name == "laporan-sop" ? Self.rows : [], kantor: Fixtures.kantor,
            masa: "1 Januari 2026 s.d. 31 Desember 2026", menitSehari: 450)
        let url = Fixtures.top.appending(path: "Tests/Fixtures/charts/\(name).svg")
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(svg.utf8).write(to: url) }
        #expect(svg == String(decoding: try Data(contentsOf: url), as: UTF8.self), "RECORD=1 rewrites it")
    }

    @Test("it needs nothing from elsewhere and is well-formed")
    func alone() throws {
        let chart = try SOPChart(templates: Fixtures.templates)
        let svg = chart.svg(Self.rows, kantor: Fixtures.kantor, masa: "2026", menitSehari: 450)
        for word in ["href", "url(", "<script", "@import", "<TKPBET>"] { #expect(!svg.contains(word), "\(word)") }
        #expect(svg.contains("Kabid. &lt;TKPBET&gt;"))
        #expect(svg.contains("terlambat 85% dari 40"))
    }

    @Test("a missing drawing is told with its file")
    func missing() {
        #expect(throws: NoticeError.self) { try SOPChart(templates: Fixtures.top) }
    }

    @Test("the drawing that we ship is tried out; a name that no report has is told with its line")
    func triedOut() throws {
        try SOPChart(templates: Fixtures.templates).tryOut()
        let folder = FileManager.default.temporaryDirectory.appending(path: "grafik-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appending(path: "print"), withIntermediateDirectories: true)
        try Data("<svg>\n{{#baris}}{{medain}}{{/baris}}</svg>".utf8)
            .write(to: folder.appending(path: "print/laporan-sop.svg.mustache"))
        let chart = try SOPChart(templates: folder)
        #expect { try chart.tryOut() } throws: { "\($0)".contains("medain") }
    }
}
