/// Titles and sections as words: `Kepala Bidang TKPBET`, `Kabid. TKPBET` and `kabid tkpbet` are one office.
enum OfficeName {
    /// - Returns: the short title (`kabid`) and the words of the section; nil when the words name no office.
    static func parse(_ words: [[UInt8]], _ lexicon: Lexicon) -> (title: String, unit: [[UInt8]])? {
        guard let first = words.first, let lexeme = lexicon.words[first[...]] else { return nil }
        switch lexicon.meanings[Int(lexeme)] {
        case .title: return (lexicon.names[Int(lexeme)], section(words.dropFirst(), lexicon))
        case .head:
            guard words.count > 1, let unit = lexicon.words[words[1][...]],
                let title = title(ofHeadOf: lexicon.names[Int(unit)])
            else { return nil }
            return (title, section(words.dropFirst(2), lexicon))
        default: return nil
        }
    }

    /// Who heads a `bidang`, a `seksi`, a `dinas`.
    static func title(ofHeadOf unit: String) -> String? {
        switch unit {
        case "bidang": "kabid"
        case "seksi": "kasi"
        case "dinas": "kadis"
        case "bagian": "kabag"
        case "subbag", "subbagian": "kasubbag"
        case "subbidang": "kasubbid"
        default: nil
        }
    }

    private static func section(_ words: ArraySlice<[UInt8]>, _ lexicon: Lexicon) -> [[UInt8]] {
        words.compactMap { word in
            guard let lexeme = lexicon.words[word[...]] else { return word }
            let meaning = lexicon.meanings[Int(lexeme)]
            return meaning == .unitWord || meaning == .both ? nil : Array(lexicon.names[Int(lexeme)].utf8)
        }
    }
}
