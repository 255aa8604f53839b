/// What must be done because of an event. Plain values: nothing here is rendered, and nothing was done yet.
public enum Action: Hashable, Sendable {
    /// Write a mail.
    case send(Notice)
    /// Enter the letter into the register, or (when it has a number) correct its row. Answered by `registered`.
    case register(MetadataSurat)
    /// Enter the visit into the agenda. Answered by `booked` or `bookingRefused`.
    case book(Jadwal)
    /// Give the visit's slot free.
    case release
}

/// A mail that is due, before it has words.
public struct Notice: Hashable, Sendable, Codable {
    public let kepada: Peran
    public let isi: NoticeContent
    /// The number of the request that an answer to this mail answers; 0 when nothing is asked.
    public let permintaan: Int

    public init(_ isi: NoticeContent, kepada: Peran, permintaan: Int = 0) {
        (self.isi, self.kepada, self.permintaan) = (isi, kepada, permintaan)
    }
}

/// What a mail is about.
public enum NoticeContent: Hashable, Sendable, Codable {
    // To the applicant.
    case tandaTerima
    case kurangLengkap([Dokumen])
    case dikembalikan(alasan: String)
    case usulJadwal([Jadwal])
    case jadwalDiaturUlang(alasan: String?)
    case penolakan(alasan: String?)
    case persetujuan
    case pembatalanDiterima
    case status

    // To an officer.
    /// The request to do row `langkah`; `alasan` or `bentrok` when it came back.
    case permintaan(langkah: Int, alasan: String?, bentrok: Bentrok?)
    case bantuan(langkah: Int)
    case bentrok(Bentrok)
    case masukAgenda
    case tembusan(langkah: Int)
    case dibatalkanPemohon(alasan: String?)
    case sudahDiproses
    /// The decision of row `langkah` that brought the request was taken back.
    case keputusanDitarik(langkah: Int)
    /// What was done because of an answer that nobody vouches for, to the address that the officer is known by.
    case buktiKeputusan(langkah: Int, perintah: Perintah)
    /// The holder of row `langkah` does not answer.
    case eskalasi(langkah: Int)

    // To either.
    /// Row `langkah` still waits for an answer of the reader's.
    case pengingat(langkah: Int)
    case klarifikasi([Kekurangan])
    /// An answer came with the reader's code from somebody who may not use it, or in a way that does not count.
    case balasanDitolak(dari: String, alasan: AlasanPenolakan)

    // To the secretariat.
    case perluPerhatian(Perhatian)
    /// A letter that asks for nothing of ours was entered into the register.
    case suratLain

    // To the applicant.
    /// Times that were wished, offered or agreed on cannot be had any more.
    case waktuTidakTersedia([Jadwal])
}

/// What a person of the secretariat should look at.
public enum Perhatian: Hashable, Sendable, Codable {
    /// A second answer of this role was not understood either.
    case balasanTidakJelas(oleh: Peran)
    case tidakTerkirim(kepada: String, alasan: String)
    /// This role decided what was decided before; it was not followed.
    case keputusanTerlambat(oleh: Peran)
    /// This role was answered so often today that answering ends: two programs may be answering each other.
    case jawabanBerulang(oleh: Peran)
    /// Somebody tried to decide who may not.
    case tidakBerwenang(dari: String, alasan: AlasanPenolakan)
    /// The applicant's calendar declined a visit that is agreed on; it stands.
    case undanganDitolak
}

/// Why a mail that claims to answer was not acted on.
public enum AlasanPenolakan: String, Hashable, Sendable, Codable {
    /// The token is right, the sender's address is not the one it was given to.
    case alamatBerbeda = "alamat_berbeda"
    /// The token is none of ours, or was changed.
    case kodeTidakSah = "kode_tidak_sah"
    case kodeKedaluwarsa = "kode_kedaluwarsa"
    /// The office's own server does not vouch for the sender.
    case tanpaAutentikasi = "tanpa_autentikasi"
    /// No token at all.
    case tanpaKode = "tanpa_kode"
    /// Token and address are right, but another person holds the role now: a stand-in, or the officer again.
    case bukanPemegang = "bukan_pemegang"
}

extension NoticeContent {
    /// Whether it is written because its reader wrote something (RFC 3834: `auto-replied`).
    public var isAnswer: Bool {
        switch self {
        case .tandaTerima, .kurangLengkap, .pembatalanDiterima, .status, .bantuan, .bentrok, .sudahDiproses,
            .klarifikasi, .buktiKeputusan, .balasanDitolak:
            true
        case .dikembalikan, .usulJadwal, .jadwalDiaturUlang, .penolakan, .persetujuan, .permintaan, .masukAgenda,
            .tembusan, .dibatalkanPemohon, .keputusanDitarik, .perluPerhatian, .waktuTidakTersedia, .eskalasi,
            .pengingat, .suratLain:
            false
        }
    }

    /// The name of mails to the secretariat about what needs its eye.
    public static let attentionName = "perlu_perhatian"

    /// A word for lists, logs and template names.
    public var name: String {
        switch self {
        case .tandaTerima: "tanda_terima"
        case .kurangLengkap: "kurang_lengkap"
        case .dikembalikan: "dikembalikan"
        case .usulJadwal: "usul_jadwal"
        case .jadwalDiaturUlang: "jadwal_diatur_ulang"
        case .penolakan: "penolakan"
        case .persetujuan: "persetujuan"
        case .pembatalanDiterima: "pembatalan_diterima"
        case .status: "status"
        case .permintaan: "permintaan"
        case .bantuan: "bantuan"
        case .bentrok: "bentrok"
        case .masukAgenda: "masuk_agenda"
        case .tembusan: "tembusan"
        case .dibatalkanPemohon: "dibatalkan_pemohon"
        case .sudahDiproses: "sudah_diproses"
        case .keputusanDitarik: "keputusan_ditarik"
        case .buktiKeputusan: "bukti_keputusan"
        case .klarifikasi: "klarifikasi"
        case .balasanDitolak: "balasan_ditolak"
        case .perluPerhatian: Self.attentionName
        case .waktuTidakTersedia: "waktu_tidak_tersedia"
        case .eskalasi: "eskalasi"
        case .pengingat: "pengingat"
        case .suratLain: "surat_lain"
        }
    }
}
