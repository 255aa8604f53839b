import Foundation
import GRDB
import Persuratan

/// A mail that is due, rendered: a repeat after a crash sends the very same bytes.
public struct OutboxMail: Sendable {
    public let id: Int64
    public let permohonan: Int64?
    public let messageID: String
    public let penerima: EmailAddress
    public let jenis: String
    public let isi: Data
    public let dibuat: Date
    public let percobaan: Int
    /// Since when it is in doubt: it was handed to the server then, and nobody knows whether it was taken.
    public let mulaiKirim: Date?
}

/// A line of the outbox's list.
public struct OutboxBaris: Sendable, Equatable, Codable {
    public let id: Int64
    public let tag: CaseTag?
    public let messageID: String
    public let jenis: String
    public let penerima: String
    public let keadaan: String
    public let percobaan: Int
    public let galat: String?
    public let dibuat: Date
    public let due: Date
    public let terkirim: Date?
    /// When it was given up.
    public let gagal: Date?
}

extension RegisterTransaction {
    /// How many mails of this request were written so far; part of the next one's Message-ID.
    public func mailCount(case permohonan: Int64) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM outbox WHERE permohonan_id = ?", arguments: [permohonan]) ?? 0
    }

    /// Puts a mail into the outbox, due at once; one with the same Message-ID is there already and stays as it is.
    public func enqueue(
        _ isi: Data, messageID: String, kepada: EmailAddress, jenis: String, case permohonan: Int64?, at now: Date
    ) throws {
        // Compiling a statement on a chained table, triggers and all, takes longer than running it.
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO outbox (permohonan_id, message_id, jenis, penerima, besar, dibuat_at, due_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
        try insert.execute(arguments: [permohonan, messageID, jenis, kepada.description, isi.count, now, now])
        if db.changesCount > 0 { try StoredBytes.outbox.insert(isi, of: db.lastInsertedRowID, in: db) }
    }

    /// Notes that mails are about to be handed to the server: from now on each is in doubt until its fate is recorded.
    public func beginSending(_ ids: [Int64], at now: Date) throws {
        let update = try db.cachedStatement(
            sql: "UPDATE outbox SET mulai_kirim_at = ? WHERE id = ? AND keadaan = 'antre'")
        for id in ids { try update.execute(arguments: [now, id]) }
    }

    /// Takes back what `beginSending` noted of mails that were not handed over after all.
    public func cancelSending(_ ids: [Int64]) throws {
        let update = try db.cachedStatement(sql: "UPDATE outbox SET mulai_kirim_at = NULL WHERE id = ?")
        for id in ids { try update.execute(arguments: [id]) }
    }

    /// The server took a mail.
    public func markSent(_ id: Int64, at now: Date) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET keadaan = 'terkirim', terkirim_at = ?, percobaan = percobaan + 1, galat = NULL,
                    mulai_kirim_at = NULL WHERE id = ?
                """, arguments: [now, id])
    }

    /// Keeps a mail for another try at `due`.
    ///
    /// - Parameter isInDoubt: whether the server may have taken it all the same.
    public func postpone(_ id: Int64, until due: Date, galat: String, isInDoubt: Bool) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET due_at = ?, percobaan = percobaan + 1, galat = ?,
                    mulai_kirim_at = iif(?, mulai_kirim_at, NULL) WHERE id = ?
                """, arguments: [due, galat, isInDoubt, id])
    }

    /// Keeps a mail until `due` without counting a try: it was not handed to the server this time.
    ///
    /// - Parameter isInDoubt: whether the server may have taken it before.
    public func hold(_ id: Int64, until due: Date, galat: String, isInDoubt: Bool) throws {
        try db.execute(
            sql: "UPDATE outbox SET due_at = ?, galat = ?, mulai_kirim_at = iif(?, mulai_kirim_at, NULL) WHERE id = ?",
            arguments: [due, galat, isInDoubt, id])
    }

    /// Gives a mail up; a person must see it.
    public func markFailed(_ id: Int64, galat: String, at now: Date) throws {
        try db.execute(
            sql: """
                UPDATE outbox SET keadaan = 'gagal', percobaan = percobaan + 1, galat = ?, gagal_at = ?,
                    mulai_kirim_at = NULL WHERE id = ?
                """, arguments: [galat, now, id])
    }

    /// Takes a mail that waits or was given up out of the outbox for good; it stays in the list as dropped.
    public func drop(_ id: Int64) throws {
        try db.execute(
            sql: "UPDATE outbox SET keadaan = 'dibuang' WHERE id = ? AND keadaan IN ('antre', 'gagal')",
            arguments: [id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("unsent mail \(id) in the outbox") }
    }

    /// Counts everything that waits as sent, with or without its print.
    public func markAllSent(at now: Date) throws {
        try db.execute(sql: "DELETE FROM cetakan")
        try db.execute(
            sql: "UPDATE outbox SET keadaan = 'terkirim', terkirim_at = ? WHERE keadaan = 'antre'", arguments: [now])
    }

    /// Makes a mail that waits or was given up due at once.
    public func retry(_ id: Int64, at now: Date) throws {
        try db.execute(
            sql: "UPDATE outbox SET keadaan = 'antre', due_at = ? WHERE id = ? AND keadaan IN ('antre', 'gagal')",
            arguments: [now, id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("unsent mail \(id) in the outbox") }
    }

    /// Puts a mail that was sent into the outbox once more, as `isi` under a Message-ID of its own.
    public func resend(_ id: Int64, as isi: Data, messageID: String, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox (permohonan_id, message_id, jenis, penerima, besar, dibuat_at, due_at)
                SELECT permohonan_id, ?, jenis, penerima, ?, ?, ? FROM outbox WHERE id = ? AND keadaan = 'terkirim'
                """, arguments: [messageID, isi.count, now, now, id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("sent mail \(id) in the outbox") }
        try StoredBytes.outbox.insert(isi, of: db.lastInsertedRowID, in: db)
    }
}

extension RegisterSnapshot {
    /// Bytes of mail that are taken up in one go, unless a single mail is longer: memory must not grow with the outbox.
    public static let dueBytes = 4 << 20

    /// Mails that are due, oldest first: the first of them, and those behind it as far as `dueBytes` go.
    public func dueMails(at now: Date, limit: Int) throws -> [OutboxMail] {
        let sized = """
            SELECT id, due_at, besar FROM outbox WHERE keadaan = 'antre' AND due_at <= ?
            ORDER BY due_at, id LIMIT ?
            """
        let summed = "SELECT id, sum(besar) OVER (ORDER BY due_at, id) - besar AS sebelumnya FROM (\(sized)) AS antrean"
        return try mails(
            "id IN (SELECT id FROM (\(summed)) AS jumlah WHERE sebelumnya < ?) ORDER BY due_at, id",
            [now, limit, Self.dueBytes])
    }

    private func mails(_ condition: String, _ arguments: StatementArguments) throws -> [OutboxMail] {
        try Row.fetchAll(db, sql: "SELECT * FROM outbox WHERE \(condition)", arguments: arguments).map { row in
            guard let penerima = EmailAddress(row["penerima"] as String) else {
                throw RegisterError.unreadable(what: "recipient of mail \(row["id"] as Int64)", reason: "no address")
            }
            return OutboxMail(
                id: row["id"], permohonan: row["permohonan_id"], messageID: row["message_id"], penerima: penerima,
                jenis: row["jenis"], isi: try StoredBytes.outbox.fetch(of: row["id"], in: db) ?? Data(),
                dibuat: row["dibuat_at"], percobaan: row["percobaan"],
                mulaiKirim: row["mulai_kirim_at"])
        }
    }

    /// When the server took the mails to `penerima` since then, oldest first.
    public func sendingTimes(to penerima: EmailAddress, since: Date) throws -> [Date] {
        try Date.fetchAll(
            db,
            sql: """
                SELECT terkirim_at FROM outbox WHERE keadaan = 'terkirim' AND penerima = ? AND terkirim_at > ?
                ORDER BY terkirim_at
                """, arguments: [penerima.description, since])
    }

    /// How many mails of one kind were written to this address since then, about one request or about none.
    public func mailCount(
        jenis: String, kepada: EmailAddress, case permohonan: Int64?, since: Date
    ) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM outbox
                WHERE penerima = ? AND dibuat_at > ? AND jenis = ? AND permohonan_id IS ?
                """, arguments: [kepada.description, since, jenis, permohonan]) ?? 0
    }

    /// Mails that wait and were written before then, oldest first.
    public func waitingMails(writtenBefore: Date, limit: Int) throws -> [OutboxMail] {
        try mails("keadaan = 'antre' AND dibuat_at < ? ORDER BY id LIMIT ?", [writtenBefore, limit])
    }

    /// When the next waiting mail is due; nil when none waits.
    public func nextDue() throws -> Date? {
        try Date.fetchOne(db, sql: "SELECT min(due_at) FROM outbox WHERE keadaan = 'antre'")
    }

    /// The outbox's lines, newest first; `pending` only those not sent.
    public func outbox(pending: Bool, case permohonan: Int64? = nil, limit: Int) throws -> [OutboxBaris] {
        try outbox(
            """
            (?1 = 0 OR outbox.keadaan IN ('antre', 'gagal')) AND (?2 IS NULL OR permohonan_id = ?2)
            ORDER BY outbox.id DESC LIMIT ?3
            """, [pending, permohonan, limit])
    }

    private func outbox(_ condition: String, _ arguments: StatementArguments) throws -> [OutboxBaris] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT outbox.*, tag FROM outbox LEFT JOIN permohonan ON permohonan.id = permohonan_id
                WHERE \(condition)
                """, arguments: arguments
        ).map { row in
            OutboxBaris(
                id: row["id"], tag: (row["tag"] as String?).flatMap { CaseTag($0) }, messageID: row["message_id"],
                jenis: row["jenis"], penerima: row["penerima"], keadaan: row["keadaan"], percobaan: row["percobaan"],
                galat: row["galat"], dibuat: row["dibuat_at"], due: row["due_at"], terkirim: row["terkirim_at"],
                gagal: row["gagal_at"])
        }
    }

    /// The request whose mail this was, for a delivery report.
    public func permohonan(ofMail messageID: String) throws -> Int64? {
        try Int64.fetchOne(
            db, sql: "SELECT permohonan_id FROM outbox WHERE message_id = ?", arguments: [messageID])
    }

    /// Mails that wait or were given up and can still be sent, by number, those behind `id`.
    public func unsentMails(behind id: Int64, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM outbox WHERE id > ? AND keadaan IN ('antre', 'gagal')
                    AND EXISTS (SELECT 1 FROM isi_outbox WHERE outbox_id = outbox.id AND length(isi) > 0)
                ORDER BY id LIMIT ?
                """, arguments: [id, limit])
    }

    /// A mail's line; nil when there is none of that number.
    public func outbox(id: Int64) throws -> OutboxBaris? { try outbox("outbox.id = ?", [id]).first }

    /// The bytes of a mail that was written.
    public func mail(_ id: Int64) throws -> Data? {
        try StoredBytes.outbox.fetch(of: id, in: db)
    }
}
