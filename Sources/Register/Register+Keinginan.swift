import Foundation
import GRDB
import Persuratan

/// A time of a room that a request has, holds or wishes.
public struct Peminat: Sendable, Equatable {
    public enum Jenis: String, Sendable {
        /// Its visit is entered.
        case terisi
        /// Kept for it, perhaps no longer.
        case ditahan = "sementara"
        /// Wished, and nobody has decided on it.
        case diinginkan
    }

    public let permohonan: Int64
    public let tag: CaseTag
    public let jadwal: Jadwal
    public let jenis: Jenis
}

extension RegisterTransaction {
    /// Records what the request wishes of that room, in place of what it wished before.
    public func wish(_ times: [Jadwal], ruang: String, case permohonan: Int64) throws {
        try db.execute(sql: "DELETE FROM keinginan WHERE permohonan_id = ?", arguments: [permohonan])
        for time in Set(times) {
            try db.execute(
                sql: "INSERT INTO keinginan (permohonan_id, ruang, tanggal, mulai, selesai) VALUES (?, ?, ?, ?, ?)",
                arguments: [permohonan, ruang, time.tanggal.description, time.mulai.menit, time.selesai.menit])
        }
    }

    /// Keeps what a mail offers under its numbers.
    public func record(_ tawaran: [Tawaran], case permohonan: Int64, permintaan: Int) throws {
        for offer in tawaran {
            try db.execute(
                sql: "INSERT INTO tawaran VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    permohonan, permintaan, offer.nomor, offer.ruang, offer.jadwal.tanggal.description,
                    offer.jadwal.mulai.menit, offer.jadwal.selesai.menit,
                ])
        }
    }
}

extension RegisterSnapshot {
    /// What the mails of that question offered, in the order of their numbers.
    public func tawaran(case permohonan: Int64, permintaan: Int) throws -> [Tawaran] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM tawaran WHERE permohonan_id = ? AND permintaan = ? ORDER BY nomor",
            arguments: [permohonan, permintaan]
        ).map { row in
            guard let jadwal = Jadwal(row) else {
                throw RegisterError.unreadable(what: "offered time", reason: row.description)
            }
            return Tawaran(nomor: row["nomor"], jadwal: jadwal, ruang: row["ruang"])
        }
    }

    /// Every request that has, holds (even when the hold is over) or wishes something of that room on those days.
    public func peminat(ruang: String, from first: Tanggal, to last: Tanggal) throws -> [Peminat] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan_id, tag, tanggal, mulai, selesai, agenda.keadaan AS jenis FROM agenda
                JOIN permohonan ON permohonan.id = permohonan_id
                WHERE agenda.keadaan = 'terisi' AND ruang = ?1 AND tanggal BETWEEN ?2 AND ?3
                UNION ALL
                SELECT permohonan_id, tag, tanggal, mulai, selesai, agenda.keadaan FROM agenda
                JOIN permohonan ON permohonan.id = permohonan_id
                WHERE agenda.keadaan = 'sementara' AND ruang = ?1 AND tanggal BETWEEN ?2 AND ?3
                UNION ALL
                SELECT permohonan_id, tag, tanggal, mulai, selesai, 'diinginkan' FROM keinginan
                JOIN permohonan ON permohonan.id = permohonan_id
                WHERE ruang = ?1 AND tanggal BETWEEN ?2 AND ?3
                ORDER BY permohonan_id, tanggal, mulai
                """, arguments: [ruang, first.description, last.description]
        ).map { row in
            guard let jadwal = Jadwal(row), let tag = CaseTag(row["tag"] as String),
                let jenis = Peminat.Jenis(rawValue: row["jenis"])
            else { throw RegisterError.unreadable(what: "wish for a room", reason: row.description) }
            return Peminat(permohonan: row["permohonan_id"], tag: tag, jadwal: jadwal, jenis: jenis)
        }
    }
}
