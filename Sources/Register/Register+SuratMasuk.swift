import Foundation
import GRDB
import Persuratan

/// A row of the register of incoming letters.
public struct SuratMasuk: Sendable, Equatable, Codable {
    public let nomorAgenda: NomorAgenda
    /// The day the office received it.
    public let tanggalTerima: Tanggal
    public let tag: CaseTag
    public let surat: MetadataSurat
    /// The request's state, in the word of lists.
    public let keadaan: String
}

extension RegisterTransaction {
    /// The number the next letter of that year gets. Taken by ``enter(_:nomor:tanggalTerima:case:)`` in the same transaction.
    public func nextNomorAgenda(tahun: Int) throws -> NomorAgenda {
        let last = try Int.fetchOne(
            db, sql: "SELECT max(nomor_agenda) FROM surat_masuk WHERE tahun = ?", arguments: [tahun])
        guard let nomor = NomorAgenda(tahun: tahun, urut: (last ?? 0) + 1) else {
            throw RegisterError.unreadable(what: "agenda number of \(tahun)", reason: "\(last ?? 0)")
        }
        return nomor
    }

    /// Enters a letter into the register; a letter that is there is corrected and keeps its number.
    public func enter(
        _ surat: MetadataSurat, nomor: NomorAgenda, tanggalTerima: Tanggal, case permohonan: Int64
    ) throws {
        let fields: StatementArguments = [
            surat.nomor, surat.tanggal?.description, surat.asal, surat.perihal, surat.sifat, surat.lampiran,
            surat.jenis.rawValue, try StoredJSON.text(surat),
        ]
        try db.execute(
            sql: """
                UPDATE surat_masuk SET nomor_surat = ?, tanggal_surat = ?, asal = ?, perihal = ?, sifat = ?,
                    lampiran = ?, jenis = ?, isi = ? WHERE permohonan_id = ?
                """, arguments: fields + [permohonan])
        guard db.changesCount == 0 else { return }
        try db.execute(
            sql: """
                INSERT INTO surat_masuk (nomor_surat, tanggal_surat, asal, perihal, sifat, lampiran, jenis, isi,
                    permohonan_id, tahun, nomor_agenda, tanggal_terima)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: fields + [permohonan, nomor.tahun, nomor.urut, tanggalTerima.description])
    }
}

extension RegisterSnapshot {
    /// The register's rows, newest first.
    public func suratMasuk(tahun: Int?, limit: Int) throws -> [SuratMasuk] {
        try rows(tahun == nil ? "1" : "surat_masuk.tahun = :tahun", ["tahun": tahun, "limit": limit])
    }

    public func suratMasuk(_ nomor: NomorAgenda) throws -> SuratMasuk? {
        let condition = "surat_masuk.tahun = :tahun AND nomor_agenda = :urut"
        return try rows(condition, ["tahun": nomor.tahun, "urut": nomor.urut, "limit": 1]).first
    }

    private func rows(_ condition: String, _ arguments: [String: (any DatabaseValueConvertible)?]) throws
        -> [SuratMasuk]
    {
        let sql = """
            SELECT surat_masuk.tahun, nomor_agenda, tanggal_terima, isi, tag, keadaan
            FROM surat_masuk JOIN permohonan ON permohonan.id = permohonan_id WHERE \(condition)
            ORDER BY surat_masuk.tahun DESC, nomor_agenda DESC LIMIT :limit
            """
        let used = arguments.filter { sql.contains(":\($0.key)") }
        return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(used)).map(suratMasuk)
    }

    private func suratMasuk(_ row: Row) throws -> SuratMasuk {
        guard let nomor = NomorAgenda(tahun: row["tahun"], urut: row["nomor_agenda"]),
            let received = Tanggal(row["tanggal_terima"] as String), let tag = CaseTag(row["tag"] as String)
        else { throw RegisterError.unreadable(what: "row of the register", reason: row.description) }
        let surat = try StoredJSON.value(MetadataSurat.self, from: row["isi"], what: "letter \(nomor)")
        return SuratMasuk(nomorAgenda: nomor, tanggalTerima: received, tag: tag, surat: surat, keadaan: row["keadaan"])
    }
}
