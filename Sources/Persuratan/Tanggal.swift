/// A day of the calendar, without a time or a zone, as letters give it (`3 Desember 2026`).
///
/// Always a day that exists: the initialiser refuses 31 February. Years 1 to 9999, proleptic Gregorian.
public struct Tanggal: Hashable, Sendable, Comparable {
    public let tahun: Int
    public let bulan: Int
    public let hari: Int

    /// - Returns: nil when there is no such day.
    public init?(tahun: Int, bulan: Int, hari: Int) {
        guard (1...9999).contains(tahun), (1...12).contains(bulan),
            (1...Self.panjangBulan(bulan, tahun: tahun)).contains(hari)
        else { return nil }
        (self.tahun, self.bulan, self.hari) = (tahun, bulan, hari)
    }

    /// The day that lies `nomor` days after 1 January 1970 (negative before it).
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    public init(nomorHari nomor: Int) {
        let z = nomor + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        hari = dayOfYear - (153 * shifted + 2) / 5 + 1
        bulan = shifted < 10 ? shifted + 3 : shifted - 9
        tahun = yearOfEra + era * 400 + (bulan <= 2 ? 1 : 0)
    }

    /// Days since 1 January 1970.
    public var nomorHari: Int {
        let y = bulan <= 2 ? tahun - 1 : tahun
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5 + hari - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    public var hariDalamMinggu: HariDalamMinggu {
        // 1 January 1970 was a Thursday.
        let index = ((nomorHari + 3) % 7 + 7) % 7
        return HariDalamMinggu.allCases[index]
    }

    /// The day `hari` days later (earlier when negative).
    public func ditambah(hari: Int) -> Tanggal { Tanggal(nomorHari: nomorHari + hari) }

    /// 28 to 31.
    public static func panjangBulan(_ bulan: Int, tahun: Int) -> Int {
        switch bulan {
        case 2: tahun % 4 == 0 && (tahun % 100 != 0 || tahun % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (a: Tanggal, b: Tanggal) -> Bool {
        (a.tahun, a.bulan, a.hari) < (b.tahun, b.bulan, b.hari)
    }
}

/// Monday first, as office weeks run.
public enum HariDalamMinggu: String, CaseIterable, Sendable, Codable, Comparable {
    case senin, selasa, rabu, kamis, jumat, sabtu, minggu

    /// 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    public var nomor: Int {
        switch self {
        case .senin: 1
        case .selasa: 2
        case .rabu: 3
        case .kamis: 4
        case .jumat: 5
        case .sabtu: 6
        case .minggu: 7
        }
    }

    public static func < (a: Self, b: Self) -> Bool { a.nomor < b.nomor }
}

extension Tanggal: Codable, LosslessStringConvertible, CustomStringConvertible {
    /// ISO 8601: `2026-12-03`.
    public var description: String {
        // Digit by digit: an export of a million letters writes three days a letter.
        String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ number: Int, _ places: Range<Int>) {
                var rest = number
                for place in places.reversed() {
                    bytes[place] = 0x30 + UInt8(rest % 10)
                    rest /= 10
                }
            }
            write(tahun, 0..<4)
            write(bulan, 5..<7)
            write(hari, 8..<10)
            (bytes[4], bytes[7]) = (0x2D, 0x2D)
            return 10
        }
    }

    public init?(_ description: String) {
        var numbers = (0, 0, 0)
        for (place, byte) in description.utf8.enumerated() {
            let digit = Int(byte) - 0x30
            switch (place, digit) {
            case (0..<4, 0...9): numbers.0 = numbers.0 * 10 + digit
            case (5..<7, 0...9): numbers.1 = numbers.1 * 10 + digit
            case (8..<10, 0...9): numbers.2 = numbers.2 * 10 + digit
            case (4, _) where byte == 0x2D, (7, _) where byte == 0x2D: continue
            default: return nil
            }
        }
        guard description.utf8.count == 10 else { return nil }
        self.init(tahun: numbers.0, bulan: numbers.1, hari: numbers.2)
    }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }
}
