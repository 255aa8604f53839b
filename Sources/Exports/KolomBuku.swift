import Persuratan

/// What stands in a cell.
public enum Sel: Sendable, Equatable {
    case kosong
    case teks(String)
    case hari(Tanggal)
    case angka(Int)

    public init(_ text: String?) { self = text.map(Sel.teks) ?? .kosong }
    public init(_ tanggal: Tanggal?) { self = tanggal.map(Sel.hari) ?? .kosong }
}

/// A column of an export of the agenda book.
public struct KolomBuku: Sendable {
    /// The name in JSON.
    public let kunci: String
    /// The heading in tables.
    public let judul: String
    /// In characters, for workbooks.
    public let lebar: Double
    public let isi: @Sendable (BarisBuku, NamaBuku) -> Sel

    init(_ kunci: String, _ judul: String, lebar: Double, isi: @escaping @Sendable (BarisBuku, NamaBuku) -> Sel) {
        (self.kunci, self.judul, self.lebar, self.isi) = (kunci, judul, lebar, isi)
    }
}

/// How people and moments are named in exports.
public struct NamaBuku: Sendable {
    public let jabatan: [Peran: String]
    public let waktu: OfficeTime

    public init(jabatan: [Peran: String], waktu: OfficeTime) { (self.jabatan, self.waktu) = (jabatan, waktu) }

    func nama(_ peran: Peran) -> String { jabatan[peran] ?? peran.description }
}

/// Which columns an export has.
public enum SusunanKolom: String, Sendable, CaseIterable {
    /// The agenda book of incoming letters, as Indonesian offices keep it.
    case agenda
    /// What the form "Registrasi Naskah Masuk" of SRIKANDI asks for, in its words and values.
    case srikandi

    public var kolom: [KolomBuku] {
        switch self {
        case .agenda: Self.agendaColumns
        case .srikandi: Self.srikandiColumns
        }
    }

    private static let agendaColumns = [
        KolomBuku("nomor_agenda", "No Agenda", lebar: 12) { row, _ in Sel(row.nomorAgenda.description) },
        KolomBuku("tanggal_terima", "Tanggal Terima", lebar: 14) { row, _ in Sel(row.tanggalTerima) },
        KolomBuku("nomor_surat", "Nomor Surat", lebar: 26) { row, _ in Sel(row.nomorSurat) },
        KolomBuku("tanggal_surat", "Tanggal Surat", lebar: 14) { row, _ in Sel(row.tanggalSurat) },
        KolomBuku("asal", "Asal Surat", lebar: 34) { row, _ in Sel(row.asal) },
        KolomBuku("perihal", "Perihal", lebar: 48) { row, _ in Sel(row.perihal) },
        KolomBuku("sifat", "Sifat", lebar: 12) { row, _ in Sel(row.sifat) },
        KolomBuku("lampiran", "Lampiran", lebar: 18) { row, _ in Sel(row.lampiran) },
        KolomBuku("kode_klasifikasi", "Kode Klasifikasi", lebar: 16) { row, _ in Sel(row.kodeKlasifikasi) },
        KolomBuku("disposisi_kepada", "Disposisi Kepada", lebar: 30) { row, names in
            row.disposisiKepada.isEmpty
                ? .kosong : Sel(row.disposisiKepada.map(names.nama).joined(separator: "; "))
        },
        KolomBuku("isi_disposisi", "Isi Disposisi", lebar: 40) { row, _ in Sel(row.isiDisposisi) },
        KolomBuku("tanggal_disposisi", "Tanggal Disposisi", lebar: 16) { row, names in
            Sel(row.disposisiPada.map(names.waktu.tanggal))
        },
        KolomBuku("status", "Status/Tindak Lanjut", lebar: 30) { row, names in Sel(row.status(names.nama)) },
        KolomBuku("keterangan", "Keterangan", lebar: 16) { row, _ in Sel(row.tag.description) },
    ]

    /// Source: the fields of SRIKANDI's form in ANRI's and offices' guides (Pengirim, Nomor Naskah, Tanggal Naskah, Jenis
    /// Naskah, Sifat Naskah of four kinds, Tingkat Urgensi, Klasifikasi, Hal, Isi Ringkas); its days are written DD/MM/YYYY.
    private static let srikandiColumns = [
        KolomBuku("asal_naskah", "Pengirim (Asal Naskah)", lebar: 34) { row, _ in Sel(row.asal) },
        KolomBuku("nomor_naskah", "Nomor Naskah", lebar: 26) { row, _ in Sel(row.nomorSurat) },
        KolomBuku("tanggal_naskah", "Tanggal Naskah", lebar: 14) { row, _ in Sel(row.tanggalSurat) },
        KolomBuku("tanggal_diterima", "Tanggal Diterima", lebar: 16) { row, _ in Sel(row.tanggalTerima) },
        KolomBuku("nomor_agenda", "Nomor Agenda", lebar: 12) { row, _ in Sel(row.nomorAgenda.description) },
        KolomBuku("jenis_naskah", "Jenis Naskah", lebar: 16) { _, _ in Sel("Surat Dinas") },
        KolomBuku("sifat_naskah", "Sifat Naskah", lebar: 16) { row, _ in Sel(Self.secrecy(row.sifat)) },
        KolomBuku("tingkat_urgensi", "Tingkat Urgensi", lebar: 16) { row, _ in Sel(Self.urgency(row.sifat)) },
        KolomBuku("klasifikasi", "Klasifikasi", lebar: 14) { row, _ in Sel(row.kodeKlasifikasi) },
        KolomBuku("hal", "Hal", lebar: 48) { row, _ in Sel(row.perihal) },
        KolomBuku("isi_ringkas", "Isi Ringkas", lebar: 48) { row, _ in Sel(row.perihal) },
    ]

    private static func secrecy(_ sifat: String?) -> String {
        let kinds = GolonganSifat.dari(sifat)
        if kinds.contains(.sangatRahasia) { return "Sangat Rahasia" }
        if kinds.contains(.rahasia) { return "Rahasia" }
        return kinds.contains(.terbatas) ? "Terbatas" : "Biasa"
    }

    private static func urgency(_ sifat: String?) -> String {
        let kinds = GolonganSifat.dari(sifat)
        return kinds.contains(.sangatSegera) ? "Amat Segera" : kinds.contains(.segera) ? "Segera" : "Biasa"
    }
}
