extension Migrations {
    /// Stand-ins, the offers that the secretariat answers, and who has an open question. Days are ISO 8601, so that they
    /// compare as texts. `asal`: said by the officer, by the secretariat in answer to an offer, or at the command line.
    static let standIns = """
        CREATE TABLE pengganti (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            peran TEXT NOT NULL,
            oleh TEXT NOT NULL,
            sebagai TEXT NOT NULL CHECK (sebagai IN ('plh', 'plt')),
            dari TEXT NOT NULL,
            sampai TEXT NOT NULL,
            asal TEXT NOT NULL CHECK (asal IN ('pejabat', 'sekretariat', 'perintah')),
            dikukuhkan_oleh TEXT,
            pesan_id INTEGER REFERENCES pesan (id),
            sejak_at TEXT NOT NULL,
            diakhiri_at TEXT,
            CHECK (oleh <> peran),
            CHECK (dari <= sampai),
            CHECK (asal = 'perintah' OR pesan_id IS NOT NULL AND dikukuhkan_oleh IS NOT NULL)
        );
        CREATE INDEX pengganti_sampai ON pengganti (sampai);
        CREATE TRIGGER pengganti_tetap BEFORE UPDATE OF peran, oleh, sebagai, dari, sampai, asal, sejak_at ON pengganti
        BEGIN SELECT RAISE(ABORT, 'penggantian tidak boleh diubah, hanya diakhiri'); END;
        CREATE TRIGGER pengganti_utuh BEFORE DELETE ON pengganti
        BEGIN SELECT RAISE(ABORT, 'penggantian tidak boleh dihapus'); END;

        CREATE TABLE tawaran_pengganti (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            peran TEXT NOT NULL,
            dari TEXT NOT NULL,
            sampai TEXT NOT NULL,
            calon TEXT NOT NULL,
            kata TEXT NOT NULL,
            pesan_id INTEGER NOT NULL REFERENCES pesan (id),
            kepada TEXT NOT NULL,
            alamat TEXT NOT NULL,
            kode TEXT NOT NULL UNIQUE,
            kedaluwarsa_at TEXT NOT NULL,
            dibuat_at TEXT NOT NULL,
            pilihan INTEGER,
            dijawab_at TEXT,
            CHECK (dari <= sampai),
            CHECK ((pilihan IS NULL) = (dijawab_at IS NULL))
        );
        CREATE INDEX tawaran_pengganti_peran ON tawaran_pengganti (peran, sampai);

        ALTER TABLE disposisi ADD COLUMN pelaku TEXT;
        ALTER TABLE permohonan ADD COLUMN alamat_pemegang TEXT;
        CREATE INDEX permohonan_pemegang ON permohonan (pemegang, alamat_pemegang)
        WHERE keadaan = 'menunggu_pejabat';
        """
}
