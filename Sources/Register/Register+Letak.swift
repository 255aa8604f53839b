import Foundation
import GRDB

/// Where on the server a message belongs once the desk is done with it.
public enum TempatPesan: String, Sendable, CaseIterable {
    /// It was dealt with.
    case diproses
    /// It was set aside.
    case karantina
    /// It is the copy of a mail of our own.
    case terkirim
}

/// The server's messages: one row for each UID that was seen, and the stored message that it is. The same message may lie
/// there under several UIDs.
extension RegisterTransaction {
    /// Notes that a message is in its place on the server, so that nobody looks for it there again.
    public func markPutAway(_ uids: [UInt32], mailbox: String, uidValidity: UInt32, at now: Date) throws {
        let update = try db.cachedStatement(
            sql: "UPDATE letak_pesan SET ditaruh_at = ? WHERE mailbox = ? AND uid_validity = ? AND uid = ?")
        for uid in uids { try update.execute(arguments: [now, mailbox, uidValidity, uid]) }
    }

    /// Sets aside, unseen, a message that the server does not give: a person must look at it there.
    ///
    /// It stays where it is on the server, and `unfetchedUIDs` names it for another try.
    public func storeUnfetched(_ uid: UInt32, mailbox: String, uidValidity: UInt32, alasan: String, at now: Date) throws
    {
        try db.execute(
            sql: """
                INSERT INTO pesan (mailbox, uid_validity, uid, digest, ukuran, is_terpotong, diterima_at, disimpan_at,
                    keadaan, hasil)
                VALUES (?1, ?2, ?3, ?4 || ?1 || ' ' || ?2 || ' ' || ?3, 0, 1, ?5, ?5, 'karantina', ?6)
                ON CONFLICT DO NOTHING
                """, arguments: [mailbox, uidValidity, uid, Self.unfetchedMark, now, alasan])
        guard db.changesCount == 1 else { return }
        try db.execute(
            sql: "INSERT INTO letak_pesan (mailbox, uid_validity, uid, pesan_id, ditaruh_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [mailbox, uidValidity, uid, db.lastInsertedRowID, now])
    }

    /// Forgets that messages could not be fetched, in the transaction that stores them after all.
    public func forgetUnfetched(_ uids: [UInt32], mailbox: String, uidValidity: UInt32) throws {
        for uid in uids {
            let row = try Int64.fetchOne(
                db,
                sql: """
                    SELECT id FROM pesan WHERE mailbox = ? AND uid_validity = ? AND uid = ?
                        AND substr(digest, 1, \(Self.unfetchedMark.count)) = ?
                    """, arguments: [mailbox, uidValidity, uid, Self.unfetchedMark])
            guard let row else { continue }
            try db.execute(sql: "DELETE FROM letak_pesan WHERE pesan_id = ?", arguments: [row])
            try db.execute(sql: "DELETE FROM pesan WHERE id = ?", arguments: [row])
        }
    }

    /// No SHA-256 in hex begins so.
    static let unfetchedMark = "tak terambil "
}

extension RegisterSnapshot {
    /// Messages on the server that the desk is done with and that are not in their place, by place, in the order of their
    /// decisions: the folders keep it, for whoever has nothing else left.
    public func putAwayWaiting(mailbox: String, uidValidity: UInt32, limit: Int) throws -> [TempatPesan: [UInt32]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT letak_pesan.uid AS uid, keadaan, hasil LIKE 'ownMail:%' AS is_salinan
                FROM letak_pesan JOIN pesan ON pesan.id = pesan_id
                WHERE letak_pesan.mailbox = ? AND letak_pesan.uid_validity = ? AND ditaruh_at IS NULL
                    AND keadaan <> 'baru'
                ORDER BY (SELECT min(urutan.id) FROM urutan WHERE acuan = pesan_id AND jenis IN ('pesan', 'sisih')),
                    letak_pesan.uid LIMIT ?
                """, arguments: [mailbox, uidValidity, limit])
        return Dictionary(grouping: rows) { row in
            let (keadaan, isSalinan): (String, Bool?) = (row["keadaan"], row["is_salinan"])
            return keadaan == "karantina" ? .karantina : isSalinan == true ? .terkirim : .diproses
        }.mapValues { $0.map { $0["uid"] } }
    }

    /// Messages that the server did not give so far, ascending.
    public func unfetchedUIDs(mailbox: String, uidValidity: UInt32) throws -> [UInt32] {
        try UInt32.fetchAll(
            db,
            sql: """
                SELECT letak_pesan.uid FROM letak_pesan JOIN pesan ON pesan.id = pesan_id
                WHERE letak_pesan.mailbox = ? AND letak_pesan.uid_validity = ? AND keadaan = 'karantina'
                    AND substr(digest, 1, \(RegisterTransaction.unfetchedMark.count)) = ?
                ORDER BY letak_pesan.uid
                """, arguments: [mailbox, uidValidity, RegisterTransaction.unfetchedMark])
    }

    /// Whether this very message was taken in, as the copy of a mail of our own is.
    public func hasMessage(messageID: String, digest: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM pesan WHERE coalesce(message_id, '') = ? AND digest = ?)",
            arguments: [messageID, digest]) ?? false
    }
}
