import Foundation
import GRDB
import Persuratan

/// Lets somebody who was told of a stand-in end it by a reply.
public struct AkhirPengganti: Sendable, Equatable {
    /// The stand-in's number.
    public let pengganti: Int64
    /// In which role that person was told: as the officer who is replaced, or as the secretariat.
    public let peran: Peran
    public let alamat: EmailAddress
    /// Whole seconds: it is part of what the code's seal covers.
    public let kedaluwarsa: Date
    public var kode = ""

    public init(pengganti: Int64, peran: Peran, alamat: EmailAddress, kedaluwarsa: Date) {
        (self.pengganti, self.peran, self.alamat, self.kedaluwarsa) = (pengganti, peran, alamat, kedaluwarsa)
    }
}

extension RegisterTransaction {
    /// Records a code that goes out.
    public func record(_ akhir: AkhirPengganti) throws {
        try db.execute(
            sql:
                "INSERT INTO akhir_pengganti (kode, pengganti_id, peran, alamat, kedaluwarsa_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                akhir.kode, akhir.pengganti, akhir.peran.description, akhir.alamat.description, akhir.kedaluwarsa,
            ])
    }
}

extension RegisterSnapshot {
    /// What that code ends; nil when it ends nothing.
    public func akhirPengganti(kode: String) throws -> AkhirPengganti? {
        try Row.fetchOne(db, sql: "SELECT * FROM akhir_pengganti WHERE kode = ?", arguments: [kode]).map { row in
            guard let peran = Peran(row["peran"] as String), let alamat = EmailAddress(row["alamat"] as String) else {
                throw RegisterError.unreadable(what: "code that ends a stand-in", reason: "its row is damaged")
            }
            var akhir = AkhirPengganti(
                pengganti: row["pengganti_id"], peran: peran, alamat: alamat, kedaluwarsa: row["kedaluwarsa_at"])
            akhir.kode = row["kode"]
            return akhir
        }
    }
}
