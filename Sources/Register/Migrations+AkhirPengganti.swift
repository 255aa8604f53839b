extension Migrations {
    /// The codes by which those who were told of a stand-in can end it with a reply.
    static let standInEnds = """
        CREATE TABLE akhir_pengganti (
            kode TEXT PRIMARY KEY,
            pengganti_id INTEGER NOT NULL REFERENCES pengganti (id),
            peran TEXT NOT NULL,
            alamat TEXT NOT NULL,
            kedaluwarsa_at TEXT NOT NULL,
            UNIQUE (pengganti_id, alamat)
        ) WITHOUT ROWID;
        """
}
