import Persuratan

/// Reads how many come: a total, or the sum of groups; numbers in words are checked against their figures.
struct ParticipantReader {
    /// A count of people: `36 (tiga puluh enam) orang`.
    struct Count {
        let value: Int
        let range: Range<Int>
        /// The number in words beside it says otherwise.
        let contradicts: Bool
        let isTotal: Bool
        let opensParts: Bool
        let isRough: Bool
        /// `13 orang, termasuk 2 orang pengemudi`: what follows is among them.
        let includes: Bool
    }

    struct Result {
        let value: Int
        let range: Range<Int>
        let doubt: String?
    }

    private let words: [(text: String, start: Int, end: Int)]

    /// - Parameter offset: where `text` stands in the letter.
    init(_ text: String, offset: Int) {
        words = WordCutter.words(text.lowercased(), offset: offset)
    }

    /// The first sentence with a count of people; `Kepala Dinas, 3 orang staf` are four.
    ///
    /// - Parameter labelled: it stands behind `Peserta :`, so that a bare figure counts too.
    func read(labelled: Bool) -> Result? {
        var group: [Count] = []
        var (i, floor) = (0, 0)
        var isLed = false
        while i < words.count {
            if words[i].text == ".", !group.isEmpty { break }
            if let (count, next) = groups(at: i) ?? count(at: i, after: floor) {
                isLed = isLed || group.isEmpty && isPost(before: i)
                group.append(count)
                (i, floor) = (next, next)
            } else {
                i += 1
            }
        }
        if group.isEmpty, labelled { return bare() }
        return Self.total(group).map { isLed ? Result(value: $0.value + 1, range: $0.range, doubt: $0.doubt) : $0 }
    }

    /// `terdiri atas Kepala Dinas,` before the first count: one more comes.
    private func isPost(before i: Int) -> Bool {
        guard [",", "dan", "beserta", "bersama"].contains(word(i - 1)),
            let opening = (max(0, i - 8)..<max(0, i - 1)).last(where: { ["atas", "dari"].contains(word($0)) }),
            word(opening - 1) == "terdiri"
        else { return false }
        return Self.leaders.contains(word(opening + 1)) && !(opening + 1..<i - 1).contains { word($0) == "," }
    }

    private static func total(_ counts: [Count]) -> Result? {
        guard let first = counts.first, let last = counts.last else { return nil }
        let range = first.range.lowerBound..<last.range.upperBound
        let sum = counts.reduce(0) { $0 + $1.value }
        var value = sum
        var doubt = counts.contains(where: \.contradicts) ? Kalimat.bilanganBerbeda : nil
        if counts.count > 1 {
            let rest = sum - first.value
            if first.includes, rest < first.value {
                value = first.value
            } else if first.value == rest || (first.isTotal && first.opensParts) {
                value = first.value
                if first.value != rest { doubt = Kalimat.jumlahBerbeda(total: first.value, rincian: rest) }
            } else if last.isTotal || last.value == sum - last.value {
                value = last.value
                if last.value != sum - last.value {
                    doubt = Kalimat.jumlahBerbeda(total: last.value, rincian: sum - last.value)
                }
            }
        }
        if doubt == nil, counts.contains(where: \.isRough) { doubt = Kalimat.jumlahRentang }
        return Result(value: value, range: range, doubt: doubt)
    }

    private func bare() -> Result? {
        for word in words {
            guard let value = Int(word.text), value > 0, value < 10_000, !word.text.hasPrefix("0") else { continue }
            return Result(value: value, range: word.start..<word.end, doubt: nil)
        }
        return nil
    }

    // MARK: - One count

    /// `6 regu @ 8 orang`, `3 kelas masing-masing 30 siswa`
    private func groups(at i: Int) -> (Count, next: Int)? {
        guard let (number, unit) = number(at: i), number > 0, number < 100, Self.teams.contains(word(unit)) else {
            return nil
        }
        var at = unit + 1
        guard Self.each.contains(word(at)) else { return nil }
        while Self.each.contains(word(at)) || word(at) == "-" { at += 1 }
        guard let (size, people) = self.number(at: at), size > 0, Self.people.contains(word(people)) else { return nil }
        let count = Count(
            value: number * size, range: words[i].start..<words[people].end, contradicts: false, isTotal: false,
            opensParts: false, isRough: false,
            includes: false)
        return (count, people + 1)
    }

    private static let teams: Set<String> = [
        "regu", "kelompok", "tim", "kelas", "gugus", "rombel", "bus", "team", "groups",
    ]
    private static let each: Set<String> = ["@", "masing", "x", "×", "berisi", "beranggotakan", "of", "isi"]

