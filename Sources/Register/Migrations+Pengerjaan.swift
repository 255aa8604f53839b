import Foundation
import GRDB
import Persuratan

/// What pages and reports ask of many requests at once.
extension Migrations {
    /// The stretches of work that a request's events made, beside them: a report over a year must not play every request
    /// again. Times are seconds since 1970, which are read faster than texts.
    static func work(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE pengerjaan (
                    permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
                    urut INTEGER NOT NULL CHECK (urut > 0),
                    sop_id INTEGER NOT NULL REFERENCES sop (id),
                    langkah INTEGER NOT NULL,
                    peran TEXT NOT NULL,
                    mulai REAL NOT NULL,
                    selesai REAL,
                    PRIMARY KEY (permohonan_id, urut)
                ) WITHOUT ROWID;
                CREATE INDEX pengerjaan_selesai ON pengerjaan (selesai, sop_id, langkah, peran, mulai)
                WHERE selesai IS NOT NULL;
                CREATE INDEX permohonan_papan ON permohonan (pemegang, langkah, sop_id, menunggu_sejak)
                WHERE pemegang IS NOT NULL;
                """)
        let transaction = RegisterTransaction(db: db)
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM permohonan ORDER BY id") {
            do {
                guard let perkara = try transaction.snapshot.perkara(id: id) else { continue }
                try transaction.keepWork(of: perkara)
            } catch RegisterError.unreadable {
                // Reports counted no such request before, either; whoever opens it is told why.
                continue
            }
        }
    }
}
