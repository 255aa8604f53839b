import Foundation
import GRDB
import Persuratan

/// Keeps the agenda book's rows, maps and words equal to the tables that they follow from.
///
/// Kept: whatever a transaction changed is in the book when it commits. Whoever writes those tables need not know: triggers
/// note which requests are concerned.
struct BukuKeeper {
    let db: Database
    private var maps = PerubahanPeta()

    init(_ db: Database) { self.db = db }

    /// Whether rows are noted as out of date.
    var isBehind: Bool {
        get throws { try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM buku_usang)") ?? false }
    }

    /// Makes the rows anew that are noted as out of date.
    mutating func keep() throws {
        let some = "SELECT permohonan_id FROM buku_usang ORDER BY permohonan_id LIMIT \(Self.portion)"
        while true {
            let ids = try Int64.fetchAll(db.cachedStatement(sql: some))
            guard let last = ids.last else { return }
            for id in ids { try renew(id) }
            try maps.write(to: db)
            maps = PerubahanPeta()
            try db.execute(sql: "DELETE FROM buku_usang WHERE permohonan_id <= ?", arguments: [last])
        }
    }

    /// Rows that are made anew before their maps are written: a whole book is, when a version brings new maps.
    private static let portion = 5000

    private mutating func renew(_ permohonan: Int64) throws {
        guard let baris = try current(permohonan) else { return }
        let kunci = try KunciBuku.kunci(baris.nomorAgenda)
        let old = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT \(BarisBuku.columns), saringan FROM buku WHERE permohonan_id = ?"),
            arguments: [permohonan])
        let names = SaringanPeta.semua(of: baris, ditanya: try asked(permohonan))
        let before = Set((old?["saringan"] as String? ?? "").split(separator: " ").map(String.init))
        for name in before.subtracting(names) { maps.set(kunci, in: name, to: false) }
        for name in names.subtracting(before) { maps.set(kunci, in: name, to: true) }

        let text = try text(permohonan, kunci, baris)
        let isSame = try old != nil && text.isSame && Self.words(barisBuku(old)) == Self.words(baris)
        if !isSame, old != nil { try unindex(kunci) }
        try write(baris, permohonan, kunci, names)
        if !isSame {
            try db.cachedStatement(
                sql: """
                    INSERT INTO teks_surat (kunci, medan, isi) VALUES (?1, ?2, ?3)
                    ON CONFLICT (kunci) DO UPDATE SET medan = ?2, isi = ?3
                    """
            ).execute(arguments: [kunci, text.medan, text.isi])
            try index(kunci)
        }
    }

    /// What of a row can be searched.
    private static func words(_ baris: BarisBuku?) -> [String?] {
        [baris?.asal, baris?.perihal, baris?.isiDisposisi]
    }

    private func barisBuku(_ row: Row?) throws -> BarisBuku? { try row.map(BarisBuku.init(stored:)) }

    /// The row as the other tables have it; nil for a request without an agenda number.
    private func current(_ permohonan: Int64) throws -> BarisBuku? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT surat_masuk.*, tag, keadaan, langkah, pemegang
                    FROM surat_masuk JOIN permohonan ON permohonan.id = permohonan_id WHERE permohonan_id = ?
                    """), arguments: [permohonan])
        guard let row else { return nil }
        var baris = try BarisBuku(entered: row)
        let dispositions = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT kepada, instruksi, syarat, pada FROM disposisi WHERE permohonan_id = ? ORDER BY urut"),
            arguments: [permohonan])
        baris.disposisiKepada = dispositions.compactMap { Peran($0["kepada"] as String) }
        let said: [String] = dispositions.flatMap { row -> [String] in
            [row["instruksi"] as String?, row["syarat"] as String?].compactMap(\.self)
        }
        baris.isiDisposisi = said.isEmpty ? nil : said.joined(separator: "; ")
        baris.disposisiPada = dispositions.last?["pada"]
        return baris
    }

    /// Officers who were ever asked about it; see ``RegisterSnapshot/isTerlibat(_:case:)``.
    private func asked(_ permohonan: Int64) throws -> [Terlibat] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT peran, alamat FROM permintaan WHERE permohonan_id = ? AND nomor > 0"),
            arguments: [permohonan]
        ).compactMap { row in
            guard let peran = Peran(row[0] as String), peran != .pemohon else { return nil }
            return Terlibat(peran: [peran], alamat: EmailAddress(row[1] as String))
        }
    }

    private func write(_ baris: BarisBuku, _ permohonan: Int64, _ kunci: Int64, _ names: Set<String>) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO buku (kunci, permohonan_id, tag, tanggal_terima, nomor_surat, tanggal_surat, asal, perihal,
                    sifat, lampiran, jenis, keadaan, langkah, pemegang, disposisi_kepada, isi_disposisi, disposisi_at,
                    saringan)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
                ON CONFLICT (kunci) DO UPDATE SET tanggal_terima = ?4, nomor_surat = ?5, tanggal_surat = ?6, asal = ?7,
                    perihal = ?8, sifat = ?9, lampiran = ?10, jenis = ?11, keadaan = ?12, langkah = ?13, pemegang = ?14,
                    disposisi_kepada = ?15, isi_disposisi = ?16, disposisi_at = ?17, saringan = ?18
                """
        ).execute(
            arguments: [
                kunci, permohonan, baris.tag.description, baris.tanggalTerima.description, baris.nomorSurat,
                baris.tanggalSurat?.description, baris.asal, baris.perihal, baris.sifat, baris.lampiran,
                baris.jenis.rawValue, baris.keadaan, baris.langkah, baris.pemegang?.description,
                baris.disposisiKepada.isEmpty
                    ? nil : baris.disposisiKepada.map(\.description).joined(separator: " "),
                baris.isiDisposisi, baris.disposisiPada, names.sorted().joined(separator: " "),
            ])
    }
}