    /// - Parameter floor: where the count before ended; words in front of that speak of it.
    private func count(at i: Int, after floor: Int) -> (Count, next: Int)? {
        guard var (value, next) = number(at: i), value > 0, value < 10_000, !isExcluded(i) else { return nil }
        var isRough = false
        if word(next) == "-" || word(next) == "–" || ["sampai", "hingga", "s.d"].contains(word(next)),
            let (upper, behind) = number(at: next + 1), upper > value
        {
            (value, next, isRough) = (upper, behind, true)
        }
        var spelled: Int?
        if word(next) == "(" {
            let inside = words[(next + 1)...].prefix { $0.text != ")" }.prefix(10)
            spelled = NumberWords.value(inside.map(\.text))
            guard spelled != nil || inside.count == 1 else { return nil }
            next += inside.count + 2
        }
        guard let unit = (next..<next + 2).first(where: { Self.people.contains(word($0)) }), !isExcludedUnit(unit)
        else { return nil }
        let before = (max(floor, i - 5)..<max(floor, i)).map { word($0) }
        let after = (unit..<unit + 6).map { word($0) }
        let count = Count(
            value: value, range: words[i].start..<words[min(unit, words.count - 1)].end,
            contradicts: spelled != nil && spelled != value,
            isTotal: before.contains(where: Self.totals.contains),
            opensParts: after.contains(where: Self.parts.contains)
                || (unit + 1...unit + 2).contains { word($0) == "(" },
            isRough: isRough, includes: after.contains(where: Self.among.contains))
        return (count, unit + 1)
    }

    private func number(at i: Int) -> (Int, next: Int)? {
        if let value = Int(word(i)) { return (value, i + 1) }
        let spelled = words[min(i, words.count)...].prefix { NumberWords.isNumberWord($0.text) }.prefix(8)
        guard !spelled.isEmpty, i == 0 || word(i - 1) != "(", let value = NumberWords.value(spelled.map(\.text)) else {
            return nil
        }
        return (value, i + spelled.count)
    }

    /// `kapasitas 50 orang`, `dua orang narasumber` and the like do not come to visit.
    private func isExcluded(_ i: Int) -> Bool {
        (max(0, i - 3)..<i).contains {
            ["kapasitas", "minimal", "capacity", "menyediakan", "disediakan"].contains(word($0))
                || word($0) == "setiap" && !Self.stages.contains(word($0 + 1))
        }
            || Self.ordered.contains(word(i - 1)) || word(i - 1) == "-" && word(i - 2) == "ke" || word(i - 1) == "@"
            || word(i - 1) == "/" || word(i + 1) == "/" && Int(word(i + 2)) != nil
    }

    private func isExcludedUnit(_ unit: Int) -> Bool {
        (unit + 1...unit + 2).contains {
            // `30 orang tiap pertemuan` all come.
            ["per", "setiap", "tiap"].contains(word($0)) && !Self.meetings.contains(word($0 + 1))
        }
            || (unit...unit + 1).contains {
                ["narasumber", "pemandu", "petugas", "instruktur", "penghubung"].contains(word($0))
            }
    }

    private func word(_ i: Int) -> String { words.indices.contains(i) ? words[i].text : "" }

    /// What stands before a number that does not count.
    private static let ordered: Set<String> = [
        "kelas", "grade", "class", "angkatan", "semester", "tingkat", "masing", "komisi", "tahun", "year", "nomor",
        "no", "ke",
    ]
    private static let meetings: Set<String> = ["pertemuan", "sesi", "hari", "harinya", "kunjungan"]
    /// `Setiap tahap diikuti 24 orang`: so many come at a time.
    private static let stages: Set<String> = ["tahap", "gelombang", "kloter", "rombongan"]
    private static let leaders: Set<String> = [
        "kepala", "sekretaris", "direktur", "ketua", "camat", "lurah", "bupati", "wali", "rektor", "dekan", "pimpinan",
        "kadis",
    ]
    private static let among: Set<String> = ["termasuk", "including"]
    private static let totals: Set<String> = [
        "berjumlah", "sebanyak", "total", "jumlah", "seluruhnya", "keseluruhan", "rombongan", "totaling", "totalling",
        "sejumlah",
    ]
    private static let parts: Set<String> = [
        "terdiri", "rincian", "yaitu", "yakni", "meliputi", "consisting", "comprising", "including", "termasuk",
    ]
    private static let people: Set<String> = Set(
        """
        orang org siswa siswi siswa/i siswa-siswi peserta guru mahasiswa mahasiswi mahasiswa/i dosen anggota pendamping staf staff pegawai \
        personil personel jiwa pelajar murid anak tamu panitia karyawan asn pengurus pengunjung relawan kader warga putra putri students \
        student teachers teacher participants participant people persons person visitors guests lecturers members employees pejabat \
        undangan santri fasilitator pelatih delegates officials children staff\u{20}members pax pembina penggalang bapak/ibu perwakilan teman lecturer supervisors kepala kabid kabag kasi camat lurah kades
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
