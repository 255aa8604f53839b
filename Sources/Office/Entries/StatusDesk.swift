import Foundation
import Persuratan
import Register

/// Tells how a request stands to whoever knows its code, and nothing that names a person.
///
/// A wrong code, an old one and a request that does not exist are one answer, found with the same work.
public struct StatusDesk: Sendable {
    private let setup: OfficeSetup

    public init(setup: OfficeSetup) { self.setup = setup }

    /// - Parameter kode: the status code of the receipt, or the code in the foot of a mail to the applicant.
    public func status(of tag: CaseTag, kode: String, in register: RegisterSnapshot) throws -> StatusPublik? {
        let seal = TokenSeal(key: setup.trust.key)
        let code = kode.lowercased().filter { $0.isLetter || $0.isNumber }
        let isStatusCode = seal.isKodeStatus(code, of: tag)
        let isMailCode = try TokenSeal.candidate(code).map { try isOfApplicant($0, tag, seal, register) } ?? false
        guard isStatusCode || isMailCode, let perkara = try register.perkara(tag) else { return nil }
        return status(of: perkara)
    }

    /// How a request stands, for a program that handed it in.
    public func status(of perkara: Perkara) -> StatusPublik { StatusPublik(perkara.alur, setup) }

    private func isOfApplicant(
        _ code: String, _ tag: CaseTag, _ seal: TokenSeal, _ register: RegisterSnapshot
    ) throws -> Bool {
        guard let request = try register.permintaan(kode: code), request.peran == .pemohon, request.tag == tag else {
            return false
        }
        return seal.isKode(
            code, tag: tag, nomor: request.nomor, alamat: request.alamat, kedaluwarsa: request.kedaluwarsa)
    }
}

extension StatusPublik {
    init(_ alur: Alur, _ setup: OfficeSetup) {
        let rows = alur.sop.langkah
        let waktu = setup.waktu
        self.init(
            tag: alur.tag, keadaan: alur.keadaan.nama,
            diterima: alur.pengerjaan.first.map { waktu.tanggal($0.mulai) },
            sejak: alur.pengerjaan.last.map { waktu.tanggal($0.mulai) },
            langkah: alur.keadaan.langkah.flatMap { no in rows.firstIndex { $0.no == no } }.map { $0 + 1 },
            jumlahLangkah: rows.count, pemegang: alur.pemegang.map(alur.sop.judul),
            menungguPemohon: alur.pemegang == .pemohon, nomorAgenda: alur.nomorAgenda?.description,
            jadwal: alur.keadaan == .selesai ? alur.jadwalAgenda : nil,
            ruang: alur.keadaan == .selesai ? setup.ruang(of: alur).nama : nil)
    }
}
