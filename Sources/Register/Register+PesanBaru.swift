import Foundation
import GRDB

extension RegisterSnapshot {
    /// The beginnings of messages that were not dealt with and wait for no reading, oldest first.
    ///
    /// - Parameter bytes: of each; enough for the header.
    public func newMessageHeads(after id: Int64, bytes: Int, limit: Int) throws -> [(id: Int64, head: Data)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, substr(isi, 1, ?) AS awal FROM pesan JOIN isi_pesan ON pesan_id = id
                WHERE keadaan = 'baru' AND is_menunggu_baca = 0 AND id > ? ORDER BY id LIMIT ?
                """, arguments: [bytes, id, limit]
        ).map { ($0["id"], $0["awal"]) }
    }

    /// That message, if it was not dealt with and waits for no reading.
    public func newMessage(_ id: Int64) throws -> Pesan? {
        let ready = "keadaan = 'baru' AND is_menunggu_baca = 0"
        return try Row.fetchOne(db, sql: "SELECT * FROM pesan WHERE id = ? AND \(ready)", arguments: [id]).map(pesan)
    }
}
