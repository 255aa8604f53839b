import GRDB

extension Migrations {
    /// Messages whose documents must be converted wait in a line of their own, and what was converted is kept with them.
    static let readings = """
        ALTER TABLE pesan ADD COLUMN is_menunggu_baca INTEGER NOT NULL DEFAULT 0 CHECK (is_menunggu_baca IN (0, 1));
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

    /// By what the letter of a request is known again.
    static let fingerprints = """
        CREATE TABLE sidik_surat (
            permohonan_id INTEGER PRIMARY KEY REFERENCES permohonan (id),
            pengirim TEXT NOT NULL,
            nomor TEXT,
            isi TEXT NOT NULL
        );
        CREATE INDEX sidik_surat_pengirim ON sidik_surat (pengirim, permohonan_id);
        CREATE INDEX sidik_surat_nomor ON sidik_surat (nomor, permohonan_id) WHERE nomor IS NOT NULL;
        """
}
