import Foundation
import GRDB
import GRDBSQLite

/// A table that holds the bytes of mails, by the number of the mail's row.
///
/// Short ones are bound and read like any value. Of a long one SQLite and GRDB would make three copies; it goes piece by
/// piece instead (https://www.sqlite.org/c3ref/blob_open.html), into memory that is there already.
enum StoredBytes: String {
    case pesan, outbox

    /// Bytes up to which they are bound in one go.
    static let short = 256 << 10
    private static let piece = 1 << 20

    private var table: String { "isi_\(rawValue)" }

    /// Stores the bytes of a mail whose row is there.
    func insert(_ bytes: Data, of id: Int64, in db: Database) throws {
        let isShort = bytes.count <= Self.short
        let insert = try db.cachedStatement(
            sql: "INSERT INTO \(table) (\(rawValue)_id, isi) VALUES (?, \(isShort ? "?" : "zeroblob(?)"))")
        guard !isShort else { return try insert.execute(arguments: [id, bytes]) }
        try insert.execute(arguments: [id, bytes.count])
        try open(id, db, isWriting: true) { blob, _ in
            try bytes.withUnsafeBytes { memory in
                try Self.pieces(of: memory.count) { offset, count in
                    sqlite3_blob_write(blob, memory.baseAddress?.advanced(by: offset), Int32(count), Int32(offset))
                }
            }
        }
        try ChainDigest.append(table, key: id, isi: bytes, in: db)
    }

    /// The bytes of a mail; nil where none were stored.
    func fetch(of id: Int64, in db: Database) throws -> Data? {
        let short = try db.cachedStatement(
            sql: """
                SELECT length(isi), CASE WHEN length(isi) <= \(Self.short) THEN isi END
                FROM \(table) WHERE \(rawValue)_id = ?
                """)
        guard let row = try Row.fetchOne(short, arguments: [id]) else { return nil }
        if let bytes: Data = row[1] { return bytes }
        let size: Int = row[0]
        var bytes = Data(count: size)
        try open(id, db, isWriting: false) { blob, count in
            try bytes.withUnsafeMutableBytes { memory in
                try Self.pieces(of: min(count, memory.count)) { offset, count in
                    sqlite3_blob_read(blob, memory.baseAddress?.advanced(by: offset), Int32(count), Int32(offset))
                }
            }
        }
        return bytes
    }

    private func open(
        _ id: Int64, _ db: Database, isWriting: Bool, _ body: (OpaquePointer, Int) throws -> Void
    ) throws {
        var blob: OpaquePointer?
        let code = sqlite3_blob_open(db.sqliteConnection, "main", table, "isi", id, isWriting ? 1 : 0, &blob)
        defer { sqlite3_blob_close(blob) }
        guard code == SQLITE_OK, let blob else { throw Self.error(code) }
        try body(blob, Int(sqlite3_blob_bytes(blob)))
    }

    private static func pieces(of count: Int, _ move: (Int, Int) -> Int32) throws {
        var offset = 0
        while offset < count {
            let size = min(piece, count - offset)
            let code = move(offset, size)
            guard code == SQLITE_OK else { throw error(code) }
            offset += size
        }
    }

    private static func error(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errstr(code)))
    }
}
