/// Writes what stands in capitals as names are written.
enum TitleCase {
    /// `DINAS PERHUBUNGAN` → `Dinas Perhubungan`; text that is not all capitals stays.
    static func of(_ text: String) -> String {
        guard isCapitals(text) else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        return words.enumerated().map { index, word in
            let before = index > 0 ? words[index - 1].uppercased() : ""
            // `SD IT` but no other `IT`; `Kelas IIA`, `Kelas IB`
            let isKept =
                word == "IT" && ["SD", "SMP", "SMA", "TK"].contains(before) || before == "KELAS" && word.utf8.count <= 4
            return isKept ? String(word) : self.word(word, isFirst: index == 0)
        }
        .joined(separator: " ")
    }

    static func isCapitals(_ text: String) -> Bool {
        var capitals = 0
        let view = text.utf8
        var start = view.startIndex
        while start < view.endIndex {
            let end = view[start...].firstIndex(of: 0x20) ?? view.endIndex
            let word = text[start..<end]
            // `RSUD dr. SOEDARSO`: a title is written so even among capitals.
            if end == view.endIndex || !titles.contains(word) {
                guard let found = Self.capitals(word) else { return false }
                capitals += found
            }
            start = end < view.endIndex ? view.index(after: end) : end
        }
        return capitals > 1
    }

    /// How many letters a word has; nil when one of them is small.
    private static func capitals(_ word: Substring) -> Int? {
        var count = 0
        for scalar in word.unicodeScalars {
            if scalar.value < 0x80 {
                if (0x61...0x7A).contains(scalar.value) { return nil }
                if (0x41...0x5A).contains(scalar.value) { count += 1 }
            } else if scalar.properties.isAlphabetic {
                if scalar.properties.isLowercase { return nil }
                count += 1
            }
        }
        return count
    }

    private static let titles: [Substring] = ["dr.", "drg.", "Dr.", "Hj.", "Prof.", "Drs."]

    private static func word(_ word: Substring, isFirst: Bool) -> String {
        let bare = String(word).trimmed("(),.\"'")
        let lower = bare.lowercased()
        if titles.contains(word) { return String(word) }
        if !isFirst, small.contains(lower) { return word.lowercased() }
        // `HARI ULANG TAHUN KE-25`
        if lower.hasPrefix("ke-"), lower.dropFirst(3).allSatisfy(\.isNumber) { return word.lowercased() }
        if let known = spelled[lower] {
            return bare.utf8.count == word.utf8.count ? known : String(word).replacing(bare, with: known)
        }
        if word.hasPrefix("("), word.hasSuffix(")") { return String(word) }
        if acronyms.contains(lower) || bare.contains(where: \.isNumber) || isRoman(lower) || isUnspeakable(lower) {
            return String(word)
        }
        return parts(word)
    }

    /// `PONTIANAK-KOTA` → `Pontianak-Kota`
    private static func parts(_ word: Substring) -> String {
        var result = ""
        var starts = true
        for character in word {
            result += starts ? character.uppercased() : character.lowercased()
            starts = !character.isLetter && character != "'" && character != "’"
        }
        return result
    }

    private static func isRoman(_ lower: String) -> Bool {
        (1...4).contains(lower.utf8.count) && lower.allSatisfy { "ivx".contains($0) }
    }

    /// Three or more consonants and no vowel: letters, not a word.
    private static func isUnspeakable(_ lower: String) -> Bool {
        lower.utf8.count >= 2 && !lower.contains { "aiueoy".contains($0) } && lower.allSatisfy(\.isLetter)
    }

    private static let small: Set<String> = [
        "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "of", "and", "the", "for", "bin", "binti",
    ]

    private static let spelled: [String: String] = [
        "bappeda": "Bappeda", "mts": "MTs", "bapperida": "Bapperida", "diskominfo": "Diskominfo", "bawaslu": "Bawaslu",
        "tbk": "Tbk", "bhd": "Bhd", "bin": "bin", "binti": "binti",
    ]

    private static let acronyms: Set<String> = Set(
        """
        sma man min sd sdn sman smkn smpn smp smk mtsn paud tk slb upt uptd rsud rs osis bem ukm hima iain uin itb lsm pkk kpu bps dprd dpr \
        bumn bumd asn tni polri ikip stie stikes stmik stkip amik sdit smpit smait mi ma uptb blud opd tu itn ipb ugm ui unair uii umy lpka \
        umkm sma-it kua pmi tp pkbm ldii nu psht gp ypi kkn unu pgri pcnu blk bpbd bkd bpk kpk ojk bi iti ut ukmi hmi pmii gmni
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
