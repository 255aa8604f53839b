/// Tables in a letter's body: a line of headings without colons, and the rows below it.
enum LetterTable {
    private static let days = ["hari/tanggal", "hari, tanggal", "tanggal", "hari", "date", "waktu pelaksanaan", "tgl"]
    private static let people = ["jumlah", "peserta", "jml", "participants", "siswa", "orang"]

    /// The lines of the rows under a heading of days.
    static func dayRows(_ anatomy: LetterAnatomy) -> [Range<Int>] { rows(anatomy, days) }

    /// The lines of the rows under a heading of people.
    static func peopleRows(_ anatomy: LetterAnatomy) -> [Range<Int>] { rows(anatomy, people) }

    private static func rows(_ anatomy: LetterAnatomy, _ headings: [String]) -> [Range<Int>] {
        let lines = anatomy.lines
        return lines.indices.dropFirst(anatomy.body).compactMap { index in
            let line = lines[index]
            guard line.cells.count >= 2, !line.text.contains(":"), !line.text.contains(where: \.isNumber),
                line.lower.hasAnyWord(headings)
            else { return nil }
            let end = lines[(index + 1)...].first { $0.cells.count < 2 }?.index ?? lines.count
            return end > index + 1 ? index + 1..<end : nil
        }
    }
}
