import Persuratan

/// Reads how long a visit lasts where its end is not said: `selama 2 jam`, `durasi 90 menit`, `for two hours`.
struct DurationReader {
    let anatomy: LetterAnatomy

    /// Longer ones are no visits of one day.
    private static let longest = 12 * 60

    /// Minutes, and where they stand.
    func read() -> (minutes: Int, range: Range<Int>)? {
        let zone = anatomy.bodyBytes
        let words = WordCutter.words(anatomy.text.text.utf8Slice(zone).lowercased(), offset: zone.lowerBound)
        for i in words.indices where ["selama", "durasi", "for", "duration"].contains(words[i].text) {
            for k in (i + 1)..<min(i + 4, words.count) {
                let spelled = words[k...].prefix { NumberWords.isNumberWord($0.text) }.prefix(4)
                let value = Int(words[k].text) ?? NumberWords.value(spelled.map(\.text))
                guard let value, value > 0 else { continue }
                let behind = words[(k + max(1, spelled.count))...].prefix(5)
                guard let unit = behind.first(where: { Self.minutes[$0.text] != nil }),
                    let minutes = Self.minutes[unit.text], value * minutes <= Self.longest
                else { break }
                return (value * minutes, words[i].start..<unit.end)
            }
        }
        return nil
    }

    private static let minutes = ["jam": 60, "menit": 1, "hour": 60, "hours": 60, "minutes": 1]
}
