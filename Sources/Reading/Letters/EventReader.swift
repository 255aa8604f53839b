import Persuratan

/// Reads when the event is: the labelled block if there is one, else the days in the prose that the request is about.
struct EventReader {
    let anatomy: LetterAnatomy
    let mentions: [DateMention]
    let today: Tanggal

    func read(into facts: inout LetterFacts) {
        let here = mentions.filter { isInBody($0) }
        let zones = zones()
        var (chosen, mode, sure) = labelled(here, zones)
        if chosen.isEmpty { (chosen, mode, sure) = prose(here) }
        guard !chosen.isEmpty else { return }
        if chosen.allSatisfy({ !$0.hasTime }), let time = time(here, zones) {
            for i in chosen.indices { (chosen[i].mulai, chosen[i].selesai) = (time.mulai, time.selesai) }
            for i in chosen.indices { chosen[i].selesaiTerbuka = time.selesaiTerbuka }
        }
        facts.surat.kegiatan = unique(chosen.compactMap(\.pilihan))
        lengthen(chosen, &facts)
        facts.surat.modeTanggal =
            facts.surat.kegiatan.count > 1 || facts.surat.kegiatan.contains { $0.sampai != nil } ? mode : .pasti
        facts.selesaiTerbuka = chosen.contains(where: \.selesaiTerbuka)
        for mention in chosen {
            let medan: Medan = mention.tanggal == nil ? .waktuMulai : .tanggalKegiatan
            facts.note(medan, anatomy.text.text.utf8Slice(mention.range), mention.range, sure ? .tertulis : .terbaca)
        }
        doubts(chosen, mode: facts.surat.modeTanggal, into: &facts)
    }

    /// `pukul 14.00, selama 2 jam`: the end follows.
    private func lengthen(_ chosen: [DateMention], _ facts: inout LetterFacts) {
        let isOpen = chosen.contains(where: \.selesaiTerbuka) || facts.surat.kegiatan.contains { $0.selesai != nil }
        guard !isOpen, let (minutes, range) = DurationReader(anatomy: anatomy).read() else { return }
        for i in facts.surat.kegiatan.indices {
            guard let start = facts.surat.kegiatan[i].mulai, let end = start.ditambah(menit: minutes) else { continue }
            facts.surat.kegiatan[i].selesai = end
            facts.note(.waktuSelesai, anatomy.text.text.utf8Slice(range), range, .disimpulkan)
        }
    }

