/// What posts and ranks look like in signatures.
enum Jabatan {
    static func isPost(_ lower: String) -> Bool {
        let bare = lower.trimmed(" ,*_()")
        return bare.hasAnyPrefix(prefixes)
            || starts.contains(String(bare.prefix { $0.isLetter || $0 == "." }).trimmed("."))
    }

    private static let prefixes = [
        "a.n", "an. ", "a/n", "u.b", "plt", "plh", "pj.", "pjs", "w.k.", "wakil ", "atas nama",
    ]

    private static let starts: Set<String> = Set(
        """
        kepala ketua direktur direktris rektor dekan sekretaris koordinator manajer manager head president principal camat lurah bupati wali \
        walikota pimpinan bendahara pembina guru dosen staf staff chairman chairwoman chairperson director hrd general ceo cto founder \
        penanggung panitia pic humas kabag kasubag kasubbag kabid kadis kasi gubernur coordinator lecturer komandan inspektur \
        executive managing vice supervisor pemimpin branch project event secretary chief dean rector lead leader presiden kasubbid \
        pengasuh wakasek waka mahasiswa admin administrator owner advisor teacher kaprodi sekjen kepsek ketum wakil pengelola puket pudir wadir kajur sekprodi warek purek kapus sekcam kasat \
        vp svp evp avp gm cio coo cfo cmo asisten kanit kapolsek kapolres danramil dandim panitera hakim jaksa kajari kalapas karutan sekda sekwan korwil kapuskesmas
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// `Pembina Tingkat I`, `Penata (III/c)`
    static func isPangkat(_ lower: String) -> Bool {
        let first = lower.prefix { $0.isLetter }
        if first == "pembina" {
            let rest = lower.dropFirst(7).drop { " ,".contains($0) }
            return rest.isEmpty || rest.hasPrefix("tingkat") || rest.hasPrefix("tk") || rest.hasPrefix("utama")
                || rest.hasPrefix("(")
                || rest.hasPrefix("muda") || rest.hasPrefix("/")
        }
        return ["penata", "pengatur", "juru", "pangkat", "golongan", "gol"].contains(String(first))
            || lower.hasPrefix("iv/") || lower.hasPrefix("iii/") || lower.hasPrefix("(iv/") || lower.hasPrefix("(iii/")
    }

    /// Whether a line goes on with the post above it.
    static func continues(_ lower: String) -> Bool {
        lower.hasAnyPrefix([
            "kota ", "kabupaten ", "provinsi ", "dan ", "universitas ", "fakultas ", "bidang ", "dinas ", "institut ",
            "politeknik ",
            "republik ", "sekolah ", "smk ", "sma ", "smp ", "pt ", "pt. ", "cv ", "himpunan ", "jurusan ",
            "komunitas ",
        ])
    }

    /// The lines of a post as one phrase: `a.n. Dekan, Wakil Dekan Bidang Akademik`.
    static func composed(_ lines: [String]) -> String? {
        var result = ""
        var hadComma = false
        for (index, line) in lines.enumerated() {
            // The mark of an electronic signature says the post once more, in full.
            let bare = line.trimmed(" ,*_()").lowercased()
            if lines[(index + 1)...].contains(where: { $0.lowercased().hasPrefix("\(bare) ") }) { continue }
            let text = cased(line.trimmed(" ,*_()"))
            guard !text.isEmpty else { continue }
            if result.isEmpty {
                result = text
            } else {
                let isOpen = result.hasSuffix("u.b.") || result.hasSuffix("a.n.") || continues(text.lowercased())
                let isWrapped = !isPost(text.lowercased()) && !hadComma
                result += (isOpen || isWrapped ? " " : ", ") + text
            }
            hadComma = line.hasSuffix(",")
        }
        return result.isEmpty ? nil : result
    }

    /// `a.n. KEPALA DINAS` → `a.n. Kepala Dinas`
    private static func cased(_ text: String) -> String {
        for prefix in [
            "a.n.", "a.n", "an.", "A.n.", "A.N.", "u.b.", "U.B.", "Plt.", "PLT.", "Plh.", "PLH.", "Pj.", "PJ.",
        ]
        where text.hasPrefix(prefix) {
            let spelled: String
            switch prefix.lowercased().prefix(2) {
            case "a.", "an": spelled = "a.n."
            case "u.": spelled = "u.b."
            default: spelled = prefix.prefix(1).uppercased() + prefix.dropFirst().lowercased()
            }
            let rest = String(text.dropFirst(prefix.count)).trimmed(" ")
            return rest.isEmpty ? spelled : "\(spelled) \(TitleCase.of(rest))"
        }
        return TitleCase.of(text)
    }
}
