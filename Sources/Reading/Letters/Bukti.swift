import Persuratan

/// A field of a letter, named as in the corpus and in `disposisi read letter --json`.
public enum Medan: String, Hashable, Sendable, Codable, CaseIterable {
    case suratResmi = "surat_resmi"
    case nomor, tanggal, sifat, lampiran, perihal, asal, penandatangan
    case penandatanganJabatan = "penandatangan_jabatan"
    case penandatanganNip = "penandatangan_nip"
    case kontak
    case kontakNama = "kontak_nama"
    case kontakTelepon = "kontak_telepon"
    case kontakEmail = "kontak_email"
    case jenis
    case tanggalKegiatan = "tanggal_kegiatan"
    case waktuMulai = "waktu_mulai"
    case waktuSelesai = "waktu_selesai"
    case jumlahPeserta = "jumlah_peserta"
    case keterangan, tujuan, tembusan
}

/// The words a field was read from.
public struct Bukti: Hashable, Sendable {
    /// The field.
    public let medan: Medan
    /// The part of the mail, as ``LetterDocument/bagian``.
    public let bagian: String
    /// The words, as they stand there.
    public let kata: String
    /// Offsets into the part's UTF-8.
    public let range: Range<Int>
    /// How sure it is.
    public let keyakinan: Keyakinan
}

/// How a value came about.
public enum Keyakinan: String, Hashable, Sendable, Codable {
    /// It stood beside its label or in its place.
    case tertulis
    /// It was found in running words.
    case terbaca
    /// It follows from other words.
    case disimpulkan
}

/// Something that must be asked or looked at before anyone decides.
public struct Klarifikasi: Hashable, Sendable {
    /// The field in doubt.
    public let medan: Medan
    /// What is doubtful, in words for the applicant or the secretariat.
    public let alasan: String

    init(_ medan: Medan, _ alasan: String) { (self.medan, self.alasan) = (medan, alasan) }
}
