import Foundation
import GRDB
import Persuratan

/// What `audit verify` found.
public enum TemuanAudit: Sendable, Hashable {
    /// The entry does not follow from the one before it: the chain was changed, cut or reordered here.
    case rantaiPutus(entri: Int64)
    /// The row is not what the chain says it is.
    case berubah(tabel: String, kunci: String)
    /// The chain knows a row that is not there.
    case hilang(tabel: String, kunci: String)
    /// The row is there and the chain knows nothing of it.
    case bertambah(tabel: String, kunci: String)
    /// The hash that was written down elsewhere is no entry's: what came before it was changed, or cut off.
    case kepalaTidakDikenal(String)
    /// The register's tables are not what the request's recorded events make of it.
    case tidakSesuaiPeristiwa(tag: String, tabel: String)
    /// What keeps the table's changes in the chain is gone or was changed.
    case penjagaHilang(String)
}

/// The last entry of the chain.
public struct KepalaRantai: Sendable, Hashable {
    public let entri: Int64
    /// In hex: whoever writes it down can later prove that nothing before it was changed.
    public let sidik: String
}

extension RegisterSnapshot {
    /// The last entry of the chain: written into the morning list and onto prints.
    public func kepalaRantai() throws -> KepalaRantai {
        guard let row = try Row.fetchOne(db, sql: "SELECT id, sidik FROM rantai ORDER BY id DESC LIMIT 1") else {
            throw RegisterError.unreadable(what: "hash chain", reason: "it has no entry")
        }
        return KepalaRantai(entri: row["id"], sidik: (row["sidik"] as Data).hexadecimal)
    }

    /// Everything in which the register is not what its chain says.
    ///
    /// - Parameter heads: hashes that were written down elsewhere, in hex, at least 16 letters of each.
    public func audit(heads: [String] = []) throws -> [TemuanAudit] {
        var wanted = Set(heads.map { $0.lowercased() })
        let found = try broken(&wanted) + differences() + EventAudit(register: self).faults() + missingGuards()
        return found + wanted.sorted().map(TemuanAudit.kepalaTidakDikenal)
    }

    /// The chain's breaks, and rows that are not what it says.
    func differencesAndBreaks() throws -> [TemuanAudit] {
        var nothing: Set<String> = []
        return try broken(&nothing) + differences()
    }

    private func differences() throws -> [TemuanAudit] { try ChainedTable.first.flatMap(differences) }

    /// Entries that do not follow from the one before. A break is told once: what follows it is checked from there.
    private func broken(_ wanted: inout Set<String>) throws -> [TemuanAudit] {
        var found: [TemuanAudit] = []
        var (before, next) = (Data(count: 32), Int64(0))
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM rantai ORDER BY id")
        while let row = try rows.next() {
            let id: Int64 = row["id"]
            let content = Data.fromDatabaseValue(row["isi"]) ?? Data()
            let hash = Data.fromDatabaseValue(row["sidik"]) ?? Data()
            let words = ["tabel", "kunci", "perubahan"].map { String.fromDatabaseValue(row[$0]) ?? "" }
            let right = ChainDigest.link(before: before, id: id, words: words, content: content)
            if id != next || right != hash { found.append(.rantaiPutus(entri: next)) }
            (before, next) = (hash, id + 1)
            guard !wanted.isEmpty else { continue }
            let text = hash.hexadecimal
            wanted = wanted.filter { $0.count < Self.shortestHead || !text.hasPrefix($0) }
        }
        return found
    }

    private static let shortestHead = 16

    private func differences(_ table: ChainedTable) throws -> [TemuanAudit] {
        var known: [String: Data] = [:]
        let entries = try Row.fetchCursor(
            db, sql: "SELECT kunci, perubahan, isi FROM rantai WHERE tabel = ? ORDER BY id", arguments: [table.name])
        while let entry = try entries.next() {
            let isGone = entry["perubahan"] as String? == "hapus"
            known[entry["kunci"]] = isGone ? nil : Data.fromDatabaseValue(entry["isi"]) ?? Data()
        }
        var found: [TemuanAudit] = []
        let rows = try Row.fetchCursor(
            db,
            sql: "SELECT \(table.key(table.name)) AS kunci, \(table.digest(table.name)) AS isi FROM \(table.name)")
        while let row = try rows.next() {
            let key = String.fromDatabaseValue(row["kunci"]) ?? "?"
            guard let digest = known.removeValue(forKey: key) else {
                found.append(.bertambah(tabel: table.name, kunci: key))
                continue
            }
            if digest != Data.fromDatabaseValue(row["isi"]) { found.append(.berubah(tabel: table.name, kunci: key)) }
        }
        return found + known.keys.sorted().map { .hilang(tabel: table.name, kunci: $0) }
    }

    private func missingGuards() throws -> [TemuanAudit] {
        let rows = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        let there = Dictionary(rows.map { ($0["name"] as String, $0["sql"] as String) }) { first, _ in first }
        let wanted = ChainedTable.first.flatMap { $0.triggers }
        return wanted.filter { there[$0.key] != $0.value }.map(\.key).sorted().map(TemuanAudit.penjagaHilang)
    }
}

extension TemuanAudit {
    /// For the one at the command line.
    public var description: String {
        switch self {
        case .rantaiPutus(let id): "entry \(id) of the chain is changed, missing or out of order"
        case .berubah(let table, let key): "\(table) \(key) was changed past the program"
        case .hilang(let table, let key): "\(table) \(key) is missing"
        case .bertambah(let table, let key): "\(table) \(key) was added past the program"
        case .kepalaTidakDikenal(let hash):
            "the chain has no entry \(hash): what came before it was changed or cut off"
        case .tidakSesuaiPeristiwa(let tag, let table): "\(table) of \(tag) is not what its recorded events make of it"
        case .penjagaHilang(let name): "the trigger \(name) is missing or changed"
        }
    }
}
