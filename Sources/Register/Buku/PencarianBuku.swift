import GRDB
import Persuratan

/// Letters that have the words looked for and fit the filters, walked in the order of agenda numbers.
struct PencarianBuku {
    let db: Database
    let match: String
    /// What the other filters leave; nil: all.
    let map: PetaBuku?

    /// Up to so many letters are listed and counted; of more it is only said that they are more.
    static let listed = 10_000
    /// Up to so many are put in order of how well they fit.
    static let ranked = 1_000
    /// Letters with the words that are looked at to count those that also fit the filters.
    static let effort = 60_000
    /// Where the filters leave fewer, each is asked for the words, not each of those with the words for the filters.
    private static let few = 300

    /// The first letters, and whether there are no others.
    ///
    /// - Parameters:
    ///   - edge: only what comes behind that letter.
    ///   - effort: how many letters that have the words are looked at; nil: all.
    func first(
        _ limit: Int, urutan: UrutanBuku, behind edge: Int64? = nil, effort: Int? = nil
    ) throws -> (keys: [Int64], isWhole: Bool) {
        if let map, map.count <= Self.few { return try each(of: map, limit, urutan, edge) }
        var (keys, seen, isWhole): ([Int64], Int, Bool) = ([], 0, true)
        let cursor = try walk(urutan, behind: edge)
        while let kunci = try cursor.next() {
            seen += 1
            if map?.contains(kunci) ?? true { keys.append(kunci) }
            if keys.count == limit || seen == effort {
                isWhole = try cursor.next() == nil
                break
            }
        }
        return (keys, isWhole)
    }

    /// All of them, or the first ones, one by one.
    func each(_ urutan: UrutanBuku, limit: Int?, _ body: (Int64) throws -> Void) throws {
        let cursor = try walk(urutan, behind: nil)
        var left = limit ?? .max
        while left > 0, let kunci = try cursor.next() {
            guard map?.contains(kunci) ?? true else { continue }
            left -= 1
            try body(kunci)
        }
    }

    /// Those first that have the words in sender, subject and other fields, then those that have them in their texts only;
    /// among equals the newest first.
    func ranked(_ keys: [Int64], inFields match: String?) throws -> [Int64] {
        guard let match, let newest = keys.first, let oldest = keys.last else { return keys }
        let best = Set(
            try Int64.fetchAll(
                db.cachedStatement(sql: "SELECT rowid FROM cari WHERE cari MATCH ? AND rowid BETWEEN ? AND ?"),
                arguments: [match, oldest, newest]))
        return keys.filter(best.contains) + keys.filter { !best.contains($0) }
    }

    private func walk(_ urutan: UrutanBuku, behind edge: Int64?) throws -> FastDatabaseValueCursor<Int64> {
        let isAscending = urutan == .terlama
        var (low, high) = (map?.first ?? 0, map?.last ?? Int64.max)
        if let edge { if isAscending { low = max(low, edge + 1) } else { high = min(high, edge - 1) } }
        let sql = """
            SELECT rowid FROM cari WHERE cari MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid \(isAscending ? "ASC" : "DESC")
            """
        return try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: [match, low, high])
    }

    private func each(
        of map: PetaBuku, _ limit: Int, _ urutan: UrutanBuku, _ edge: Int64?
    ) throws -> (keys: [Int64], isWhole: Bool) {
        let asked = try db.cachedStatement(sql: "SELECT rowid FROM cari WHERE cari MATCH ? AND rowid = ?")
        var candidates = map.keys(0..<map.count)
        if urutan != .terlama { candidates.reverse() }
        if let edge { candidates.removeAll { urutan == .terlama ? $0 <= edge : $0 >= edge } }
        var keys: [Int64] = []
        for kunci in candidates where try Int64.fetchOne(asked, arguments: [match, kunci]) != nil {
            guard keys.count < limit else { return (keys, false) }
            keys.append(kunci)
        }
        return (keys, true)
    }
}
