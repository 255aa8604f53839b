extension Migrations {
    /// Acts by hand, each stored before it is decided; `hasil` is what became of it.
    static let acts = """
        CREATE TABLE tindakan (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            pada TEXT NOT NULL,
            oleh TEXT NOT NULL,
            isi TEXT NOT NULL,
            hasil TEXT,
            diputuskan_at TEXT,
            CHECK ((hasil IS NULL) = (diputuskan_at IS NULL))
        );
        CREATE INDEX tindakan_baru ON tindakan (id) WHERE hasil IS NULL;
        CREATE TRIGGER tindakan_utuh BEFORE DELETE ON tindakan
        BEGIN SELECT RAISE(ABORT, 'tindakan tidak boleh dihapus'); END;

        ALTER TABLE peristiwa ADD COLUMN tindakan_id INTEGER REFERENCES tindakan (id);
        CREATE INDEX peristiwa_tindakan ON peristiwa (tindakan_id) WHERE tindakan_id IS NOT NULL;
        """
}
