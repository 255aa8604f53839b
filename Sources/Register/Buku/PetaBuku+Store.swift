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
            try row.withUnsafeData(atIndex: 2) { data in map.append(row[1], try BlokPeta.words(data, name)) }
        }
        maps[name] = map
        return maps
    }
}

/// A block of a map as it is kept: 4096 bits, or, where few letters are in it, their places as 16-bit numbers.
///
/// A word of senders that one letter in a thousand has takes ten bytes a block instead of 512.
enum BlokPeta {
    private static let whole = PetaBuku.blockBits / 8

    /// - Throws: `unreadable`.
    static func words(_ data: Data?, _ name: String) throws -> [UInt64] {
        guard let data, data.count <= whole, data.count.isMultiple(of: 2) else {
            throw RegisterError.unreadable(what: "map \(name)", reason: "a block of \(data?.count ?? 0) bytes")
        }
        return data.withUnsafeBytes { bytes in
            if bytes.count == whole {
                return (0..<PetaBuku.blockWords).map {
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
                }
            }
            var words = [UInt64](repeating: 0, count: PetaBuku.blockWords)
            for offset in stride(from: 0, to: bytes.count, by: 2) {
                let place = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
                words[place / 64 % PetaBuku.blockWords] |= 1 << UInt64(place % 64)
            }
            return words
        }
    }

    /// - Returns: nil for a block without letters, which is not kept.
    static func data(_ words: [UInt64]) -> Data? {
        let count = words.reduce(0) { $0 + $1.nonzeroBitCount }
        guard count > 0 else { return nil }
        if count * 2 >= whole { return words.map(\.littleEndian).withUnsafeBytes { Data($0) } }
        var places: [UInt16] = []
        for (index, word) in words.enumerated() where word != 0 {
            var rest = word
            while rest != 0 {
                places.append(UInt16(index * 64 + rest.trailingZeroBitCount).littleEndian)
                rest &= rest - 1
            }
        }
        return places.withUnsafeBytes { Data($0) }
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
        let remove = try db.cachedStatement(sql: "DELETE FROM peta_buku WHERE saringan = ? AND blok = ?")
        for (place, bits) in changes {
            let old = try Data.fetchOne(read, arguments: [place.name, place.block])
            var words =
                try old.map { try BlokPeta.words($0, place.name) } ?? Array(repeating: 0, count: PetaBuku.blockWords)
            for (bit, isIn) in bits {
                let mask: UInt64 = 1 << UInt64(bit % 64)
                if isIn { words[bit / 64] |= mask } else { words[bit / 64] &= ~mask }
            }
            if let bytes = BlokPeta.data(words) {
                try store.execute(arguments: [place.name, place.block, bytes])
            } else if old != nil {
                try remove.execute(arguments: [place.name, place.block])
            }
        }
    }
}
