import Persuratan

/// Letters in the order of the agenda book, all of them known: any page is found by its place.
struct DaftarKunci {
    /// How many there are.
    let count: Int
    /// The keys at these places, in order.
    private let keys: (Range<Int>) -> [Int64]
    /// How many come before a letter and, if it is one of them, the letter itself.
    private let placeBehind: (Int64) -> Int
    private let placeBefore: (Int64) -> Int

    /// The letters of a map, by agenda number.
    init(_ map: PetaBuku, _ urutan: UrutanBuku) {
        let count = map.count
        self.count = count
        switch urutan {
        case .terlama:
            keys = { map.keys($0) }
            placeBehind = { map.rank(of: $0 + 1) }
            placeBefore = { map.rank(of: $0) }
        case .terbaru, .relevan:
            keys = { map.keys((count - $0.upperBound)..<(count - $0.lowerBound)).reversed() }
            placeBehind = { count - map.rank(of: $0) }
            placeBefore = { count - map.rank(of: $0 + 1) }
        }
    }

    /// Letters in an order of their own.
    init(_ list: [Int64]) {
        count = list.count
        keys = { Array(list[$0]) }
        placeBehind = { kunci in list.firstIndex(of: kunci).map { $0 + 1 } ?? 0 }
        placeBefore = { kunci in list.firstIndex(of: kunci) ?? 0 }
    }

    /// The places of a page, and its keys.
    func page(_ posisi: PosisiBuku, limit: Int) -> (places: Range<Int>, keys: [Int64]) {
        let begin: Int
        var end: Int?
        switch posisi {
        case .awal: begin = 0
        case .akhir: begin = max(0, count - 1) / limit * limit
        case .sesudah(let nomor): begin = placeBehind(KunciBuku.batas(nomor))
        case .sebelum(let nomor):
            let last = placeBefore(KunciBuku.batas(nomor))
            (begin, end) = (max(0, last - limit), last)
        case .halaman(let number):
            begin = min(number - 1, max(0, count - 1) / limit) * limit
        }
        let places = begin..<min(end ?? begin + limit, count)
        return (places, keys(places))
    }
}
