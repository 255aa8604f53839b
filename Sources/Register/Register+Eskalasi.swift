import Foundation
import GRDB
import Persuratan

extension RegisterSnapshot {
    /// The requests that are to be looked at by `now`, soonest first.
    public func dueReminders(at now: Date, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db, sql: "SELECT id FROM permohonan WHERE ingat_at <= ? ORDER BY ingat_at, id LIMIT ?",
            arguments: [now, limit])
    }

    /// Whether a mail of one of these kinds was written to that address since then.
    public func hasMail(of kinds: [String], to alamat: EmailAddress, since start: Date) throws -> Bool {
        try kinds.contains { kind in
            try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM outbox WHERE penerima = ? AND dibuat_at >= ? AND jenis = ?)",
                arguments: [alamat.description, start, kind]) ?? false
        }
    }
}
