import Foundation
import Office
import Persuratan
import Register

/// A stand-in as it is printed; the property names are the JSON keys.
struct PenggantiLine: Encodable {
    /// nil: it stands in the configuration.
    let id: Int64?
    let peran, sebagai, oleh, nama, alamat, dari, sampai: String
    /// `konfigurasi`, `pejabat`, `sekretariat`, `perintah`
    let asal: String
    /// Whose word it is, and the stored message that says so.
    let dikukuhkan: String?
    let pesan: Int64?
    /// `akan`, `berlaku`, `diganti` (another one counts), `selesai`, `diakhiri`
    let keadaan: String

    /// Whether it counts, or can still come to.
    var isOpen: Bool { ["akan", "berlaku", "diganti"].contains(keadaan) }

    /// All of them, in the order in which they were said.
    static func all(_ setup: OfficeSetup, _ register: RegisterSnapshot, _ now: Date) throws -> [PenggantiLine] {
        let holders = try Pemangku(setup: setup, register: register, at: now)
        let configured = setup.pengganti.map { PenggantiLine($0, row: nil, holders, setup.waktu, now) }
        return configured
            + (try register.pengganti(notBefore: nil)).map { row in
                let person = setup.orang(row.oleh)
                let unknown = Pejabat(peran: row.oleh, nama: "-", jabatan: "-", alamat: setup.mailbox.alamat)
                let one = Penggantian(
                    peran: row.peran, oleh: person ?? unknown, sebagai: row.sebagai, dari: row.dari, sampai: row.sampai,
                    sejak: row.sejak, diakhiri: row.diakhiri)
                return PenggantiLine(one, row: row, holders, setup.waktu, now)
            }
    }

    private init(
        _ one: Penggantian, row: PenggantiTercatat?, _ holders: Pemangku, _ waktu: OfficeTime, _ now: Date
    ) {
        (id, peran, sebagai) = (row?.id, one.peran.description, one.sebagai.rawValue)
        (oleh, nama, alamat) = (one.oleh.peran.description, one.oleh.nama, one.oleh.alamat.description)
        (dari, sampai, asal) = (one.dari.description, one.sampai.description, row?.asal.rawValue ?? "konfigurasi")
        (dikukuhkan, pesan) = (row?.dikukuhkan?.description, row?.pesan)
        let today = waktu.tanggal(now)
        keadaan =
            one.diakhiri != nil
            ? "diakhiri"
            : one.sampai < today
                ? "selesai"
                : one.dari > today ? "akan" : holders.pengganti(one.peran) == one ? "berlaku" : "diganti"
    }
}
