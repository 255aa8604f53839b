import Foundation
import GRDB
import Persuratan

/// What a token was given out for: question `nomor` of a request, to one person.
public struct Permintaan: Sendable, Equatable {
    public let permohonan: Int64
    public let tag: CaseTag
    /// 0: no question; such a token only says who writes about what.
    public let nomor: Int
    public let peran: Peran
    public let alamat: EmailAddress
    public let kode: String
    /// Whole seconds: it is part of what the token's seal covers.
    public let kedaluwarsa: Date

    public init(
        permohonan: Int64, tag: CaseTag, nomor: Int, peran: Peran, alamat: EmailAddress, kode: String, kedaluwarsa: Date
    ) {
        (self.permohonan, self.tag, self.nomor, self.peran) = (permohonan, tag, nomor, peran)
        (self.alamat, self.kode, self.kedaluwarsa) = (alamat, kode, kedaluwarsa)
    }
}

extension RegisterTransaction {
    /// Records a token that goes out; the same question to the same person keeps the token it has.
    public func record(_ permintaan: Permintaan, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO permintaan (permohonan_id, nomor, peran, alamat, kode, dibuat_at, kedaluwarsa_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                permintaan.permohonan, permintaan.nomor, permintaan.peran.description, permintaan.alamat.description,
                permintaan.kode, now, permintaan.kedaluwarsa,
            ])
    }
}

extension RegisterTransaction {
    /// Gives a question the code that it had in another life of the register.
    public func replace(_ permintaan: Permintaan, kode: String, kedaluwarsa: Date) throws {
        try db.execute(
            sql: "UPDATE permintaan SET kode = ?, kedaluwarsa_at = ? WHERE kode = ?",
            arguments: [kode, kedaluwarsa, permintaan.kode])
    }
}

extension RegisterSnapshot {
    /// The questions that this person was asked, oldest first.
    public func permintaan(alamat: EmailAddress) throws -> [Permintaan] {
        try allPermintaan("alamat = ? COLLATE NOCASE ORDER BY permintaan.id", [alamat.description])
    }

    /// What that token was given out for; nil when it is none of ours.
    public func permintaan(kode: String) throws -> Permintaan? {
        try permintaan("permintaan.kode = ?", [kode])
    }

    /// The token that this person has for that question.
    public func permintaan(case permohonan: Int64, nomor: Int, alamat: EmailAddress) throws -> Permintaan? {
        try permintaan(
            "permohonan_id = ? AND nomor = ? AND alamat = ? COLLATE NOCASE ORDER BY permintaan.id DESC",
            [permohonan, nomor, alamat.description])
    }

    private func permintaan(_ condition: String, _ arguments: StatementArguments) throws -> Permintaan? {
        try allPermintaan("\(condition) LIMIT 1", arguments).first
    }

    private func allPermintaan(_ condition: String, _ arguments: StatementArguments) throws -> [Permintaan] {
        let sql = """
            SELECT permintaan.*, tag FROM permintaan JOIN permohonan ON permohonan.id = permohonan_id WHERE \(condition)
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map(permintaan)
    }

    private func permintaan(_ row: Row) throws -> Permintaan {
        guard let tag = CaseTag(row["tag"] as String), let peran = Peran(row["peran"] as String),
            let alamat = EmailAddress(row["alamat"] as String)
        else { throw RegisterError.unreadable(what: "token", reason: "its row is damaged") }
        return Permintaan(
            permohonan: row["permohonan_id"], tag: tag, nomor: row["nomor"], peran: peran, alamat: alamat,
            kode: row["kode"], kedaluwarsa: row["kedaluwarsa_at"])
    }
}
