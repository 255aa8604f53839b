import Foundation
import GRDB

/// The line of messages whose documents are being read, and what was read of them.
///
/// Kept: a sender's messages stay in their order; a later one never overtakes one that waits.
extension RegisterTransaction {
    /// Puts a message into the line; it is dealt with when its documents were read.
    public func awaitReading(message id: Int64, pengirim: String, at now: Date) throws {
        try db.execute(sql: "UPDATE pesan SET is_menunggu_baca = 1 WHERE id = ?", arguments: [id])
        try db.execute(
            sql: "INSERT INTO antrean_baca (pesan_id, pengirim, masuk_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [id, pengirim.lowercased(), now])
    }

    /// Keeps what was read of a message's files, by their digests, and lets the message go on.
    public func finishReading(message id: Int64, _ files: [String: String]) throws {
        for (digest, isi) in files {
            try db.execute(
                sql: """
                    INSERT INTO bacaan_berkas (pesan_id, digest, isi) VALUES (?, ?, ?)
                    ON CONFLICT (pesan_id, digest) DO UPDATE SET isi = excluded.isi
                    """, arguments: [id, digest, isi])
        }
        try db.execute(sql: "DELETE FROM antrean_baca WHERE pesan_id = ?", arguments: [id])
        try db.execute(sql: "UPDATE pesan SET is_menunggu_baca = 0 WHERE id = ?", arguments: [id])
    }

    /// Counts that the reading of a message was begun, so that one that ends the program each time is given up in the end.
    public func countReading(message id: Int64) throws {
        try db.execute(sql: "UPDATE antrean_baca SET percobaan = percobaan + 1 WHERE pesan_id = ?", arguments: [id])
    }
}

extension RegisterSnapshot {
    /// The next message to be read: the oldest of those that are their sender's first in the line, so that nobody's many
    /// letters keep others waiting for long.
    ///
    /// - Parameter others: those that are being read already.
    public func nextToRead(except others: Set<Int64>) throws -> (pesan: Pesan, percobaan: Int)? {
        let firsts = try Int64.fetchAll(
            db, sql: "SELECT min(pesan_id) FROM antrean_baca GROUP BY pengirim ORDER BY 1 LIMIT ?",
            arguments: [others.count + 1])
        guard let id = firsts.first(where: { !others.contains($0) }) else { return nil }
        let attempts = try Int.fetchOne(
            db, sql: "SELECT percobaan FROM antrean_baca WHERE pesan_id = ?", arguments: [id])
        return (try message(id), attempts ?? 0)
    }

    /// Whether an older message of this sender is in the line.
    public func awaitsReading(pengirim: String, before id: Int64) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM antrean_baca WHERE pengirim = ? AND pesan_id < ?)",
            arguments: [pengirim.lowercased(), id]) ?? false
    }

    /// How many messages are in the line.
    public func readingCount() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM antrean_baca") ?? 0 }

    /// What was read of a message's files, by their digests.
    public func bacaan(message id: Int64) throws -> [String: String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT digest, isi FROM bacaan_berkas WHERE pesan_id = ?", arguments: [id])
        return Dictionary(rows.map { ($0["digest"], $0["isi"]) }, uniquingKeysWith: { first, _ in first })
    }
}
