import Crypto
import Foundation
import GRDB
import Persuratan

/// The chain's two hashes (SHA-256), known to SQLite as functions: of a row, and of an entry with the one before it.
///
/// A program that does not know them cannot write to a chained table at all: its statement fails.
enum ChainDigest {
    static let rowFunction = "sidik_baris"
    static let linkFunction = "sidik_rantai"

    static func install(in db: Database) {
        db.add(function: DatabaseFunction(rowFunction, pure: true) { row($0) })
        db.add(
            function: DatabaseFunction(linkFunction, argumentCount: 6, pure: true) { values in
                guard let before = Data.fromDatabaseValue(values[0]), let id = Int64.fromDatabaseValue(values[1]),
                    let table = String.fromDatabaseValue(values[2]), let key = String.fromDatabaseValue(values[3]),
                    let kind = String.fromDatabaseValue(values[4]), let content = Data.fromDatabaseValue(values[5])
                else { return nil }
                return link(before: before, id: id, words: [table, key, kind], content: content)
            })
    }

    /// Each value with its length before it, so that no two rows share their bytes.
    private static func row(_ values: [DatabaseValue]) -> Data {
        var hash = SHA256()
        for value in values {
            switch value.storage {
            case .null: hash.update(data: [0])
            case .int64(let number): add(Data(String(number).utf8), to: &hash)
            case .double(let number): add(Data(String(number).utf8), to: &hash)
            case .string(let text): add(Data(text.utf8), to: &hash)
            case .blob(let data): add(data, to: &hash)
            }
        }
        return Data(hash.finalize())
    }

    /// Appends the entry of a long mail's bytes, which were written past the triggers.
    static func append(_ table: String, key: Int64, isi: Data, in db: Database) throws {
        guard let last = try Row.fetchOne(db, sql: "SELECT id, sidik FROM rantai ORDER BY id DESC LIMIT 1") else {
            throw RegisterError.unreadable(what: "hash chain", reason: "it has no entry")
        }
        var hash = SHA256()
        for text in ["integer", String(key), "blob"] { add(Data(text.utf8), to: &hash) }
        add(isi, to: &hash)
        let (content, id) = (Data(hash.finalize()), (last["id"] as Int64) + 1)
        let link = link(before: last["sidik"], id: id, words: [table, String(key), "sisip"], content: content)
        try db.execute(
            sql: "INSERT INTO rantai VALUES (?, ?, ?, 'sisip', ?, ?)",
            arguments: [id, table, String(key), content, link])
    }

    static func link(before: Data, id: Int64, words: [String], content: Data) -> Data {
        var hash = SHA256()
        hash.update(data: before)
        for word in [String(id)] + words { add(Data(word.utf8), to: &hash) }
        add(content, to: &hash)
        return Data(hash.finalize())
    }

    private static func add(_ data: Data, to hash: inout SHA256) {
        hash.update(data: [1])
        withUnsafeBytes(of: UInt64(data.count).bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: data)
    }
}
