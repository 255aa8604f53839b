extension Migrations {
    /// Bytes of mails get tables of their own: SQLite writes a row anew whenever one of its columns changes, and with it a
    /// letter of 25 MB for every word that is noted about it.
    static let contents = """
        CREATE TABLE isi_pesan (
            pesan_id INTEGER PRIMARY KEY REFERENCES pesan (id) ON DELETE CASCADE,
            isi BLOB NOT NULL
        );
        INSERT INTO isi_pesan SELECT id, isi FROM pesan;
        ALTER TABLE pesan DROP COLUMN isi;

        CREATE TABLE isi_outbox (
            outbox_id INTEGER PRIMARY KEY REFERENCES outbox (id) ON DELETE CASCADE,
            isi BLOB NOT NULL
        );
        INSERT INTO isi_outbox SELECT id, isi FROM outbox;
        ALTER TABLE outbox ADD COLUMN besar INTEGER NOT NULL DEFAULT 0 CHECK (besar >= 0);
        UPDATE outbox SET besar = length(isi);
        ALTER TABLE outbox DROP COLUMN isi;
        """
}
