import Foundation
import GRDB
import Persuratan

/// What must be done again, in order, to make a register anew from another one's archive.
public enum LangkahUlang: Sendable {
    /// Something that came from outside was stored, and is copied as it is.
    case masukan(tabel: String, kunci: String)
    /// The office decided.
    case keputusan(UrutanTercatat)
}

extension RegisterSnapshot {
    /// Hands over what came in and what was decided, in the order of the chain.
    public func replay(_ body: (LangkahUlang) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT tabel, kunci FROM rantai
                WHERE perubahan IN ('awal', 'sisip')
                    AND tabel IN ('pesan', 'isi_pesan', 'bacaan_berkas', 'tindakan', 'konfigurasi', 'urutan')
                ORDER BY rantai.id
                """)
        while let row = try rows.next() {
            let (table, key): (String, String) = (row["tabel"], row["kunci"])
            guard table == "urutan" else {
                try body(.masukan(tabel: table, kunci: key))
                continue
            }
            guard let found = try Row.fetchOne(db, sql: "SELECT isi, pada FROM urutan WHERE id = ?", arguments: [key])
            else { throw RegisterError.notFound("decision \(key)") }
            let urutan = try StoredJSON.value(Urutan.self, from: found["isi"], what: "decision \(key)")
            try body(.keputusan(UrutanTercatat(urutan: urutan, pada: found["pada"])))
        }
    }

    /// The newest configuration that was kept up to that row.
    public func configuration(_ key: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT isi FROM konfigurasi WHERE id = ?", arguments: [key])
    }

    /// How many requests, or persons, had their data removed: what was removed cannot be decided again.
    public func removedCount() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM penghapusan") ?? 0 }

    /// How many messages and acts were stored, and how many of them no decision names.
    public func undecidedCount() throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM pesan JOIN isi_pesan ON pesan_id = id WHERE keadaan <> 'baru'
                    AND id NOT IN (SELECT acuan FROM urutan WHERE jenis IN ('pesan', 'sisih') AND acuan IS NOT NULL)
                """) ?? 0
    }

    /// An entry in words, and the row it is about as it is now: for whoever looks why two chains differ.
    public func entry(_ id: Int64) throws -> String {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT tabel, kunci, perubahan FROM rantai WHERE id = ?", arguments: [id])
        else { return "no entry \(id)" }
        let name: String = row["tabel"]
        let words = "\(row["perubahan"] as String) \(name) \(row["kunci"] as String)"
        guard let table = ChainedTable.first.first(where: { $0.name == name }), !name.hasPrefix("isi_")
        else { return words }
        let columns = table.columns.joined(separator: ", ")
        let found = try Row.fetchOne(
            db, sql: "SELECT \(columns) FROM \(table.name) WHERE \(table.key(table.name)) = ?",
            arguments: [row["kunci"] as String])
        return words + (found.map { ": \($0.description)" } ?? "")
    }

    /// The entry from which two chains differ; nil when they are the same.
    public func firstDifference(from other: RegisterSnapshot) throws -> Int64? {
        let sql = "SELECT id, sidik FROM rantai ORDER BY id"
        let (mine, others) = (try Row.fetchCursor(db, sql: sql), try Row.fetchCursor(other.db, sql: sql))
        while true {
            let (a, b) = (try mine.next(), try others.next())
            if a == nil, b == nil { return nil }
            guard let a, let b, a["sidik"] as Data == b["sidik"] as Data else { return a?["id"] ?? b?["id"] }
        }
    }
}

