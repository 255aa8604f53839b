/// Finds the person in a contact sentence.
enum ContactName {
    private static let honorifics: Set<String> = [
        "sdr", "sdri", "saudara", "saudari", "bapak", "ibu", "bpk", "pak", "bu", "mr", "ms", "mrs", "sdr/i", "sdra",
        "kak", "mas", "mbak", "bidan", "perawat", "suster", "dokter", "ipda", "iptu", "akp", "kompol", "akbp", "aiptu",
        "aipda", "bripka", "brigadir", "bripda",
        "letda", "bunda", "miss", "mister", "bang", "abang", "kang", "teh",
        "lettu", "kapten", "mayor", "serka", "serma", "sertu", "peltu", "pelda",
    ]

    /// Words that may stand between the contact word and the name.
    private static let skipped: Set<String> = [
        "narahubung", "menghubungi", "hubungi", "hub", "contact", "person", "cp", "kontak", "hp", "wa", "telp",
        "telepon",
        "nomor", "no", "a.n",
        "an", "a/n", "atas", "nama", "nara", "hubung", "pic", "dihubungi", "konfirmasi", "informasi", "penghubung",
        "kami", "di", "please",
        "dapat", "melalui", "via", "whatsapp", "person:", "penanggung", "jawab", "email", "surel", "us", "call",
        "reach", "lebih", "lanjut",
        "pengampu", "dosen", "berkoordinasi", "dengan", "ditunjuk", "menunjuk",
        "for", "further", "information", "our", "in", "charge",
    ]

    /// The name behind an honorific, and no other.
    static func honoured(in text: String) -> String? {
        let words = text.spacedWords
        let found = words.indices.lazy.compactMap { i in
            honorifics.contains(words[i].lowercased().trimmed(".,:;()")) ? name(words[(i + 1)...]) : nil
        }
        return found.first?.name
    }

    /// - Returns: the name, and what stands in parentheses behind it.
    static func find(in sentence: String) -> (name: String, note: String?)? {
        let words = sentence.spacedWords
        for (i, word) in words.enumerated() {
            let bare = word.lowercased().trimmed(".,:;()")
            // `ya kak. Makasih`: spoken to, not about.
            let isSpokenTo = ["kak.", "pak.", "bu.", "mas.", "mbak.", "ibu.", "bapak."].contains(word.lowercased())
            if honorifics.contains(bare), !isSpokenTo, let found = name(words[(i + 1)...]) { return found }
        }
        for (i, word) in words.enumerated() {
            let lower = word.lowercased()
            let opens =
                lower.hasSuffix(":") || word.hasPrefix("(") || ["-", "–", "|"].contains(word)
                || ["a.n.", "an.", "a/n"].contains(lower)
            if opens {
                let start = word.hasPrefix("(") ? i : i + 1
                if let found = name(words[start...]) { return found }
            }
        }
        guard let first = words.firstIndex(where: { !skipped.contains($0.lowercased().trimmed(".,:;()")) }),
            !words[...first].contains(where: { $0.contains(where: \.isNumber) })
        else { return nil }
        return name(words[first...])
    }

    private static func name(_ words: ArraySlice<Substring>) -> (name: String, note: String?)? {
        var name: [String] = []
        var rest = words
        while let word = rest.first, name.count < 8 {
            let isFirst = name.isEmpty
            var text = String(word)
            if isFirst { text = text.trimmed("(-–:") }
            let lower = text.lowercased().trimmed(".,:;()")
            if isFirst, honorifics.contains(lower) || skipped.contains(lower) || text.isEmpty {
                rest = rest.dropFirst()
                continue
            }
            guard isNamePart(text), !skipped.contains(lower) else { break }
            rest = rest.dropFirst()
            name.append(text.hasSuffix(").") ? text.trimmed("().") : text.trimmed("();:"))
            if word.hasSuffix(")") || word.hasSuffix(").") || word.hasSuffix(":") || word.hasSuffix(";") { break }
            if word.hasSuffix("."), !isTitle(text), name.count > 1 { break }
            // `Laura Ficta, Third Secretary`, but `Rani Khayali, S.Kom.`
            if word.hasSuffix(","), let next = rest.first, !isDegree(String(next)) { break }
        }
        let joined = name.joined(separator: " ").trimmed(" ,")
        let plain = isTitle(name.last ?? "") ? joined : joined.trimmed(" .,")
        guard plain.contains(where: \.isLetter) else { return nil }
        return (plain, note(rest))
    }

    private static func isNamePart(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return false }
        return first.properties.isUppercase && !word.contains(where: \.isNumber) && !word.contains("@") || word == "bin"
            || word == "binti"
    }

    /// `S.Kom`, `MBA`, `Ph.D.`: what stands behind a name and a comma and belongs to it.
    private static func isDegree(_ word: String) -> Bool {
        let bare = word.trimmed(",;)")
        return bare.contains(".") || bare.utf8.count <= 5 && bare.allSatisfy { $0.isUppercase }
    }

    /// `S.Kom.`, `M.T.`, `Dr.`, `H.`
    private static func isTitle(_ word: String) -> Bool {
        let letters = word.trimmed(",")
        return letters.hasSuffix(".") && (letters.dropLast().contains(".") || letters.utf8.count <= 4)
    }

    /// `(Sekretariat DPRD)`
    private static func note(_ words: ArraySlice<Substring>) -> String? {
        guard let first = words.first, first.hasPrefix("(") else { return nil }
        var parts: [Substring] = []
        for word in words.prefix(8) {
            parts.append(word)
            if word.contains(")") { break }
        }
        let note = parts.joined(separator: " ").trimmed("().,;")
        let isOrganisation = !note.contains(where: \.isNumber) && !note.contains("@") && note.first?.isUppercase == true
        return isOrganisation && !["hp", "wa"].contains(note.lowercased()) ? note : nil
    }
}
