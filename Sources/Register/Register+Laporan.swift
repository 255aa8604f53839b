import Foundation
import GRDB
import Persuratan

extension RegisterTransaction {
    /// Takes the day's report for this caller.
    ///
    /// - Returns: false when it was made before.
    public func beginDailyReport(_ tanggal: Tanggal, at now: Date) throws -> Bool {
        try db.execute(
            sql: "INSERT INTO laporan_harian (tanggal, dibuat_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [tanggal.description, now])
        return db.changesCount == 1
    }

    /// Notes that the quarantined messages `ids` were named in a report.
    public func markReported(_ ids: [Int64], at now: Date) throws {
        for id in ids {
            try db.execute(sql: "UPDATE pesan SET dilaporkan_at = ? WHERE id = ?", arguments: [now, id])
        }
    }
}

extension RegisterSnapshot {
    /// When the last daily report was written; nil before the first.
    public func lastDailyReport() throws -> Date? {
        try Date.fetchOne(db, sql: "SELECT max(dibuat_at) FROM laporan_harian")
    }

    /// Mails that were given up since then, newest first.
    public func failedMails(since: Date) throws -> [OutboxBaris] {
        try outbox(pending: true, limit: 200).filter { $0.keadaan == "gagal" && ($0.gagal ?? $0.due) >= since }
    }
}
