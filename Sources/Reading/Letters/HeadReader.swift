import Persuratan

/// Reads the head: nomor, sifat, lampiran, perihal and the letter's date.
struct HeadReader {
    let anatomy: LetterAnatomy
    let mentions: [DateMention]

    func read(into facts: inout LetterFacts) {
        let number = number()
        if let (value, range) = number {
            facts.surat.nomor = value
            facts.note(.nomor, value, range)
            if isBlankForHand(value) { facts.doubt(.nomor, Kalimat.nomorKosong(value)) }
        }
        for (label, medan, path) in [
            (LetterLabel.sifat, Medan.sifat, \MetadataSurat.sifat), (.lampiran, .lampiran, \.lampiran),
            (.perihal, .perihal, \.perihal),
        ] {
            guard let cell = headLabel(label) else {
                guard let (value, range) = unmarked(medan), !Self.isNone(value) else { continue }
                facts.surat[keyPath: path] = value
                facts.note(medan, value, range)
                continue
            }
            let value = label == .perihal ? wrapped(cell) : cell.value
            guard !value.isEmpty, !Self.isNone(value) else { continue }
            facts.surat[keyPath: path] = value.trimmed(" *_\"“”")
            facts.note(medan, value, cell.start..<cell.end)
        }
        if !facts.surat.isTertutup, let (stamp, range) = stamp() {
            facts.surat.sifat = [facts.surat.sifat, stamp].compactMap(\.self).joined(separator: " / ")
            facts.note(.sifat, stamp, range)
        }
        if facts.surat.perihal == nil, let (title, range) = title() {
            facts.surat.perihal = title
            facts.note(.perihal, title, range)
        }
        if let (date, range) = date() {
            facts.surat.tanggal = date
            facts.note(.tanggal, anatomy.text.text.utf8Slice(range), range)
        }
    }

    /// `RAHASIA` by itself, as it is stamped or typed at the head or the foot of a page.
    private func stamp() -> (String, Range<Int>)? {
        for cell in anatomy.lines.lazy.flatMap(\.cells) where cell.text.utf8.count <= Self.stampBytes {
            let word = cell.text.uppercased().filter(\.isLetter)
            guard Self.stamps.contains(word), TitleCase.isCapitals(cell.text) else { continue }
            return (cell.text.trimmed(" *_-.[]()"), cell.start..<cell.end)
        }
        return nil
    }

    private static let stamps: Set<String> = ["RAHASIA", "SANGATRAHASIA", "TERBATAS", "KONFIDENSIAL", "CONFIDENTIAL"]
    private static let stampBytes = 40

    /// `-`, `nihil`: said to be none.
    static func isNone(_ value: String) -> Bool {
        ["-", "–", "—", "nihil", "tidak ada", "none", "--", "---"].contains(value.lowercased())
    }

    /// The first such label before the body.
    private func headLabel(_ label: LetterLabel) -> LabelledCell? {
        // English letters have the subject below the salutation.
        let reach = max(anatomy.body, 1) + (anatomy.hasSalutation ? (label == .perihal ? 4 : 0) : 1)
        return anatomy.labels.first { $0.label == label && $0.line < reach }
            ?? (label == .perihal && anatomy.addressee == nil ? anatomy.labels.first { $0.label == label } : nil)
    }

    /// `Hal. Permohonan …`: a label without a colon, before the body.
    private func unmarked(_ medan: Medan) -> (String, Range<Int>)? {
        let keys: [String] =
            switch medan {
            case .perihal: ["hal. ", "perihal ", "hal "]
            case .lampiran: ["lamp. ", "lampiran ", "lamp "]
            case .sifat: ["sifat "]
            default: []
            }
        for line in anatomy.lines.prefix(anatomy.body) {
            guard let cell = line.cells.first else { continue }
            let lower = cell.text.lowercased()
            guard let key = keys.first(where: { lower.hasPrefix($0) }) else { continue }
            return (String(cell.text.dropFirst(key.count)).trimmed(" :"), cell.start..<cell.end)
        }
        return nil
    }

    /// `SURAT PENGANTAR KUNJUNGAN`, set above its number like a heading.
    private func title() -> (String, Range<Int>)? {
        guard let number = anatomy.labels.first(where: { $0.label == .nomor }), number.line > 0,
            let above = anatomy.lines[..<number.line].last(where: { !$0.isBlank }), above.cells.count == 1,
            TitleCase.isCapitals(above.text), above.lower.hasAnyPrefix(["surat ", "permohonan ", "proposal "]),
            KindReader.kind(of: above.lower) != nil
        else { return nil }
        return (above.text, above.cells[0].start..<above.cells[0].end)
    }

    private func number() -> (String, Range<Int>)? {
        if let cell = headLabel(.nomor) {
            let value = cell.value
            return Self.isNone(value) || value.isEmpty ? nil : (withoutDate(value), cell.start..<cell.end)
        }
        for line in anatomy.lines.prefix(max(anatomy.body, 1)) {
            for cell in line.cells {
                let lower = cell.text.lowercased()
                guard let key = ["nomor ", "no. ", "no "].first(where: { lower.hasPrefix($0) }) else { continue }
                let value = String(cell.text.dropFirst(key.count)).trimmed(" :")
                guard value.includes("/"), value.contains(where: \.isNumber) else { continue }
                return (withoutDate(value), cell.start..<cell.end)
            }
            if line.cells.count >= 2, ["nomor", "no", "no."].contains(line.cells[0].text.lowercased()),
                line.cells[1].text.includes("/")
            {
                return (line.cells[1].text, line.cells[1].start..<line.cells[1].end)
            }
        }
        return nil
    }

