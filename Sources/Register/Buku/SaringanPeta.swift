import Persuratan

/// Under which name the map of a filter is kept in `peta_buku`.
enum SaringanPeta {
    static let semua = "semua"

    static func keadaan(_ word: String) -> String { "keadaan:\(word)" }
    static func jenis(_ jenis: JenisPermohonan) -> String { "jenis:\(jenis.rawValue)" }
    static func sifat(_ sifat: GolonganSifat) -> String { "sifat:\(sifat.rawValue)" }
    static func pemegang(_ peran: Peran) -> String { "pemegang:\(peran)" }
    static func terlibat(_ peran: Peran) -> String { "terlibat:\(peran)" }
    static func alamat(_ alamat: EmailAddress) -> String { "alamat:\(alamat.description.lowercased())" }
    static func pengirim(_ kata: String) -> String { "pengirim:\(kata)" }
    static func hari(_ tanggal: Tanggal) -> String { "hari:\(tanggal)" }
    static func bulan(_ tanggal: Tanggal) -> String { "bulan:\(tanggal.description.prefix(7))" }

    /// The maps in which a letter is.
    static func semua(of baris: BarisBuku, ditanya: [Terlibat]) -> Set<String> {
        var names: Set = [
            semua, keadaan(baris.keadaan), jenis(baris.jenis), hari(baris.tanggalTerima), bulan(baris.tanggalTerima),
        ]
        names.formUnion(GolonganSifat.dari(baris.sifat).map(sifat))
        if let holder = baris.pemegang { names.insert(pemegang(holder)) }
        for one in ditanya {
            names.formUnion(one.peran.map(terlibat))
            if let address = one.alamat { names.insert(alamat(address)) }
        }
        if let sender = baris.asal {
            names.formUnion(KataPengirim.words(sender).prefix(KataPengirim.limit).map(pengirim))
        }
        return names
    }

    /// The maps of all words of senders that begin so.
    static func pengirim(awalan: String) -> ClosedRange<String> {
        // Compared byte by byte: nothing that begins so lies behind the last of all signs.
        pengirim(awalan)...pengirim(awalan + "\u{10FFFF}")
    }

    /// The maps of somebody's letters.
    static func terlibat(_ orang: Terlibat) -> [String] {
        orang.peran.sorted().map(terlibat) + [orang.alamat].compactMap(\.self).map(alamat)
    }

    /// Names that lie between two days: whole months by their own maps, what is left by days.
    ///
    /// Compared as texts: `from ... to` are ranges of names.
    static func rentang(dari: Tanggal?, sampai: Tanggal?) -> [ClosedRange<String>] {
        let (first, last) = (dari ?? Tanggal(nomorHari: -719_162), sampai ?? Tanggal(nomorHari: 2_932_896))
        guard first <= last else { return [] }
        let isWhole = first.hari == 1 && last.hari == Tanggal.panjangBulan(last.bulan, tahun: last.tahun)
        if isWhole { return [bulan(first)...bulan(last)] }
        if (first.tahun, first.bulan) == (last.tahun, last.bulan) { return [hari(first)...hari(last)] }
        let endOfFirst = first.ditambah(hari: Tanggal.panjangBulan(first.bulan, tahun: first.tahun) - first.hari)
        let startOfLast = last.ditambah(hari: 1 - last.hari)
        let (second, butLast) = (endOfFirst.ditambah(hari: 1), startOfLast.ditambah(hari: -1))
        let edges = [hari(first)...hari(endOfFirst), hari(startOfLast)...hari(last)]
        return second <= butLast ? edges + [bulan(second)...bulan(butLast)] : edges
    }
}
