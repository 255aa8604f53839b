import Foundation
import GRDB
import Persuratan

/// A stand-in as the register keeps it. The person is looked up in the configuration, so that nobody acts who left it.
public struct PenggantiTercatat: Sendable, Equatable {
    /// Where a stand-in's mandate comes from.
    public enum Asal: String, Sendable, CaseIterable {
        /// The officer said so by mail.
        case pejabat
        /// The secretariat chose, in answer to an offer.
        case sekretariat
        /// The command line.
        case perintah
    }

    public let id: Int64
    public let peran: Peran
    /// The role, or the word, under which the configuration knows who acts.
    public let oleh: Peran
    public let sebagai: SebagaiPengganti
    public let dari: Tanggal
    public let sampai: Tanggal
    public let asal: Asal
    /// Whose word it is.
    public let dikukuhkan: Peran?
    /// The stored message that says so.
    public let pesan: Int64?
    public let sejak: Date
    public let diakhiri: Date?
}

/// A stand-in that is to be recorded.
public struct PenggantiBaru: Sendable {
    public let penggantian: Penggantian
    public let asal: PenggantiTercatat.Asal
    public let dikukuhkan: Peran?
    public let pesan: Int64?

    public init(_ penggantian: Penggantian, asal: PenggantiTercatat.Asal, dikukuhkan: Peran?, pesan: Int64?) {
        (self.penggantian, self.asal, self.dikukuhkan, self.pesan) = (penggantian, asal, dikukuhkan, pesan)
    }
}

extension RegisterTransaction {
    /// Records that somebody stands in from now on; of several for one role the last one recorded counts.
    ///
    /// - Returns: its number.
    @discardableResult
    public func record(_ baru: PenggantiBaru, at now: Date) throws -> Int64 {
        let one = baru.penggantian
        try db.execute(
            sql: """
                INSERT INTO pengganti (peran, oleh, sebagai, dari, sampai, asal, dikukuhkan_oleh, pesan_id, sejak_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                one.peran.description, one.oleh.peran.description, one.sebagai.rawValue, one.dari.description,
                one.sampai.description, baru.asal.rawValue, baru.dikukuhkan?.description, baru.pesan, now,
            ])
        return db.lastInsertedRowID
    }

    /// Ends a stand-in before its last day.
    ///
    /// - Throws: `notFound` when there is none of that number that goes on.
    public func endPengganti(_ id: Int64, at now: Date) throws {
        try db.execute(
            sql: "UPDATE pengganti SET diakhiri_at = ? WHERE id = ? AND diakhiri_at IS NULL", arguments: [now, id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("stand-in \(id) that goes on") }
    }

    /// Notes at which address the open question of a request was asked.
    public func noteHolder(_ alamat: EmailAddress, case permohonan: Int64) throws {
        try db.execute(
            sql: "UPDATE permohonan SET alamat_pemegang = ? WHERE id = ?", arguments: [alamat.description, permohonan])
    }
}

extension RegisterSnapshot {
    /// The stand-ins whose last day is not before `day`, in the order in which they were said; all of them without a day.
    public func pengganti(notBefore day: Tanggal?) throws -> [PenggantiTercatat] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM pengganti WHERE sampai >= ? ORDER BY id", arguments: [day?.description ?? ""]
        ).map(pengganti)
    }

    private func pengganti(_ row: Row) throws -> PenggantiTercatat {
        guard let peran = Peran(row["peran"] as String), let oleh = Peran(row["oleh"] as String),
            let sebagai = SebagaiPengganti(rawValue: row["sebagai"]), let dari = Tanggal(row["dari"] as String),
            let sampai = Tanggal(row["sampai"] as String), let asal = PenggantiTercatat.Asal(rawValue: row["asal"])
        else { throw RegisterError.unreadable(what: "stand-in \(row["id"] as Int64)", reason: "its row is damaged") }
        return PenggantiTercatat(
            id: row["id"], peran: peran, oleh: oleh, sebagai: sebagai, dari: dari, sampai: sampai, asal: asal,
            dikukuhkan: (row["dikukuhkan_oleh"] as String?).flatMap(Peran.init), pesan: row["pesan_id"],
            sejak: row["sejak_at"], diakhiri: row["diakhiri_at"])
    }

    /// Who has open questions: each role with each address at which it was asked; nil where that was not noted.
    public func holders() throws -> [(peran: Peran, alamat: EmailAddress?)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT pemegang, alamat_pemegang FROM permohonan
                WHERE keadaan = 'menunggu_pejabat' AND pemegang IS NOT NULL
                """
        ).compactMap { row in
            Peran(row["pemegang"] as String).map {
                ($0, (row["alamat_pemegang"] as String?).flatMap(EmailAddress.init))
            }
        }
    }

    /// The requests whose open question was asked of that role at that address, oldest first.
    public func heldCases(_ peran: Peran, _ alamat: EmailAddress?, limit: Int) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM permohonan
                WHERE keadaan = 'menunggu_pejabat' AND pemegang = ? AND alamat_pemegang IS ? ORDER BY id LIMIT ?
                """, arguments: [peran.description, alamat?.description, limit])
    }
}
