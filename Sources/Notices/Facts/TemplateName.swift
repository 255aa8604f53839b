import Persuratan

/// Which file of Templates/mail writes a mail.
struct TemplateName: Hashable {
    /// Without its extension.
    let file: String

    init(_ report: OfficeReport) {
        switch report {
        case .laporanHarian: file = "laporan-harian"
        case .balasanTanpaKode: file = "balasan-tanpa-kode"
        case .pengaduan: file = "pengaduan"
        case .tawaranPengganti: file = "tawaran-pengganti"
        case .penggantian: file = "penggantian"
        case .bukanPemegang: file = "bukan-pemegang"
        case .mintaBerkas: file = "minta-berkas"
        case .rangkuman: file = "rangkuman"
        case .tautanMasuk: file = "tautan-masuk"
        case .rangkumanDitolak: file = "rangkuman-ditolak"
        case .eskalasi: file = "eskalasi-rangkuman"
        case .agendaBerubah: file = "agenda-berubah"
        case .konfirmasiFormulir: file = "konfirmasi-formulir"
        }
    }

    /// Errors: `stepMissing`.
    init(_ notice: Notice, _ sop: SOP) throws(NoticeError) {
        switch notice.isi {
        case .permintaan(let no, _, _):
            guard let langkah = sop.langkah(no), !langkah.jenis.perintah.isEmpty else { throw .stepMissing(no) }
            file = "permintaan-\(langkah.jenis.rawValue)"
        case .klarifikasi: file = notice.kepada == .pemohon ? "klarifikasi-pemohon" : "klarifikasi"
        case .tandaTerima: file = "tanda-terima"
        case .kurangLengkap: file = "kurang-lengkap"
        case .dikembalikan: file = "dikembalikan"
        case .usulJadwal: file = "usul-jadwal"
        case .jadwalDiaturUlang: file = "jadwal-diatur-ulang"
        case .penolakan: file = "penolakan"
        case .persetujuan: file = "persetujuan"
        case .pembatalanDiterima: file = "pembatalan-diterima"
        case .status: file = "status"
        case .bantuan: file = "bantuan"
        case .bentrok: file = "bentrok"
        case .masukAgenda: file = "masuk-agenda"
        case .tembusan: file = "tembusan"
        case .dibatalkanPemohon: file = "dibatalkan-pemohon"
        case .sudahDiproses: file = "sudah-diproses"
        case .keputusanDitarik: file = "keputusan-ditarik"
        case .buktiKeputusan: file = "bukti-keputusan"
        case .balasanDitolak: file = "balasan-ditolak"
        case .perluPerhatian: file = "perlu-perhatian"
        case .waktuTidakTersedia: file = "waktu-tidak-tersedia"
        case .eskalasi: file = "eskalasi"
        case .suratLain: file = "surat-lain"
        case .pengingat: file = notice.kepada == .pemohon ? "pengingat-pemohon" : "pengingat"
        }
    }

    /// The mails that the program writes; each must have its file.
    static let all =
        JenisLangkah.allCases.filter { !$0.perintah.isEmpty }.map { "permintaan-\($0.rawValue)" } + [
            "klarifikasi-pemohon", "klarifikasi", "tanda-terima", "kurang-lengkap", "dikembalikan", "usul-jadwal",
            "jadwal-diatur-ulang", "penolakan", "persetujuan", "pembatalan-diterima", "status", "bantuan", "bentrok",
            "masuk-agenda", "tembusan", "dibatalkan-pemohon", "sudah-diproses", "perlu-perhatian", "laporan-harian",
            "pengaduan", "balasan-tanpa-kode", "keputusan-ditarik", "bukti-keputusan", "balasan-ditolak",
            "waktu-tidak-tersedia",
            "tawaran-pengganti", "penggantian", "bukan-pemegang",
            "eskalasi", "pengingat", "pengingat-pemohon", "rangkuman", "tautan-masuk",
            "rangkuman-ditolak", "eskalasi-rangkuman", "agenda-berubah", "konfirmasi-formulir", "surat-lain",
            "minta-berkas",
        ]
}
