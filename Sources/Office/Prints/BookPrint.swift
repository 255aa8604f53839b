import Notices
import Persuratan
import Register

/// The agenda book on paper, in parts where it is long. No more than a part's letters are ever in memory.
public struct BookPrint {
    private let parts: DeskParts
    private let saringan: SaringanBuku
    private let limit: Int

    /// - Parameters:
    ///   - dari: the first day of receipt; nil: from the first letter on.
    ///   - limit: letters a part.
    public init(_ parts: DeskParts, dari: Tanggal?, sampai: Tanggal?, limit: Int = BukuAgenda.limit) {
        (self.parts, self.limit) = (parts, limit)
        var saringan = SaringanBuku(dari: dari, sampai: sampai)
        saringan.urutan = .terlama
        self.saringan = saringan
    }

    /// How many parts there are; one at least, as a book without letters is a page, too.
    public func count() throws -> Int { try parts.register.read(count) }

    private func count(_ register: RegisterSnapshot) throws -> Int {
        switch try register.buku(saringan, limit: 1).jumlah {
        case .tepat(let letters), .lebihDari(let letters): max(1, (letters + limit - 1) / limit)
        }
    }

    /// Hands over part by part, the oldest letters first, all from one state of the register.
    public func each(_ body: (Cetakan, BukuAgenda.Bagian) throws -> Void) throws {
        try parts.register.read { register in
            let count = try count(register)
            var (number, rows): (Int, [BarisBuku]) = (1, [])
            func printPart() throws {
                let part = BukuAgenda.Bagian(ke: number, semua: count)
                let book = BukuAgenda(
                    kepala: try parts.printHead(register), baris: rows, jabatan: parts.setup.pejabat.mapValues(\.jabatan),
                    dari: saringan.dari, sampai: saringan.sampai, bagian: count > 1 ? part : nil)
                try body(parts.notices.prints.buku(book), part)
                (number, rows) = (number + 1, [])
            }
            try register.eachBaris(saringan) { row in
                if rows.count == limit { try printPart() }
                rows.append(row)
            }
            try printPart()
        }
    }
}
