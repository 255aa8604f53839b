import Foundation
import GRDB
import Persuratan

/// The register: everything the office was sent, decided and wrote, in one SQLite file.
///
/// Kept: whatever a transaction wrote is on the disk when ``write(_:)`` returns (WAL, `synchronous=FULL`), or none of it
/// is. One writer at a time; readers never wait for it. SQL stays in this room, behind operations in the office's words.
public final class Register: Sendable {
    let database: DatabasePool
    let path: String

    /// Opens or makes the register and brings its schema up to date.
    public init(path: String) throws(RegisterError) {
        self.path = path
        do {
            database = try DatabasePool(path: path, configuration: Self.configuration)
            try Migrations.all.migrate(database)
            // A register of an older version has no book yet; opening must not wait for whoever writes otherwise.
            if try database.read({ try BukuKeeper($0).isBehind }) { try database.write { try Self.keepBook($0) } }
        } catch {
            throw Self.translated(error, path)
        }
    }

    static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
            ChainDigest.install(in: db)
        }
        return configuration
    }

    /// Runs `body` as one transaction: all of it is kept when it returns, nothing when it throws.
    public func write<T>(_ body: (RegisterTransaction) throws -> T) throws -> T {
        do {
            return try database.write { db in
                try Self.kept(db, body)
            }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }

    /// Whatever a transaction changed is in the agenda book and in the order of decisions, too, when it commits.
    private static func kept<T>(_ db: Database, _ body: (RegisterTransaction) throws -> T) throws -> T {
        try noting(db) {
            let result = try body(RegisterTransaction(db: db))
            try keepBook(db)
            return result
        }
    }

    private static func keepBook(_ db: Database) throws {
        var keeper = BukuKeeper(db)
        try keeper.keep()
    }

    /// Reads one consistent state, while others may write.
    public func read<T>(_ body: (RegisterSnapshot) throws -> T) throws -> T {
        do {
            return try database.read { try body(RegisterSnapshot(db: $0)) }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }

    /// Reads one consistent state for a caller that must not block: the work is done on a thread of the database's own.
    public func readAsync<T: Sendable>(_ body: @escaping @Sendable (RegisterSnapshot) throws -> T) async throws -> T {
        do {
            return try await database.read { try body(RegisterSnapshot(db: $0)) }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }

    /// ``write(_:)`` for a caller that must not block.
    public func writeAsync<T: Sendable>(
        _ body: @escaping @Sendable (RegisterTransaction) throws -> T
    ) async throws -> T {
        do {
            return try await database.write { try Self.kept($0, body) }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }

    /// Calls `body` on the writer's thread after each commit of this program that changed the table.
    func observe(table: String, _ body: @escaping @Sendable () -> Void) -> AnyObject {
        DatabaseRegionObservation(tracking: Table(table))
            .start(in: database, onError: { _ in }, onChange: { _ in body() })
    }

    /// Closes the file; later calls fail.
    public func close() throws(RegisterError) {
        do { try database.close() } catch { throw Self.translated(error, path) }
    }

    static func translatedIfOurs(_ error: any Error, _ path: String) -> any Error {
        error is DatabaseError ? translated(error, path) : error
    }

    static func translated(_ error: any Error, _ path: String) -> RegisterError {
        guard let error = error as? DatabaseError else {
            return .database(code: 1, message: String(describing: error), path: path)
        }
        let code = error.extendedResultCode.rawValue
        return .database(code: code, message: error.message ?? "unknown fault", path: path)
    }
}

/// What can be read: one consistent state of the register.
public struct RegisterSnapshot {
    let db: Database
}

/// What can be read and written together. Valid only inside the closure it was handed to.
public struct RegisterTransaction {
    let db: Database

    /// The state so far, this transaction's own writes included.
    public var snapshot: RegisterSnapshot { RegisterSnapshot(db: db) }
}

/// Values of the office are stored as JSON with sorted keys, so that equal values are equal texts.
enum StoredJSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<T: Decodable>(_ type: T.Type, from text: String, what: String) throws(RegisterError) -> T {
        do {
            let decoder = JSONDecoder()
            decoder.dateDecodingStrategy = .iso8601
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw RegisterError.unreadable(what: what, reason: String(describing: error))
        }
    }
}
