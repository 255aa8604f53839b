import Notices
import Persuratan
import Register

/// Answers to a digest that do not count.
extension Correspondence {
    /// Nothing happens. Whoever the digest was for hears at once that none of its letters was answered, and which they are.
    func refuse(
        _ reason: AlasanPenolakan, _ digest: Rangkuman, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        if reason == .bukanPemegang, sender == digest.alamat {
            try tellReplaced(digest.peran, tag: nil, tx)
        } else {
            try tellOwner(reason, digest, tx)
        }
        return try refuse(reason, nil, tx)
    }

    /// Only at the address that the digest went to, and only while its reader holds the role.
    private func tellOwner(_ reason: AlasanPenolakan, _ digest: Rangkuman, _ tx: RegisterTransaction) throws {
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        guard let owner = holders.pejabat(digest.peran), owner.alamat == digest.alamat else { return }
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        let writer = DigestWriter(parts: parts, tx: tx, now: parts.clock.now())
        let letters = try digest.isi.compactMap { butir in
            try tx.snapshot.perkara(id: butir.permohonan).map { writer.item($0, question: butir.permintaan) }
        }
        let report = OfficeReport.rangkumanDitolak(
            RangkumanDitolak(
                dari: sender.description, alasan: reason, daftar: DaftarSurat(butir: letters, tanya: nil)))
        guard try limit.room(for: report.name, to: owner.alamat, case: nil) != .no else { return }
        try OfficeMailWriter(parts: parts, tx: tx).write(report, to: owner, id: "rangkuman-ditolak.\(pesan.id)")
    }
}
