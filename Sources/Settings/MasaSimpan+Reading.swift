import Persuratan

extension Settings {
    /// The section `retensi`: years by kind, and for other mails; without it everything is kept.
    static func addRetention(_ map: MapReader, to settings: Settings?) -> Settings? {
        let years = map.optional("retensi")?.section(MasaSimpan.read)
        guard var settings else { return nil }
        settings.retensi = years ?? MasaSimpan()
        return settings
    }
}

extension MasaSimpan {
    fileprivate static func read(_ map: MapReader) -> MasaSimpan? {
        func years(_ name: String) -> Int? { map.optional(name)?.number("a number of years", in: 1...100) }
        let kinds = JenisPermohonan.allCases.map { ($0, years("\($0.rawValue)_tahun")) }
        let known = kinds.compactMap { kind, count in count.map { (kind, $0) } }
        return MasaSimpan(
            tahun: Dictionary(known) { first, _ in first }, surelLain: years("surel_lain_tahun"))
    }
}
