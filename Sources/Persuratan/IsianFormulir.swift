/// The office's form, as it is filled in on a page or by another program. All values are one line.
public struct IsianFormulir: Hashable, Sendable {
    public var nama: String
    public var instansi: String
    /// Where the institution is.
    public var alamat: String?
    public var telepon: String
    public var surel: EmailAddress
    public var jenis: JenisPermohonan
    public var tanggal: Tanggal
    public var mulai: Pukul?
    public var selesai: Pukul?
    public var peserta: Int
    public var acara: String

    public init(
        nama: String, instansi: String, telepon: String, surel: EmailAddress, jenis: JenisPermohonan,
        tanggal: Tanggal, peserta: Int, acara: String
    ) {
        (self.nama, self.instansi, self.telepon, self.surel) = (nama, instansi, telepon, surel)
        (self.jenis, self.tanggal, self.peserta, self.acara) = (jenis, tanggal, peserta, acara)
    }

    /// The lines of the form (Templates/mail/bagian/formulir), filled in, as an applicant would send them by mail.
    public var baris: String {
        let times = mulai.map { first in
            selesai.map { "\(first.tertulis)–\($0.tertulis)" } ?? "\(first.tertulis)"
        }
        let lines: [(String, String?)] = [
            ("Nama", nama), ("Instansi", instansi), ("Alamat", alamat), ("Telepon", telepon),
            ("Surel", surel.description), ("Jenis", jenis.rawValue), ("Hari, tanggal", tanggal.lengkap),
            ("Waktu", times), ("Jumlah peserta", "\(peserta) orang"), ("Acara", acara),
        ]
        return lines.compactMap { label, value in value.map { "\(label): \($0)" } }.joined(separator: "\n") + "\n"
    }
}
