import Persuratan

/// Some rows of the agenda book, and where the neighbouring pages begin.
public struct HalamanBuku: Sendable, Equatable {
    public var baris: [BarisBuku]
    /// Where the next page is; nil on the last one.
    public var berikutnya: PosisiBuku?
    /// Where the page before is; nil on the first one.
    public var sebelumnya: PosisiBuku?
    public var jumlah: JumlahBuku
    /// Whether the rows come by how well they fit.
    public var isBerperingkat = false
}

/// How many rows there are; not counted to the end where that would take long.
public enum JumlahBuku: Sendable, Equatable {
    case tepat(Int)
    case lebihDari(Int)
}

/// A place in the agenda book: where a page begins. Its text form stands in links.
public enum PosisiBuku: Hashable, Sendable, LosslessStringConvertible {
    /// The first page.
    case awal
    /// The last page.
    case akhir
    /// What follows that letter in the order asked for.
    case sesudah(NomorAgenda)
    /// What comes before that letter.
    case sebelum(NomorAgenda)
    /// Page 1, 2 …
    case halaman(Int)

    public var description: String {
        switch self {
        case .awal: "awal"
        case .akhir: "akhir"
        case .sesudah(let nomor): "sesudah-\(nomor.tahun)-\(nomor.urut)"
        case .sebelum(let nomor): "sebelum-\(nomor.tahun)-\(nomor.urut)"
        case .halaman(let number): "halaman-\(number)"
        }
    }

    /// - Returns: nil for what is no such place; whoever reads it out of a link takes `awal` then.
    public init?(_ text: String) {
        let parts = text.utf8.count > 40 ? [] : text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
        let nomor = numbers.count == 2 ? NomorAgenda(tahun: numbers[0], urut: numbers[1]) : nil
        switch (parts.first.map(String.init), parts.count) {
        case ("awal", 1): self = .awal
        case ("akhir", 1): self = .akhir
        case ("halaman", 2):
            guard let number = numbers.first else { return nil }
            self = .halaman(number)
        case ("sesudah", 3):
            guard let nomor else { return nil }
            self = .sesudah(nomor)
        case ("sebelum", 3):
            guard let nomor else { return nil }
            self = .sebelum(nomor)
        default: return nil
        }
    }
}
