import Persuratan

/// Reads who sends: the most specific institution of the letterhead with its parent, or what a mail says of itself.
struct SenderReader {
    let anatomy: LetterAnatomy

    func read(into facts: inout LetterFacts) {
        if let (name, range) = letterhead() {
            facts.surat.asal = name
            facts.note(.asal, anatomy.text.text.utf8Slice(range), range)
        } else if let cell = anatomy.labels.first(where: {
            $0.label == .dari && $0.line < anatomy.body && !$0.value.isEmpty && !$0.value.includes("@")
        }) {
            facts.surat.asal = Self.office(of: cell.value) ?? cell.value
            facts.note(.asal, cell.value, cell.start..<cell.end)
        } else if let (name, range) = introduction() {
            facts.surat.asal = name
            facts.note(.asal, name, range, .terbaca)
        }
    }

    /// Takes the office from the signer's post when nothing else named it.
    func readFromSigner(into facts: inout LetterFacts) {
        if facts.surat.asal == nil, let cell = signingInstitution() {
            facts.surat.asal = TitleCase.of(cell.text.trimmed(" ,"))
            facts.note(.asal, cell.text, cell.start..<cell.end, .disimpulkan)
        }
        guard facts.surat.asal == nil, let post = facts.surat.jabatanPenandatangan, let office = Self.office(of: post),
            let range = facts.bukti.first(where: { $0.medan == .penandatanganJabatan })?.range
        else { return }
        facts.surat.asal = office
        facts.note(.asal, post, range, .disimpulkan)
    }

    /// `PT Rekaan Raya` between `Hormat kami,` and the name.
    private func signingInstitution() -> LetterCell? {
        anatomy.lines[anatomy.signature].prefix(8).lazy.compactMap(\.cells.first).first { cell in
            let lower = cell.text.lowercased()
            return SenderRank.rank(lower) > 0 && !Jabatan.isPost(lower) && cell.text.utf8.count < 80
                && !cell.text.contains(where: \.isNumber)
        }
    }

    /// `Sekretaris DPRD Kabupaten Umpama` → `DPRD Kabupaten Umpama`
    private static func office(of post: String) -> String? {
        let words = post.spacedWords
        guard let first = words.indices.dropFirst().first(where: { SenderRank.rank(words[$0].lowercased()) > 0 }) else {
            return nil
        }
        return words[first...].joined(separator: " ").trimmed(" ,")
    }

    // MARK: - Letterhead

    private struct HeadLine {
        let name: String
        let rank: Int
    }

    private func letterhead() -> (String, Range<Int>)? {
        var found: [HeadLine] = []
        var range: Range<Int>?
        var isHead = false
        let labelled = Set(anatomy.labels.map(\.line))
        for line in anatomy.lines.prefix(min(anatomy.body, 16)) {
            if line.isBlank { if found.isEmpty { continue } else { break } }
            if LetterAnatomy.isAddressee(line) { break }
            if labelled.contains(line.index) && !LetterHead.isAddress(line.lower) {
                // English letters may have reference and date above the head.
                if found.isEmpty { continue } else { break }
            }
            let isVillage = line.lower.hasPrefix("desa ") && TitleCase.isCapitals(line.text)
            if !isVillage, LetterHead.isAddress(line.lower) || LetterHead.isRule(line.text) {
                isHead = !found.isEmpty
                if isHead, !isParent(found, before: line) { break } else { continue }
            }
            guard let cell = nameCell(line) else { break }
            let lower = cell.text.lowercased()
            if lower.hasAnyPrefix(["nota dinas", "memo", "surat ", "undangan", "perihal", "formulir", "form "]) {
                break
            }
            append(cell.text, lower, to: &found)
            range = (range?.lowerBound ?? cell.start)..<cell.end
        }
        guard let range, !found.isEmpty, isHead || found.contains(where: { $0.rank > 0 }) else { return nil }
        return (Self.composed(found), range)
    }

    /// A foundation with its own address, above the school that it keeps.
    private func isParent(_ found: [HeadLine], before line: LetterLine) -> Bool {
        guard found.allSatisfy({ $0.rank <= 1 }),
            let next = anatomy.lines[(line.index + 1)...].first(where: {
                !$0.isBlank && !LetterHead.isAddress($0.lower) && !LetterHead.isRule($0.text)
            }), next.index < anatomy.body, !anatomy.labels.contains(where: { $0.line == next.index })
        else { return false }
        return SenderRank.rank(next.lower.trimmed(" ")) > 1
    }

