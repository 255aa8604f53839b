/// Numbers in words, Indonesian (and English to ninety-nine), up to thousands.
enum NumberWords {
    /// The value of a whole phrase: `tiga puluh enam` → 36; nil when a word is no number.
    static func value(_ words: some Sequence<String>) -> Int? {
        var (total, current, seen) = (0, 0, false)
        for word in words {
            seen = true
            if let unit = units[word] {
                current += unit
            } else if word == "belas" {
                current += 10
            } else if word == "puluh" {
                current = current - current % 10 + max(current % 10, 1) * 10
            } else if word == "ratus" {
                current = max(current, 1) * 100
            } else if word == "ribu" {
                total += max(current, 1) * 1000
                current = 0
            } else {
                return nil
            }
            if total + current > 1_000_000 { return nil }
        }
        return seen ? total + current : nil
    }

    static func isNumberWord(_ word: String) -> Bool {
        units[word] != nil || ["belas", "puluh", "ratus", "ribu"].contains(word)
    }

    private static let units: [String: Int] = [
        "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
        "sembilan": 9,
        "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000,
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80,
        "ninety": 90,
    ]
}
