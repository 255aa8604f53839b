import Foundation
import GRDB
import Persuratan

extension BarisBuku {
    /// The columns of `buku` that ``init(stored:)`` reads, in its order.
    static let columns = """
        kunci, tag, tanggal_terima, jenis, keadaan, nomor_surat, tanggal_surat, asal, perihal, sifat, lampiran, langkah,
        pemegang, disposisi_kepada, isi_disposisi, disposisi_at
        """

    /// A row of `buku`, by the places of ``columns``.
    init(stored row: Row) throws(RegisterError) {
        guard let nomor = KunciBuku.nomor(row[0]), let tag = CaseTag(row[1] as String),
            let received = Tanggal(row[2] as String), let jenis = JenisPermohonan(rawValue: row[3])
        else { throw RegisterError.unreadable(what: "row of the agenda book", reason: row.description) }
        self.init(nomorAgenda: nomor, tag: tag, tanggalTerima: received, jenis: jenis, keadaan: row[4])
        (nomorSurat, asal, perihal, sifat, lampiran) = (row[5], row[7], row[8], row[9], row[10])
        tanggalSurat = (row[6] as String?).flatMap { Tanggal($0) }
        langkah = row[11]
        pemegang = (row[12] as String?).flatMap { Peran($0) }
        disposisiKepada = (row[13] as String?)?.split(separator: " ").compactMap { Peran(String($0)) } ?? []
        isiDisposisi = row[14]
        disposisiPada = (row[15] as String?).flatMap(StoredMoment.date)
    }

    /// A letter's row of `surat_masuk`, with its request's line; dispositions are not among them.
    init(entered row: Row) throws(RegisterError) {
        guard let nomor = NomorAgenda(tahun: row["tahun"], urut: row["nomor_agenda"]),
            let tag = CaseTag(row["tag"] as String), let received = Tanggal(row["tanggal_terima"] as String),
            let jenis = JenisPermohonan(rawValue: row["jenis"])
        else { throw RegisterError.unreadable(what: "row of the register", reason: row.description) }
        self.init(nomorAgenda: nomor, tag: tag, tanggalTerima: received, jenis: jenis, keadaan: row["keadaan"])
        (nomorSurat, asal, perihal) = (row["nomor_surat"], row["asal"], row["perihal"])
        (sifat, lampiran, langkah) = (row["sifat"], row["lampiran"], row["langkah"])
        tanggalSurat = (row["tanggal_surat"] as String?).flatMap { Tanggal($0) }
        pemegang = (row["pemegang"] as String?).flatMap { Peran($0) }
    }
}
