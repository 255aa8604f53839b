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
    /// Enters a visit; what the request had or held before is given free in the same breath.
    ///
    /// - Returns: what has the room already, and then nothing is changed; nil when it is entered.
    public func book(_ pemakaian: PemakaianRuang, case permohonan: Int64, at now: Date) throws -> SebabBentrok? {
        let day = pemakaian.jadwal.tanggal
        let taken = try snapshot.isian(ruang: pemakaian.ruang, from: day, to: day, at: now)
        let own = try String.fetchOne(db, sql: "SELECT tag FROM permohonan WHERE id = ?", arguments: [permohonan])
        let other = taken.first {
            $0.pemakaian.terpakai.overlaps(pemakaian.terpakai) && $0.isTetap && $0.tag?.description != own
        }
        if let other { return other.sebabBentrok }
        try release(case: permohonan)
        try releaseHolds(case: permohonan)
        try insert(pemakaian, BarisAgenda(permohonan: permohonan), at: now)
        return nil
    }

    /// Gives the request's entered visit free, if it has one.
    public func release(case permohonan: Int64) throws {
        try db.execute(
            sql: "UPDATE agenda SET keadaan = 'dilepas' WHERE permohonan_id = ? AND keadaan = 'terisi'",
            arguments: [permohonan])
    }

    /// Keeps these times for the request until `end`, and gives free what it held before.
    public func hold(_ times: [PemakaianRuang], case permohonan: Int64, until end: Date, at now: Date) throws {
        try releaseHolds(case: permohonan)
        for time in times { try insert(time, BarisAgenda(permohonan: permohonan, sampai: end), at: now) }
    }

    private func releaseHolds(case permohonan: Int64) throws {
        try db.execute(
            sql: "UPDATE agenda SET keadaan = 'dilepas' WHERE permohonan_id = ? AND keadaan = 'sementara'",
            arguments: [permohonan])
    }

    /// Takes the room for the office itself. Visits must have been given free before: the database refuses it otherwise.
    ///
    /// - Returns: the number by which it can be given free again.
    @discardableResult
    public func block(_ pemakaian: PemakaianRuang, alasan: String, at now: Date) throws -> Int64 {
        try insert(pemakaian, BarisAgenda(alasan: alasan), at: now)
        return db.lastInsertedRowID
    }

    /// Gives free what the office had taken for itself.
    ///
    /// - Throws: `notFound` when there is no such block, or it was given free before.
    public func unblock(_ id: Int64) throws {
        try db.execute(
            sql: "UPDATE agenda SET keadaan = 'dilepas' WHERE id = ? AND jenis = 'blokir' AND keadaan = 'terisi'",
            arguments: [id])
        guard db.changesCount == 1 else { throw RegisterError.notFound("block \(id) in the agenda") }
    }

    private func insert(_ pemakaian: PemakaianRuang, _ row: BarisAgenda, at now: Date) throws {
        let (jadwal, taken) = (pemakaian.jadwal, pemakaian.terpakai)
        try db.execute(
            sql: """
                INSERT INTO agenda (jenis, permohonan_id, ruang, tanggal, mulai, selesai, terpakai_mulai,
                    terpakai_selesai, keadaan, sampai_at, alasan, pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                row.permohonan == nil ? "blokir" : "kunjungan", row.permohonan, pemakaian.ruang,
                jadwal.tanggal.description, jadwal.mulai.menit, jadwal.selesai.menit, taken.mulai.menit,
                taken.selesai.menit, row.sampai == nil ? "terisi" : "sementara", row.sampai, row.alasan, now,
            ])
    }
}

/// For whom a row of the agenda is, and until when.
private struct BarisAgenda {
    var permohonan: Int64?
    var sampai: Date?
    var alasan: String?
}

extension RegisterSnapshot {
    /// The visits that are entered on those days, in order of time. `ruang` nil: all rooms.
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
            guard let jadwal = Jadwal(row), let tag = CaseTag(row["tag"] as String)
            else { throw RegisterError.unreadable(what: "row of the agenda", reason: row.description) }
            return Kunjungan(tag: tag, ruang: row["ruang"], jadwal: jadwal, asal: row["asal"], perihal: row["perihal"])
        }
    }
}

extension Jadwal {
    /// A row's `tanggal`, `mulai` and `selesai`; nil when they are no such thing.
    init?(_ row: Row, _ begin: String = "mulai", _ end: String = "selesai") {
        guard let tanggal = Tanggal(row["tanggal"] as String), let mulai = Pukul(menit: row[begin]),
            let selesai = Pukul(menit: row[end])
        else { return nil }
        self.init(tanggal: tanggal, mulai: mulai, selesai: selesai)
    }
}
