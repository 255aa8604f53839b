import Foundation
import GRDB
import Persuratan

extension PetaBuku {
    /// The map of that name, as it is kept.
    static func stored(_ name: String, in db: Database) throws -> PetaBuku {
        try stored("saringan = ?", [name], in: db)[name] ?? PetaBuku()
    }

    /// The letters of all maps whose names are in those ranges.
    static func stored(anyOf ranges: [ClosedRange<String>], in db: Database) throws -> PetaBuku {
        try union(
            ranges.flatMap { range in
                try stored("saringan BETWEEN ? AND ?", [range.lowerBound, range.upperBound], in: db).values
            })
    }

    private static func stored(
        _ condition: String, _ arguments: StatementArguments, in db: Database
    ) throws -> [String: PetaBuku] {
        let sql = "SELECT saringan, blok, isi FROM peta_buku WHERE \(condition) ORDER BY saringan, blok"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
        var maps: [String: PetaBuku] = [:]
        var (name, map) = ("", PetaBuku())
        while let row = try rows.next() {
            let next: String = row[0]
            if next != name {
                maps[name] = map
                (name, map) = (next, PetaBuku())
            }
            try row.withUnsafeData(atIndex: 2) { data in map.append(row[1], try bits(data, name)) }
        }
        maps[name] = map
        return maps
    }

    fileprivate static func bits(_ data: Data?, _ name: String) throws -> [UInt64] {
        guard let data, data.count == blockBits / 8 else {
            throw RegisterError.unreadable(what: "map \(name)", reason: "\(data?.count ?? 0) bytes")
        }
        return data.withUnsafeBytes { bytes in
            (0..<blockWords).map { UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
        }
    }
}

/// Letters that come into maps and leave them, gathered so that a block is written once.
struct PerubahanPeta {
    private struct Place: Hashable {
        let name: String
        let block: Int
    }

    private var changes: [Place: [Int: Bool]] = [:]

    /// Puts a letter into a map, or takes it out.
    mutating func set(_ kunci: Int64, in name: String, to isIn: Bool) {
        let (block, bit) = (Int(kunci) / PetaBuku.blockBits, Int(kunci) % PetaBuku.blockBits)
        changes[Place(name: name, block: block), default: [:]][bit] = isIn
    }

    /// Writes what was gathered.
    func write(to db: Database) throws {
        let read = try db.cachedStatement(sql: "SELECT isi FROM peta_buku WHERE saringan = ? AND blok = ?")
        let store = try db.cachedStatement(
            sql: """
                INSERT INTO peta_buku (saringan, blok, isi) VALUES (?, ?, ?)
                ON CONFLICT (saringan, blok) DO UPDATE SET isi = excluded.isi
                """)
        for (place, bits) in changes {
            let old = try Data.fetchOne(read, arguments: [place.name, place.block])
            var words =
                try old.map { try PetaBuku.bits($0, place.name) } ?? Array(repeating: 0, count: PetaBuku.blockWords)
            for (bit, isIn) in bits {
                let mask: UInt64 = 1 << UInt64(bit % 64)
                if isIn { words[bit / 64] |= mask } else { words[bit / 64] &= ~mask }
            }
            let bytes = words.map(\.littleEndian).withUnsafeBytes { Data($0) }
            try store.execute(arguments: [place.name, place.block, bytes])
        }
    }
}
