/// Days of the month in words: `tanggal sepuluh`, `dua puluh tujuh Desember`.
///
/// Only behind `tanggal` or before a month: elsewhere words count people.
enum SpelledDays {
    /// The same tokens with such words made figures.
    static func figures(_ tokens: [DateToken]) -> [DateToken] {
        guard tokens.contains(where: { $0.count != nil }) else { return tokens }
        var figures: [DateToken] = []
        figures.reserveCapacity(tokens.count)
        var i = 0
        while i < tokens.count {
            guard let (day, next) = day(at: i, of: tokens), isDay(i, next, of: tokens) else {
                figures.append(tokens[i])
                i += 1
                continue
            }
            figures.append(DateToken(kind: .number(day, digits: 2), start: tokens[i].start, end: tokens[next - 1].end))
            i = next
        }
        return figures
    }

    private static func isDay(_ i: Int, _ next: Int, of tokens: [DateToken]) -> Bool {
        if next < tokens.count, case .month? = tokens[next].word { return true }
        return i > 0 && tokens[i - 1].word == .tanggal
    }

    /// `tiga`, `lima belas`, `dua puluh`, `dua puluh tujuh`
    private static func day(at i: Int, of tokens: [DateToken]) -> (Int, next: Int)? {
        guard let first = tokens[i].count else { return nil }
        guard i + 1 < tokens.count else { return (first, i + 1) }
        switch tokens[i + 1].word {
        case .teen where first < 10: return (10 + first, i + 2)
        case .tens where first < 4:
            let ones = i + 2 < tokens.count ? tokens[i + 2].count ?? 0 : 0
            guard (1...9).contains(ones) else { return (10 * first, i + 2) }
            return (10 * first + ones, i + 3)
        default: return (first, i + 1)
        }
    }
}

extension DateToken {
    fileprivate var count: Int? {
        if case .word(.count(let value)) = kind { value } else { nil }
    }
}
