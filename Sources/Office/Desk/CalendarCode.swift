import Foundation
import Notices
import Persuratan
import Register

/// The code by which the applicant's calendar may answer: the same in every invitation of a request, since UID and ORGANIZER
/// must stay what they are. It belongs to no question; which invitation is answered, SEQUENCE says.
struct CalendarCode {
    let parts: DeskParts
    let tx: RegisterTransaction

    private var setup: OfficeSetup { parts.setup }

    /// What names the request's entry; its code is recorded with the first invitation.
    ///
    /// - Returns: nil before there is an invitation.
    func identity(of perkara: Perkara) throws -> CalendarIdentity? {
        guard perkara.alur.undangan != nil else { return nil }
        let request = permintaan(perkara)
        if try tx.snapshot.permintaan(kode: request.kode) == nil { try tx.record(request, at: parts.clock.now()) }
        return Self.identity(request.kode, tag: perkara.alur.tag, setup.mailbox)
    }

    /// Good until the end of the year after the request's: made of the tag alone, so that it never changes.
    private func permintaan(_ perkara: Perkara) -> Permintaan {
        let alur = perkara.alur
        let day = Tanggal(tahun: min(9999, alur.tag.tahun + 2), bulan: 1, hari: 1) ?? Tanggal(nomorHari: 0)
        let expiry = setup.waktu.instant(day, .tengahMalam)
        let code = TokenSeal(key: setup.trust.key).kode(
            tag: alur.tag, nomor: 0, alamat: alur.pemohon.alamat, kedaluwarsa: expiry)
        return Permintaan(
            permohonan: perkara.id, tag: alur.tag, nomor: 0, peran: .pemohon, alamat: alur.pemohon.alamat, kode: code,
            kedaluwarsa: expiry)
    }

    /// Where the mailbox knows plus addresses, calendars answer to the code; elsewhere the UID alone carries it.
    static func identity(_ code: String, tag: CaseTag, _ mailbox: OfficeMailbox) -> CalendarIdentity {
        let organizer = mailbox.plus ? mailbox.alamat.tagged(code) : nil
        return CalendarIdentity(tag: tag, kode: code, organizer: organizer ?? mailbox.alamat)
    }
}
