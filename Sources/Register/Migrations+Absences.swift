extension Migrations {
    /// Days are ISO 8601, so that they compare as texts.
    static let absences = """
        CREATE TABLE cuti_pejabat (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            pesan_id INTEGER NOT NULL REFERENCES pesan (id),
            peran TEXT NOT NULL,
            alamat TEXT NOT NULL,
            mulai TEXT,
            sampai TEXT,
            diterima_at TEXT NOT NULL,
            kata TEXT NOT NULL,
            UNIQUE (pesan_id, peran),
            CHECK (mulai IS NOT NULL OR sampai IS NOT NULL),
            CHECK (mulai IS NULL OR sampai IS NULL OR mulai <= sampai)
        );
        CREATE INDEX cuti_pejabat_peran ON cuti_pejabat (peran, diterima_at);
        """
}
