import Persuratan

/// The agenda book as a workbook (.xlsx).
public struct BukuKerjaPenulis: PenulisBuku {
    private var lembar: LembarKerja
    private let kolom: [KolomBuku]
    private let nama: NamaBuku

    /// - Parameter path: the file to be made; one that is there is replaced.
    public init(path: String, _ susunan: SusunanKolom, _ nama: NamaBuku) throws(ExportError) {
        (kolom, self.nama) = (susunan.kolom, nama)
        lembar = try LembarKerja(
            path: path, judul: "Buku Agenda", kolom.map { LembarKerja.Kolom($0.judul, lebar: $0.lebar) })
    }

    public mutating func write(_ baris: BarisBuku) throws(ExportError) {
        try lembar.write(kolom.map { $0.isi(baris, nama) })
    }

    public mutating func finish() throws(ExportError) { try lembar.finish() }
}