extension RegisterTransaction {
    /// Copies a row that came from outside, as it was before anything was decided on it.
    public func copy(_ table: String, _ key: String, from other: RegisterSnapshot) throws {
        switch table {
        case "pesan":
            try copy(
                table, "id = ?", [key], from: other,
                """
                id mailbox uid_validity uid message_id digest ukuran is_terpotong diterima_at disimpan_at
                """)
            // What the server did not give was set aside at once.
            guard try Int.fetchOne(other.db, sql: "SELECT 1 FROM isi_pesan WHERE pesan_id = ?", arguments: [key]) == nil
            else { return }
            let hasil = try String.fetchOne(other.db, sql: "SELECT hasil FROM pesan WHERE id = ?", arguments: [key])
            try db.execute(
                sql: "UPDATE pesan SET keadaan = 'karantina', hasil = ? WHERE id = ?", arguments: [hasil, key])
        case "isi_pesan":
            guard let id = Int64(key), let bytes = try StoredBytes.pesan.fetch(of: id, in: other.db) else { return }
            try StoredBytes.pesan.insert(bytes, of: id, in: db)
        case "outbox":
            try copy(table, "id = ?", [key], from: other, "id message_id jenis penerima besar dibuat_at due_at")
            guard let id = Int64(key), let bytes = try StoredBytes.outbox.fetch(of: id, in: other.db) else { return }
            try StoredBytes.outbox.insert(bytes, of: id, in: db)
        case "bacaan_berkas":
            let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
            try copy(
                table, "pesan_id = ? AND digest = ?", StatementArguments(parts), from: other, "pesan_id digest isi")
        case "tindakan": try copy(table, "id = ?", [key], from: other, "id pada oleh isi")
        case "konfigurasi": try copy(table, "id = ?", [key], from: other, "id pada isi")
        default: throw RegisterError.unreadable(what: "chain", reason: "\(table) is nothing that comes from outside")
        }
    }

    /// Copies what no decision makes, so that the new register can go on at once: where messages lie on the server, what waits,
    /// which keys other programs used, and how often a mail was tried.
    public func copyNotes(from other: RegisterSnapshot) throws {
        for (table, columns) in Self.wholeTables {
            try db.execute(sql: "DELETE FROM \(table)")
            try copy(table, "1", [], from: other, columns)
        }
        for (table, columns) in Self.noteColumns {
            let names = columns.split(separator: " ").map(String.init)
            let update = try db.cachedStatement(
                sql: "UPDATE \(table) SET \(names.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?")
            let rows = try Row.fetchCursor(other.db, sql: "SELECT \(names.joined(separator: ", ")), id FROM \(table)")
            while let row = try rows.next() {
                try update.execute(arguments: StatementArguments(row.databaseValues))
            }
        }
    }

    /// Tables that hold no evidence.
    private static let wholeTables = [
        ("kotak_surat", "mailbox uid_validity uid_terakhir"),
        ("letak_pesan", "mailbox uid_validity uid pesan_id ditaruh_at"),
        ("antrean_baca", "pesan_id pengirim masuk_at percobaan"),
        ("serahan_api", "klien kunci digest resi pesan_id dibuat_at"),
        ("formulir_menunggu", "id sidik alamat isi dibuat_at kedaluwarsa_at"),
        ("cetakan", "outbox_id nama isi"),
        ("aturan_pengingat", "id isi"),
    ]

    /// Columns of chained tables that the chain leaves out.
    private static let noteColumns = [
        ("pesan", "percobaan dilaporkan_at is_menunggu_baca"), ("outbox", "percobaan galat due_at mulai_kirim_at"),
        ("permohonan", "diubah_at ingat_at"),
    ]

    private func copy(
        _ table: String, _ condition: String, _ arguments: StatementArguments, from other: RegisterSnapshot,
        _ columns: String
    ) throws {
        let names = columns.split(whereSeparator: \.isWhitespace).joined(separator: ", ")
        let marks = columns.split(whereSeparator: \.isWhitespace).map { _ in "?" }.joined(separator: ", ")
        let insert = try db.cachedStatement(sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
        let rows = try Row.fetchCursor(
            other.db, sql: "SELECT \(names) FROM \(table) WHERE \(condition)", arguments: arguments)
        while let row = try rows.next() { try insert.execute(arguments: StatementArguments(row.databaseValues)) }
    }
}
