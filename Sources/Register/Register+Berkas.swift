import Foundation
import GRDB
import Persuratan

/// A message of a request, without its bytes.
public struct PesanRingkas: Sendable, Equatable {
    public let id: Int64
    public let diterima: Date
    public let ukuran: Int
    /// What was done with it, in the words of lists.
    public let hasil: String?
}

/// Everything about one request, from one state of the register.
public struct BerkasPerkara: Sendable {
    public let perkara: Perkara
    /// The register's row; nil before the letter got its number.
    public let surat: SuratMasuk?
    public let peristiwa: [Peristiwa]
    public let pesan: [PesanRingkas]
    /// Mails of the office, oldest first.
    public let surel: [OutboxBaris]
    /// The messages that brought the documents.
    public let dokumen: [Int64]
}

extension RegisterSnapshot {
    /// The whole file of a request; nil when there is none.
    public func berkas(_ tag: CaseTag) throws -> BerkasPerkara? {
        guard let perkara = try perkara(tag) else { return nil }
        let documents = try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT pesan_id FROM peristiwa WHERE permohonan_id = ? AND pesan_id IS NOT NULL
                    AND (json_extract(isi, '$.received') IS NOT NULL
                        OR json_extract(isi, '$.supplemented') IS NOT NULL)
                ORDER BY pesan_id
                """, arguments: [perkara.id])
        return BerkasPerkara(
            perkara: perkara, surat: try perkara.alur.nomorAgenda.flatMap { try suratMasuk($0) },
            peristiwa: try peristiwa(of: perkara.id), pesan: try messages(case: perkara.id),
            surel: try outbox(pending: false, case: perkara.id, limit: 500).reversed(), dokumen: documents)
    }

    private func messages(case permohonan: Int64) throws -> [PesanRingkas] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, diterima_at, ukuran, hasil FROM pesan WHERE permohonan_id = ?1 OR id IN (
                    SELECT pesan_id FROM peristiwa WHERE permohonan_id = ?1)
                ORDER BY id LIMIT 500
                """, arguments: [permohonan]
        ).map { PesanRingkas(id: $0["id"], diterima: $0["diterima_at"], ukuran: $0["ukuran"], hasil: $0["hasil"]) }
    }

    /// Whether a message belongs to that request.
    public func isMessage(_ pesan: Int64, ofCase permohonan: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM pesan WHERE id = ?1 AND permohonan_id = ?2)
                    OR EXISTS (SELECT 1 FROM peristiwa WHERE pesan_id = ?1 AND permohonan_id = ?2)
                """, arguments: [pesan, permohonan]) ?? false
    }

    /// Whether a letter is one of somebody's own.
    public func isTerlibat(_ orang: Terlibat, case permohonan: Int64) throws -> Bool {
        let asked = try Row.fetchAll(
            db, sql: "SELECT peran, alamat FROM permintaan WHERE permohonan_id = ? AND nomor > 0",
            arguments: [permohonan])
        return asked.contains { row in
            guard let peran = Peran(row["peran"] as String), peran != .pemohon else { return false }
            return orang.peran.contains(peran)
                || orang.alamat.map { EmailAddress(row["alamat"] as String) == $0 } ?? false
        }
    }
}
