import Foundation
import GRDB
import Persuratan

/// A message as it was fetched, before anything looked at it.
public struct FetchedPesan: Sendable {
    public let uid: UInt32
    public let messageID: String?
    /// SHA-256 of what stays the same however a message travels, in hex.
    public let digest: String
    /// Bytes on the server; more than `isi` holds when `isTerpotong`.
    public let ukuran: Int
    public let isTerpotong: Bool
    public let diterima: Date
    public let isi: Data

    public init(
        uid: UInt32, messageID: String?, digest: String, ukuran: Int, isTerpotong: Bool, diterima: Date, isi: Data
    ) {
        (self.uid, self.messageID, self.digest, self.ukuran) = (uid, messageID, digest, ukuran)
        (self.isTerpotong, self.diterima, self.isi) = (isTerpotong, diterima, isi)
    }
}

/// A stored message.
public struct Pesan: Sendable {
    public let id: Int64
    public let saluran: Saluran
    public let diterima: Date
    public let isTerpotong: Bool
    public let ukuran: Int
    public let percobaan: Int
    public let isi: Data
}

/// A line of the quarantine's list.
public struct PesanKarantina: Sendable, Equatable, Codable {
    public let id: Int64
    public let diterima: Date
    public let ukuran: Int
    public let alasan: String
}

extension RegisterTransaction {
    /// Stores what was fetched from one mailbox; what is there already, by UID or by content, is not stored again.
    ///
    /// - Returns: how many were new.
    public func store(
        _ messages: [FetchedPesan], mailbox: String, uidValidity: UInt32, at now: Date
    ) throws -> Int {
        var stored = 0
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO pesan (mailbox, uid_validity, uid, message_id, digest, ukuran, is_terpotong,
                    diterima_at, disimpan_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
        let place = try db.cachedStatement(
            sql: """
                INSERT INTO letak_pesan (mailbox, uid_validity, uid, pesan_id)
                SELECT ?, ?, ?, id FROM pesan WHERE coalesce(message_id, '') = ? AND digest = ? ON CONFLICT DO NOTHING
                """)
        for message in messages {
            try insert.execute(arguments: [
                mailbox, uidValidity, message.uid, message.messageID, message.digest, message.ukuran,
                message.isTerpotong, message.diterima, now,
            ])
            if db.changesCount > 0 {
                try StoredBytes.pesan.insert(message.isi, of: db.lastInsertedRowID, in: db)
                stored += 1
            }
            try place.execute(arguments: [
                mailbox, uidValidity, message.uid, message.messageID ?? "", message.digest,
            ])
        }
        if let last = messages.map(\.uid).max() {
            try advance(mailbox: mailbox, uidValidity: uidValidity, to: last)
        }
        return stored
    }

    /// Notes that everything up to `uid` was seen, so that the next look begins behind it.
    public func advance(mailbox: String, uidValidity: UInt32, to uid: UInt32) throws {
        try db.execute(
            sql: """
                INSERT INTO kotak_surat (mailbox, uid_validity, uid_terakhir) VALUES (?, ?, ?)
                ON CONFLICT (mailbox, uid_validity)
                DO UPDATE SET uid_terakhir = max(uid_terakhir, excluded.uid_terakhir)
                """, arguments: [mailbox, uidValidity, uid])
    }

    /// Marks a message as dealt with, in the transaction that holds its effects.
    public func finish(message id: Int64, hasil: String, case permohonan: Int64?) throws {
        let update = try db.cachedStatement(
            sql: "UPDATE pesan SET keadaan = 'selesai', hasil = ?, permohonan_id = ? WHERE id = ?")
        try update.execute(arguments: [hasil, permohonan, id])
    }

    /// Sets a message aside with the reason; a person will look at it.
    public func quarantine(message id: Int64, alasan: String) throws {
        try db.execute(
            sql: "UPDATE pesan SET keadaan = 'karantina', hasil = ?, dilaporkan_at = NULL WHERE id = ?",
            arguments: [alasan, id])
    }

    /// Ends a message in quarantine for good, with the reason.
    public func discard(message id: Int64, alasan: String) throws {
        try db.execute(
            sql: "UPDATE pesan SET keadaan = 'selesai', hasil = ? WHERE id = ? AND keadaan = 'karantina'",
            arguments: ["dibuang: \(alasan)", id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("message \(id) in quarantine") }
    }

    /// Counts that a message was taken up, so that one that ends the program each time is set aside in the end.
    public func countAttempt(message id: Int64) throws {
        try db.execute(sql: "UPDATE pesan SET percobaan = percobaan + 1 WHERE id = ?", arguments: [id])
    }

    /// Lets a message out of quarantine: it is read again as if it had just come.
    public func release(message id: Int64) throws {
        try db.execute(
            sql:
                "UPDATE pesan SET keadaan = 'baru', hasil = NULL, percobaan = 0 WHERE id = ? AND keadaan = 'karantina'",
            arguments: [id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("message \(id) in quarantine") }
        // Whatever could not be read then may be readable now.
        try db.execute(sql: "DELETE FROM bacaan_berkas WHERE pesan_id = ?", arguments: [id])
    }
}

extension RegisterSnapshot {
    /// The highest UID that was stored from this mailbox; 0 when none was.
    public func lastUID(mailbox: String, uidValidity: UInt32) throws -> UInt32 {
        try UInt32.fetchOne(
            db, sql: "SELECT uid_terakhir FROM kotak_surat WHERE mailbox = ? AND uid_validity = ?",
            arguments: [mailbox, uidValidity]) ?? 0
    }

    /// The oldest message that was not dealt with yet and waits for no reading of its documents.
    public func nextNewMessage() throws -> Pesan? {
        let ready = "keadaan = 'baru' AND is_menunggu_baca = 0"
        return try Row.fetchOne(db, sql: "SELECT * FROM pesan WHERE \(ready) ORDER BY id LIMIT 1").map(pesan)
    }

    /// Whether a message was stored from that moment on, before the other one or with it, and dealt with.
    public func hasMessages(from first: Date, before last: Date) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM pesan WHERE disimpan_at BETWEEN ? AND ? AND keadaan <> 'baru')",
            arguments: [first, last]) ?? false
    }

