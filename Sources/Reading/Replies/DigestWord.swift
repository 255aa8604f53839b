/// A word of a reply to a digest, with what its marks say.
struct DigestWord {
    let text: String
    /// In lower case, without marks around it.
    private let core: String

    init(_ text: Substring) {
        self.text = String(text)
        core = String(text.lowercased().trimmingMarks)
    }

    /// The words of a line. `1.setuju` and `2:tolak` are two words each; times, dates and amounts stay one.
    static func words(of line: String) -> [DigestWord] {
        line.split(separator: " ").flatMap { word -> [DigestWord] in
            let digits = word.prefix { $0.isASCII && $0.isNumber }
            let rest = word.dropFirst(digits.count)
            guard !digits.isEmpty, let mark = rest.first, ".):=,".contains(mark),
                let letter = rest.dropFirst().first, letter.isLetter
            else { return [DigestWord(word)] }
            return [DigestWord(word.prefix(digits.count + 1)), DigestWord(rest.dropFirst())]
        }
    }

    /// The letters it names: `1`, `(2)`, `3.`, `#4`, `1-3`; nil for anything else.
    var numbers: [Int]? {
        let bounds = core.split(whereSeparator: { "-–".contains($0) }).map { $0.count <= 2 ? Int($0) : nil }
        guard core.first != "-", core.last != "-", let first = bounds.first, let low = first, low > 0 else {
            return nil
        }
        if bounds.count == 1 { return [low] }
        guard bounds.count == 2, let high = bounds[1], high > low else { return nil }
        return Array(low...high)
    }

    /// Nothing but marks.
    var isMark: Bool { core.isEmpty }
    var endsClause: Bool { text.last.map { ",;.".contains($0) } ?? false }
    var endsList: Bool { text.last.map { ",;&".contains($0) } ?? false }
    /// A colon: what follows is free words.
    var endsLabel: Bool { text.contains(":") }
    var isAnd: Bool { ["dan", "&", "and", "serta"].contains(core) || text == "&" }
    var isUntil: Bool { ["sampai", "hingga", "sd", "s.d", "s/d"].contains(core) || text == "-" || text == "–" }
    /// What can stand before the number of a letter.
    var isLabel: Bool { isMark || ["no", "nomor", "nomer", "nmr", "surat", "agenda", "untuk"].contains(core) }

    var isSalutation: Bool { core == "yth" }

    /// A word behind a number that makes it a number of something else.
    var isUnit: Bool { Self.units.contains(core) || core.isEmpty && text == "%" }
    /// A word before a number that makes it a number of something else.
    var ownsNumber: Bool { Self.owners.contains(core) }

    /// Whether words speak of more letters than those they stand beside.
    static func speaksOfAll(_ words: some Sequence<DigestWord>) -> Bool { words.contains { all.contains($0.core) } }

    private static let all: Set = [
        "semua", "semuanya", "seluruh", "seluruhnya", "keduanya", "ketiganya", "sisanya", "selebihnya", "lainnya",
        "masing-masing", "kecuali", "selain", "dua-duanya",
    ]
    private static let owners: Set = [
        "tgl", "tanggal", "jam", "pukul", "pkl", "ruang", "lantai", "kelas", "langkah", "sesi", "maksimal", "minimal",
        "gelombang", "tahap", "hari", "minggu", "bulan", "tahun",
    ]
    private static let units: Set = [
        "orang", "peserta", "siswa", "mahasiswa", "tamu", "guru", "hari", "jam", "menit", "minggu", "bulan", "tahun",
        "kali", "berkas", "lembar", "rombongan", "ruang", "ruangan", "unit", "bus", "bis", "mobil", "kelas", "sesi",
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
        "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agu", "ags", "agt", "sep", "sept", "okt", "nov", "des",
        "wib", "wita", "wit", "pagi", "siang", "sore", "persen", "rupiah", "juta", "ribu", "syarat", "hal", "poin",
        "pihak", "surat", "permohonan", "instansi", "kegiatan", "kunjungan", "acara", "pertanyaan", "catatan",
    ]
}

extension String {
    fileprivate var trimmingMarks: Substring {
        var text = self[...]
        while let first = text.first, !first.isLetter, !first.isNumber { text = text.dropFirst() }
        while let last = text.last, !last.isLetter, !last.isNumber { text = text.dropLast() }
        return text
    }
}
