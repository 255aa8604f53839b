import Persuratan
import Register

/// What somebody wants to see of the agenda book, as the address of the page says it. What cannot be read is left out.
struct BukuWish: Sendable {
    private let query: FormFields
    let posisi: PosisiBuku

    static let rows = 25
    private static let names = ["teks", "dari", "sampai", "keadaan", "jenis", "sifat", "pemegang", "asal", "urutan"]

    init(_ query: FormFields) {
        self.query = query
        posisi = query["posisi"].flatMap { PosisiBuku($0) } ?? .awal
    }

    /// - Parameter orang: somebody who does not see all finds his own letters only.
    func saringan(for orang: Orang) -> SaringanBuku {
        var wish = SaringanBuku(
            dari: query["dari"].flatMap { Tanggal($0) }, sampai: query["sampai"].flatMap { Tanggal($0) })
        wish.keadaan = query["keadaan"].map { [$0] } ?? []
        wish.jenis = query["jenis"].flatMap { JenisPermohonan(rawValue: $0) }.map { [$0] } ?? []
        wish.sifat = query["sifat"].flatMap { GolonganSifat(rawValue: $0) }.map { [$0] } ?? []
        wish.pemegang = query["pemegang"].flatMap { Peran($0) }
        wish.asal = query["asal"].map { String($0.prefix(200)) }
        wish.teks = query["teks"].map { String($0.prefix(500)) }
        wish.urutan = query["urutan"].flatMap { UrutanBuku(rawValue: $0) } ?? .terbaru
        if !orang.seesAll { wish.terlibat = orang.terlibat }
        return wish
    }

    subscript(name: String) -> String? { query[name] }

    /// Whether anything but the order is asked for.
    var isFiltered: Bool { Self.names.contains { $0 != "urutan" && query[$0] != nil } }

    /// Whether more than words are asked for, so that the filters must be seen.
    var hasFilters: Bool { Self.names.contains { $0 != "teks" && query[$0] != nil } }

    /// The same wish at another place, as the query of an address.
    func address(_ posisi: PosisiBuku) -> String {
        let kept = Self.names.compactMap { name in query[name].map { "\(name)=\($0.addingQueryEscapes)" } }
        return "?" + (kept + ["posisi=\(posisi)"]).joined(separator: "&")
    }
}
