import Persuratan

extension AturanCetak {
    /// The section `cetak`; what is left out is as in ``AturanCetak/baku``.
    ///
    /// - Parameter officers: nil when they are not known.
    static func read(_ map: MapReader, officers: [Pejabat]?) -> AturanCetak? {
        var rules = AturanCetak.baku
        rules.isAktif = map.optional("aktif")?.isYes() ?? rules.isAktif
        rules.sabar = map.optional("sabar_detik")?.number("a number of seconds", in: 1...600) ?? rules.sabar
        rules.tempat = map.optional("tempat")?.text()
        rules.polaNomor = map.optional("nomor_surat").flatMap(pattern)
        rules.penandatangan = map.optional("penandatangan")?.peran()
        if let role = rules.penandatangan, let officers, !officers.contains(where: { $0.peran == role }) {
            map["penandatangan"].problem("nobody in pejabat has the role \(role)")
        }
        return rules
    }

    private static func pattern(_ reader: NodeReader) -> String? {
        reader.value(
            "a pattern of a letter's number",
            allowed: "a text with {agenda} or {tag}, and {bulan}, {tahun}, such as 000.1.5/{agenda}/DISKOMINFO/{tahun}"
        ) { text in
            let places = ["{agenda}", "{tag}", "{bulan}", "{tahun}"]
            let rest = places.reduce(text) { $0.replacing($1, with: "") }
            let isDistinct = text.contains("{agenda}") || text.contains("{tag}")
            return isDistinct && !rest.contains("{") && !rest.contains("}") ? text : nil
        }
    }
}

extension Settings {
    /// Asks for the section even when the rest cannot be used: what is wrong in it is told as well.
    static func addPrints(_ map: MapReader, to settings: Settings?) -> Settings? {
        let rules = map.optional("cetak")?.section { AturanCetak.read($0, officers: settings?.pejabat) } ?? .baku
        guard var settings else { return nil }
        settings.cetak = rules
        return settings
    }
}