    private func unique(_ options: [PilihanJadwal]) -> [PilihanJadwal] {
        options.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func doubts(_ chosen: [DateMention], mode: ModeTanggal, into facts: inout LetterFacts) {
        for mention in chosen {
            if let said = mention.weekdayMismatch, let date = mention.tanggal {
                facts.doubt(.tanggalKegiatan, Kalimat.hariTidakCocok(tertulis: said, tanggal: date))
            }
            // `8 Desember 2026, ba'da Zuhur`: the day is certain, the hour is not.
            let isHourVague = mention.tanggal != nil && mention.sampai == nil && !mention.isRelative && mention.isVague
            if mention.tanggal == nil || mention.isVague && !mention.hasTime && !isHourVague {
                facts.doubt(.tanggalKegiatan, Kalimat.tanggalKabur(words(mention)))
            }
            if let date = mention.tanggal, date < today { facts.doubt(.tanggalKegiatan, Kalimat.tanggalLewat(date)) }
            if mention.isVague, mention.hasTime || isHourVague {
                facts.doubt(.waktuMulai, Kalimat.jamKabur(words(mention)))
            }
        }
        if mode == .alternatif { facts.doubt(.tanggalKegiatan, Kalimat.beberapaTanggal) }
    }

    /// The mention's words as people are shown them, on one line.
    private func words(_ mention: DateMention) -> String {
        anatomy.text.text.utf8Slice(mention.range).spacedWords.joined(separator: " ")
    }

    private func isInBody(_ mention: DateMention) -> Bool {
        let line = anatomy.text.line(at: mention.range.lowerBound)
        guard line >= anatomy.body || anatomy.addressee == nil && !anatomy.hasSalutation else { return false }
        return line < (anatomy.copies ?? Int.max) && !anatomy.signature.contains(line)
    }

    // MARK: - Labelled

    /// The lines from a label of a day or time to the next label or empty line.
    private func zones() -> [(lines: Range<Int>, label: LetterLabel)] {
        let body = anatomy.labels.filter { $0.line >= anatomy.body || anatomy.addressee == nil }
        let tables = LetterTable.dayRows(anatomy).map { (lines: $0, label: LetterLabel.hari) }
        return tables + listedDays()
            + body.filter { $0.label == .hari || $0.label == .tanggal || $0.label == .waktu }.map { cell in
                let next = body.first { $0.line > cell.line }?.line ?? anatomy.lines.count
                let blank = anatomy.lines[(cell.line + 1)...].first(where: \.isBlank)?.index ?? anatomy.lines.count
                return (cell.line..<max(cell.line + 1, min(next, blank)), cell.label)
            }
    }

    /// `1. Sabtu, 5 Desember 2026, …` and `2. Sabtu, 12 Desember 2026, …` one below the other.
    private func listedDays() -> [(lines: Range<Int>, label: LetterLabel)] {
        var runs: [Range<Int>] = []
        for line in anatomy.lines[anatomy.bodyLines] where isListedDay(line) {
            if let last = runs.last, last.upperBound == line.index {
                runs[runs.count - 1] = last.lowerBound..<line.index + 1
            } else {
                runs.append(line.index..<line.index + 1)
            }
        }
        return runs.filter { $0.count > 1 }.map { ($0, .hari) }
    }

    private func isListedDay(_ line: LetterLine) -> Bool {
        guard let mark = line.text.split(separator: " ").first, mark.utf8.count <= 3, let first = mark.utf8.first,
            "-*•".contains(mark) || mark.hasSuffix(".") || mark.hasSuffix(")"), first != UInt8(ascii: "(")
        else { return false }
        let words = line.lower.split(separator: " ").dropFirst()
        let reach =
            line.range.lowerBound..<line.range.lowerBound + line.indent
            + (words.first.map(Self.stages.contains) == true ? Self.stageReach : Self.listReach)
        return mentions.contains { mention in
            guard let day = mention.tanggal, reach.contains(mention.range.lowerBound) else { return false }
            return day >= today && !mention.isRelative
        }
    }

    /// Bytes before the day in a line of a list: its mark and `Hari`.
    private static let listReach = 12
    /// The same behind `Tahap pertama,`.
    private static let stageReach = 30
    private static let stages: Set<Substring> = ["tahap", "gelombang", "kloter", "sesi", "kelompok", "rombongan"]

    private func labelled(
        _ here: [DateMention], _ zones: [(lines: Range<Int>, label: LetterLabel)]
    ) -> ([DateMention], ModeTanggal, Bool) {
        let inside = here.filter { mention in
            guard mention.tanggal != nil || mention.isVague else { return false }
            let line = anatomy.text.line(at: mention.range.lowerBound)
            let last = anatomy.text.line(at: max(mention.range.lowerBound, mention.range.upperBound - 1))
            return zones.contains { $0.lines.contains(line) || $0.lines.contains(last) }
        }
        let days = explicit(inside.contains { $0.tanggal != nil } ? inside.filter { $0.tanggal != nil } : inside)
        guard days.contains(where: { $0.tanggal != nil || !$0.hasTime }) else { return ([], .pasti, true) }
        return (days, mode(days), true)
    }

    /// `5 s.d. 6 Desember 2026 (Sabtu - Minggu)`: weekdays beside dates name no further days; a time beside them counts.
    private func explicit(_ days: [DateMention]) -> [DateMention] {
        var dated = days.filter { $0.tanggal != nil && !$0.isRelative }
        guard !dated.isEmpty else { return days }
        if let time = days.first(where: { $0.isRelative && $0.hasTime }), dated.allSatisfy({ !$0.hasTime }) {
            for i in dated.indices {
                (dated[i].mulai, dated[i].selesai) = (time.mulai, time.selesai)
                dated[i].selesaiTerbuka = time.selesaiTerbuka
            }
        }
        return dated
    }

    private func mode(_ mentions: [DateMention]) -> ModeTanggal {
        let isChoice = mentions.dropFirst().contains { $0.link == .or }
        let lines = mentions.map { anatomy.lines[anatomy.text.line(at: $0.range.lowerBound)].lower }
        let namesChoice = lines.contains {
            $0.hasAnyWord(["opsi", "pilihan", "alternatif", "option", "cadangan", "atau"])
        }
        return isChoice || namesChoice ? .alternatif : .rentang
    }

    private func time(_ here: [DateMention], _ zones: [(lines: Range<Int>, label: LetterLabel)]) -> DateMention? {
        let times = here.filter { $0.tanggal == nil && $0.hasTime }
        return times.first { mention in
            zones.contains { $0.lines.contains(anatomy.text.line(at: mention.range.lowerBound)) }
        } ?? times.first
    }

    // MARK: - Prose

    private func prose(_ here: [DateMention]) -> ([DateMention], ModeTanggal, Bool) {
        var best: (group: DateGroup, score: Int)?
        for group in DateGroup.groups(of: here) where group.mentions.contains(where: { $0.tanggal != nil }) {
            let score = score(group)
            if score > best?.score ?? -3 { best = (group, score) }
        }
        guard let best else { return ([], .pasti, false) }
        return (best.group.mentions.filter { $0.tanggal != nil }, best.group.mode, false)
    }

    private static let about = [
        "surat", "nomor", "rapat", "hasil", "menindaklanjuti", "berdasarkan", "sesuai", "tertanggal", "lambat",
    ]
    private static let past = [
        "telah", "pernah", "sejak", "lahir", "yang lalu", "lalu", "batas", "deadline", "sk", "konfirmasi", "menyusul",
    ]
    private static let request = [
        "kunjungan", "berkunjung", "rencana", "rencananya", "dilaksanakan", "direncanakan", "digunakan", "pontive",
        "meminjam",
        "peminjaman", "rencanakan", "visit", "datang", "jadwal", "hari", "pada", "peminjaman", "pinjam", "use",
        "memakai", "laksanakan",
    ]

    /// How much the words around speak for a day that is asked for.
    private func score(_ group: DateGroup) -> Int {
        guard let first = group.mentions.first else { return -9 }
        let text = anatomy.text.text
        let before = lastSentence(
            text.utf8Slice(max(0, first.range.lowerBound - 110)..<first.range.lowerBound).lowercased())
        let own = text.utf8Slice(first.range).lowercased()
        let near = String(before.suffix(60))
        var score = min(4, Self.request.filter { before.hasWord($0) || own.hasWord($0) }.count)
        score -= 4 * Self.about.filter { near.hasWord($0) }.count + 4 * Self.past.filter { near.hasWord($0) }.count
        if group.mentions.contains(where: \.hasTime) { score += 4 }
        if group.mentions.contains(where: { $0.sampai != nil }) { score -= 1 }
        if let date = first.tanggal, date < today { score -= 6 }
        return score
    }

    private func lastSentence(_ text: String) -> String {
        guard let stop = text.lastOffset(of: ". ") ?? text.lastOffset(of: ".\n") else { return text }
        return text.utf8Slice(stop + 1..<text.utf8.count)
    }
}