    /// `1234/UN99/2026 20 November 2026`, `12/X/2026, tanggal 3 …`: the number alone.
    private func withoutDate(_ value: String) -> String {
        let lower = value.lowercased()
        for word in [" tanggal ", " tgl ", ", tanggal"] {
            if let at = lower.offset(ofWord: word.trimmed(" ,")), at > 3 {
                return value.utf8Slice(0..<at).trimmed(" ,")
            }
        }
        let words = value.split(separator: " ")
        if words.count >= 4, words.suffix(3).first?.allSatisfy(\.isNumber) == true,
            DateWords.meaning(words[words.count - 2].lowercased()).map({ if case .month = $0 { true } else { false } })
                == true
        {
            return words.dropLast(3).joined(separator: " ").trimmed(" ,")
        }
        return value
    }

    /// `005/     /DISKOMINFO/2026`
    private func isBlankForHand(_ value: String) -> Bool {
        value.includes("/ /") || value.includes("/...") || value.includes("/__") || value.includes("/…")
            || value.includes("//")
            || value.hasPrefix("/") || !value.contains(where: \.isNumber) && value.includes("/")
    }

    /// A subject goes on in indented lines below, in the same column, until a label or an empty line.
    private func wrapped(_ cell: LabelledCell) -> String {
        var value = cell.value
        let column = anatomy.lines[cell.line].cells[cell.column].start - anatomy.lines[cell.line].range.lowerBound
        for line in anatomy.lines.dropFirst(cell.line + 1).prefix(4) {
            guard !line.isBlank, line.index < anatomy.body else { break }
            guard let next = line.cells.first(where: { $0.start - line.range.lowerBound < column + 30 }) else { break }
            let indent = next.start - line.range.lowerBound
            let lower = next.text.lowercased()
            guard indent >= column + 4, !anatomy.labels.contains(where: { $0.line == line.index && $0.column == 0 }),
                !lower.hasAnyPrefix(["yth", "kepada", "di ", "di-"])
            else { break }
            value += (value.isEmpty ? "" : " ") + next.text
        }
        return value
    }

    // MARK: - Date

    private func date() -> (Tanggal, Range<Int>)? {
        if let cell = anatomy.labels.first(where: { $0.label == .tanggalSurat }),
            let found = mention(in: cell.start..<cell.end)
        {
            return found
        }
        let head = anatomy.bytes(0..<max(anatomy.body, min(1, anatomy.lines.count)))
        let events = Set(
            anatomy.labels.filter { $0.label == .hari || $0.label == .perihal || $0.label == .waktu }.map(\.line))
        for mention in mentions where head.contains(mention.range.lowerBound) && isPlain(mention) {
            let line = anatomy.text.line(at: mention.range.lowerBound)
            if !events.contains(line), standsAlone(mention, line), let date = mention.tanggal {
                return (date, mention.range)
            }
        }
        let foot = anatomy.bytes(anatomy.signature)
        for mention in mentions where foot.contains(mention.range.lowerBound) && isPlain(mention) {
            let line = anatomy.text.line(at: mention.range.lowerBound)
            if standsAlone(mention, line), let date = mention.tanggal { return (date, mention.range) }
        }
        return lastLine()
    }

    /// Lines at the end of a note without a closing sentence: place and date, post, name.
    private static let footLines = 6

    /// `Jakarta, 18 November 2026` among the last lines of a note that has no closing sentence.
    private func lastLine() -> (Tanggal, Range<Int>)? {
        guard let mention = mentions.last(where: isPlain), let date = mention.tanggal else { return nil }
        let line = anatomy.lines[anatomy.text.line(at: mention.range.lowerBound)]
        let below = anatomy.lines[(line.index + 1)...].count { !$0.isBlank }
        guard line.index > anatomy.body, below < Self.footLines, standsAlone(mention, line.index),
            mention.range.lowerBound > line.range.lowerBound, line.text.contains(","),
            mention.range.upperBound >= line.range.lowerBound + line.indent + line.text.trimmed(" ").utf8.count
        else { return nil }
        return (date, mention.range)
    }

    private func mention(in range: Range<Int>) -> (Tanggal, Range<Int>)? {
        mentions.first { range.contains($0.range.lowerBound) }.flatMap { mention in
            mention.tanggal.map { ($0, mention.range) }
        }
    }

    private func isPlain(_ mention: DateMention) -> Bool {
        !mention.isRelative && mention.sampai == nil && mention.link == .none && !mention.hasTime
    }

    /// Whether the date fills its cell, with a place before it at most (`Khayalan, 16 November 2026`).
    private func standsAlone(_ mention: DateMention, _ line: Int) -> Bool {
        guard
            let cell = anatomy.lines[line].cells.first(where: { ($0.start..<$0.end).contains(mention.range.lowerBound) }
            )
        else {
            return false
        }
        guard mention.range.lowerBound - cell.start < 90 else { return false }
        let before = anatomy.text.text.utf8Slice(cell.start..<mention.range.lowerBound).trimmed(" ,:*").lowercased()
        let after = anatomy.text.text.utf8Slice(mention.range.upperBound..<max(cell.end, mention.range.upperBound))
            .trimmed(" .,*m")
        let words = before.split(separator: " ").count
        let isPlace =
            words <= 4 || before.hasPrefix("ditetapkan") || before.hasPrefix("dikeluarkan") || before.hasSuffix("h /")
        return isPlace && after.utf8.count <= 12 && !before.hasWord("surat")
    }
}