    private func nameCell(_ line: LetterLine) -> LetterCell? {
        guard let cell = line.cells.first, cell.text.utf8.count <= 90, cell.text.contains(where: \.isLetter) else {
            return nil
        }
        // A date or a sentence is no name.
        let digits = cell.text.filter(\.isNumber).count
        return digits >= 6 || cell.text.hasSuffix(",") || cell.text.hasSuffix(".") && !cell.text.hasSuffix("Tbk.")
            ? nil : cell
    }

    /// `DINAS KOMUNIKASI DAN` / `INFORMATIKA` is one name.
    private func append(_ text: String, _ lower: String, to found: inout [HeadLine]) {
        let rank = SenderRank.rank(lower)
        if !found.isEmpty, lower.hasAnyPrefix(["kantor pusat", "kantor cabang", "head office", "branch office"]) {
            return
        }
        if found.first?.name.lowercased().hasPrefix("kepolisian negara") == true {
            return found.append(HeadLine(name: text, rank: 3))
        }
        if let last = found.last, Self.isLevel(last.name.lowercased()) {
            found[found.count - 1] = HeadLine(name: text, rank: 3)
            return
        }
        let isPlace = lower.hasAnyPrefix(["kecamatan ", "kelurahan ", "desa "])
        if let last = found.last, isPlace, last.rank >= 3,
            !last.name.lowercased().hasAnyPrefix(["dinas ", "badan ", "kecamatan "])
        {
            found[found.count - 1] = HeadLine(name: "\(last.name) \(text)", rank: last.rank)
            return
        }
        if let last = found.last, last.rank > 0, text.hasPrefix("(") {
            found[found.count - 1] = HeadLine(name: "\(last.name) \(text)", rank: last.rank)
            return
        }
        if let last = found.last, rank == 0 || last.name.lowercased().hasAnySuffix([" dan", " dan pengembangan", ","]) {
            let isRegion = lower.hasAnyPrefix([
                "kota ", "kabupaten ", "provinsi ", "propinsi ", "cabang ", "wilayah ", "daerah ", "jemaat ",
                "ranting ",
                "komisariat ",
            ])
            if isRegion || last.name.lowercased().hasSuffix(" dan") {
                found[found.count - 1] = HeadLine(name: "\(last.name) \(text)", rank: last.rank)
                return
            }
            // What a committee prepares.
            if last.rank == 9 {
                found[found.count - 1] = HeadLine(name: "\(last.name) \(text)", rank: 9)
                return
            }
            // A slogan or a sub-title below a name.
            if last.rank > 0 { return }
        }
        found.append(HeadLine(name: text, rank: rank))
    }

    /// `DEWAN PIMPINAN WILAYAH`: the organisation follows on the next line.
    private static func isLevel(_ lower: String) -> Bool {
        lower.hasAnyPrefix(["dewan pimpinan ", "dewan pengurus ", "pimpinan ", "pengurus "])
            && lower.hasAnySuffix([" wilayah", " daerah", " cabang", " pusat", " ranting", " besar", " komisariat"])
    }

    /// A part of an organisation that is named above it: `KOMISI PEMUDA` of a church.
    private static func organisation(of part: HeadLine, _ lines: [HeadLine]) -> HeadLine? {
        guard part.name.lowercased().hasAnyPrefix(["komisi ", "majelis ", "biro ", "divisi ", "seksi "]) else {
            return nil
        }
        return lines.prefix { $0.name != part.name }.last { $0.rank == 3 }
    }

    private static func composed(_ lines: [HeadLine]) -> String {
        if let police = police(lines) { return police }
        guard let specific = lines.last(where: { line in line.rank == (lines.map(\.rank).max() ?? 0) }) else {
            return ""
        }
        var names = [specific]
        switch specific.rank {
        case 6...9:
            names += lines.filter { (5...8).contains($0.rank) && $0.rank < specific.rank }.sorted { $0.rank > $1.rank }
            // The committee of an office or a cooperative.
            if specific.rank == 9, names.count == 1 { names += lines.filter { (3...4).contains($0.rank) }.suffix(1) }
        case 3, 4, 5:
            guard specific.rank != 5 || specific.name.lowercased().hasAnyPrefix(["kelurahan", "desa"]) else { break }
            if let whole = organisation(of: specific, lines) { names.append(whole) }
            if specific.rank != 3, let office = lines.last(where: { $0.rank == 3 }) { names.append(office) }
            names += region(of: lines, unlessIn: specific.name)
        default: break
        }
        return names.map { abbreviated(TitleCase.of($0.name)) }.joined(separator: " ")
    }

    /// `KEPOLISIAN NEGARA REPUBLIK INDONESIA / DAERAH … / RESOR KOTA X` → `Kepolisian Resor Kota X`
    private static func police(_ lines: [HeadLine]) -> String? {
        guard lines.first?.name.lowercased().hasPrefix("kepolisian negara") == true, let unit = lines.dropFirst().last,
            unit.name.lowercased().hasAnyPrefix(["resor", "sektor", "daerah", "resort"])
        else { return nil }
        return "Kepolisian \(TitleCase.of(unit.name))"
    }

