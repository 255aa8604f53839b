import Persuratan

/// The sentences in which the readers of letters say what is doubtful; they reach applicants and the secretariat.
enum Kalimat {
    static let suratResmi = "surat permohonan resmi belum ada"
    static let tanpaNomor = "nomor surat tidak tercantum"
    static let tanpaTanggal = "tanggal surat tidak tercantum"
    static let tanpaAsal = "instansi pengirim tidak tercantum"
    static let tanpaPenandatangan = "nama penandatangan tidak tercantum"
    static let tanpaTanggalKegiatan = "tanggal kegiatan tidak tercantum"
    static let tanpaWaktu = "jam mulai tidak tercantum"
    static let tanpaWaktuSelesai = "jam selesai tidak tercantum"
    static let tanpaJumlah = "jumlah peserta tidak tercantum"
    static let tanpaKontak = "telepon atau surel yang dapat dihubungi tidak tercantum"
    static let lampiranMenyusul = "lampiran dinyatakan menyusul"
    static let bilanganBerbeda = "jumlah peserta dengan angka dan dengan huruf berbeda"
    static let jumlahRentang = "jumlah peserta belum pasti"
    static let beberapaTanggal = "ada beberapa pilihan tanggal"
    static let tanpaPermohonan = "tidak ditemukan permohonan kunjungan atau peminjaman"
    static let jenisBelumDipilih = "jenis permohonan (kunjungan atau peminjaman) belum dipilih"
    static let tanpaTeks = "tidak ada teks yang dapat dibaca"

    static func nomorKosong(_ nomor: String) -> String { "nomor surat belum lengkap: \(nomor)" }
    static func nipRusak(_ nip: String) -> String { "NIP tidak 18 angka: \(nip)" }
    static func jumlahBerbeda(total: Int, rincian: Int) -> String {
        "jumlah peserta \(total), tetapi rinciannya \(rincian)"
    }
    static func hariTidakCocok(tertulis hari: HariDalamMinggu, tanggal: Tanggal) -> String {
        "tertulis \(hari.nama), padahal \(tanggal.tertulis) hari \(tanggal.hariDalamMinggu.nama)"
    }
    static func tanggalLewat(_ tanggal: Tanggal) -> String { "tanggal kegiatan \(tanggal.tertulis) sudah lewat" }
    static func tanggalKabur(_ kata: String) -> String { "tanggal kegiatan belum pasti: \(kata)" }
    static func jamKabur(_ kata: String) -> String { "jam kegiatan belum pasti: \(kata)" }
    static func adalah(_ jenis: String) -> String { "surat ini \(jenis)" }
    static func kantorLain(_ tujuan: String) -> String { "surat ditujukan kepada \(tujuan)" }
    static func berbeda(_ medan: String, surat: String, formulir: String) -> String {
        "\(medan) di surat (\(surat)) berbeda dengan di formulir (\(formulir))"
    }
}
