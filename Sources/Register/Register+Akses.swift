import Foundation
import GRDB
import Persuratan

/// Who may look at the pages: links that were mailed, and sessions.
extension RegisterTransaction {
    /// Keeps the fingerprint of a link, and forgets what is long over.
    public func record(tautan sidik: String, alamat: EmailAddress, sampai: Date, at now: Date) throws {
        let old = now.addingTimeInterval(-86_400)
        try db.execute(sql: "DELETE FROM tautan_masuk WHERE kedaluwarsa_at < ?", arguments: [old])
        try db.execute(sql: "DELETE FROM sesi_web WHERE kedaluwarsa_at < ?", arguments: [old])
        try db.execute(
            sql: "INSERT INTO tautan_masuk (sidik, alamat, dibuat_at, kedaluwarsa_at) VALUES (?, ?, ?, ?)",
            arguments: [sidik, alamat.description, now, sampai])
    }

    /// Spends a link for a session.
    ///
    /// - Returns: whose it is; nil when the link was spent, is over, or never was.
    public func masuk(tautan: String, sesi: String, sampai: Date, at now: Date) throws -> EmailAddress? {
        guard let alamat = try snapshot.tautanMasuk(tautan, at: now) else { return nil }
        try db.execute(sql: "UPDATE tautan_masuk SET dipakai_at = ? WHERE sidik = ?", arguments: [now, tautan])
        try db.execute(
            sql: "INSERT INTO sesi_web (sidik, alamat, dibuat_at, kedaluwarsa_at) VALUES (?, ?, ?, ?)",
            arguments: [sesi, alamat.description, now, sampai])
        return alamat
    }

    /// Ends a session.
    public func keluar(sesi: String, at now: Date) throws {
        try db.execute(
            sql: "UPDATE sesi_web SET diakhiri_at = ? WHERE sidik = ? AND diakhiri_at IS NULL", arguments: [now, sesi])
    }
}

extension RegisterSnapshot {
    /// Whom that link lets in; nil when it was spent, is over, or never was.
    public func tautanMasuk(_ sidik: String, at now: Date) throws -> EmailAddress? {
        try String.fetchOne(
            db,
            sql: "SELECT alamat FROM tautan_masuk WHERE sidik = ? AND dipakai_at IS NULL AND kedaluwarsa_at > ?",
            arguments: [sidik, now]
        ).flatMap { EmailAddress($0) }
    }

    /// Whose session that is; nil when it ended or never began.
    public func sesi(_ sidik: String, at now: Date) throws -> EmailAddress? {
        try String.fetchOne(
            db, sql: "SELECT alamat FROM sesi_web WHERE sidik = ? AND diakhiri_at IS NULL AND kedaluwarsa_at > ?",
            arguments: [sidik, now]
        ).flatMap { EmailAddress($0) }
    }
}
