import Foundation
import GRDB

/// A message in quarantine with the beginning of its bytes, enough for its header.
public struct KepalaKarantina: Sendable, Equatable {
    public let pesan: PesanKarantina
    public let kepala: Data
}

extension RegisterSnapshot {
    /// Messages in quarantine, newest first.
    ///
    /// - Parameters:
    ///   - before: only those with a lower number; nil for the newest.
    ///   - bytes: of each.
    public func quarantined(before id: Int64?, bytes: Int, limit: Int) throws -> [KepalaKarantina] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, diterima_at, ukuran, hasil, substr(isi, 1, ?1) AS awal FROM pesan
                LEFT JOIN isi_pesan ON pesan_id = id
                WHERE keadaan = 'karantina' AND (?2 IS NULL OR id < ?2) ORDER BY id DESC LIMIT ?3
                """, arguments: [bytes, id, limit]
        ).map { row in
            let pesan = PesanKarantina(
                id: row["id"], diterima: row["diterima_at"], ukuran: row["ukuran"], alasan: row["hasil"] ?? "")
            return KepalaKarantina(pesan: pesan, kepala: row["awal"] ?? Data())
        }
    }

    public func quarantinedCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM pesan WHERE keadaan = 'karantina'") ?? 0
    }

    /// That message, if it is in quarantine, with why.
    public func quarantined(_ id: Int64) throws -> (pesan: Pesan, alasan: String)? {
        try Row.fetchOne(db, sql: "SELECT * FROM pesan WHERE id = ? AND keadaan = 'karantina'", arguments: [id])
            .map { (try pesan($0), $0["hasil"] ?? "") }
    }
}
