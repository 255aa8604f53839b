/// Reminders and digests.
extension Migrations {
    /// `ingat_at`: when to look next whether somebody must be reminded. `ingatan`: nobody is reminded of one request twice a
    /// day. `rangkuman`: a digest of several letters, with what each number in it meant.
    static let reminders = """
        ALTER TABLE permohonan ADD COLUMN menunggu_sejak TEXT;
        ALTER TABLE permohonan ADD COLUMN ingat_at TEXT;
        UPDATE permohonan SET menunggu_sejak = diubah_at, ingat_at = diubah_at WHERE pemegang IS NOT NULL;
        CREATE INDEX permohonan_ingat ON permohonan (ingat_at) WHERE ingat_at IS NOT NULL;
        CREATE INDEX permohonan_menunggu ON permohonan (pemegang, menunggu_sejak) WHERE pemegang IS NOT NULL;
        CREATE INDEX permohonan_dibuat ON permohonan (dibuat_at);

        CREATE TABLE ingatan (
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            alamat TEXT NOT NULL COLLATE NOCASE,
            tanggal TEXT NOT NULL,
            PRIMARY KEY (permohonan_id, alamat, tanggal)
        ) WITHOUT ROWID;
        CREATE TABLE aturan_pengingat (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            isi TEXT NOT NULL
        );

        CREATE TABLE rangkuman (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            peran TEXT NOT NULL,
            alamat TEXT NOT NULL,
            tanggal TEXT NOT NULL,
            kode TEXT NOT NULL UNIQUE,
            dibuat_at TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL,
            UNIQUE (peran, tanggal)
        );
        CREATE TABLE rangkuman_isi (
            rangkuman_id INTEGER NOT NULL REFERENCES rangkuman (id),
            nomor INTEGER NOT NULL CHECK (nomor > 0),
            permohonan_id INTEGER NOT NULL REFERENCES permohonan (id),
            permintaan INTEGER NOT NULL,
            PRIMARY KEY (rangkuman_id, nomor),
            UNIQUE (rangkuman_id, permohonan_id)
        ) WITHOUT ROWID;
        """
}
