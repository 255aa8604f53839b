import Foundation
import GRDB
import Persuratan

/// An act by hand as the register keeps it.
public struct TindakanTercatat: Sendable, Equatable {
    public let id: Int64
    public let pada: Date
    public let oleh: Petugas
    public let isi: Tindakan
    /// What became of it; nil while the desk has not decided it.
    public let hasil: HasilTindakan?
}

extension RegisterTransaction {
    /// Stores an act; the desk decides it.
    ///
    /// - Returns: its number, under which ``RegisterSnapshot/tindakan(_:)`` tells what became of it.
    @discardableResult
    public func store(_ tindakan: Tindakan, oleh petugas: Petugas, at now: Date) throws -> Int64 {
        try db.execute(
            sql: "INSERT INTO tindakan (pada, oleh, isi) VALUES (?, ?, ?)",
            arguments: [now, StoredJSON.text(petugas), StoredJSON.text(tindakan)])
        return db.lastInsertedRowID
    }

    /// Notes what became of an act, in the transaction that holds its effects.
    public func finish(tindakan id: Int64, _ hasil: HasilTindakan, at now: Date) throws {
        try db.execute(
            sql: "UPDATE tindakan SET hasil = ?, diputuskan_at = ? WHERE id = ? AND hasil IS NULL",
            arguments: [StoredJSON.text(hasil), now, id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("undecided act \(id)") }
    }
}

extension RegisterSnapshot {
    /// The oldest act that was not decided yet.
    public func nextTindakan() throws -> TindakanTercatat? {
        try tindakan("hasil IS NULL ORDER BY id LIMIT 1", []).first
    }

    public func tindakan(_ id: Int64) throws -> TindakanTercatat? { try tindakan("id = ?", [id]).first }

    /// The newest acts, newest first.
    public func tindakan(limit: Int) throws -> [TindakanTercatat] {
        try tindakan("1 ORDER BY id DESC LIMIT ?", [limit])
    }

    /// The act that made an event of a request; nil where none did.
    public func tindakan(ofEvent urut: Int, case permohonan: Int64) throws -> TindakanTercatat? {
        try tindakan(
            "id = (SELECT tindakan_id FROM peristiwa WHERE permohonan_id = ? AND urut = ?)", [permohonan, urut]
        ).first
    }

    private func tindakan(_ condition: String, _ arguments: StatementArguments) throws -> [TindakanTercatat] {
        try Row.fetchAll(db, sql: "SELECT * FROM tindakan WHERE \(condition)", arguments: arguments).map { row in
            let what = "act \(row["id"] as Int64)"
            return TindakanTercatat(
                id: row["id"], pada: row["pada"],
                oleh: try StoredJSON.value(Petugas.self, from: row["oleh"], what: what),
                isi: try StoredJSON.value(Tindakan.self, from: row["isi"], what: what),
                hasil: try (row["hasil"] as String?).map {
                    try StoredJSON.value(HasilTindakan.self, from: $0, what: what)
                })
        }
    }
}
