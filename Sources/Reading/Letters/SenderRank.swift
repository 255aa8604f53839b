/// How specific an institution of a letterhead is.
enum SenderRank {
    /// How specific a line is: 0 unknown, 1 a government or ministry, up to 9 a committee.
    static func rank(_ lower: String) -> Int {
        // `Dinas Pemberdayaan Masyarakat dan Desa` is no village.
        if lower.hasAnyPrefix(["dinas ", "badan ", "inspektorat ", "kwartir "]), !lower.hasPrefix("badan eksekutif") {
            return 3
        }
        for (rank, words) in ranks where lower.hasAnyWord(words) && !(rank == 1 && !lower.hasAnyPrefix(words)) {
            return rank
        }
        return 0
    }

    private static let ranks: [(Int, [String])] = [
        (1, ["pemerintah", "kementerian", "kementrian", "yayasan", "republik indonesia", "majelis pendidikan"]),
        (9, ["panitia", "committee", "panpel", "kepanitiaan"]),
        (
            8,
            [
                "himpunan", "hima", "badan eksekutif mahasiswa", "bem", "unit kegiatan mahasiswa", "ukm", "osis",
                "dewan mahasiswa",
            ]
        ),
        (7, ["jurusan", "program studi", "prodi", "departemen", "department", "laboratorium"]),
        (6, ["fakultas", "faculty", "fakulti", "sekolah vokasi", "sekolah pascasarjana", "lembaga penelitian"]),
        (
            5,
            [
                "universitas", "universiti", "institut", "politeknik", "sekolah tinggi", "akademi", "university",
                "institute",
                "polytechnic", "college",
            ]
        ),
        (
            5,
            [
                "smk", "sma", "smp", "sd", "smkn", "sman", "smpn", "sdn", "mts", "man", "mtsn", "slb", "madrasah",
                "sekolah", "school",
                "tk", "paud", "pesantren", "sdit", "smpit", "smait", "pondok",
            ]
        ),
        (5, ["kelurahan", "desa"]),
        (
            4,
            [
                "upt", "uptd", "puskesmas", "rsud", "rumah sakit", "sekretariat daerah", "sekretariat dprd", "bagian",
                "bidang",
                "balai", "perumda", "satpol", "satuan polisi",
            ]
        ),
        (
            3,
            [
                "dinas", "badan", "kecamatan", "inspektorat", "kantor", "dewan perwakilan", "dprd", "komisi",
                "kepolisian", "pt", "cv",
                "perkumpulan", "komunitas", "ikatan", "asosiasi", "koperasi", "lembaga", "gerakan", "forum",
                "organisasi", "perusahaan",
                "sekretariat", "bank", "direktorat", "pengadilan", "kejaksaan", "karang taruna", "ltd", "inc",
                "gereja", "paroki", "keuskupan", "vihara", "masjid",
                "dewan pimpinan", "dewan pengurus", "pimpinan cabang", "pimpinan daerah", "pimpinan wilayah",
                "pimpinan pusat", "pimpinan ranting", "pengurus cabang", "pengurus daerah", "pengurus wilayah",
                "pengurus besar", "pengurus pusat", "pengurus ranting",
                "foundation", "pramuka", "kwartir", "persatuan", "majelis", "serikat",
            ]
        ),
    ]
}
