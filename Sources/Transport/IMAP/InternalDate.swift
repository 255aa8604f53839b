import Foundation

/// The moment when a server received a message, as IMAP writes it.
///
///     date-time = DQUOTE date-day-fixed "-" date-month "-" date-year SP time SP zone DQUOTE        (RFC 3501, 9)
enum InternalDate {
    private static let months = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]

    /// The moment in ` 1-Jan-2026 09:05:00 +0700`; nil when it is not written like that.
    static func parse(_ bytes: some BidirectionalCollection<UInt8>) -> Date? {
        let fields = String(decoding: bytes, as: UTF8.self).split(whereSeparator: { " -:".contains($0) })
        // The zone's own minus sign is a separator as well, so its sign is looked up apart.
        guard fields.count == 7, let zoneMark = bytes.last(where: { $0 == 0x2B || $0 == 0x2D || $0 == 0x20 }),
            zoneMark != 0x20,
            let day = Int(fields[0]), let month = months.firstIndex(of: fields[1].uppercased()),
            let year = Int(fields[2]), let hour = Int(fields[3]), let minute = Int(fields[4]),
            let second = Int(fields[5]), let zone = Int(fields[6].drop { $0 == "+" }),
            1...31 ~= day, 1...9999 ~= year, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second, 0...1400 ~= zone
        else { return nil }
        let local = days(year: year, month: month + 1, day: day) * 86_400 + hour * 3600 + minute * 60 + second
        let offset = (zone / 100 * 60 + zone % 100) * 60 * (zoneMark == 0x2D ? -1 : 1)
        return Date(timeIntervalSince1970: TimeInterval(local - offset))
    }

    /// `date` as IMAP writes it, in UTC.
    static func format(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let time = seconds - day * 86_400
        let civil = self.civil(day: day)
        let name = months[civil.month - 1].prefix(1) + months[civil.month - 1].dropFirst().lowercased()
        return two(civil.day) + "-\(name)-\(civil.year) "
            + two(time / 3600) + ":" + two(time / 60 % 60) + ":" + two(time % 60) + " +0000"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The date `day` days after 1970-01-01; the inverse of `days(year:month:day:)`.
    private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
