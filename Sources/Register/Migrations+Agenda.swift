extension Migrations {
    /// Holds and the office's own needs beside visits, each with what must stay free around it; wishes, so that whoever
    /// loses one can be told; and the free times that mails offered, under their numbers.
    ///
    /// `sementara`: kept until `sampai_at`, no obstacle to the database. `terisi`: nothing else may have the room then.
    static let rooms = """
        CREATE TABLE agenda_baru (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            jenis TEXT NOT NULL CHECK (jenis IN ('kunjungan', 'blokir')),
            permohonan_id INTEGER REFERENCES permohonan (id),
            ruang TEXT NOT NULL,
            tanggal TEXT NOT NULL,
            mulai INTEGER NOT NULL CHECK (mulai >= 0),
            selesai INTEGER NOT NULL CHECK (selesai > mulai AND selesai <= 1440),
            terpakai_mulai INTEGER NOT NULL CHECK (terpakai_mulai BETWEEN 0 AND mulai),
            terpakai_selesai INTEGER NOT NULL CHECK (terpakai_selesai BETWEEN selesai AND 1440),
            keadaan TEXT NOT NULL CHECK (keadaan IN ('sementara', 'terisi', 'dilepas')),
            sampai_at TEXT,
            alasan TEXT,
            pada TEXT NOT NULL,
            CHECK ((jenis = 'kunjungan') = (permohonan_id IS NOT NULL)),
            CHECK ((jenis = 'blokir') = (alasan IS NOT NULL)),
            CHECK (keadaan <> 'sementara' OR (sampai_at IS NOT NULL AND jenis = 'kunjungan'))
        );
        INSERT INTO agenda_baru (id, jenis, permohonan_id, ruang, tanggal, mulai, selesai, terpakai_mulai,
            terpakai_selesai, keadaan, pada)
        SELECT id, 'kunjungan', permohonan_id, ruang, tanggal, mulai, selesai, mulai, selesai, keadaan, pada FROM agenda;
        DROP TABLE agenda;
        ALTER TABLE agenda_baru RENAME TO agenda;
        CREATE INDEX agenda_terisi ON agenda (ruang, tanggal, terpakai_mulai) WHERE keadaan = 'terisi';
        CREATE INDEX agenda_sementara ON agenda (ruang, tanggal) WHERE keadaan = 'sementara';
        CREATE INDEX agenda_permohonan ON agenda (permohonan_id) WHERE keadaan = 'sementara';
        CREATE UNIQUE INDEX agenda_satu ON agenda (permohonan_id) WHERE keadaan = 'terisi';
        CREATE TRIGGER agenda_bentrok_baru BEFORE INSERT ON agenda
        WHEN NEW.keadaan = 'terisi' AND EXISTS (
            SELECT 1 FROM agenda WHERE keadaan = 'terisi' AND ruang = NEW.ruang AND tanggal = NEW.tanggal
                AND terpakai_mulai < NEW.terpakai_selesai AND NEW.terpakai_mulai < terpakai_selesai)
        BEGIN SELECT RAISE(ABORT, 'agenda bentrok'); END;
        CREATE TRIGGER agenda_bentrok_ubah BEFORE UPDATE ON agenda
        WHEN NEW.keadaan = 'terisi' AND EXISTS (
            SELECT 1 FROM agenda WHERE keadaan = 'terisi' AND ruang = NEW.ruang AND tanggal = NEW.tanggal
                AND terpakai_mulai < NEW.terpakai_selesai AND NEW.terpakai_mulai < terpakai_selesai AND id <> NEW.id)
        BEGIN SELECT RAISE(ABORT, 'agenda bentrok'); END;
        CREATE TRIGGER agenda_utuh BEFORE DELETE ON agenda
        BEGIN SELECT RAISE(ABORT, 'agenda tidak boleh dihapus'); END;

        CREATE TABLE keinginan (
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            ruang TEXT NOT NULL,
            tanggal TEXT NOT NULL,
            mulai INTEGER NOT NULL CHECK (mulai >= 0),
            selesai INTEGER NOT NULL CHECK (selesai > mulai AND selesai <= 1440),
            PRIMARY KEY (permohonan_id, tanggal, mulai, selesai)
        ) WITHOUT ROWID;
        CREATE INDEX keinginan_ruang ON keinginan (ruang, tanggal);

        CREATE TABLE tawaran (
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            permintaan INTEGER NOT NULL CHECK (permintaan > 0),
            nomor INTEGER NOT NULL CHECK (nomor > 0),
            ruang TEXT NOT NULL,
            tanggal TEXT NOT NULL,
            mulai INTEGER NOT NULL CHECK (mulai >= 0),
            selesai INTEGER NOT NULL CHECK (selesai > mulai AND selesai <= 1440),
            PRIMARY KEY (permohonan_id, permintaan, nomor)
        ) WITHOUT ROWID;
        """
}
