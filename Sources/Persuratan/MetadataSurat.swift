/// What a request letter says of itself, as the register keeps it. nil: the letter does not say.
public struct MetadataSurat: Hashable, Sendable, Codable {
    public var nomor: String?
    public var tanggal: Tanggal?
    /// As written (`Segera`, `Biasa`).
    public var sifat: String?
    /// What the letter says it encloses (`1 (satu) berkas`).
    public var lampiran: String?
    public var perihal: String?
    /// The sending institution.
    public var asal: String?
    public var penandatangan: String?
    public var jabatanPenandatangan: String?
    public var nip: String?
    public var kontakNama: String?
    public var kontakTelepon: String?
    public var kontakEmail: String?
    public var jenis: JenisPermohonan
    /// The days wished for; what several of them mean is said by `modeTanggal`.
    public var kegiatan: [PilihanJadwal]
    public var modeTanggal: ModeTanggal
    public var jumlahPeserta: Int?
    /// What will be done there, in the letter's words.
    public var keterangan: String?
    public var tujuan: String?
    public var tembusan: [String]
    /// What is doubtful and must be asked or looked at, in words a person understands.
    public var perluKlarifikasi: [String]

    public init(jenis: JenisPermohonan = .lain) {
        self.jenis = jenis
        (kegiatan, modeTanggal, tembusan, perluKlarifikasi) = ([], .pasti, [], [])
    }
}

/// What the letter asks for.
public enum JenisPermohonan: String, Sendable, Codable, CaseIterable {
    case kunjungan, peminjaman
    /// No request of this office's SOPs: invitations, complaints, newsletters.
    case lain
}

/// What several days in a letter mean.
public enum ModeTanggal: String, Sendable, Codable {
    /// One day.
    case pasti
    /// Any one of them.
    case alternatif
    /// All of them.
    case rentang
}

/// A part a request must have before the office looks at it (SOP row 1, Kelengkapan).
public enum Dokumen: String, Sendable, Codable, CaseIterable, Comparable {
    case formulir
    case suratPermohonan = "surat_permohonan"

    public var nama: String {
        switch self {
        case .formulir: "Formulir"
        case .suratPermohonan: "Surat Permohonan"
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// One field of the metadata put right by the secretariat.
public enum Koreksi: Hashable, Sendable, Codable {
    case nomor(String), tanggal(Tanggal), asal(String), perihal(String), sifat(String), lampiran(String)
    case jenis(JenisPermohonan), kegiatan([PilihanJadwal]), jumlahPeserta(Int)
    case kontakNama(String), kontakTelepon(String), keterangan(String)
}

extension MetadataSurat {
    public mutating func apply(_ koreksi: Koreksi) {
        switch koreksi {
        case .nomor(let value): nomor = value
        case .tanggal(let value): tanggal = value
        case .asal(let value): asal = value
        case .perihal(let value): perihal = value
        case .sifat(let value): sifat = value
        case .lampiran(let value): lampiran = value
        case .jenis(let value): jenis = value
        case .kegiatan(let value): kegiatan = value
        case .jumlahPeserta(let value): jumlahPeserta = value
        case .kontakNama(let value): kontakNama = value
        case .kontakTelepon(let value): kontakTelepon = value
        case .keterangan(let value): keterangan = value
        }
    }

    /// Takes from `later` what this one does not say: a form completes a letter, a second mail the first.
    public mutating func complete(with later: MetadataSurat) {
        nomor = nomor ?? later.nomor
        tanggal = tanggal ?? later.tanggal
        sifat = sifat ?? later.sifat
        lampiran = lampiran ?? later.lampiran
        perihal = perihal ?? later.perihal
        asal = asal ?? later.asal
        penandatangan = penandatangan ?? later.penandatangan
        jabatanPenandatangan = jabatanPenandatangan ?? later.jabatanPenandatangan
        nip = nip ?? later.nip
        kontakNama = kontakNama ?? later.kontakNama
        kontakTelepon = kontakTelepon ?? later.kontakTelepon
        kontakEmail = kontakEmail ?? later.kontakEmail
        jumlahPeserta = jumlahPeserta ?? later.jumlahPeserta
        keterangan = keterangan ?? later.keterangan
        tujuan = tujuan ?? later.tujuan
        if jenis == .lain { jenis = later.jenis }
        if kegiatan.isEmpty { (kegiatan, modeTanggal) = (later.kegiatan, later.modeTanggal) }
        if tembusan.isEmpty { tembusan = later.tembusan }
    }
}