    /// `PEMERINTAH KOTA UMPAMA` → `KOTA UMPAMA`
    private static func region(of lines: [HeadLine], unlessIn name: String) -> [HeadLine] {
        guard let government = lines.first(where: { $0.name.lowercased().hasPrefix("pemerintah ") }) else { return [] }
        let region = String(government.name.dropFirst("pemerintah ".count))
        if name.lowercased().hasSuffix(region.lowercased()) { return [] }
        return [HeadLine(name: region, rank: 1)]
    }

    private static func abbreviated(_ name: String) -> String {
        let long = "Dewan Perwakilan Rakyat Daerah"
        let name = name.replacing("SDN Bhd", with: "Sdn Bhd")
        return name.hasPrefix(long) ? "DPRD" + name.dropFirst(long.count) : name
    }

    // MARK: - What a mail says

    /// `kami dari X`, `saya Budi dari X`, `mewakili X`, `on behalf of X`
    private func introduction() -> (String, Range<Int>)? {
        let range = anatomy.bytes(anatomy.body..<anatomy.lines.count)
        let text = anatomy.text.text.utf8Slice(range)
        let lower = text.lowercased()
        for phrase in ["kami dari", "dari", "mewakili", "on behalf of", "we are from", "i am from", "from"] {
            var from = 0
            while let at = lower.offset(ofWord: phrase, from: from), from < 2_000 {
                from = at + phrase.utf8.count
                let name = Self.name(text.utf8Slice(from..<from + 160))
                if let first = name.first, first.isUppercase,
                    phrase == "kami dari" || SenderRank.rank(name.lowercased()) > 0
                {
                    let start = range.lowerBound + from + 1
                    return (name, start..<start + name.utf8.count)
                }
            }
        }
        return post(text, lower, at: range.lowerBound)
    }

    /// `saya Bayu Sekiranya, guru pembina robotik SMP Negeri 102 Khayal`
    private func post(_ text: String, _ lower: String, at start: Int) -> (String, Range<Int>)? {
        guard let speaker = ["perkenalkan", "saya"].compactMap({ lower.offset(ofWord: $0) }).min() else { return nil }
        let rest = text.utf8Slice(speaker..<speaker + 240)
        let sentence = rest.spacedWords.prefix { !$0.hasSuffix(".") || Self.abbreviations.contains($0.lowercased()) }
        let own = rest.spacedWords.prefix(sentence.count + 1)
        guard let post = own.firstIndex(where: { Self.posts.contains($0.lowercased().trimmed(",")) }),
            let word = own[post...].dropFirst().first(where: {
                $0.first?.isUppercase == true && SenderRank.rank($0.lowercased().trimmed(",.")) > 0
            })
        else { return nil }
        let offset = rest.utf8.distance(from: rest.utf8.startIndex, to: word.startIndex)
        let name = Self.name(rest.utf8Slice(offset..<rest.utf8.count))
        let from = start + speaker + offset
        return (name, from..<from + name.utf8.count)
    }

    private static let posts: Set<String> = [
        "guru", "dosen", "pembina", "kepala", "staf", "mahasiswa", "mahasiswi", "siswa", "pengurus", "ketua", "anggota",
        "sekretaris", "wali", "pengajar",
    ]

    private static func name(_ text: String) -> String {
        var words: [Substring] = []
        for word in text.spacedWords {
            let lower = word.lowercased().trimmed(",.;:")
            if !words.isEmpty, stops.contains(lower) { break }
            words.append(word)
            if ",.;:".contains(word.last ?? " "), !abbreviations.contains(word.lowercased()) { break }
            if words.count == 12 { break }
        }
        return words.joined(separator: " ").trimmed(" ,.;:")
    }

    private static let abbreviations: Set<String> = ["pt.", "cv.", "st.", "kab.", "prov.", "kec.", "no."]
    private static let stops: Set<String> = [
        "bermaksud", "ingin", "mau", "akan", "hendak", "yang", "dengan", "memohon", "mohon", "mengajukan", "berencana",
        "untuk",
        "pak", "bu", "ingin,", "dalam", "would", "and", "we", "kami", "saya", "rencananya", "berniat", "izin", "ijin",
        "pengen", "sedang",
        "are", "kepengin", "perihal", "merencanakan", "telah", "mempunyai",
    ]
}

extension String {
    func hasAnySuffix(_ suffixes: [String]) -> Bool { suffixes.contains { hasSuffix($0) } }
}
