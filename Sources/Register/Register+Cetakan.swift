import Foundation
import GRDB
import Persuratan

/// A mail that waits for its print.
public struct CetakanMenunggu: Sendable {
    /// The mail's row in the outbox.
    public let surel: Int64
    /// The PDF's file name.
    public let nama: String
    /// The page.
    public let html: String
    /// The mail without it.
    public let isi: Data
}

/// Mails that wait for their prints.
///
/// Kept: a mail that was not due yet was never handed to a server, so its bytes may still grow; from the moment it is due they
/// never change (``OutboxMail``). What is not printed until then goes out without the print.
extension RegisterTransaction {
    /// Lets a mail that was just written wait for its print, at most until then.
    public func awaitPrint(nama: String, html: String, of messageID: String, until: Date, at now: Date) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET due_at = ? WHERE message_id = ? AND dibuat_at = ? AND keadaan = 'antre'
                    AND percobaan = 0 AND mulai_kirim_at IS NULL
                """, arguments: [until, messageID, now])
        guard db.changesCount == 1 else { return }
        try db.execute(
            sql: """
                INSERT INTO cetakan (outbox_id, nama, isi) SELECT id, ?, ? FROM outbox WHERE message_id = ?
                ON CONFLICT DO NOTHING
                """, arguments: [nama, html, messageID])
    }

    /// Ends a mail's waiting: with the print in it, or, when `isi` is nil, without. A mail with its print is evidence: the
    /// caller names the decision, so that a rebuild puts the same print into the same mail.
    ///
    /// - Returns: whether it still waited; one that was due meanwhile stays as it is.
    @discardableResult
    public func finishPrint(_ surel: Int64, isi: Data?, at now: Date) throws -> Bool {
        try db.execute(
            sql: """
                UPDATE outbox SET besar = coalesce(?, besar), due_at = ? WHERE id = ? AND keadaan = 'antre'
                    AND due_at > ? AND percobaan = 0 AND mulai_kirim_at IS NULL
                """, arguments: [isi?.count, now, surel, now])
        let waited = db.changesCount == 1
        if waited, let isi {
            try db.execute(sql: "DELETE FROM isi_outbox WHERE outbox_id = ?", arguments: [surel])
            try StoredBytes.outbox.insert(isi, of: surel, in: db)
        }
        try db.execute(sql: "DELETE FROM cetakan WHERE outbox_id = ?", arguments: [surel])
        return waited
    }
}

extension RegisterSnapshot {
    /// The mail that waits longest for its print.
    public func nextPrint() throws -> CetakanMenunggu? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT outbox_id, nama, isi FROM cetakan ORDER BY outbox_id LIMIT 1
                """
        ).map { row in
            let id: Int64 = row["outbox_id"]
            let mail = try StoredBytes.outbox.fetch(of: id, in: db) ?? Data()
            return CetakanMenunggu(surel: id, nama: row["nama"], html: row["isi"], isi: mail)
        }
    }

    /// Where the dispositions of a request come from, in order.
    public func jejakDisposisi(case permohonan: Int64) throws -> [JejakDisposisi] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT urut, pada, (
                    SELECT message_id FROM peristiwa JOIN pesan ON pesan.id = pesan_id
                    WHERE peristiwa.permohonan_id = disposisi.permohonan_id AND peristiwa.pada = disposisi.pada
                        AND json_extract(peristiwa.isi, '$.replied') IS NOT NULL
                    ORDER BY peristiwa.urut DESC LIMIT 1
                ) AS message_id
                FROM disposisi WHERE permohonan_id = ? ORDER BY urut
                """, arguments: [permohonan]
        ).map { JejakDisposisi(urut: $0["urut"], pada: $0["pada"], messageID: $0["message_id"]) }
    }
}
