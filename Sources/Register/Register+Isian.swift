import Foundation
import GRDB
import Persuratan

/// A letter that came another way than by mail, as the mail it would have been.
public struct PesanIsian: Sendable {
    public let messageID: String
    /// As of a fetched message.
    public let digest: String
    public let isi: Data

    public init(messageID: String, digest: String, isi: Data) {
        (self.messageID, self.digest, self.isi) = (messageID, digest, isi)
    }
}

/// What became of a stored message.
public struct NasibPesan: Sendable, Hashable {
    public enum Keadaan: String, Sendable {
        case baru, selesai, karantina
    }

    public let keadaan: Keadaan
    /// As the desk noted it, or the reason why it was set aside.
    public let hasil: String?
    /// The request that it belongs to.
    public let tag: CaseTag?
}

/// A request that another program handed in.
public struct SerahanAPI: Sendable, Hashable {
    public let pesan: Int64
    /// Under which that program may ask for it; says nothing.
    public let resi: String
    /// SHA-256 of what was handed in.
    public let digest: String

    public init(pesan: Int64, resi: String, digest: String) {
        (self.pesan, self.resi, self.digest) = (pesan, resi, digest)
    }
}

extension RegisterTransaction {
    /// Stores a letter that came another way; the desk takes it up like a mail.
    public func store(_ entry: PesanIsian, saluran: Saluran, diterima: Date, at now: Date) throws -> Int64 {
        let mailbox = saluran.rawValue
        let uid = try snapshot.lastUID(mailbox: mailbox, uidValidity: 1) + 1
        let message = FetchedPesan(
            uid: uid, messageID: entry.messageID, digest: entry.digest, ukuran: entry.isi.count, isTerpotong: false,
            diterima: diterima, isi: entry.isi)
        _ = try store([message], mailbox: mailbox, uidValidity: 1, at: now)
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM pesan WHERE mailbox = ? AND uid_validity = 1 AND uid = ?",
            arguments: [mailbox, uid])
        guard let id else { throw RegisterError.notFound("entry \(entry.messageID)") }
        return id
    }

    /// Keeps a filled-in form until its address is confirmed. Forms whose time is over are removed.
    public func hold(
        _ form: Data, sidik: String, alamat: EmailAddress, until expiry: Date, at now: Date
    ) throws {
        try dropExpiredForms(at: now)
        try db.execute(
            sql: """
                INSERT INTO formulir_menunggu (sidik, alamat, isi, dibuat_at, kedaluwarsa_at) VALUES (?, ?, ?, ?, ?)
                """, arguments: [sidik, alamat.description.lowercased(), form, now, expiry])
    }

    /// Takes a held form out, for good: its link works once.
    ///
    /// - Returns: nil when there is none, or its time is over.
    public func takeForm(sidik: String, at now: Date) throws -> Data? {
        let form = try Data.fetchOne(
            db, sql: "SELECT isi FROM formulir_menunggu WHERE sidik = ? AND kedaluwarsa_at > ?",
            arguments: [sidik, now])
        guard let form else { return nil }
        try db.execute(sql: "DELETE FROM formulir_menunggu WHERE sidik = ?", arguments: [sidik])
        return form
    }

    /// Nobody confirmed these: they are somebody's data and nobody's request.
    public func dropExpiredForms(at now: Date) throws {
        try db.execute(sql: "DELETE FROM formulir_menunggu WHERE kedaluwarsa_at <= ?", arguments: [now])
    }

    /// Notes that a program handed in that message under a key of its own.
    public func note(_ serahan: SerahanAPI, klien: String, kunci: String, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT INTO serahan_api (klien, kunci, digest, resi, pesan_id, dibuat_at) VALUES (?, ?, ?, ?, ?, ?)
                """, arguments: [klien, kunci, serahan.digest, serahan.resi, serahan.pesan, now])
    }
}

extension RegisterSnapshot {
    /// What became of that message; nil when there is none.
    public func nasib(message id: Int64) throws -> NasibPesan? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT pesan.keadaan, hasil, tag FROM pesan
                LEFT JOIN permohonan ON permohonan.id = permohonan_id WHERE pesan.id = ?
                """, arguments: [id])
        return row.map { row in
            let (word, tag): (String, String?) = (row["keadaan"], row["tag"])
            return NasibPesan(
                keadaan: NasibPesan.Keadaan(rawValue: word) ?? .baru, hasil: row["hasil"],
                tag: tag.flatMap { CaseTag($0) })
        }
    }

    /// The request, if its applicant has no e-mail address.
    public func perkaraTanpaSurel(_ permohonan: Int64) throws -> Perkara? {
        let address = try String.fetchOne(
            db, sql: "SELECT pemohon_alamat FROM permohonan WHERE id = ?", arguments: [permohonan])
        guard let address, EmailAddress(address)?.isTanpaSurel == true else { return nil }
        return try perkara(id: permohonan)
    }

    /// Whether a form waits under that fingerprint.
    public func isFormHeld(sidik: String, at now: Date) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM formulir_menunggu WHERE sidik = ? AND kedaluwarsa_at > ?)",
            arguments: [sidik, now]) ?? false
    }

    /// How many forms of that address wait, and the bytes of all that wait.
    public func heldForms(alamat: EmailAddress, at now: Date) throws -> (ofAddress: Int, bytes: Int) {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT (SELECT count(*) FROM formulir_menunggu WHERE alamat = ?1 AND kedaluwarsa_at > ?2) AS milik,
                    (SELECT coalesce(sum(length(isi)), 0) FROM formulir_menunggu) AS byte
                """, arguments: [alamat.description.lowercased(), now])
        return (row?["milik"] ?? 0, row?["byte"] ?? 0)
    }

    /// What that program handed in under that key.
    public func serahan(klien: String, kunci: String) throws -> SerahanAPI? {
        try serahan("klien = ? AND kunci = ?", [klien, kunci])
    }

    /// What that program handed in and got that receipt for.
    public func serahan(klien: String, resi: String) throws -> SerahanAPI? {
        try serahan("klien = ? AND resi = ?", [klien, resi])
    }

    /// Whether that program handed in the request.
    public func isHandedIn(_ tag: CaseTag, by klien: String) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM permohonan
                    JOIN pesan ON pesan.permohonan_id = permohonan.id
                    JOIN serahan_api ON serahan_api.pesan_id = pesan.id WHERE tag = ? AND klien = ?)
                """, arguments: [tag.description, klien]) ?? false
    }

    private func serahan(_ condition: String, _ arguments: StatementArguments) throws -> SerahanAPI? {
        try Row.fetchOne(
            db, sql: "SELECT pesan_id, resi, digest FROM serahan_api WHERE \(condition)", arguments: arguments
        ).map { SerahanAPI(pesan: $0["pesan_id"], resi: $0["resi"], digest: $0["digest"]) }
    }
}

extension RegisterSnapshot {
    /// What became of a letter that was taken in on paper; nil for any other message.
    public func nasibLoket(message id: Int64) throws -> NasibPesan? {
        let isPaper = try Bool.fetchOne(
            db, sql: "SELECT mailbox = ? FROM pesan WHERE id = ?", arguments: [Saluran.loket.rawValue, id])
        return isPaper == true ? try nasib(message: id) : nil
    }
}
