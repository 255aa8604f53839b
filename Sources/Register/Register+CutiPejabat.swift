import Foundation
import GRDB
import Persuratan

/// An officer's absence, as the officer's own automatic reply told it.
public struct CutiPejabat: Sendable, Equatable, Codable {
    public let peran: Peran
    /// The officer's registered address, from which the notice came.
    public let alamat: EmailAddress
    /// The first day; nil where the notice does not say it.
    public let mulai: Tanggal?
    /// The last day; nil where the notice does not say it.
    public let sampai: Tanggal?
    /// The stored message that says so.
    public let pesan: Int64
    /// When that message was received.
    public let diterima: Date
    /// The words that it was read from.
    public let kata: String

    public init(
        peran: Peran, alamat: EmailAddress, mulai: Tanggal?, sampai: Tanggal?, pesan: Int64, diterima: Date,
        kata: String
    ) {
        (self.peran, self.alamat, self.mulai, self.sampai) = (peran, alamat, mulai, sampai)
        (self.pesan, self.diterima, self.kata) = (pesan, diterima, kata)
    }
}

extension RegisterTransaction {
    /// Notes an absence. Of one message and role there is one: a message that is read again replaces what it said before.
    public func record(_ cuti: CutiPejabat) throws {
        try db.execute(
            sql: """
                INSERT INTO cuti_pejabat (pesan_id, peran, alamat, mulai, sampai, diterima_at, kata)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (pesan_id, peran) DO UPDATE SET alamat = excluded.alamat, mulai = excluded.mulai,
                    sampai = excluded.sampai, diterima_at = excluded.diterima_at, kata = excluded.kata
                """,
            arguments: [
                cuti.pesan, cuti.peran.description, cuti.alamat.description, cuti.mulai?.description,
                cuti.sampai?.description, cuti.diterima, cuti.kata,
            ])
    }
}

extension RegisterSnapshot {
    /// An officer's absences that do not end before `day`, the newest notice first; a later notice may correct an earlier.
    ///
    /// - Parameter day: those that are over are left out; without it all are given.
    public func cuti(peran: Peran, notBefore day: Tanggal? = nil) throws -> [CutiPejabat] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT * FROM cuti_pejabat WHERE peran = ? AND (sampai IS NULL OR sampai >= coalesce(?, sampai))
                ORDER BY diterima_at DESC, id DESC
                """, arguments: [peran.description, day?.description]
        ).map(cuti)
    }

    private func cuti(_ row: Row) throws -> CutiPejabat {
        let peran: String = row["peran"]
        let alamat: String = row["alamat"]
        guard let role = Peran(peran), let address = EmailAddress(alamat) else {
            throw RegisterError.unreadable(what: "absence of \(peran)", reason: "not a role and an address")
        }
        return CutiPejabat(
            peran: role, alamat: address, mulai: try day(row["mulai"]), sampai: try day(row["sampai"]),
            pesan: row["pesan_id"], diterima: row["diterima_at"], kata: row["kata"])
    }

    private func day(_ text: String?) throws -> Tanggal? {
        guard let text else { return nil }
        guard let day = Tanggal(text) else {
            throw RegisterError.unreadable(what: "day \(text) of an absence", reason: "not a day")
        }
        return day
    }
}
