import Foundation

/// The words of absence notices, in Indonesian and English; all texts are in small letters with single blanks.
enum AbsenceWords {
    private static let absence = [
        "cuti", "dinas luar", "tugas luar", "perjalanan dinas", "izin", "sakit", "diklat", "bimtek", "pelatihan",
        "umrah", "umroh", "haji", "di luar kantor", "di luar kota", "luar daerah", "tidak berada di", "tidak di kantor",
        "tidak masuk", "tidak dapat membalas", "tidak bisa membalas", "akses email", "akses surel", "berhalangan",
        "out of office", "out of the office", "on leave", "annual leave", "vacation", "holiday", "be away", "am away",
        "away from", "away until", "business trip", "training", "unavailable", "not available", "limited access",
        "no access",
    ]

    private static let comingBack = [
        "kembali bertugas", "kembali bekerja", "kembali masuk", "masuk kembali", "masuk kerja", "masuk kantor",
        "bertugas kembali", "bekerja kembali", "aktif kembali", "kembali aktif", "kembali ke kantor",
        "kembali berkantor",
        "kembali di kantor", "saya kembali", "kembali pada", "kembali tanggal", "be back", "back on",
        "back in the office",
        "i return", "will return", "returning", "return to", "my return",
    ]

    private static let until = [
        "s.d.", "s.d", "s/d", "sd", "sampai", "hingga", "s/d.", "until", "till", "through", "thru", "including", "to",
    ]

    private static let from = [
        "mulai", "sejak", "dari", "terhitung", "tmt", "from", "since", "starting", "beginning", "per", "of",
    ]

    private static let fillers: Set<Substring> = [
        "tanggal", "tgl", "tgl.", "hari", "pada", "dengan", "on", "the", "and", "tahunan", "saya",
    ]

    static func tell(_ text: String) -> Bool { absence.contains { contains(text, $0) } }

    /// The words before a date say that it is the day of the return.
    static func tellReturn(_ before: String) -> Bool {
        let near = before.suffix(60)
        // A date that only follows a bare `kembali` belongs to it too.
        return comingBack.contains(where: near.contains) || last(near) == "kembali"
    }

    static func endsWithUntil(_ before: String) -> Bool {
        last(before[...]).map { until.contains(String($0)) } ?? false
    }

    static func endsWithFrom(_ before: String) -> Bool { last(before[...]).map { from.contains(String($0)) } ?? false }

    /// `dinas luar tanggal`, `dinas luar ke Jakarta pada tanggal`: the date behind these words is a day of the absence.
    static func endsWithAbsence(_ before: String) -> Bool {
        var words = Self.words(before[...])[...]
        while let last = words.last, fillers.contains(last) { words.removeLast() }
        if words.count > 2, ["ke", "di"].contains(words[words.endIndex - 2]) { words.removeLast(2) }
        while let last = words.last, fillers.contains(last) { words.removeLast() }
        let text = words.joined(separator: " ")
        return absence.contains { text == $0 || text.hasSuffix(" " + $0) }
    }

    /// The last word that is no filler.
    private static func last(_ text: Substring) -> Substring? { words(text).last { !fillers.contains($0) } }

    private static func words(_ text: Substring) -> [Substring] {
        text.split { $0 == " " || $0 == "," || $0 == "(" || $0 == ":" }
    }

    /// Whole words only: `izin` is not in `perizinan`.
    private static func contains(_ text: String, _ phrase: String) -> Bool {
        var rest = text[...]
        while let range = rest.range(of: phrase) {
            let before = range.lowerBound == rest.startIndex ? nil : rest[rest.index(before: range.lowerBound)]
            let after = range.upperBound == rest.endIndex ? nil : rest[range.upperBound]
            if before?.isLetter != true, after?.isLetter != true { return true }
            rest = rest[range.upperBound...]
        }
        return false
    }
}
