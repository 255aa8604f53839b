import Mail
import Persuratan

/// Why a message was set aside, in words for the secretariat.
enum AlasanKarantina {
    case terlaluBesar(byte: Int, batas: Int)
    case cacat(MailDefect)
    /// The server holds it and does not give it; its words.
    case tidakTerambil(String)
    case tanpaPengirim
    /// Not a request that this office has a procedure for.
    case bukanPermohonan(String)
    /// Nothing but files that cannot be read; its sender was asked for others.
    case hanyaBerkasTakTerbaca([BerkasTakTerbaca])
    /// An answer to nothing of ours, or from somebody who may not give it.
    case tidakBerwenang(AlasanPenolakan)
    case gagalDiolah(String)
    /// The letter is there already, and somebody else sent it again.
    case suratSama(CaseTag, NomorAgenda?)
    /// A file carries what the virus scanner calls so.
    case terinfeksi(berkas: String, nama: String)
    /// Reading it ended the program several times.
    case programBerhenti

    var tertulis: String {
        switch self {
        case .terlaluBesar(let bytes, let limit): "terlalu besar: \(megabytes(bytes)) MB, batas \(megabytes(limit)) MB"
        case .cacat(let defect): "surel rusak: \(sentence(defect))"
        case .tidakTerambil(let words):
            "peladen tidak memberikan surel ini, mohon dibuka langsung di kotak surat: \(words.prefix(200))"
        case .tanpaPengirim: "alamat pengirim tidak dapat dibalas"
        case .bukanPermohonan(let reason): "bukan permohonan: \(reason)"
        case .hanyaBerkasTakTerbaca(let files):
            "berkas tidak terbaca, pengirim sudah dimintai berkas lain: "
                + files.map { "\($0.nama.prefix(60)) (\($0.sebab.rawValue))" }.prefix(5).joined(separator: ", ")
        case .tidakBerwenang(let reason): "balasan tidak sah: \(sentence(reason))"
        case .gagalDiolah(let reason): "gagal diolah: \(reason)"
        case .suratSama(let tag, let nomor):
            "surat yang sama sudah diterima: \(tag)" + (nomor.map { ", nomor agenda \($0)" } ?? "")
        case .terinfeksi(let file, let name): "berkas \(file) berbahaya: \(name)"
        case .programBerhenti: "program berhenti beberapa kali saat membaca surel ini"
        }
    }

    private func sentence(_ defect: MailDefect) -> String {
        switch defect {
        case .tooLarge(let bytes, let limit): "\(megabytes(bytes)) MB, batas \(megabytes(limit)) MB"
        case .nestedTooDeep(let limit): "bagiannya bersarang lebih dari \(limit) tingkat"
        case .tooManyParts(let limit): "bagiannya lebih dari \(limit)"
        case .headerTooLarge(let limit): "kepala surel lebih dari \(limit / 1024) KB"
        case .noFrom: "tidak ada alamat pengirim"
        case .notAMail: "bukan surel"
        case .repeatedField, .severalAuthors, .unreadableDate, .textCut, .strayHeaderLines: defect.description
        }
    }

    private func sentence(_ reason: AlasanPenolakan) -> String {
        switch reason {
        case .alamatBerbeda: "alamat pengirim bukan alamat pejabat yang diminta"
        case .kodeTidakSah: "kode balasan tidak dikenal"
        case .kodeKedaluwarsa: "kode balasan sudah kedaluwarsa"
        case .tanpaAutentikasi: "pengirim tidak terbukti asli"
        case .tanpaKode: "tanpa kode balasan"
        case .bukanPemegang: "jabatan itu sedang dipegang orang lain"
        }
    }

    private func megabytes(_ bytes: Int) -> Int { (bytes + 524_288) / 1_048_576 }
}
