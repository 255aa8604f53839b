import GRDB
import Persuratan

/// The agenda book: pages of it, and all of it.
///
/// Filters are maps that meet (``PetaBuku``), so any of them, any page and any total cost the same few milliseconds. Words are
/// looked for with FTS5: what few letters have is found whole, what many have is walked in the order of agenda numbers.
extension RegisterSnapshot {
    /// A page of the agenda book.
    ///
    /// - Parameter limit: rows a page, 1 to 500.
    public func buku(_ saringan: SaringanBuku, _ posisi: PosisiBuku = .awal, limit: Int = 50) throws -> HalamanBuku {
        let limit = min(max(limit, 1), 500)
        let words = KataCari(teks: saringan.teks, asal: saringan.asal)
        guard !words.isHopeless else { return HalamanBuku(baris: [], jumlah: .tepat(0)) }
        let map = try peta(saringan, words)
        guard let match = words.match else {
            return try page(
                of: DaftarKunci(try map ?? .stored(SaringanPeta.semua, in: db), saringan.urutan), posisi, limit)
        }
        let search = PencarianBuku(db: db, match: match, map: map)
        let found = try search.first(PencarianBuku.listed + 1, urutan: .terbaru, effort: PencarianBuku.effort)
        guard found.isWhole, found.keys.count <= PencarianBuku.listed else {
            return try walked(search, saringan.urutan, posisi, limit, atLeast: found.keys.count)
        }
        var keys = found.keys
        let isRanked = saringan.urutan == .relevan && keys.count <= PencarianBuku.ranked
        if isRanked { keys = try search.ranked(keys, inFields: words.inFields) }
        if saringan.urutan == .terlama { keys.reverse() }
        var page = try page(of: DaftarKunci(keys), posisi, limit)
        page.isBerperingkat = isRanked
        return page
    }

    /// Every row that is wanted, one by one, in its order; none is kept.
    ///
    /// - Parameter limit: at most so many; nil: all, and words that many letters have are then walked to their end.
    public func eachBaris(
        _ saringan: SaringanBuku, limit: Int? = nil, _ body: (BarisBuku) throws -> Void
    ) throws {
        let words = KataCari(teks: saringan.teks, asal: saringan.asal)
        guard !words.isHopeless else { return }
        let map = try peta(saringan, words)
        if let match = words.match {
            let search = PencarianBuku(db: db, match: match, map: map)
            return try search.each(saringan.urutan, limit: limit) { try body(baris($0)) }
        }
        let order = saringan.urutan == .terlama ? "ASC" : "DESC"
        let (first, last) = map.map { ($0.first ?? 0, $0.last ?? 0) } ?? (0, .max)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT \(BarisBuku.columns) FROM buku WHERE kunci BETWEEN ? AND ? ORDER BY kunci \(order)",
            arguments: [first, last])
        var left = limit ?? .max
        while left > 0, let row = try rows.next() {
            if let map, !map.contains(row[0]) { continue }
            left -= 1
            try body(BarisBuku(stored: row))
        }
    }

    /// The letters that fit everything but what FTS5 is asked for; nil when that is all.
    private func peta(_ saringan: SaringanBuku, _ words: KataCari) throws -> PetaBuku? {
        var maps: [PetaBuku] = []
        func meet(_ names: [String]) throws {
            guard !names.isEmpty else { return }
            maps.append(.union(try names.map { try PetaBuku.stored($0, in: db) }))
        }
        try meet(saringan.keadaan.map(SaringanPeta.keadaan))
        try meet(saringan.jenis.map(SaringanPeta.jenis))
        try meet(saringan.sifat.map(SaringanPeta.sifat))
        try meet([saringan.pemegang].compactMap(\.self).map(SaringanPeta.pemegang))
        if let terlibat = saringan.terlibat {
            maps.append(.union(try SaringanPeta.terlibat(terlibat).map { try PetaBuku.stored($0, in: db) }))
        }
        for word in words.pengirim {
            switch word {
            case .kata(let kata): try meet([SaringanPeta.pengirim(kata)])
            case .awalan(let kata): maps.append(try .stored(anyOf: [SaringanPeta.pengirim(awalan: kata)], in: db))
            }
        }
        if saringan.dari != nil || saringan.sampai != nil {
            let days = SaringanPeta.rentang(dari: saringan.dari, sampai: saringan.sampai)
            maps.append(try .stored(anyOf: days, in: db))
        }
        guard let first = maps.first else { return nil }
        return maps.dropFirst().reduce(first) { $0.intersection($1) }
    }

    private func page(of list: DaftarKunci, _ posisi: PosisiBuku, _ limit: Int) throws -> HalamanBuku {
        let (places, keys) = list.page(posisi, limit: limit)
        return HalamanBuku(
            baris: try keys.map(baris),
            berikutnya: places.upperBound < list.count
                ? keys.last.flatMap(KunciBuku.nomor).map(PosisiBuku.sesudah) : nil,
            sebelumnya: places.lowerBound > 0 ? keys.first.flatMap(KunciBuku.nomor).map(PosisiBuku.sebelum) : nil,
            jumlah: .tepat(list.count))
    }

    /// A page of letters that are too many to be listed first.
    private func walked(
        _ search: PencarianBuku, _ urutan: UrutanBuku, _ posisi: PosisiBuku, _ limit: Int, atLeast known: Int
    ) throws -> HalamanBuku {
        let order: UrutanBuku = urutan == .terlama ? .terlama : .terbaru
        let against: UrutanBuku = order == .terlama ? .terbaru : .terlama
        var keys: [Int64]
        var (hasBefore, hasBehind) = (true, true)
        switch posisi {
        case .awal, .sesudah, .halaman:
            var (skip, edge): (Int, Int64?) = (0, nil)
            if case .halaman(let number) = posisi { skip = min(number - 1, known / limit) * limit }
            if case .sesudah(let nomor) = posisi { edge = KunciBuku.batas(nomor) }
            keys = Array(try search.first(skip + limit + 1, urutan: order, behind: edge).keys.dropFirst(skip))
            (hasBefore, hasBehind) = (skip > 0 || edge != nil, keys.count > limit)
            keys = Array(keys.prefix(limit))
        case .akhir, .sebelum:
            var edge: Int64?
            if case .sebelum(let nomor) = posisi { edge = KunciBuku.batas(nomor) }
            keys = try search.first(limit + 1, urutan: against, behind: edge).keys
            (hasBefore, hasBehind) = (keys.count > limit, edge != nil)
            keys = keys.prefix(limit).reversed()
        }
        return HalamanBuku(
            baris: try keys.map(baris),
            berikutnya: hasBehind ? keys.last.flatMap(KunciBuku.nomor).map(PosisiBuku.sesudah) : nil,
            sebelumnya: hasBefore ? keys.first.flatMap(KunciBuku.nomor).map(PosisiBuku.sebelum) : nil,
            jumlah: .lebihDari(max(known - 1, 0)))
    }

    private func baris(_ kunci: Int64) throws -> BarisBuku {
        let sql = "SELECT \(BarisBuku.columns) FROM buku WHERE kunci = ?"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [kunci]) else {
            throw RegisterError.unreadable(what: "letter \(kunci)", reason: "the agenda book has no row of it")
        }
        return try BarisBuku(stored: row)
    }
}
