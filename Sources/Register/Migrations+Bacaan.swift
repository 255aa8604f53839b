import GRDB

extension Migrations {
    /// Messages whose documents must be converted wait in a line of their own, and what was converted is kept with them.
    static let readings = """
        ALTER TABLE pesan ADD COLUMN is_menunggu_baca INTEGER NOT NULL DEFAULT 0 CHECK (is_menunggu_baca IN (0, 1));
        DROP INDEX pesan_baru;
        CREATE INDEX pesan_siap ON pesan (id) WHERE keadaan = 'baru' AND is_menunggu_baca = 0;

        CREATE TABLE antrean_baca (
            pesan_id INTEGER PRIMARY KEY REFERENCES pesan (id),
            pengirim TEXT NOT NULL,
            masuk_at TEXT NOT NULL,
            percobaan INTEGER NOT NULL DEFAULT 0
        );
        CREATE UNIQUE INDEX antrean_baca_pengirim ON antrean_baca (pengirim, pesan_id);

        CREATE TABLE bacaan_berkas (
            pesan_id INTEGER NOT NULL REFERENCES pesan (id),
            digest TEXT NOT NULL,
            isi TEXT NOT NULL,
            PRIMARY KEY (pesan_id, digest)
        ) WITHOUT ROWID;
        """
}
