import Foundation
import GRDB
import Persuratan

/// A digest: several letters in one mail to one officer, each with a number that answers use.
public struct Rangkuman: Sendable, Equatable {
    public let peran: Peran
    public let alamat: EmailAddress
    public let tanggal: Tanggal
    public let kode: String
    /// Whole seconds: it is part of what the token's seal covers.
    public let kedaluwarsa: Date
    /// In the order of their numbers, which begin at 1.
    public let isi: [Butir]

    /// What a number meant in that mail.
    public struct Butir: Sendable, Equatable {
        public let permohonan: Int64
        /// The question that was open then.
        public let permintaan: Int

        public init(permohonan: Int64, permintaan: Int) {
            (self.permohonan, self.permintaan) = (permohonan, permintaan)
        }
    }

    public init(
        peran: Peran, alamat: EmailAddress, tanggal: Tanggal, kode: String, kedaluwarsa: Date, isi: [Butir]
    ) {
        (self.peran, self.alamat, self.tanggal, self.kode) = (peran, alamat, tanggal, kode)
        (self.kedaluwarsa, self.isi) = (kedaluwarsa, isi)
    }

    /// The same digest with another code.
    public func renewed(kode: String, kedaluwarsa: Date) -> Rangkuman {
        Rangkuman(
            peran: peran, alamat: alamat, tanggal: tanggal, kode: kode, kedaluwarsa: kedaluwarsa, isi: isi)
    }
}

extension RegisterTransaction {
    /// Records a digest that goes out.
    public func record(_ rangkuman: Rangkuman, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO rangkuman (peran, alamat, tanggal, kode, dibuat_at, kedaluwarsa_at) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                rangkuman.peran.description, rangkuman.alamat.description, rangkuman.tanggal.description,
                rangkuman.kode, now, rangkuman.kedaluwarsa,
            ])
        let id = db.lastInsertedRowID
        for (index, butir) in rangkuman.isi.enumerated() {
            try db.execute(
                sql: "INSERT INTO rangkuman_isi (rangkuman_id, nomor, permohonan_id, permintaan) VALUES (?, ?, ?, ?)",
                arguments: [id, index + 1, butir.permohonan, butir.permintaan])
        }
    }
}

extension RegisterTransaction {
    /// Gives a digest the code that it had in another life of the register.
    public func replace(_ rangkuman: Rangkuman, kode: String, kedaluwarsa: Date) throws {
        try db.execute(
            sql: "UPDATE rangkuman SET kode = ?, kedaluwarsa_at = ? WHERE kode = ?",
            arguments: [kode, kedaluwarsa, rangkuman.kode])
    }
}

extension RegisterSnapshot {
    /// The digests that this person got, newest first.
    public func rangkuman(alamat: EmailAddress) throws -> [Rangkuman] {
        try String.fetchAll(
            db, sql: "SELECT kode FROM rangkuman WHERE alamat = ? COLLATE NOCASE ORDER BY id DESC",
            arguments: [alamat.description]
        ).compactMap { try rangkuman(kode: $0) }
    }

    /// The digest that was given out with that code; nil when there is none.
    public func rangkuman(kode: String) throws -> Rangkuman? {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM rangkuman WHERE kode = ?", arguments: [kode]) else {
            return nil
        }
        guard let peran = Peran(row["peran"] as String), let alamat = EmailAddress(row["alamat"] as String),
            let tanggal = Tanggal(row["tanggal"] as String)
        else { throw RegisterError.unreadable(what: "digest", reason: "its row is damaged") }
        let isi = try Row.fetchAll(
            db, sql: "SELECT * FROM rangkuman_isi WHERE rangkuman_id = ? ORDER BY nomor",
            arguments: [row["id"] as Int64]
        ).map { Rangkuman.Butir(permohonan: $0["permohonan_id"], permintaan: $0["permintaan"]) }
        return Rangkuman(
            peran: peran, alamat: alamat, tanggal: tanggal, kode: kode, kedaluwarsa: row["kedaluwarsa_at"], isi: isi)
    }

    /// Whether this role has had its digest of that day.
    public func hasRangkuman(for role: Peran, on tanggal: Tanggal) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM rangkuman WHERE peran = ? AND tanggal = ?)",
            arguments: [role.description, tanggal.description]) ?? false
    }
}
