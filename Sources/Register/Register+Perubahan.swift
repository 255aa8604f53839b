import GRDB
import Persuratan

extension RegisterSnapshot {
    /// The number of the newest recorded event of any request; 0 before the first. It only rises: whoever saw it once sees
    /// whether something came since.
    public func lastEventNumber() throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(id) FROM peristiwa") ?? 0
    }
}

extension Register {
    /// A number that is another one after other programs, or other openings of this file, have committed something; this
    /// one's own commits leave it as it is. Cheap enough to be asked each second; waits for a transaction that writes.
    ///
    /// Source: https://www.sqlite.org/pragma.html#pragma_data_version
    public func foreignVersion() throws -> Int {
        do {
            return try database.writeWithoutTransaction { db in
                try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }

    /// Calls `body` after each commit of this program that recorded an event of a request, until the value that is returned
    /// is gone. What other programs write is not heard.
    ///
    /// - Parameter body: called on the writer's thread; must be short.
    public func observeEvents(_ body: @escaping @Sendable () -> Void) -> AnyObject {
        observe(table: "peristiwa", body)
    }
}
