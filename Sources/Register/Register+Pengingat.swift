import Foundation
import GRDB
import Persuratan

extension RegisterTransaction {
    /// Notes when to look again whether somebody must be reminded of this request; nil: never, as it stands.
    public func lookAgain(case permohonan: Int64, at next: Date?) throws {
        try db.execute(sql: "UPDATE permohonan SET ingat_at = ? WHERE id = ?", arguments: [next, permohonan])
    }

    /// Notes that this person hears of this request today.
    ///
    /// - Returns: false when the person has heard of it today.
    public func beginReminder(case permohonan: Int64, alamat: EmailAddress, tanggal: Tanggal) throws -> Bool {
        try db.execute(
            sql: "INSERT INTO ingatan (permohonan_id, alamat, tanggal) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            arguments: [permohonan, alamat.description, tanggal.description])
        return db.changesCount == 1
    }

    /// Has every open request looked at anew when the rules are others than those that the next looks were computed with.
    ///
    /// - Parameter rules: equal while the rules are.
    public func adopt(rules: String, at now: Date) throws {
        let known = try String.fetchOne(db, sql: "SELECT isi FROM aturan_pengingat")
        guard known != rules else { return }
        try db.execute(
            sql: """
                INSERT INTO aturan_pengingat (id, isi) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET isi = excluded.isi
                """, arguments: [rules])
        try db.execute(sql: "UPDATE permohonan SET ingat_at = ? WHERE pemegang IS NOT NULL", arguments: [now])
    }
}

extension RegisterSnapshot {
    /// The request that is to be looked at first, if its time has come.
    public func nextReminder(at now: Date) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT id FROM permohonan WHERE ingat_at <= ? ORDER BY ingat_at, id LIMIT 1", arguments: [now])
    }

    /// The next moment after that one at which a request is to be looked at.
    public func nextReminderTime(after now: Date) throws -> Date? {
        try Date.fetchOne(db, sql: "SELECT min(ingat_at) FROM permohonan WHERE ingat_at > ?", arguments: [now])
    }

    /// The requests that wait for this role since before then, longest first; those of which that address has heard today
    /// left out.
    public func waiting(
        for role: Peran, since latest: Date, unreminded alamat: EmailAddress, on tanggal: Tanggal, limit: Int
    ) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM permohonan WHERE pemegang = ? AND menunggu_sejak < ? AND NOT EXISTS (
                    SELECT 1 FROM ingatan WHERE permohonan_id = permohonan.id AND alamat = ? AND tanggal = ?)
                ORDER BY menunggu_sejak, id LIMIT ?
                """, arguments: [role.description, latest, alamat.description, tanggal.description, limit])
    }
}
