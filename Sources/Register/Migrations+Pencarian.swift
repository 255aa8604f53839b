import GRDB

extension Migrations {
    /// The agenda book as it is read: a row a letter, maps of which letters fit a filter, and the words of their texts.
    ///
    /// All of it follows from the other tables. Triggers note in `buku_usang` whose row must be made anew;
    /// ``BukuKeeper`` does so at the end of the same transaction. `kunci`: year and agenda number in one, in the book's order.
    /// `peta_buku`: for each filter, 4096 letters a block (``BlokPeta``). `teks_masuk`: texts of letters that have
    /// no agenda number yet, or were not taken into the index yet.
    static let search = """
        CREATE TABLE buku (
            kunci INTEGER PRIMARY KEY,
            permohonan_id INTEGER NOT NULL UNIQUE REFERENCES permohonan (id),
            tag TEXT NOT NULL,
            tanggal_terima TEXT NOT NULL,
            nomor_surat TEXT,
            tanggal_surat TEXT,
            asal TEXT,
            perihal TEXT,
            sifat TEXT,
            lampiran TEXT,
            jenis TEXT NOT NULL,
            keadaan TEXT NOT NULL,
            langkah INTEGER,
            pemegang TEXT,
            disposisi_kepada TEXT,
            isi_disposisi TEXT,
            disposisi_at TEXT,
            saringan TEXT NOT NULL
        );
        CREATE TABLE teks_surat (
            kunci INTEGER PRIMARY KEY REFERENCES buku (kunci),
            medan TEXT NOT NULL,
            isi TEXT NOT NULL
        );
        CREATE TABLE peta_buku (
            saringan TEXT NOT NULL,
            blok INTEGER NOT NULL,
            isi BLOB NOT NULL CHECK (length(isi) = 512),
            PRIMARY KEY (saringan, blok)
        ) WITHOUT ROWID;
        CREATE VIEW isi_cari AS
        SELECT buku.kunci, asal, perihal, medan, isi_disposisi AS disposisi, isi
        FROM buku JOIN teks_surat ON teks_surat.kunci = buku.kunci;
        CREATE VIRTUAL TABLE cari USING fts5 (
            asal, perihal, medan, disposisi, isi,
            content = 'isi_cari', content_rowid = 'kunci', tokenize = 'unicode61 remove_diacritics 2');

        CREATE TABLE teks_masuk (
            permohonan_id INTEGER PRIMARY KEY REFERENCES permohonan (id),
            isi TEXT NOT NULL
        );
        CREATE TABLE buku_usang (permohonan_id INTEGER PRIMARY KEY);
        CREATE TRIGGER buku_surat_baru AFTER INSERT ON surat_masuk
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_surat_ubah AFTER UPDATE ON surat_masuk
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_permohonan_ubah AFTER UPDATE OF keadaan, langkah, pemegang ON permohonan
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.id); END;
        CREATE TRIGGER buku_disposisi_baru AFTER INSERT ON disposisi
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_disposisi_ubah AFTER UPDATE ON disposisi
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_disposisi_ditarik AFTER DELETE ON disposisi
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (OLD.permohonan_id); END;
        CREATE TRIGGER buku_permintaan_baru AFTER INSERT ON permintaan
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_teks_baru AFTER INSERT ON teks_masuk
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        CREATE TRIGGER buku_teks_ubah AFTER UPDATE ON teks_masuk
        BEGIN INSERT OR IGNORE INTO buku_usang VALUES (NEW.permohonan_id); END;
        INSERT INTO buku_usang SELECT permohonan_id FROM surat_masuk;
        """

    /// Maps of senders' words and of who was asked by address; a block of few letters is a list of their places. All maps are
    /// made anew from the book's rows.
    static let maps = """
        DROP TABLE peta_buku;
        CREATE TABLE peta_buku (
            saringan TEXT NOT NULL,
            blok INTEGER NOT NULL,
            isi BLOB NOT NULL CHECK (length(isi) BETWEEN 2 AND 512 AND length(isi) % 2 = 0),
            PRIMARY KEY (saringan, blok)
        ) WITHOUT ROWID;
        UPDATE buku SET saringan = '';
        INSERT OR IGNORE INTO buku_usang SELECT permohonan_id FROM buku;
        """
}
