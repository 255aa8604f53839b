import Foundation
import GRDB
import Persuratan

/// A request with its recorded way.
public struct Perkara: Sendable {
    public let id: Int64
    public var alur: Alur

    public init(id: Int64, alur: Alur) { (self.id, self.alur) = (id, alur) }
}

/// A recorded event, with what it was read from.
public struct Peristiwa: Sendable {
    public let urut: Int
    public let pada: Date
    public let event: Event
    /// The stored message it came from; nil for what the program found by itself.
    public let pesan: Int64?
    /// Why the message was read so.
    public let penjelasan: String?
}

/// A line of the requests' list.
public struct PerkaraRingkas: Sendable, Equatable, Codable {
    public let tag: CaseTag
    public let pemohon: String
    public let keadaan: String
    public let langkah: Int?
    public let pemegang: String?
    public let nomorAgenda: NomorAgenda?
    public let perihal: String?
    public let dibuat: Date
    public let diubah: Date
}

extension RegisterTransaction {
    /// The tag that the next request of this SOP gets.
    public func nextTag(kode: String, tahun: Int) throws -> CaseTag {
        let last = try Int.fetchOne(
            db, sql: "SELECT max(urut) FROM permohonan WHERE kode = ? AND tahun = ?", arguments: [kode, tahun])
        guard let tag = CaseTag(kode: kode, tahun: tahun, urut: (last ?? 0) + 1) else {
            throw RegisterError.unreadable(what: "code of the SOP", reason: kode)
        }
        return tag
    }

    /// Opens a request. The SOP is kept with it as it is now: a later edit does not change a way half gone.
    public func open(_ alur: Alur, at now: Date) throws -> Int64 {
        let text = try StoredJSON.text(alur.sop)
        try db.execute(
            sql: "INSERT INTO sop (kode, isi) VALUES (?, ?) ON CONFLICT DO NOTHING", arguments: [alur.sop.kode, text])
        try db.execute(
            sql: """
                INSERT INTO permohonan (sop_id, kode, tahun, urut, tag, pemohon_alamat, keadaan, langkah, pemegang,
                    dibuat_at, diubah_at)
                VALUES ((SELECT id FROM sop WHERE isi = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                text, alur.tag.kode, alur.tag.tahun, alur.tag.urut, alur.tag.description,
                alur.pemohon.alamat.description, alur.keadaan.nama, alur.keadaan.langkah, alur.pemegang?.description,
                now, now,
            ])
        let id = db.lastInsertedRowID
        try keepWork(of: Perkara(id: id, alur: alur))
        return id
    }

    /// Adds an event to a request's record, which is never changed afterwards.
    ///
    /// - Parameter tindakan: the act by hand that made it.
    public func append(
        _ event: Event, to permohonan: Int64, at now: Date, from pesan: Int64?, by tindakan: Int64? = nil,
        penjelasan: String?
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO peristiwa (permohonan_id, urut, pada, pesan_id, isi, penjelasan, tindakan_id)
                VALUES (?1, (SELECT coalesce(max(urut), 0) + 1 FROM peristiwa WHERE permohonan_id = ?1), ?2, ?3, ?4, ?5,
                    ?6)
                """, arguments: [permohonan, now, pesan, StoredJSON.text(event), penjelasan, tindakan])
    }

    /// Brings a request's lines in lists up to what its events made of it.
    public func update(_ perkara: Perkara, at now: Date) throws {
        let alur = perkara.alur
        try db.execute(
            sql: """
                UPDATE permohonan SET keadaan = ?, langkah = ?, pemegang = ?, menunggu_sejak = ?, diubah_at = ?
                WHERE id = ?
                """,
            arguments: [
                alur.keadaan.nama, alur.keadaan.langkah, alur.pemegang?.description,
                alur.pemegang == nil ? nil : alur.pengerjaan.last?.mulai, now, perkara.id,
            ])
        try keepWork(of: perkara)
        // A disposition that was taken back.
        try db.execute(
            sql: "DELETE FROM disposisi WHERE permohonan_id = ? AND urut > ?",
            arguments: [perkara.id, alur.disposisi.count])
        let recorded = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM disposisi WHERE permohonan_id = ?", arguments: [perkara.id])
        for (index, disposisi) in alur.disposisi.enumerated().dropFirst(recorded ?? 0) {
            try db.execute(
                sql: "INSERT INTO disposisi VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    perkara.id, index + 1, disposisi.langkah, disposisi.dari.description, disposisi.kepada.description,
                    disposisi.instruksi, disposisi.syarat.isEmpty ? nil : disposisi.syarat.joined(separator: "; "), now,
                    disposisi.pelaku.map { "\($0.jabatan) (\($0.nama))" },
                ])
        }
    }
}

