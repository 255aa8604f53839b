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

/// A request that waits for somebody.
public struct PerkaraMenunggu: Sendable, Equatable {
    public let id: Int64
    public let tag: CaseTag
    /// Whose request it is.
    public let asal: String
    public let perihal: String?
    public let langkah: Langkah
    public let pemegang: Peran
    public let sejak: Date
}

extension RegisterSnapshot {
    /// Whether the day's report was made.
    public func hasDailyReport(_ tanggal: Tanggal) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM laporan_harian WHERE tanggal = ?)",
            arguments: [tanggal.description]) ?? false
    }

    /// The requests that wait for somebody since before then, longest first.
    public func waiting(since latest: Date, limit: Int) throws -> [PerkaraMenunggu] {
        var procedures: [Int64: SOP] = [:]
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan.*, surat_masuk.asal, surat_masuk.perihal FROM permohonan
                LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = permohonan.id
                WHERE pemegang IS NOT NULL AND menunggu_sejak < ? ORDER BY menunggu_sejak, permohonan.id LIMIT ?
                """, arguments: [latest, limit])
        return try rows.compactMap { row in
            let id: Int64 = row["sop_id"]
            let sop = try procedures[id] ?? procedure(id)
            procedures[id] = sop
            guard let tag = CaseTag(row["tag"] as String), let holder = Peran(row["pemegang"] as String),
                let langkah = sop.langkah(row["langkah"])
            else { throw RegisterError.unreadable(what: "row of a request", reason: row["tag"]) }
            return PerkaraMenunggu(
                id: row["id"], tag: tag, asal: row["asal"] ?? row["pemohon_alamat"], perihal: row["perihal"],
                langkah: langkah,
                pemegang: holder, sejak: row["menunggu_sejak"])
        }
    }

    func procedure(_ id: Int64) throws -> SOP {
        let text = try String.fetchOne(db, sql: "SELECT isi FROM sop WHERE id = ?", arguments: [id]) ?? ""
        return try StoredJSON.value(SOP.self, from: text, what: "SOP \(id)")
    }

    /// How many requests wait for somebody since before then.
    public func waitingCount(since latest: Date) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM permohonan WHERE pemegang IS NOT NULL AND menunggu_sejak < ?",
            arguments: [latest]) ?? 0
    }

    /// The requests that came in from the first moment on and before the second, oldest first.
    public func opened(from first: Date, before last: Date, limit: Int) throws -> [PerkaraRingkas] {
        try perkaraList("dibuat_at >= ? AND dibuat_at < ?", [first, last], limit: limit).reversed()
    }

    /// Messages that were stored before then and that nobody has read yet.
    public func unreadCount(before latest: Date) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM pesan WHERE keadaan = 'baru' AND disimpan_at < ?", arguments: [latest]) ?? 0
    }

    /// When the last daily report was written; nil before the first.
    public func lastDailyReport() throws -> Date? {
        try Date.fetchOne(db, sql: "SELECT max(dibuat_at) FROM laporan_harian")
    }

    /// Mails that were given up since then, newest first.
    public func failedMails(since: Date) throws -> [OutboxBaris] {
        try outbox(pending: true, limit: 200).filter { $0.keadaan == "gagal" && ($0.gagal ?? $0.due) >= since }
    }
}
