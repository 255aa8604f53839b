extension Migrations {
    /// Links by which people sign in, and their sessions; of either only the fingerprint is kept.
    static let access = """
        CREATE TABLE tautan_masuk (
            sidik TEXT PRIMARY KEY,
            alamat TEXT NOT NULL,
            dibuat_at TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL,
            dipakai_at TEXT
        ) WITHOUT ROWID;
        CREATE TABLE sesi_web (
            sidik TEXT PRIMARY KEY,
            alamat TEXT NOT NULL,
            dibuat_at TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL,
            diakhiri_at TEXT
        ) WITHOUT ROWID;
        """
}
