import Foundation
import GRDB
import Persuratan

/// Requests that wait for the same officer at the same row of the same SOP: the same minutes count for all of them.
public struct KelompokMenunggu: Sendable, Equatable {
    public let pemegang: Peran
    /// The heading of that role's column.
    public let judulPemegang: String
    public let langkah: Langkah
    public let jumlah: Int
    let sop: Int64
}

/// A place among requests that wait: by how long they wait, then by number.
public struct TepiMenunggu: Sendable, Equatable {
    public let sejak: Date
    public let id: Int64

    public init(sejak: Date, id: Int64) { (self.sejak, self.id) = (sejak, id) }

    /// Before all of them.
    public static let awal = TepiMenunggu(sejak: .distantPast, id: 0)
}

/// On which side of a place.
public enum SisiMenunggu: Sendable { case sebelum, sesudah }

extension RegisterSnapshot {
    /// What waits, by whom and where. `pemegang` nil: for everybody.
    public func waitingGroups(for pemegang: [Peran]?) throws -> [KelompokMenunggu] {
        var procedures: [Int64: SOP] = [:]
        return try Row.fetchAll(
            db,
            sql: """
                SELECT pemegang, langkah, sop_id, count(*) AS jumlah FROM permohonan WHERE pemegang IS NOT NULL
                GROUP BY pemegang, langkah, sop_id ORDER BY sop_id, langkah, pemegang
                """
        ).compactMap { row in
            let id: Int64 = row["sop_id"]
            let sop = try procedures[id] ?? procedure(id)
            procedures[id] = sop
            guard let holder = Peran(row["pemegang"] as String), let langkah = sop.langkah(row["langkah"]) else {
                throw RegisterError.unreadable(what: "who has a request", reason: row.description)
            }
            guard pemegang?.contains(holder) ?? true else { return nil }
            return KelompokMenunggu(
                pemegang: holder, judulPemegang: sop.judul(holder), langkah: langkah, jumlah: row["jumlah"], sop: id)
        }
    }

    /// How many of them wait since before then.
    public func waitingCount(in group: KelompokMenunggu, before latest: Date) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM permohonan WHERE \(Self.membership) AND menunggu_sejak < ?",
            arguments: [group.pemegang.description, group.langkah.no, group.sop, latest]) ?? 0
    }

    /// Those of the group that stand behind that place, longest wait first; or, backwards, those before it, nearest first.
    public func waiting(
        in group: KelompokMenunggu, _ side: SisiMenunggu, of tepi: TepiMenunggu, limit: Int
    ) throws -> [PerkaraMenunggu] {
        let (sign, order) = side == .sesudah ? (">", "ASC") : ("<", "DESC")
        return try Row.fetchAll(
            db,
            sql: """
                SELECT permohonan.id, tag, pemohon_alamat, menunggu_sejak, asal, perihal FROM permohonan
                LEFT JOIN surat_masuk ON surat_masuk.permohonan_id = permohonan.id
                WHERE \(Self.membership) AND (menunggu_sejak, permohonan.id) \(sign) (?, ?)
                ORDER BY menunggu_sejak \(order), permohonan.id \(order) LIMIT ?
                """,
            arguments: [
                group.pemegang.description, group.langkah.no, group.sop, StoredMoment.text(tepi.sejak), tepi.id, limit,
            ]
        ).map { row in
            guard let tag = CaseTag(row["tag"] as String) else {
                throw RegisterError.unreadable(what: "tag", reason: row["tag"])
            }
            return PerkaraMenunggu(
                id: row["id"], tag: tag, asal: row["asal"] ?? row["pemohon_alamat"], perihal: row["perihal"],
                langkah: group.langkah, pemegang: group.pemegang, sejak: row["menunggu_sejak"])
        }
    }

    /// ``isTerlibat(_:case:)``, by the request's tag.
    public func isTerlibat(_ orang: Terlibat, tag: CaseTag) throws -> Bool {
        let id = try Int64.fetchOne(
            db, sql: "SELECT id FROM permohonan WHERE tag = ?", arguments: [tag.description])
        return try id.map { try isTerlibat(orang, case: $0) } ?? false
    }

    private static let membership = "pemegang = ? AND langkah = ? AND sop_id = ?"
}
