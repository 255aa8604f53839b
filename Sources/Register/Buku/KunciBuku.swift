import Persuratan

/// A letter's key in the agenda book: keys grow as agenda numbers do, over all years.
enum KunciBuku {
    private static let perYear: Int64 = 10_000_000

    /// - Throws: for a number that no office reaches.
    static func kunci(_ nomor: NomorAgenda) throws(RegisterError) -> Int64 {
        guard nomor.urut < perYear else {
            throw .unreadable(what: "agenda number \(nomor)", reason: "it is too high for the agenda book")
        }
        return batas(nomor)
    }

    /// A key to compare with; never wrong, as numbers that are too high lie behind their year.
    static func batas(_ nomor: NomorAgenda) -> Int64 {
        Int64(nomor.tahun) * perYear + min(Int64(nomor.urut), perYear - 1)
    }

    static func nomor(_ kunci: Int64) -> NomorAgenda? {
        NomorAgenda(tahun: Int(kunci / perYear), urut: Int(kunci % perYear))
    }
}
