import Foundation
import GRDB
import Persuratan

/// A closed request whose time to be kept is over.
public struct PermohonanLama: Sendable, Hashable {
    public let id: Int64
    public let tag: CaseTag
    public let nomorAgenda: NomorAgenda?
    public let selesai: Date
}

/// Why personal data is removed.
public enum DasarPenghapusan: String, Sendable {
    /// The time of the office's schedule is over.
    case retensi
    /// The person, or somebody for the person, asked for it.
    case permintaan
}

extension RegisterSnapshot {
    /// Closed requests of that kind that nobody touched since `before`, and whose data is still there.
    public func closedRequests(jenis: JenisPermohonan, before: Date) throws -> [PermohonanLama] {
        try closed(
            """
            diubah_at < ? AND coalesce(surat_masuk.jenis, 'lain') = ?
            """, [before, jenis.rawValue])
    }

    /// A person's requests: those that go on, and closed ones whose data is still there.
    public func requests(of alamat: EmailAddress) throws -> (open: [CaseTag], closed: [PermohonanLama]) {
        let open = try String.fetchAll(
            db,
            sql: """
                SELECT tag FROM permohonan WHERE pemohon_alamat = ? COLLATE NOCASE AND pemegang IS NOT NULL ORDER BY id
                """, arguments: [alamat.description])
        let closed = try closed("pemohon_alamat = ? COLLATE NOCASE", [alamat.description])
        return (open.compactMap { CaseTag($0) }, closed)
    }

