import Foundation
import GRDB
import Persuratan

/// A question to the secretariat: who stands in for an officer that is away? Answered with one number.
public struct TawaranTercatat: Sendable, Equatable {
    public let peran: Peran
    public let dari: Tanggal
    public let sampai: Tanggal
    /// Choice 1 and so on: roles, or the configuration's words for others.
    public let calon: [Peran]
    /// The words of the officer's automatic reply.
    public let kata: String
    /// The stored message that they stand in.
    public let pesan: Int64
    /// Whose answer counts, at which address.
    public let kepada: Peran
    public let alamat: EmailAddress
    /// Whole seconds: it is part of what the code's seal covers.
    public let kedaluwarsa: Date
    public var kode = ""
    /// The number that was answered last; nil while none was.
    public var pilihan: Int?

    public init(
        cuti: CutiPejabat, dari: Tanggal, sampai: Tanggal, calon: [Peran], kepada: Pejabat, kedaluwarsa: Date
    ) {
        (peran, kata, pesan) = (cuti.peran, cuti.kata, cuti.pesan)
        (self.dari, self.sampai, self.calon) = (dari, sampai, calon)
        (self.kepada, alamat, self.kedaluwarsa) = (kepada.peran, kepada.alamat, kedaluwarsa)
    }

    fileprivate init?(_ row: Row) {
        guard let peran = Peran(row["peran"] as String), let dari = Tanggal(row["dari"] as String),
            let sampai = Tanggal(row["sampai"] as String), let kepada = Peran(row["kepada"] as String),
            let alamat = EmailAddress(row["alamat"] as String)
        else { return nil }
        (self.peran, self.dari, self.sampai, self.kepada, self.alamat) = (peran, dari, sampai, kepada, alamat)
        calon = (row["calon"] as String).split(separator: " ").compactMap { Peran(String($0)) }
        (kata, pesan, kedaluwarsa) = (row["kata"], row["pesan_id"], row["kedaluwarsa_at"])
        (kode, pilihan) = (row["kode"], row["pilihan"])
    }
}

extension RegisterTransaction {
    /// Records an offer that goes out.
    public func record(_ tawaran: TawaranTercatat, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO tawaran_pengganti (peran, dari, sampai, calon, kata, pesan_id, kepada, alamat, kode,
                    kedaluwarsa_at, dibuat_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                tawaran.peran.description, tawaran.dari.description, tawaran.sampai.description,
                tawaran.calon.map(\.description).joined(separator: " "), tawaran.kata, tawaran.pesan,
                tawaran.kepada.description, tawaran.alamat.description, tawaran.kode, tawaran.kedaluwarsa, now,
            ])
    }

    /// Notes what was answered to an offer; a later answer takes an earlier one's place.
    public func answer(tawaran kode: String, pilihan: Int, at now: Date) throws {
        try db.execute(
            sql: "UPDATE tawaran_pengganti SET pilihan = ?, dijawab_at = ? WHERE kode = ?",
            arguments: [pilihan, now, kode])
    }
}

extension RegisterSnapshot {
    /// The offer with that code; nil when there is none.
    public func tawaran(kode: String) throws -> TawaranTercatat? {
        try Row.fetchOne(db, sql: "SELECT * FROM tawaran_pengganti WHERE kode = ?", arguments: [kode]).map { row in
            guard let offer = TawaranTercatat(row) else {
                throw RegisterError.unreadable(what: "offer of a stand-in", reason: "its row is damaged")
            }
            return offer
        }
    }

    /// Whether somebody was asked already who stands in for that role up to that day.
    public func hasTawaran(_ peran: Peran, sampai: Tanggal) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM tawaran_pengganti WHERE peran = ? AND sampai = ?)",
            arguments: [peran.description, sampai.description]) ?? false
    }
}