    public func newMessageCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM pesan WHERE keadaan = 'baru'") ?? 0
    }

    public func message(_ id: Int64) throws -> Pesan {
        let statement = try db.cachedStatement(sql: "SELECT * FROM pesan WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [id]) else {
            throw RegisterError.notFound("message \(id)")
        }
        return try pesan(row)
    }

    /// The applicant's messages that brought this request its documents, oldest first.
    public func documentMessages(case permohonan: Int64) throws -> [Pesan] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM pesan WHERE id IN (
                    SELECT pesan_id FROM peristiwa WHERE permohonan_id = ?
                        AND (json_extract(isi, '$.received') IS NOT NULL
                            OR json_extract(isi, '$.supplemented') IS NOT NULL))
                ORDER BY id
                """, arguments: [permohonan]
        ).map(pesan)
    }

    public func quarantined() throws -> [PesanKarantina] {
        try quarantined("")
    }

    /// Those that no daily report has named yet.
    public func unreportedQuarantined() throws -> [PesanKarantina] {
        try quarantined("AND dilaporkan_at IS NULL")
    }

    private func quarantined(_ condition: String) throws -> [PesanKarantina] {
        try Row.fetchAll(
            db,
            sql: "SELECT id, diterima_at, ukuran, hasil FROM pesan WHERE keadaan = 'karantina' \(condition) ORDER BY id"
        ).map {
            PesanKarantina(id: $0["id"], diterima: $0["diterima_at"], ukuran: $0["ukuran"], alasan: $0["hasil"] ?? "")
        }
    }

    func pesan(_ row: Row) throws -> Pesan {
        Pesan(
            id: row["id"], saluran: Saluran(mailbox: row["mailbox"]), diterima: row["diterima_at"],
            isTerpotong: row["is_terpotong"], ukuran: row["ukuran"], percobaan: row["percobaan"],
            isi: try StoredBytes.pesan.fetch(of: row["id"], in: db) ?? Data())
    }
}
