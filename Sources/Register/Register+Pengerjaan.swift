import Foundation
import GRDB
import Persuratan

/// Finished work at one row of one SOP, as reports count it.
public struct PengerjaanSelesai: Sendable, Equatable {
    public let langkah: Int
    public let oleh: Peran
    public let mulai: Date
    public let selesai: Date
}

extension RegisterTransaction {
    /// Brings the stretches of work up to what the request's events made of them. They only grow; the last one may end.
    func keepWork(of perkara: Perkara) throws {
        let work = perkara.alur.pengerjaan
        let known = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM pengerjaan WHERE permohonan_id = ?", arguments: [perkara.id])
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO pengerjaan (permohonan_id, urut, sop_id, langkah, peran, mulai, selesai)
                SELECT ?1, ?2, sop_id, ?3, ?4, ?5, ?6 FROM permohonan WHERE id = ?1
                ON CONFLICT (permohonan_id, urut) DO UPDATE SET selesai = excluded.selesai
                """)
        for (index, stretch) in work.enumerated().dropFirst(max(0, (known ?? 0) - 1)) {
            try insert.execute(arguments: [
                perkara.id, index + 1, stretch.langkah, stretch.oleh.description,
                stretch.mulai.timeIntervalSince1970, stretch.selesai?.timeIntervalSince1970,
            ])
        }
    }
}

extension RegisterSnapshot {
    /// All work that ended from the first moment on and before the second, one stretch after the other, with the SOP it was
    /// done by; what is kept of it is up to `body`.
    public func eachWork(
        from first: Date, before last: Date, _ body: (PengerjaanSelesai, SOP) throws -> Void
    ) throws {
        var procedures: [Int64: SOP] = [:]
        var roles: [String: Peran] = [:]
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT sop_id, langkah, peran, mulai, selesai FROM pengerjaan
                WHERE selesai IS NOT NULL AND selesai >= ? AND selesai < ?
                """, arguments: [first.timeIntervalSince1970, last.timeIntervalSince1970])
        while let row = try rows.next() {
            let (id, word): (Int64, String) = (row[0], row[2])
            let sop = try procedures[id] ?? procedure(id)
            procedures[id] = sop
            guard let role = roles[word] ?? Peran(word) else {
                throw RegisterError.unreadable(what: "role of a stretch of work", reason: word)
            }
            roles[word] = role
            try body(
                PengerjaanSelesai(
                    langkah: row[1], oleh: role, mulai: Date(timeIntervalSince1970: row[3]),
                    selesai: Date(timeIntervalSince1970: row[4])), sop)
        }
    }
}
