import Foundation
import GRDB
import Persuratan

/// What the office decides on, in its order: a message, an act by hand, a turn of the clock, a mail's fate. With the stored
/// mails and acts this is all that a rebuild needs.
public enum Urutan: Sendable, Hashable, Codable {
    case pesan(Int64)
    /// A message that could not be dealt with, and why.
    case sisih(pesan: Int64, alasan: String)
    case tindakan(Int64)
    /// A look whether somebody must be reminded of a request.
    case ingat(permohonan: Int64)
    /// A look whether a request's question goes to another person.
    case serah(permohonan: Int64)
    case laporan
    case terkirim(surel: Int64)
    case gagal(surel: Int64, alasan: String)
    /// A mail that was written without any of these: a link to sign in.
    case surel(Int64)
    /// A mail that waited got its print, which was made away from the desk.
    case cetak(surel: Int64)
}

/// A decision, and the moment that the clock showed.
public struct UrutanTercatat: Sendable {
    public let urutan: Urutan
    public let pada: Date
}

extension Register {
    /// Runs `body`, whose transactions note that they belong to this decision, if they change anything that is evidence.
    public static func deciding<T>(_ urutan: Urutan, at now: Date, _ body: () throws -> T) rethrows -> T {
        try $decision.withValue(UrutanTercatat(urutan: urutan, pada: now), operation: body)
    }

    @TaskLocal static var decision: UrutanTercatat?

    /// Runs `body`, and notes the decision it belongs to behind its effects.
    static func noting<T>(_ db: Database, _ body: () throws -> T) throws -> T {
        guard let decision else { return try notingMails(db, body) }
        let before = try head(db)
        let result = try body()
        guard try head(db) != before else { return result }
        try RegisterTransaction(db: db).note(decision.urutan, at: decision.pada)
        return result
    }

    /// Mails that no decision wrote are noted as such, so that a rebuild copies them.
    private static func notingMails<T>(_ db: Database, _ body: () throws -> T) throws -> T {
        let newest = { try Int64.fetchOne(db, sql: "SELECT max(id) FROM outbox") ?? 0 }
        let (before, entry) = (try newest(), try head(db))
        let result = try body()
        guard try newest() > before else { return result }
        let isDecided = "SELECT EXISTS (SELECT 1 FROM rantai WHERE id > ? AND tabel = 'urutan')"
        guard try Bool.fetchOne(db, sql: isDecided, arguments: [entry]) != true else { return result }
        for row in try Row.fetchAll(db, sql: "SELECT id, dibuat_at FROM outbox WHERE id > ?", arguments: [before]) {
            try RegisterTransaction(db: db).note(.surel(row["id"]), at: row["dibuat_at"])
        }
        return result
    }

    private static func head(_ db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT max(id) FROM rantai")
    }
}

extension Urutan {
    var name: String {
        switch self {
        case .pesan: "pesan"
        case .sisih: "sisih"
        case .tindakan: "tindakan"
        case .ingat: "ingat"
        case .serah: "serah"
        case .laporan: "laporan"
        case .terkirim: "terkirim"
        case .gagal: "gagal"
        case .surel: "surel"
        case .cetak: "cetak"
        }
    }

    var acuan: Int64? {
        switch self {
        case .pesan(let id), .sisih(let id, _), .tindakan(let id), .ingat(let id), .serah(let id), .terkirim(let id),
            .gagal(let id, _), .surel(let id), .cetak(let id):
            id
        case .laporan: nil
        }
    }
}

extension RegisterTransaction {
    /// Notes a decision behind its effects.
    public func note(_ urutan: Urutan, at now: Date) throws {
        try db.execute(
            sql: "INSERT INTO urutan (jenis, acuan, isi, pada) VALUES (?, ?, ?, ?)",
            arguments: [urutan.name, urutan.acuan, StoredJSON.text(urutan), now])
    }

    /// Keeps the configuration that counts from now on.
    public func note(configuration: String, at now: Date) throws {
        try db.execute(sql: "INSERT INTO konfigurasi (pada, isi) VALUES (?, ?)", arguments: [now, configuration])
    }
}

extension RegisterSnapshot {
    /// The configuration that counts.
    public func lastConfiguration() throws -> String? {
        try String.fetchOne(db, sql: "SELECT isi FROM konfigurasi ORDER BY id DESC LIMIT 1")
    }
}
