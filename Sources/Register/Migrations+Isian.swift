extension Migrations {
    /// What was filled in on the public form waits for its address to be confirmed; what another program handed in is known
    /// again by its key.
    static let entries = """
        CREATE TABLE formulir_menunggu (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sidik TEXT NOT NULL UNIQUE,
            alamat TEXT NOT NULL,
            isi BLOB NOT NULL,
            dibuat_at TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL
        );
        CREATE INDEX formulir_menunggu_alamat ON formulir_menunggu (alamat, dibuat_at);
        CREATE INDEX formulir_menunggu_kedaluwarsa ON formulir_menunggu (kedaluwarsa_at);

        CREATE TABLE serahan_api (
            klien TEXT NOT NULL,
            kunci TEXT NOT NULL,
            digest TEXT NOT NULL,
            resi TEXT NOT NULL UNIQUE,
            pesan_id INTEGER NOT NULL UNIQUE REFERENCES pesan (id),
            dibuat_at TEXT NOT NULL,
            PRIMARY KEY (klien, kunci)
        ) WITHOUT ROWID;
        """
}
