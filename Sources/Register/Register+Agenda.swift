import Foundation
import GRDB
import Persuratan

/// A visit in the agenda of a room.
public struct Kunjungan: Sendable, Equatable, Codable {
    public let tag: CaseTag
    public let ruang: String
    public let jadwal: Jadwal
    public let asal: String?
    public let perihal: String?
}

extension RegisterTransaction {
    /// Enters a visit; the request's earlier one is given free in the same breath.
    ///
    /// - Returns: the visit that has the room already, and then nothing is changed; nil when it is entered.
    public func book(_ jadwal: Jadwal, ruang: String, case permohonan: Int64, at now: Date) throws -> Kunjungan? {
        let others = try snapshot.agenda(ruang: ruang, from: jadwal.tanggal, to: jadwal.tanggal)
        let own = try String.fetchOne(db, sql: "SELECT tag FROM permohonan WHERE id = ?", arguments: [permohonan])
        if let other = others.first(where: { $0.jadwal.overlaps(jadwal) && $0.tag.description != own }) { return other }
        try release(case: permohonan)
        try db.execute(
            sql: """
                INSERT INTO agenda (permohonan_id, ruang, tanggal, mulai, selesai, pada) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                permohonan, ruang, jadwal.tanggal.description, jadwal.mulai.menit, jadwal.selesai.menit, now,
            ])
        return nil
    }

    /// Gives the request's slot free, if it has one.
    public func release(case permohonan: Int64) throws {
        try db.execute(
            sql: "UPDATE agenda SET keadaan = 'dilepas' WHERE permohonan_id = ? AND keadaan = 'terisi'",
            arguments: [permohonan])
    }
}

extension RegisterSnapshot {
    /// What is entered on those days, in order of time. `ruang` nil: all rooms.
    public func agenda(ruang: String?, from first: Tanggal, to last: Tanggal) throws -> [Kunjungan] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT agenda.ruang, agenda.tanggal, mulai, selesai, tag, asal, perihal FROM agenda
                JOIN permohonan ON permohonan.id = agenda.permohonan_id
                LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = permohonan.id
                WHERE agenda.keadaan = 'terisi' AND agenda.tanggal BETWEEN ?1 AND ?2 AND (?3 IS NULL OR ruang = ?3)
                ORDER BY agenda.tanggal, mulai, ruang
                """, arguments: [first.description, last.description, ruang]
        ).map { row in
            guard let tanggal = Tanggal(row["tanggal"] as String), let mulai = Pukul(menit: row["mulai"]),
                let selesai = Pukul(menit: row["selesai"]), let tag = CaseTag(row["tag"] as String),
                let jadwal = Jadwal(tanggal: tanggal, mulai: mulai, selesai: selesai)
            else { throw RegisterError.unreadable(what: "row of the agenda", reason: row.description) }
            return Kunjungan(tag: tag, ruang: row["ruang"], jadwal: jadwal, asal: row["asal"], perihal: row["perihal"])
        }
    }
}
