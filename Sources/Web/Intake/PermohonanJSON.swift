import Persuratan
import Register

/// What a program is told of a request; the property names are the JSON keys, described in Templates/web/openapi.yaml.
struct PermohonanJSON: Encodable, Equatable {
    /// `PC-2026-0001`; nil while it is not decided.
    var nomor: String?
    /// Known from the first moment, for asking before there is a number.
    var resi: String?
    /// ``Keadaan/nama``, or `diproses` before there is a number, or `diperiksa` when a person of the office looks at it.
    let keadaan: String
    /// Where it can be asked for.
    let tautan: String
    var diterima: String?
    var sejak: String?
    var langkah: Int?
    var jumlah_langkah: Int?
    var menunggu_pemohon: Bool?
    var nomor_agenda: String?
    var jadwal: JadwalJSON?
    var ruang: String?

    struct JadwalJSON: Encodable, Equatable {
        let tanggal: String
        let mulai: String
        let selesai: String
    }

    /// Before there is a number.
    init(resi: String, fate: NasibPesan?, tautan: String) {
        (self.resi, self.tautan) = (resi, tautan)
        keadaan = fate?.keadaan == .karantina ? "diperiksa" : "diproses"
    }

    init(_ status: StatusPublik, resi: String?, tautan: String) {
        (nomor, self.resi, keadaan, self.tautan) = (status.tag.description, resi, status.keadaan, tautan)
        (diterima, sejak) = (status.diterima?.description, status.sejak?.description)
        (langkah, jumlah_langkah) = (status.langkah, status.jumlahLangkah)
        (menunggu_pemohon, nomor_agenda, ruang) = (status.menungguPemohon, status.nomorAgenda, status.ruang)
        jadwal = status.jadwal.map {
            JadwalJSON(tanggal: $0.tanggal.description, mulai: $0.mulai.description, selesai: $0.selesai.description)
        }
    }
}
