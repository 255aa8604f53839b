import Persuratan

/// Reads how many come from the places where letters say so: labelled lines, a table, or the prose.
struct PeopleReader {
    let anatomy: LetterAnatomy

    /// Lines between two labelled counts that still belong together.
    private static let blockGap = 3

    func read(into facts: inout LetterFacts) {
        if let people = labelled() { return take(people, .tertulis, &facts) }
        for rows in LetterTable.peopleRows(anatomy) {
            let zone = anatomy.bytes(rows)
            if let people = reader(zone).read(labelled: false) { return take(people, .tertulis, &facts) }
        }
        if let people = reader(anatomy.bodyBytes).read(labelled: false) { take(people, .terbaca, &facts) }
    }

    private func reader(_ zone: Range<Int>) -> ParticipantReader {
        ParticipantReader(anatomy.text.text.utf8Slice(zone), offset: zone.lowerBound)
    }

    /// `Jumlah anak : 45 anak`, `Jumlah guru : 5 orang`: lines of one block are added up, unless one of them is their sum.
    private func labelled() -> ParticipantReader.Result? {
        var found: [ParticipantReader.Result] = []
        var last: Int?
        for cell in anatomy.labels where cell.label == .peserta && !cell.value.isEmpty {
            if let last, cell.line - last > Self.blockGap { break }
            guard let people = reader(anatomy.zone(of: cell)).read(labelled: true) else { continue }
            found.append(people)
            last = cell.line
        }
        guard let first = found.first, let end = found.last else { return nil }
        let sum = found.reduce(0) { $0 + $1.value }
        let largest = found.map(\.value).max() ?? 0
        let isTotalNamed = found.count > 1 && (sum == 2 * largest || found.allSatisfy { $0.value == largest })
        return ParticipantReader.Result(
            value: isTotalNamed ? largest : sum, range: first.range.lowerBound..<end.range.upperBound,
            doubt: found.compactMap(\.doubt).first)
    }

    private func take(_ people: ParticipantReader.Result, _ sure: Keyakinan, _ facts: inout LetterFacts) {
        facts.surat.jumlahPeserta = people.value
        facts.note(.jumlahPeserta, anatomy.text.text.utf8Slice(people.range), people.range, sure)
        if let doubt = people.doubt { facts.doubt(.jumlahPeserta, doubt) }
    }
}
