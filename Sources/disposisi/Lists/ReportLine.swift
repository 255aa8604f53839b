import Foundation
import Persuratan

/// A line of the SOP report as it is printed; the property names are the JSON keys and the CSV's headings.
struct ReportLine: Encodable {
    let sop: String
    let langkah: Int
    let aktivitas, peran: String
    /// `2026-11`; nil for all months together.
    let bulan: String?
    let jumlah, menitSOP, median, persentil90, terlambat, persenTerlambat: Int

    enum CodingKeys: String, CodingKey, CaseIterable {
        case sop, langkah, aktivitas, peran, bulan, jumlah
        case menitSOP = "menit_sop"
        case median
        case persentil90 = "persentil_90"
        case terlambat
        case persenTerlambat = "persen_terlambat"
    }

    init(_ row: LaporanSOP.Baris) {
        (sop, langkah, aktivitas, peran) = (row.kode, row.langkah, row.aktivitas, row.peran.description)
        bulan = row.bulan.map { String($0.description.prefix(7)) }
        (jumlah, menitSOP, median, persentil90) = (row.jumlah, row.menitSOP, row.median, row.persentil90)
        (terlambat, persenTerlambat) = (row.terlambat, row.persenTerlambat)
    }

    /// RFC 4180, with a heading: the JSON keys.
    static func csv(_ rows: [LaporanSOP.Baris]) -> String {
        let heading = CodingKeys.allCases.map(\.rawValue)
        let lines = rows.map { ReportLine($0).fields }
        return ([heading] + lines).map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }

    private var fields: [String] {
        let words = [sop, String(langkah), aktivitas, peran, bulan ?? ""]
        return words + [jumlah, menitSOP, median, persentil90, terlambat, persenTerlambat].map { String($0) }
    }

    private static func field(_ text: String) -> String {
        guard text.contains(where: { ",\"\r\n".contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// The SOP report for people: one line a row and role, all months together.
struct ReportTable {
    let rows: [LaporanSOP.Baris]
    /// The minutes of a working day.
    let day: Int

    func print() throws {
        let words = { (minutes: Int) in LamaKerja(menit: minutes, menitSehari: day).tertulis }
        let totals = rows.filter { $0.bulan == nil }
        guard !totals.isEmpty else { return Swift.print("no row was finished in these days") }
        try Printer(json: false).list(
            totals.map(TableLine.init),
            columns: [
                ("SOP", { $0.row.kode }), ("Langkah", { String($0.row.langkah) }),
                ("Pelaksana", { $0.row.judulPeran.clipped(28) }), ("Jumlah", { String($0.row.jumlah) }),
                ("Waktu baku", { words($0.row.menitSOP) }), ("Median", { words($0.row.median) }),
                ("90%", { words($0.row.persentil90) }), ("Terlambat", { "\($0.row.persenTerlambat)%" }),
            ])
    }

    private struct TableLine: Encodable {
        let row: LaporanSOP.Baris

        func encode(to encoder: any Encoder) throws { try ReportLine(row).encode(to: encoder) }
    }
}
