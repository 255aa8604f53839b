/// A table whose every change becomes an entry of the hash chain, by triggers: whatever writes, through this program or past
/// it, either leaves an entry or is found by `audit verify`.
struct ChainedTable: Sendable {
    let name: String
    let keys: [String]
    /// What the entries cover. Notes of the program's own (tries, moments of the next look) are not evidence, and left out.
    let columns: [String]

    init(_ name: String, keys: [String] = ["id"], _ columns: String) {
        (self.name, self.keys) = (name, keys)
        self.columns = columns.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The tables of migration "4 rantai". Others come with migrations of their own; a list that was run is never edited.
    ///
    /// The bytes of a long mail are written piece by piece behind the row, which no trigger sees: `StoredBytes` appends their
    /// entry itself.
    static let first: [ChainedTable] = [
        ChainedTable("sop", "kode isi"),
        ChainedTable("konfigurasi", "pada isi"),
        ChainedTable(
            "pesan",
            """
            mailbox uid_validity uid message_id digest ukuran is_terpotong diterima_at disimpan_at keadaan hasil
            permohonan_id
            """),
        ChainedTable("isi_pesan", keys: ["pesan_id"], "isi"),
        ChainedTable("bacaan_berkas", keys: ["pesan_id", "digest"], "isi"),
        ChainedTable("tindakan", "pada oleh isi hasil diputuskan_at"),
        ChainedTable(
            "permohonan", "sop_id kode tahun urut tag pemohon_alamat dibuat_at keadaan langkah pemegang"),
        ChainedTable("peristiwa", "permohonan_id urut pada pesan_id isi penjelasan tindakan_id"),
        ChainedTable("permintaan", "permohonan_id nomor peran alamat kode dibuat_at kedaluwarsa_at"),
        ChainedTable(
            "surat_masuk",
            """
            permohonan_id tahun nomor_agenda tanggal_terima nomor_surat tanggal_surat asal perihal sifat lampiran jenis isi
            """),
        ChainedTable(
            "disposisi", keys: ["permohonan_id", "urut"], "langkah dari kepada instruksi syarat pada pelaku"),
        ChainedTable(
            "agenda",
            """
            jenis permohonan_id ruang tanggal mulai selesai terpakai_mulai terpakai_selesai keadaan sampai_at alasan pada
            """),
        ChainedTable(
            "pengganti", "peran oleh sebagai dari sampai asal dikukuhkan_oleh pesan_id sejak_at diakhiri_at"),
        ChainedTable("rangkuman", "peran alamat tanggal kode dibuat_at kedaluwarsa_at"),
        ChainedTable("rangkuman_isi", keys: ["rangkuman_id", "nomor"], "permohonan_id permintaan"),
        ChainedTable("outbox", "permohonan_id message_id jenis penerima dibuat_at keadaan terkirim_at gagal_at"),
        ChainedTable("isi_outbox", keys: ["outbox_id"], "isi"),
        ChainedTable("penghapusan", "permohonan_id alasan dasar pada"),
        ChainedTable("urutan", "jenis acuan isi pada"),
    ]

    /// The row's name in the chain; `row`: `NEW`, `OLD` or a table's name.
    func key(_ row: String) -> String {
        "CAST(" + keys.map { "\(row).\($0)" }.joined(separator: " || '/' || ") + " AS TEXT)"
    }

    /// The digest of what the entries cover. Types count, and texts are taken as bytes: a NUL hides nothing behind it.
    func digest(_ row: String) -> String {
        let values = (keys + columns).flatMap { ["typeof(\(row).\($0))", "CAST(\(row).\($0) AS BLOB)"] }
        return "\(ChainDigest.rowFunction)(\(values.joined(separator: ", ")))"
    }

    /// The triggers that write the entries, by their names.
    var triggers: [String: String] {
        let changed = (keys + columns).map { "OLD.\($0) IS NOT NEW.\($0)" }.joined(separator: " OR ")
        let list = (keys + columns).joined(separator: ", ")
        let when = ["sisip": "INSERT", "ubah": "UPDATE OF \(list)", "hapus": "DELETE"]
        return when.reduce(into: [:]) { found, kind in
            let name = "rantai_\(self.name)_\(kind.key)"
            let row = kind.key == "hapus" ? "OLD" : "NEW"
            let condition = kind.key == "ubah" ? "WHEN \(changed)" : kind.key == "sisip" ? whenInserted : ""
            found[name] = """
                CREATE TRIGGER \(name) AFTER \(kind.value) ON \(self.name) \(condition)
                BEGIN \(entry(kind.key, key: key(row), digest: digest(row))); END
                """
        }
    }

    private var whenInserted: String {
        name.hasPrefix("isi_") ? "WHEN length(NEW.isi) <= \(StoredBytes.short)" : ""
    }

    /// Appends one entry. The digest is computed twice: a subquery that held it would be a table of its own in memory, made
    /// and cleared for each entry, which takes many times as long.
    ///
    /// - Parameter key: SQL of the row's name; `digest`: of its digest.
    func entry(_ kind: String, key: String, digest: String) -> String {
        let number = "(SELECT max(id) + 1 FROM rantai)"
        let before = "(SELECT sidik FROM rantai ORDER BY id DESC LIMIT 1)"
        return """
            INSERT INTO rantai (id, tabel, kunci, perubahan, isi, sidik)
            VALUES (\(number), '\(name)', \(key), '\(kind)', \(digest),
                \(ChainDigest.linkFunction)(\(before), \(number), '\(name)', \(key), '\(kind)', \(digest)))
            """
    }
}