    private func closed(_ condition: String, _ arguments: StatementArguments) throws -> [PermohonanLama] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan.id, tag, diubah_at, surat_masuk.tahun AS tahun_agenda, nomor_agenda FROM permohonan
                LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = permohonan.id
                WHERE pemegang IS NULL AND permohonan.id NOT IN
                    (SELECT permohonan_id FROM penghapusan WHERE permohonan_id IS NOT NULL)
                    AND \(condition) ORDER BY permohonan.id
                """, arguments: arguments
        ).compactMap { row in
            CaseTag(row["tag"] as String).map { tag in
                let nomor = (row["nomor_agenda"] as Int?).flatMap { NomorAgenda(tahun: row["tahun_agenda"], urut: $0) }
                return PermohonanLama(id: row["id"], tag: tag, nomorAgenda: nomor, selesai: row["diubah_at"])
            }
        }
    }

    /// Stored messages and written mails of no request that came or were written before then, and still have contents.
    public func strayMessages(before: Date) throws -> (pesan: [Int64], surel: [Int64]) {
        (
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM pesan JOIN isi_pesan ON isi_pesan.pesan_id = id
                    WHERE permohonan_id IS NULL AND keadaan <> 'baru' AND length(isi) > 0 AND diterima_at < ?
                        AND id NOT IN (SELECT pesan_id FROM peristiwa WHERE pesan_id IS NOT NULL)
                    ORDER BY id
                    """, arguments: [before]),
            try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM outbox JOIN isi_outbox ON outbox_id = id
                    WHERE permohonan_id IS NULL AND keadaan <> 'antre' AND length(isi) > 0 AND dibuat_at < ?
                    ORDER BY id
                    """, arguments: [before])
        )
    }

    /// The messages of a request: those that came about it alone.
    public func messages(of permohonan: Int64) throws -> [Pesan] {
        try Row.fetchAll(db, sql: "SELECT * FROM pesan WHERE \(Self.ofRequest) ORDER BY id", arguments: [permohonan])
            .map { try pesan($0) }
    }

    /// A mail that answers several requests at once goes with the last of them.
    fileprivate static let ofRequest = """
        (permohonan_id = ?1 OR id IN (SELECT pesan_id FROM peristiwa WHERE permohonan_id = ?1))
            AND NOT EXISTS (SELECT 1 FROM peristiwa AS lain WHERE lain.pesan_id = pesan.id AND lain.permohonan_id <> ?1
                AND lain.permohonan_id NOT IN (SELECT permohonan_id FROM penghapusan WHERE permohonan_id IS NOT NULL))
        """
}

extension RegisterTransaction {
    /// Removes what is personal of a closed request: raw mails in and out, what was read of files, names, addresses and
    /// words. The register's row stays, and the chain keeps the hash of what was.
    public func removePersonalData(
        of permohonan: Int64, alasan: String, dasar: DasarPenghapusan, at now: Date
    ) throws {
        guard let perkara = try snapshot.perkara(id: permohonan) else {
            throw RegisterError.notFound("request \(permohonan)")
        }
        let mask = Penyamaran(perkara.alur)
        try db.execute(
            sql: "INSERT INTO penghapusan (permohonan_id, alasan, dasar, pada) VALUES (?, ?, ?, ?)",
            arguments: [permohonan, mask.teks(alasan), dasar.rawValue, now])
        let messages = try Int64.fetchAll(
            db, sql: "SELECT id FROM pesan WHERE \(RegisterSnapshot.ofRequest)", arguments: [permohonan])
        for id in messages { try removeContents(ofMessage: id, mask) }
        let mails = try Int64.fetchAll(
            db, sql: "SELECT id FROM outbox WHERE permohonan_id = ?", arguments: [permohonan])
        for id in mails { try removeContents(ofMail: id, from: perkara.alur.pemohon.alamat, mask) }
        try conceal(table: "peristiwa", where: "permohonan_id = ?", [permohonan], mask, Event.self)
        try db.execute(
            sql: "UPDATE peristiwa SET penjelasan = NULL WHERE permohonan_id = ?", arguments: [permohonan])
        try conceal(
            table: "tindakan",
            where: "id IN (SELECT tindakan_id FROM peristiwa WHERE permohonan_id = ?1) OR instr(isi, ?2) > 0",
            [permohonan, "\"\(perkara.alur.tag)\""], mask, Tindakan.self)
        try maskRegister(permohonan, perkara, mask)
        try db.execute(sql: "DELETE FROM sidik_surat WHERE permohonan_id = ?", arguments: [permohonan])
        // The keeper puts the row's masked words into the index at the end of the transaction.
        try forgetText(case: permohonan)
        try db.execute(sql: "INSERT OR IGNORE INTO buku_usang VALUES (?)", arguments: [permohonan])
    }

    private func maskRegister(_ permohonan: Int64, _ perkara: Perkara, _ mask: Penyamaran) throws {
        let address = perkara.alur.pemohon.alamat.description
        let gone = Penyamaran.alamatPengganti
        try db.execute(
            sql: "UPDATE permohonan SET pemohon_alamat = ?, alamat_pemegang = NULL WHERE id = ?",
            arguments: [gone, permohonan])
        try db.execute(
            sql: "UPDATE permintaan SET alamat = ? WHERE permohonan_id = ? AND alamat = ? COLLATE NOCASE",
            arguments: [gone, permohonan, address])
        try db.execute(
            sql: "DELETE FROM ingatan WHERE permohonan_id = ? AND alamat = ?", arguments: [permohonan, address])
        try conceal(table: "surat_masuk", where: "permohonan_id = ?", [permohonan], mask, MetadataSurat.self)
        for (table, columns) in [
            ("surat_masuk", ["nomor_surat", "asal", "perihal", "sifat", "lampiran"]),
            ("disposisi", ["instruksi", "syarat"]),
        ] {
            for column in columns {
                let texts = try String.fetchAll(
                    db,
                    sql: "SELECT DISTINCT \(column) FROM \(table) WHERE permohonan_id = ? AND \(column) IS NOT NULL",
                    arguments: [permohonan])
                for text in texts where mask.teks(text) != text {
                    try db.execute(
                        sql: "UPDATE \(table) SET \(column) = ? WHERE permohonan_id = ? AND \(column) = ?",
                        arguments: [mask.teks(text), permohonan, text])
                }
            }
        }
    }

    /// Takes what is personal out of a table's stored values, each of which must still be what it was.
    private func conceal<T: Decodable>(
        table: String, where condition: String, _ arguments: StatementArguments, _ mask: Penyamaran, _ type: T.Type
    ) throws {
        for row in try Row.fetchAll(
            db, sql: "SELECT id, isi FROM \(table) WHERE \(condition)", arguments: arguments)
        {
            let (id, text): (Int64, String) = (row["id"], row["isi"])
            guard let masked = mask.json(text) else {
                throw RegisterError.unreadable(what: "\(table) \(id)", reason: "no JSON")
            }
            _ = try StoredJSON.value(type, from: masked, what: "masked \(table) \(id)")
            if masked != text {
                try db.execute(sql: "UPDATE \(table) SET isi = ? WHERE id = ?", arguments: [masked, id])
            }
        }
    }

    /// Removes a stored message's bytes and what was read of its files; its digest stays.
    public func removeContents(ofMessage id: Int64, _ mask: Penyamaran) throws {
        let hasil = try String.fetchOne(db, sql: "SELECT hasil FROM pesan WHERE id = ?", arguments: [id])
        try db.execute(
            sql: "UPDATE pesan SET message_id = 'dihapus.' || id, hasil = ? WHERE id = ?",
            arguments: [hasil.map(mask.teks), id])
        try db.execute(sql: "UPDATE isi_pesan SET isi = x'' WHERE pesan_id = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM bacaan_berkas WHERE pesan_id = ?", arguments: [id])
    }

    /// Removes a written mail's bytes; that it was written and sent stays.
    ///
    /// - Parameter alamat: the person whose data is removed.
    public func removeContents(ofMail id: Int64, from alamat: EmailAddress?, _ mask: Penyamaran) throws {
        try db.execute(sql: "UPDATE isi_outbox SET isi = x'' WHERE outbox_id = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM cetakan WHERE outbox_id = ?", arguments: [id])
        let galat = try String.fetchOne(db, sql: "SELECT galat FROM outbox WHERE id = ?", arguments: [id])
        try db.execute(
            sql: """
                UPDATE outbox SET galat = ?, penerima = iif(penerima = ? COLLATE NOCASE, ?, penerima)
                WHERE id = ?
                """, arguments: [galat.map(mask.teks), alamat?.description, Penyamaran.alamatPengganti, id])
    }

    /// Notes a removal that belongs to no request.
    public func noteRemoval(alasan: String, dasar: DasarPenghapusan, at now: Date) throws {
        try db.execute(
            sql: "INSERT INTO penghapusan (alasan, dasar, pada) VALUES (?, ?, ?)",
            arguments: [alasan, dasar.rawValue, now])
    }
}

extension Register {
    /// Leaves nothing of removed data in the file or its log.
    public func scrub() throws {
        try write { try $0.compactIndex() }
        do {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch {
            throw Self.translatedIfOurs(error, path)
        }
    }
}
