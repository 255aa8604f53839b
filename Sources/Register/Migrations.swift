import GRDB

/// The schema, step by step. Append-only: a migration that an office has run is never edited.
///
/// The schema is the last guard. What must never be is forbidden here, whatever the program above does: a gap or a double in
/// the agenda numbers of a year, two visits in one room at one time, one message taken in twice.
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 pesan") { try $0.execute(sql: messages) }
        migrator.registerMigration("1 permohonan") { try $0.execute(sql: cases) }
        migrator.registerMigration("1 surat masuk") { try $0.execute(sql: letters) }
        migrator.registerMigration("1 agenda") { try $0.execute(sql: agenda) }
        migrator.registerMigration("1 outbox") { try $0.execute(sql: outbox) }
        migrator.registerMigration("2 letak pesan") { try $0.execute(sql: places) }
        migrator.registerMigration("2 outbox") { try $0.execute(sql: outboxInDoubt) }
        migrator.registerMigration("2 cuti pejabat") { try $0.execute(sql: absences) }
        migrator.registerMigration("2 bacaan") { try $0.execute(sql: readings) }
        migrator.registerMigration("2 sidik surat") { try $0.execute(sql: fingerprints) }
        migrator.registerMigration("3 agenda") { try $0.execute(sql: rooms) }
        migrator.registerMigration("3 pengganti") { try $0.execute(sql: standIns) }
        migrator.registerMigration("3 pengingat") { try $0.execute(sql: reminders) }
        migrator.registerMigration("4 akses") { try $0.execute(sql: access) }
        migrator.registerMigration("4 isi pesan") { try $0.execute(sql: contents) }
        migrator.registerMigration("4 pengerjaan") { try work($0) }
        migrator.registerMigration("4 akhir pengganti") { try $0.execute(sql: standInEnds) }
        migrator.registerMigration("4 isian") { try $0.execute(sql: entries) }
        migrator.registerMigration("4 pencarian") { try $0.execute(sql: search) }
        migrator.registerMigration("4 tindakan") { try $0.execute(sql: acts) }
        migrator.registerMigration("4 urutan") { try $0.execute(sql: order) }
        migrator.registerMigration("4 rantai") { try chain($0) }
        migrator.registerMigration("4 cetakan") { try $0.execute(sql: prints) }
        migrator.registerMigration("5 urutan pesan") { try $0.execute(sql: decisionsOfMessages) }
        migrator.registerMigration("5 rantai") { try renewChainTriggers($0) }
        migrator.registerMigration("5 peta buku") { try $0.execute(sql: maps) }
        return migrator
    }

    private static let messages = """
        CREATE TABLE kotak_surat (
            mailbox TEXT NOT NULL,
            uid_validity INTEGER NOT NULL CHECK (uid_validity > 0),
            uid_terakhir INTEGER NOT NULL CHECK (uid_terakhir >= 0),
            PRIMARY KEY (mailbox, uid_validity)
        ) WITHOUT ROWID;

        CREATE TABLE pesan (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            mailbox TEXT NOT NULL,
            uid_validity INTEGER NOT NULL,
            uid INTEGER NOT NULL,
            message_id TEXT,
            digest TEXT NOT NULL,
            ukuran INTEGER NOT NULL,
            is_terpotong INTEGER NOT NULL DEFAULT 0 CHECK (is_terpotong IN (0, 1)),
            diterima_at TEXT NOT NULL,
            disimpan_at TEXT NOT NULL,
            isi BLOB NOT NULL,
            keadaan TEXT NOT NULL DEFAULT 'baru' CHECK (keadaan IN ('baru', 'selesai', 'karantina')),
            hasil TEXT,
            percobaan INTEGER NOT NULL DEFAULT 0,
            dilaporkan_at TEXT,
            permohonan_id INTEGER REFERENCES permohonan (id),
            UNIQUE (mailbox, uid_validity, uid)
        );
        CREATE UNIQUE INDEX pesan_identitas ON pesan (coalesce(message_id, ''), digest);
        CREATE INDEX pesan_baru ON pesan (id) WHERE keadaan = 'baru';
        CREATE INDEX pesan_karantina ON pesan (id) WHERE keadaan = 'karantina';
        CREATE INDEX pesan_permohonan ON pesan (permohonan_id, id);
        """

    private static let cases = """
        CREATE TABLE sop (
            id INTEGER PRIMARY KEY,
            kode TEXT NOT NULL,
            isi TEXT NOT NULL UNIQUE
        );

        CREATE TABLE permohonan (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sop_id INTEGER NOT NULL REFERENCES sop (id),
            kode TEXT NOT NULL,
            tahun INTEGER NOT NULL,
            urut INTEGER NOT NULL CHECK (urut > 0),
            tag TEXT NOT NULL UNIQUE,
            pemohon_alamat TEXT NOT NULL,
            keadaan TEXT NOT NULL,
            langkah INTEGER,
            pemegang TEXT,
            dibuat_at TEXT NOT NULL,
            diubah_at TEXT NOT NULL,
            UNIQUE (kode, tahun, urut)
        );
        CREATE INDEX permohonan_pemohon ON permohonan (pemohon_alamat);

        CREATE TABLE peristiwa (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            urut INTEGER NOT NULL CHECK (urut > 0),
            pada TEXT NOT NULL,
            pesan_id INTEGER REFERENCES pesan (id),
            isi TEXT NOT NULL,
            penjelasan TEXT,
            UNIQUE (permohonan_id, urut)
        );
        CREATE TRIGGER peristiwa_tetap BEFORE UPDATE ON peristiwa
        BEGIN SELECT RAISE(ABORT, 'peristiwa tidak boleh diubah'); END;
        CREATE TRIGGER peristiwa_utuh BEFORE DELETE ON peristiwa
        BEGIN SELECT RAISE(ABORT, 'peristiwa tidak boleh dihapus'); END;

        CREATE TABLE permintaan (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            nomor INTEGER NOT NULL CHECK (nomor >= 0),
            peran TEXT NOT NULL,
            alamat TEXT NOT NULL,
            kode TEXT NOT NULL UNIQUE,
            dibuat_at TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL
        );
        CREATE INDEX permintaan_permohonan ON permintaan (permohonan_id, nomor);
        """

    private static let letters = """
        CREATE TABLE surat_masuk (
            id INTEGER PRIMARY KEY,
            permohonan_id INTEGER NOT NULL UNIQUE REFERENCES permohonan (id),
            tahun INTEGER NOT NULL,
            nomor_agenda INTEGER NOT NULL CHECK (nomor_agenda > 0),
            tanggal_terima TEXT NOT NULL,
            nomor_surat TEXT,
            tanggal_surat TEXT,
            asal TEXT,
            perihal TEXT,
            sifat TEXT,
            lampiran TEXT,
            jenis TEXT NOT NULL,
            isi TEXT NOT NULL,
            UNIQUE (tahun, nomor_agenda)
        );
        CREATE TRIGGER surat_masuk_urut BEFORE INSERT ON surat_masuk
        WHEN NEW.nomor_agenda <>
            (SELECT coalesce(max(nomor_agenda), 0) + 1 FROM surat_masuk WHERE tahun = NEW.tahun)
        BEGIN SELECT RAISE(ABORT, 'nomor agenda harus berurutan'); END;
        CREATE TRIGGER surat_masuk_nomor_tetap BEFORE UPDATE OF tahun, nomor_agenda ON surat_masuk
        WHEN NEW.tahun <> OLD.tahun OR NEW.nomor_agenda <> OLD.nomor_agenda
        BEGIN SELECT RAISE(ABORT, 'nomor agenda tidak boleh diubah'); END;
        CREATE TRIGGER surat_masuk_utuh BEFORE DELETE ON surat_masuk
        BEGIN SELECT RAISE(ABORT, 'surat masuk tidak boleh dihapus'); END;

        CREATE TABLE disposisi (
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            urut INTEGER NOT NULL,
            langkah INTEGER NOT NULL,
            dari TEXT NOT NULL,
            kepada TEXT NOT NULL,
            instruksi TEXT,
            syarat TEXT,
            pada TEXT NOT NULL,
            PRIMARY KEY (permohonan_id, urut)
        ) WITHOUT ROWID;
        """

    /// Slots are compared as days and minutes of the office's clock, which has no summer time.
    private static let agenda = """
        CREATE TABLE agenda (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            ruang TEXT NOT NULL,
            tanggal TEXT NOT NULL,
            mulai INTEGER NOT NULL CHECK (mulai >= 0),
            selesai INTEGER NOT NULL CHECK (selesai > mulai AND selesai <= 1440),
            keadaan TEXT NOT NULL DEFAULT 'terisi' CHECK (keadaan IN ('terisi', 'dilepas')),
            pada TEXT NOT NULL
        );
        CREATE INDEX agenda_ruang ON agenda (ruang, tanggal, mulai) WHERE keadaan = 'terisi';
        CREATE UNIQUE INDEX agenda_satu ON agenda (permohonan_id) WHERE keadaan = 'terisi';
        CREATE TRIGGER agenda_bentrok_baru BEFORE INSERT ON agenda
        WHEN NEW.keadaan = 'terisi' AND EXISTS (
            SELECT 1 FROM agenda WHERE keadaan = 'terisi' AND ruang = NEW.ruang AND tanggal = NEW.tanggal
                AND mulai < NEW.selesai AND NEW.mulai < selesai)
        BEGIN SELECT RAISE(ABORT, 'agenda bentrok'); END;
        CREATE TRIGGER agenda_bentrok_ubah BEFORE UPDATE ON agenda
        WHEN NEW.keadaan = 'terisi' AND EXISTS (
            SELECT 1 FROM agenda WHERE keadaan = 'terisi' AND ruang = NEW.ruang AND tanggal = NEW.tanggal
                AND mulai < NEW.selesai AND NEW.mulai < selesai AND id <> NEW.id)
        BEGIN SELECT RAISE(ABORT, 'agenda bentrok'); END;
        """

    private static let outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            permohonan_id INTEGER REFERENCES permohonan (id),
            message_id TEXT NOT NULL UNIQUE,
            jenis TEXT NOT NULL,
            penerima TEXT NOT NULL,
            isi BLOB NOT NULL,
            dibuat_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            keadaan TEXT NOT NULL DEFAULT 'antre' CHECK (keadaan IN ('antre', 'terkirim', 'gagal')),
            percobaan INTEGER NOT NULL DEFAULT 0,
            galat TEXT,
            terkirim_at TEXT,
            gagal_at TEXT
        );
        CREATE INDEX outbox_antre ON outbox (due_at, id) WHERE keadaan = 'antre';
        CREATE INDEX outbox_permohonan ON outbox (permohonan_id, id);

        CREATE TABLE laporan_harian (
            tanggal TEXT PRIMARY KEY,
            dibuat_at TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    /// One row for each UID that was seen on the server; `ditaruh_at`: when it was put in its place there.
    private static let places = """
        CREATE TABLE letak_pesan (
            mailbox TEXT NOT NULL,
            uid_validity INTEGER NOT NULL CHECK (uid_validity > 0),
            uid INTEGER NOT NULL CHECK (uid > 0),
            pesan_id INTEGER NOT NULL REFERENCES pesan (id),
            ditaruh_at TEXT,
            PRIMARY KEY (mailbox, uid_validity, uid)
        ) WITHOUT ROWID;
        INSERT INTO letak_pesan SELECT mailbox, uid_validity, uid, id, NULL FROM pesan;
        CREATE INDEX letak_menunggu ON letak_pesan (mailbox, uid_validity, uid) WHERE ditaruh_at IS NULL;
        CREATE INDEX letak_menurut_pesan ON letak_pesan (pesan_id);
        """

    /// `mulai_kirim_at`: handed to the server, and what became of it is not known yet. `dibuang`: a person dropped it.
    private static let outboxInDoubt = """
        CREATE TABLE outbox_baru (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            permohonan_id INTEGER REFERENCES permohonan (id),
            message_id TEXT NOT NULL UNIQUE,
            jenis TEXT NOT NULL,
            penerima TEXT NOT NULL,
            isi BLOB NOT NULL,
            dibuat_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            keadaan TEXT NOT NULL DEFAULT 'antre' CHECK (keadaan IN ('antre', 'terkirim', 'gagal', 'dibuang')),
            percobaan INTEGER NOT NULL DEFAULT 0,
            galat TEXT,
            mulai_kirim_at TEXT,
            terkirim_at TEXT,
            gagal_at TEXT
        );
        INSERT INTO outbox_baru (id, permohonan_id, message_id, jenis, penerima, isi, dibuat_at, due_at, keadaan,
            percobaan, galat, terkirim_at, gagal_at)
        SELECT id, permohonan_id, message_id, jenis, penerima, isi, dibuat_at, due_at, keadaan, percobaan, galat,
            terkirim_at, gagal_at FROM outbox;
        DROP TABLE outbox;
        ALTER TABLE outbox_baru RENAME TO outbox;
        CREATE INDEX outbox_antre ON outbox (due_at, id) WHERE keadaan = 'antre';
        CREATE INDEX outbox_permohonan ON outbox (permohonan_id, id);
        CREATE INDEX outbox_penerima ON outbox (penerima, dibuat_at);
        CREATE INDEX outbox_terkirim ON outbox (penerima, terkirim_at) WHERE keadaan = 'terkirim';
        """
}
