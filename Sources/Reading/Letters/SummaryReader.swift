import Persuratan

/// Reads what will be done there, and names the subject of a mail that has no such line.
struct SummaryReader {
    let anatomy: LetterAnatomy

    /// Longer summaries are cut at a word.
    private static let longest = 160

    func read(into facts: inout LetterFacts) {
        if let (text, range) = labelled() ?? purpose() {
            facts.surat.keterangan = text
            facts.note(.keterangan, text, range, .terbaca)
        }
        if facts.surat.perihal == nil, facts.surat.jenis != .lain, let (text, range) = subject() {
            facts.surat.perihal = text
            facts.note(.perihal, text, range, .disimpulkan)
        }
    }

    /// `Acara : …`
    private func labelled() -> (String, Range<Int>)? {
        let cell = anatomy.labels.first {
            $0.label == .acara && ($0.line >= anatomy.body || anatomy.addressee == nil) && !$0.value.isEmpty
        }
        guard let cell else { return nil }
        var (value, end) = (cell.value, cell.end)
        for line in anatomy.lines.dropFirst(cell.line + 1).prefix(3) {
            guard !line.isBlank, !anatomy.labels.contains(where: { $0.line == line.index }),
                line.indent > (anatomy.lines[cell.line].indent) + 4
            else { break }
            value += " " + line.text
            end = line.range.upperBound
        }
        return (Self.short(value), cell.start..<end)
    }

    /// `dalam rangka …`, `untuk …`, `sehubungan dengan …`
    private func purpose() -> (String, Range<Int>)? {
        let body = anatomy.bytes(anatomy.body..<max(anatomy.body, anatomy.signature.lowerBound))
        let text = anatomy.text.text.utf8Slice(body)
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count else { return nil }
        let openings = [
            "dalam rangka", "untuk belajar", "dengan materi", "sehubungan dengan", "untuk", "guna", "in order to",
            "to learn",
        ]
        for opening in openings {
            guard let at = lower.offset(ofWord: opening) else { continue }
            let rest = Self.sentence(text.utf8Slice(at..<min(at + 400, text.utf8.count)))
            guard rest.split(separator: " ").count > 3 else { continue }
            return (Self.short(rest), body.lowerBound + at..<body.lowerBound + at + rest.utf8.count)
        }
        return nil
    }

    private static func sentence(_ text: String) -> String {
        let words = text.spacedWords
        var taken: [Substring] = []
        for word in words {
            if taken.count > 2, ["pada", "yang", "bersama", "kami", "dengan"].contains(word) { break }
            taken.append(word)
            if word.hasSuffix(":") { break }
            if word.hasSuffix(",") && taken.count > 4 || word.hasSuffix("."), word.count > 3 { break }
        }
        if let last = taken.last, ["pada", "yang", "di"].contains(last.lowercased().trimmed(":")) {
            taken.removeLast()
        }
        return taken.joined(separator: " ").trimmed(" ,.;:")
    }

    private static func short(_ text: String) -> String {
        guard text.utf8.count > longest else { return text.trimmed(" ,.;:") }
        var result = ""
        for word in text.split(separator: " ") {
            guard result.utf8.count + word.utf8.count < longest else { break }
            result += (result.isEmpty ? "" : " ") + word
        }
        return result + " …"
    }

    /// `kunjungan ke Pontive Center` from `mengajukan kunjungan ke Pontive Center untuk …`
    private func subject() -> (String, Range<Int>)? {
        let body = anatomy.bytes(min(anatomy.body, max(0, anatomy.lines.count - 1))..<anatomy.lines.count)
        let text = anatomy.text.text.utf8Slice(body)
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count, let at = KindReader.first(KindReader.visit + KindReader.loan, lower)
        else { return nil }
        var words: [String] = []
        for word in text.utf8Slice(at..<min(at + 200, text.utf8.count)).spacedWords {
            let bare = word.lowercased().trimmed(".,;:!?")
            if !words.isEmpty, Self.stops.contains(bare) { break }
            words.append(String(word).trimmed(".,;:!?"))
            if ".,;:!?".contains(word.last ?? " ") || words.count == 8 { break }
        }
        let phrase = words.joined(separator: " ")
        guard let first = phrase.first else { return nil }
        let range = body.lowerBound + at..<body.lowerBound + at + phrase.utf8.count
        return (first.uppercased() + phrase.dropFirst(), range)
    }

    private static let stops: Set<String> = [
        "untuk", "pada", "dalam", "guna", "yang", "dengan", "bagi", "sebagai", "hari", "tanggal", "tgl", "sebanyak",
        "selama", "kami",
        "besok", "minggu", "oleh", "for", "on", "we", "bersama", "agar", "supaya", "rencananya", "sekitar", "tersebut",
        "jam", "pukul", "sehubungan", "utk", "by", "sampai",
    ]
}
