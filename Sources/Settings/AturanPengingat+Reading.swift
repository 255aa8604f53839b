import Persuratan

extension AturanPengingat {
    /// The section `pengingat`; what is left out is as in ``AturanPengingat/baku``.
    static func read(_ map: MapReader) -> AturanPengingat? {
        var rules = AturanPengingat.baku
        rules.isAktif = map.optional("aktif")?.isYes() ?? rules.isAktif
        rules.pukulRangkuman = map.optional("pukul_rangkuman")?.pukul() ?? rules.pukulRangkuman
        rules.pejabat = map.optional("pejabat")?.section { rules.pejabat.changed(by: $0) } ?? rules.pejabat
        rules.pemohon = map.optional("pemohon")?.section { rules.pemohon.changed(by: $0) } ?? rules.pemohon
        return rules
    }
}

extension IramaPengingat {
    /// A year of working time: longer distances mean "never", which `paling_banyak: 0` says better.
    private static let mostMinutes = 120_000

    fileprivate func changed(by map: MapReader) -> IramaPengingat? {
        func minutes(_ name: String) -> Int? {
            map.optional(name)?.number("a number of working minutes", in: 1...Self.mostMinutes)
        }
        return IramaPengingat(
            pertama: minutes("pertama_menit") ?? pertama, ulang: minutes("ulang_menit") ?? ulang,
            palingBanyak: map.optional("paling_banyak")?.number("a number of reminders", in: 0...60) ?? palingBanyak,
            eskalasi: minutes("eskalasi_menit") ?? eskalasi)
    }
}
