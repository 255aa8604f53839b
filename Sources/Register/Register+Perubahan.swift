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
    /// Calls `body` after each commit of this program that recorded an event of a request, until the value that is returned
    /// is gone. What other programs write is not heard.
    ///
    /// - Parameter body: called on the writer's thread; must be short.
    public func observeEvents(_ body: @escaping @Sendable () -> Void) -> AnyObject {
        observe(table: "peristiwa", body)
    }
}
