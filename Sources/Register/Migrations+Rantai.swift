import Foundation
import GRDB

extension Migrations {
    /// The order in which the office decided, and with what configuration; what was removed by hand or by age.
    ///
    /// `urutan`: one row a decision, in the transaction of its effects: which message, act or turn of the clock, and the
    /// moment that the clock showed. Events may lose what is personal in them once the removal is recorded, and nothing else.
    static let order = """
        CREATE TABLE urutan (
            id INTEGER PRIMARY KEY,
            jenis TEXT NOT NULL,
            acuan INTEGER,
            isi TEXT,
            pada TEXT NOT NULL
        );
        CREATE TABLE konfigurasi (
            id INTEGER PRIMARY KEY,
            pada TEXT NOT NULL,
            isi TEXT NOT NULL
        );
        CREATE TABLE penghapusan (
            id INTEGER PRIMARY KEY,
            permohonan_id INTEGER UNIQUE REFERENCES permohonan (id),
            alasan TEXT NOT NULL,
            dasar TEXT NOT NULL CHECK (dasar IN ('retensi', 'permintaan')),
            pada TEXT NOT NULL
        );
        CREATE TRIGGER penghapusan_tetap BEFORE UPDATE ON penghapusan
        BEGIN SELECT RAISE(ABORT, 'penghapusan tidak boleh diubah'); END;
        CREATE TRIGGER penghapusan_utuh BEFORE DELETE ON penghapusan
        BEGIN SELECT RAISE(ABORT, 'penghapusan tidak boleh dihapus'); END;
        CREATE TRIGGER penghapusan_hanya_selesai BEFORE INSERT ON penghapusan
        WHEN EXISTS (SELECT 1 FROM permohonan WHERE id = NEW.permohonan_id AND pemegang IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'permohonan yang masih berjalan tidak boleh dihapus datanya'); END;

        DROP TRIGGER peristiwa_tetap;
        CREATE TRIGGER peristiwa_tetap BEFORE UPDATE ON peristiwa
        WHEN OLD.id IS NOT NEW.id OR OLD.permohonan_id IS NOT NEW.permohonan_id OR OLD.urut IS NOT NEW.urut
            OR OLD.pada IS NOT NEW.pada OR OLD.pesan_id IS NOT NEW.pesan_id OR OLD.tindakan_id IS NOT NEW.tindakan_id
            OR NOT EXISTS (SELECT 1 FROM penghapusan WHERE permohonan_id = OLD.permohonan_id)
        BEGIN SELECT RAISE(ABORT, 'peristiwa tidak boleh diubah'); END;
        """

    /// When each message was decided: mails are put away in that order.
    static let decisionsOfMessages =
        "CREATE INDEX urutan_pesan ON urutan (acuan, id) WHERE jenis IN ('pesan', 'sisih')"

    /// The chain's triggers as this program writes them: the same entries, made faster.
    static func renewChainTriggers(_ db: Database) throws {
        for (name, sql) in ChainedTable.first.flatMap({ $0.triggers.sorted { $0.key < $1.key } }) {
            try db.execute(sql: "DROP TRIGGER IF EXISTS \(name); \(sql)")
        }
    }

    /// The hash chain: one entry a change of a chained table, each with the digest of the row after it and the hash over the
    /// entry before. Rows that are there get their entries now.
    static func chain(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE rantai (
                    id INTEGER PRIMARY KEY,
                    tabel TEXT NOT NULL,
                    kunci TEXT NOT NULL,
                    perubahan TEXT NOT NULL CHECK (perubahan IN ('awal', 'sisip', 'ubah', 'hapus')),
                    isi BLOB NOT NULL CHECK (length(isi) = 32),
                    sidik BLOB NOT NULL CHECK (length(sidik) = 32)
                );
                CREATE TRIGGER rantai_tetap BEFORE UPDATE ON rantai
                BEGIN SELECT RAISE(ABORT, 'rantai tidak boleh diubah'); END;
                CREATE TRIGGER rantai_utuh BEFORE DELETE ON rantai
                BEGIN SELECT RAISE(ABORT, 'rantai tidak boleh dihapus'); END;
                """)
        let zero = Data(count: 32)
        let first = ChainDigest.link(before: zero, id: 0, words: ["rantai", "0", "awal"], content: zero)
        try db.execute(
            sql: "INSERT INTO rantai VALUES (0, 'rantai', '0', 'awal', ?, ?)", arguments: [zero, first])
        for table in ChainedTable.first {
            let keys = try Row.fetchAll(
                db, sql: "SELECT \(table.keys.joined(separator: ", ")) FROM \(table.name) ORDER BY 1")
            let condition = table.keys.map { "\(table.name).\($0) = ?" }.joined(separator: " AND ")
            let (key, digest) = (table.key(table.name), table.digest(table.name))
            let insert = try db.cachedStatement(
                sql: """
                    INSERT INTO rantai (id, tabel, kunci, perubahan, isi, sidik)
                    SELECT ekor.id + 1, '\(table.name)', \(key), 'awal', \(digest),
                        \(ChainDigest.linkFunction)(ekor.sidik, ekor.id + 1, '\(table.name)', \(key), 'awal', \(digest))
                    FROM (SELECT id, sidik FROM rantai ORDER BY id DESC LIMIT 1) AS ekor, \(table.name)
                    WHERE \(condition)
                    """)
            for row in keys { try insert.execute(arguments: StatementArguments(row.databaseValues)) }
            for sql in table.triggers.sorted(by: { $0.key < $1.key }).map(\.value) { try db.execute(sql: sql) }
        }
    }
}
