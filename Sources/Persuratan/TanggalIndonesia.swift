/// Days and slots in words, for the eyes of officials: dates in full, times with a full stop.
extension HariDalamMinggu {
    public var nama: String {
        switch self {
        case .senin: "Senin"
        case .selasa: "Selasa"
        case .rabu: "Rabu"
        case .kamis: "Kamis"
        case .jumat: "Jumat"
        case .sabtu: "Sabtu"
        case .minggu: "Minggu"
        }
    }
}

extension Tanggal {
    public static let namaBulan = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]

    /// `3 Desember 2026`
    public var tertulis: String { "\(hari) \(Self.namaBulan[bulan - 1]) \(tahun)" }

    /// `Kamis, 3 Desember 2026`
    public var lengkap: String { "\(hariDalamMinggu.nama), \(tertulis)" }
}

extension Jadwal {
    /// `Kamis, 3 Desember 2026, pukul 09.00 s.d. 11.00 WIB`
    public func lengkap(zona: String) -> String {
        "\(tanggal.lengkap), pukul \(mulai.tertulis) s.d. \(selesai.tertulis) \(zona)"
    }
}

extension PilihanJadwal {
    /// `Kamis, 3 Desember 2026, pukul 09.00 WIB s.d. selesai`; what was not said is left out.
    public func lengkap(zona: String) -> String {
        var words = tanggal.lengkap
        if let sampai, sampai != tanggal { words += " s.d. \(sampai.lengkap)" }
        guard let mulai else { return words }
        words += ", pukul \(mulai.tertulis)"
        guard let selesai else { return words + " \(zona) s.d. selesai" }
        return words + " s.d. \(selesai.tertulis) \(zona)"
    }
}