extension RegisterSnapshot {
    /// The request of that tag; nil when there is none.
    public func perkara(_ tag: CaseTag) throws -> Perkara? {
        try perkara("tag = ?", [tag.description])
    }

    public func perkara(id: Int64) throws -> Perkara? { try perkara("permohonan.id = ?", [id]) }

    private func perkara(_ condition: String, _ arguments: StatementArguments) throws -> Perkara? {
        let sql = """
            SELECT permohonan.id, tag, sop.isi FROM permohonan JOIN sop ON sop.id = sop_id WHERE \(condition)
            """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return nil }
        let (id, word): (Int64, String) = (row["id"], row["tag"])
        let sop = try StoredJSON.value(SOP.self, from: row["isi"], what: "SOP of \(word)")
        let events = try peristiwa(of: id).map { (event: $0.event, at: $0.pada) }
        guard let tag = CaseTag(word), let alur = Alur(sop: sop, tag: tag, events: events) else {
            throw RegisterError.unreadable(what: "request \(word)", reason: "its record does not begin with a letter")
        }
        return Perkara(id: id, alur: alur)
    }

    public func peristiwa(of permohonan: Int64) throws -> [Peristiwa] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM peristiwa WHERE permohonan_id = ? ORDER BY urut", arguments: [permohonan]
        ).map {
            let event = try StoredJSON.value(Event.self, from: $0["isi"], what: "event \($0["id"] as Int64)")
            return Peristiwa(
                urut: $0["urut"], pada: $0["pada"], event: event, pesan: $0["pesan_id"], penjelasan: $0["penjelasan"])
        }
    }

    /// How many answers to this request were refused since then.
    public func refusalCount(case permohonan: Int64, since: Date) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM peristiwa
                WHERE permohonan_id = ? AND pada > ? AND json_extract(isi, '$.refused') IS NOT NULL
                """, arguments: [permohonan, since]) ?? 0
    }

    /// Whether somebody with this address ever asked for something.
    public func isPemohon(_ alamat: EmailAddress) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM permohonan WHERE pemohon_alamat = ? COLLATE NOCASE)",
            arguments: [alamat.description]) ?? false
    }

    /// All requests, newest first.
    public func perkaraList(limit: Int) throws -> [PerkaraRingkas] { try perkaraList("1", [], limit: limit) }

    func perkaraList(
        _ condition: String, _ arguments: StatementArguments, limit: Int
    ) throws -> [PerkaraRingkas] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan.*, surat_masuk.tahun AS tahun_agenda, nomor_agenda, surat_masuk.perihal
                FROM permohonan LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = permohonan.id
                WHERE \(condition) ORDER BY permohonan.id DESC LIMIT ?
                """, arguments: arguments + [limit]
        ).map { row in
            let word: String = row["tag"]
            guard let tag = CaseTag(word) else {
                throw RegisterError.unreadable(what: "tag", reason: word)
            }
            let nomor = (row["nomor_agenda"] as Int?).flatMap { NomorAgenda(tahun: row["tahun_agenda"], urut: $0) }
            return PerkaraRingkas(
                tag: tag, pemohon: row["pemohon_alamat"], keadaan: row["keadaan"], langkah: row["langkah"],
                pemegang: row["pemegang"], nomorAgenda: nomor, perihal: row["perihal"], dibuat: row["dibuat_at"],
                diubah: row["diubah_at"])
        }
    }
}
