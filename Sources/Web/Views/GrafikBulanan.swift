import Persuratan

/// Where the bars of the monthly chart stand, in its own units: a bar a month, one piece a state.
struct GrafikBulanan: Equatable {
    let lebar, tinggi, dasar, kiri: Int
    let batang: [Batang]
    let skala: [Skala]
    let keterangan: [Keterangan]

    struct Batang: Equatable {
        let x, xTengah, lebar, yJumlah, jumlah: Int
        let label: String
        let potongan: [Potongan]
    }

    struct Potongan: Equatable {
        let y, tinggi: Int
        /// The look: `warna-0` …
        let warna: String
        let judul: String
    }

    struct Skala: Equatable {
        let y: Int
        let teks: String
    }

    struct Keterangan: Equatable {
        let x, xTeks: Int
        let warna, nama: String
    }

    /// Months in the picture; of a longer time the last ones.
    static let monthLimit = 24
    private static let (left, plotTop, plotHeight, slot) = (48, 24, 200, 48)

    /// - Returns: nil when there is nothing to draw.
    init?(_ tabel: RekapTabel) {
        let months = tabel.baris.suffix(Self.monthLimit)
        guard let most = months.map(\.jumlah).max(), most > 0 else { return nil }
        let top = Self.ceiling(most)
        let scaled = { (count: Int) in (count * Self.plotHeight + top / 2) / top }
        let ground = Self.plotTop + Self.plotHeight
        (dasar, kiri) = (ground, Self.left)
        lebar = Self.left + max(months.count * Self.slot, tabel.kolom.count * 120) + 12
        tinggi = ground + 64
        batang = months.enumerated().map { index, month in
            let x = Self.left + index * Self.slot + 6
            return Batang(
                x: x, xTengah: x + 18, lebar: 36, yJumlah: ground - scaled(month.jumlah) - 5,
                jumlah: month.jumlah, label: Self.short(month.bulan),
                potongan: Self.pieces(month, tabel.kolom, ground, scaled))
        }
        skala = [0, top / 2, top].map { Skala(y: ground - scaled($0), teks: String($0)) }
        keterangan = tabel.kolom.enumerated().map { index, word in
            let x = Self.left + index * 120
            return Keterangan(x: x, xTeks: x + 18, warna: "warna-\(index)", nama: word)
        }
    }

    private static func pieces(
        _ month: RekapTabel.Baris, _ words: [String], _ ground: Int, _ scaled: (Int) -> Int
    ) -> [Potongan] {
        var below = 0
        return month.sel.enumerated().compactMap { index, count in
            guard count > 0 else { return nil }
            let (low, high) = (scaled(below), scaled(below + count))
            below += count
            return Potongan(
                y: ground - high, tinggi: max(1, high - low), warna: "warna-\(index)",
                judul: "\(month.nama), \(words[index]): \(count)")
        }
    }

    /// A round even number, not below `count`.
    private static func ceiling(_ count: Int) -> Int {
        var step = 2
        while true {
            for factor in [1, 2, 5] where step * factor >= count { return step * factor }
            guard step <= Int.max / 100 else { return count }
            step *= 10
        }
    }

    private static func short(_ month: Tanggal) -> String {
        "\(Tanggal.namaBulan[month.bulan - 1].prefix(3)) \(month.tahun % 100)"
    }
}

extension GrafikBulanan {
    var value: PageValue {
        [
            "lebar": PageValue(lebar), "tinggi": PageValue(tinggi), "kiri": PageValue(kiri), "dasar": PageValue(dasar),
            "yBulan": PageValue(dasar + 16), "yKeterangan": PageValue(dasar + 34),
            "yNama": PageValue(dasar + 45), "batang": .rows(batang.map(\.value)),
            "skala": .rows(skala.map { ["y": PageValue($0.y), "yTeks": PageValue($0.y + 4), "teks": .text($0.teks)] }),
            "keterangan": .rows(
                keterangan.map { key in
                    [
                        "x": PageValue(key.x), "xTeks": PageValue(key.xTeks), "warna": .text(key.warna),
                        "nama": .text(key.nama),
                    ]
                }),
        ]
    }
}

extension GrafikBulanan.Batang {
    fileprivate var value: PageValue {
        [
            "x": PageValue(x), "xTengah": PageValue(xTengah), "lebarBatang": PageValue(lebar),
            "yJumlah": PageValue(yJumlah), "jumlah": PageValue(jumlah), "label": .text(label),
            "potongan": .rows(
                potongan.map { piece in
                    [
                        "y": PageValue(piece.y), "tinggiPotongan": PageValue(piece.tinggi),
                        "warna": .text(piece.warna), "judulPotongan": .text(piece.judul),
                    ]
                }),
        ]
    }
}
