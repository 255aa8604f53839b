import Foundation
import Persuratan

/// Moments as the register keeps them: `2026-11-24 01:15:00.000`, in UTC.
enum StoredMoment {
    /// GRDB reads them by way of a calendar, which takes longer than all other columns of a row together.
    ///
    /// - Returns: nil for what is not written like that.
    static func date(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count == 23, bytes[10] == 0x20, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E,
            let day = Tanggal(String(text.prefix(10))), let hour = number(bytes[11..<13]),
            let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
            let thousandth = number(bytes[20..<23])
        else { return nil }
        let seconds = day.nomorHari * 86_400 + hour * 3600 + minute * 60 + second
        return Date(timeIntervalSince1970: Double(seconds) + Double(thousandth) / 1000)
    }

    /// The same text for a moment, to compare with; read and written again it is the same.
    static func text(_ date: Date) -> String {
        let thousandths = Int((date.timeIntervalSince1970 * 1000).rounded())
        let day = Int((Double(thousandths) / 86_400_000).rounded(.down))
        let rest = thousandths - day * 86_400_000
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
        return "\(Tanggal(nomorHari: day)) \(clock.joined(separator: ":")).\(padded(rest % 1000, 3))"
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
