import GRDB

/// SQLite's own check of a file's pages and indices.
///
/// SQLite 3.40 tells of tables without row numbers that a value is NULL which is not, where its column lies among those of the
/// key (seen with Debian 12's 3.40.1). Such a finding is looked at again, and counts only when it is true.
struct PageCheck {
    let db: Database

    /// Faults that are told; more say no more.
    static let limit = 5
    private static let all = Int32.max

    /// - Throws: `DatabaseError`, of a file that is too damaged to be looked at.
    func faults() throws -> [String] {
        var found: [String] = []
        var known: [String: Bool] = [:]
        let lines = try String.fetchCursor(db, sql: "PRAGMA integrity_check(\(Self.all))")
        while found.count < Self.limit, let line = try lines.next() {
            guard line != "ok" else { continue }
            let isTrue = try known[line] ?? isTrue(line)
            known[line] = isTrue
            if isTrue { found.append(line) }
        }
        return found
    }

    private func isTrue(_ fault: String) throws -> Bool {
        guard let column = fault.wholeMatch(of: /NULL value in (\w+)\.(\w+)/) else { return true }
        // `IS NULL` would be answered from the table's declaration.
        let sql = "SELECT EXISTS (SELECT 1 FROM \(column.1) WHERE typeof(\(column.2)) = 'null')"
        return try Bool.fetchOne(db, sql: sql) ?? true
    }
}
