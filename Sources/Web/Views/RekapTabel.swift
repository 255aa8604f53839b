import Foundation
import Persuratan
import Register

/// The letters of each month by one thing: the kind, the urgency or the state.
struct RekapTabel: Equatable {
    let golongan: String
    let judul: String
    let kolom: [String]
    let baris: [Baris]
    let totalKolom: [Int]
    let jumlah: Int

    struct Baris: Equatable {
        let bulan: Tanggal
        let nama: String
        let sel: [Int]
        let jumlah: Int
    }

    /// Letters say what they like of their urgency: the most frequent words have a column, the others share the last.
    static let columnLimit = 6
    static let others = "Lainnya"

    /// - Parameter rows: as the register counts them.
    init(_ golongan: GolonganRekap, _ rows: [RekapBulan]) {
        var totals: [String: Int] = [:]
        for row in rows { totals[Self.word(golongan, row.golongan), default: 0] += row.jumlah }
        let ranked = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let words = ranked.count > Self.columnLimit ? Array(ranked.prefix(Self.columnLimit - 1)) : ranked
        let columns = words + (ranked.count > words.count ? [Self.others] : [])
        let index = Dictionary(words.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var months: [Tanggal: [Int]] = [:]
        for row in rows {
            let column = index[Self.word(golongan, row.golongan)] ?? columns.count - 1
            months[row.bulan, default: Array(repeating: 0, count: columns.count)][column] += row.jumlah
        }
        (self.golongan, kolom) = (golongan.rawValue, columns)
        judul =
            switch golongan {
            case .jenis: "Menurut jenis"
            case .sifat: "Menurut sifat"
            case .keadaan: "Menurut status"
            }
        baris = months.sorted { $0.key < $1.key }.map { month, cells in
            let name = "\(Tanggal.namaBulan[month.bulan - 1]) \(month.tahun)"
            return Baris(bulan: month, nama: name, sel: cells, jumlah: cells.reduce(0, +))
        }
        totalKolom = columns.indices.map { column in months.values.reduce(0) { $0 + $1[column] } }
        jumlah = totalKolom.reduce(0, +)
    }

    private static func word(_ golongan: GolonganRekap, _ word: String?) -> String {
        guard let word else { return "Tidak disebut" }
        let plain = golongan == .keadaan ? SebutanKeadaan.tertulis(word) : word
        return plain.prefix(1).uppercased() + plain.dropFirst().prefix(39)
    }

    /// The table's cells for a spreadsheet, one line a month.
    var lembar: (columns: [String], rows: [[String]]) {
        let rows = baris.map { row in
            [String(row.bulan.description.prefix(7))] + (row.sel + [row.jumlah]).map { String($0) }
        }
        return (["bulan"] + kolom + ["jumlah"], rows)
    }
}

/// The states of a request in words for people.
enum SebutanKeadaan {
    static func tertulis(_ nama: String) -> String {
        switch nama {
        case "menunggu_kelengkapan": "menunggu kelengkapan"
        case "menunggu_pejabat": "diproses"
        case "menunggu_pemohon": "menunggu jawaban pemohon"
        case "selesai": "disetujui"
        default: nama.replacing("_", with: " ")
        }
    }
}

extension RekapTabel {
    var value: PageValue {
        [
            "golongan": .text(golongan), "judulRekap": .text(judul), "kolom": .rows(kolom.map { .text($0) }),
            "bulan": .rows(
                baris.map { row in
                    [
                        "nama": .text(row.nama), "sel": .rows(row.sel.map { PageValue($0) }),
                        "jumlah": PageValue(row.jumlah),
                    ]
                }),
            "total": .rows(totalKolom.map { PageValue($0) }), "totalSemua": PageValue(jumlah),
        ]
    }
}