extension BukuKeeper {
    /// The words of a letter beyond its row, and whether they are indexed as they are.
    private func text(
        _ permohonan: Int64, _ kunci: Int64, _ baris: BarisBuku
    ) throws -> (medan: String, isi: String, isSame: Bool) {
        let fields = try String.fetchOne(
            db.cachedStatement(sql: "SELECT isi FROM surat_masuk WHERE permohonan_id = ?"), arguments: [permohonan])
        let surat = try StoredJSON.value(MetadataSurat.self, from: fields ?? "", what: "letter \(baris.nomorAgenda)")
        let medan = [
            baris.nomorAgenda.description, baris.tag.description, surat.nomor, surat.lampiran, surat.penandatangan,
            surat.jabatanPenandatangan, surat.kontakNama, surat.kontakTelepon, surat.kontakEmail, surat.keterangan,
            surat.tujuan,
        ].compactMap(\.self).joined(separator: "\n")
        let old = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT medan, isi FROM teks_surat WHERE kunci = ?"), arguments: [kunci])
        let new = try String.fetchOne(
            db.cachedStatement(sql: "SELECT isi FROM teks_masuk WHERE permohonan_id = ?"), arguments: [permohonan])
        let oldText: String = old?["isi"] ?? ""
        guard let new else { return (medan, oldText, old?["medan"] == medan) }
        try db.execute(sql: "DELETE FROM teks_masuk WHERE permohonan_id = ?", arguments: [permohonan])
        let isi = TeksSurat.joined(oldText, new)
        return (medan, isi, old?["medan"] == medan && isi == oldText)
    }

    func index(_ kunci: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO cari (rowid, asal, perihal, medan, disposisi, isi)
                SELECT kunci, asal, perihal, medan, disposisi, isi FROM isi_cari WHERE kunci = ?
                """
        ).execute(arguments: [kunci])
    }

    /// FTS5 takes words out only by being told again what they were.
    func unindex(_ kunci: Int64) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO cari (cari, rowid, asal, perihal, medan, disposisi, isi)
                SELECT 'delete', kunci, asal, perihal, medan, disposisi, isi FROM isi_cari WHERE kunci = ?
                """
        ).execute(arguments: [kunci])
    }
}
