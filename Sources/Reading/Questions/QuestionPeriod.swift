import Foundation
import Persuratan

/// The days that a question names: `minggu ini`, `November`, `24 November`, `2025`, `Senin`.
struct QuestionPeriod {
    private let now: Date
    private let officeTime: OfficeTime
    private let today: Tanggal

    init(now: Date, officeTime: OfficeTime) {
        (self.now, self.officeTime, today) = (now, officeTime, officeTime.tanggal(now))
    }

    /// Days of letters that have come: a month without a year is the last one that has begun.
    ///
    /// - Returns: nil when no days can be made out; without words, this week.
    func past(_ words: [String]) -> RentangHari? {
        if words.isEmpty { return RentangHari(minggu: today) }
        guard let span = named(words) ?? month(words, isPast: true) ?? dated(words) else { return nil }
        guard span.dari > today, !words.contains(where: { $0.count == 4 && Int($0) != nil }) else { return span }
        return RentangHari(dari: lastYear(span.dari), sampai: lastYear(span.sampai))
    }

    /// Days of visits to come: a month without a year is the next one that is not over.
    func coming(_ words: [String]) -> RentangHari? {
        if words.isEmpty { return RentangHari(dari: today, sampai: today.ditambah(hari: 7)) }
        return named(words) ?? month(words, isPast: false) ?? dated(words)
    }

    private func lastYear(_ day: Tanggal) -> Tanggal {
        Tanggal(tahun: day.tahun - 1, bulan: day.bulan, hari: day.hari) ?? day.ditambah(hari: -366)
    }

    /// Days counted from today.
    private func named(_ words: [String]) -> RentangHari? {
        let thisMonth = RentangHari(bulan: today)
        let thisYear = today.tahun
        switch words.joined(separator: " ").replacing("pekan", with: "minggu") {
        case "hari ini": return RentangHari(today)
        case "kemarin": return RentangHari(today.ditambah(hari: -1))
        case "minggu ini": return RentangHari(minggu: today)
        case "minggu lalu", "minggu kemarin": return RentangHari(minggu: today.ditambah(hari: -7))
        case "minggu depan": return RentangHari(minggu: today.ditambah(hari: 7))
        case "bulan ini": return thisMonth
        case "bulan lalu", "bulan kemarin": return RentangHari(bulan: thisMonth.dari.ditambah(hari: -1))
        case "bulan depan": return RentangHari(bulan: thisMonth.sampai.ditambah(hari: 1))
        case "tahun ini": return year(thisYear)
        case "tahun lalu", "tahun kemarin": return year(thisYear - 1)
        default: break
        }
        let figures = words.first == "tahun" ? words.dropFirst() : words[...]
        guard figures.count == 1, let one = figures.first, one.utf8.count == 4, let number = Int(one) else {
            return nil
        }
        return year(number)
    }

    private func year(_ year: Int) -> RentangHari? {
        guard let first = Tanggal(tahun: year, bulan: 1, hari: 1), let last = Tanggal(tahun: year, bulan: 12, hari: 31)
        else { return nil }
        return RentangHari(dari: first, sampai: last)
    }

    /// `November`, `Nov 2025`.
    private func month(_ words: [String], isPast: Bool) -> RentangHari? {
        let words = words.first == "bulan" ? words.dropFirst() : words[...]
        guard (1...2).contains(words.count), let name = words.first,
            case .month(let number)? = DateWords.meaning(name)
        else { return nil }
        if words.count == 2 {
            guard let last = words.last, last.utf8.count == 4, let year = Int(last) else { return nil }
            return Tanggal(tahun: year, bulan: number, hari: 1).map(RentangHari.init(bulan:))
        }
        let isOtherYear = isPast ? number > today.bulan : number < today.bulan
        let year = isOtherYear ? today.tahun + (isPast ? -1 : 1) : today.tahun
        return Tanggal(tahun: year, bulan: number, hari: 1).map(RentangHari.init(bulan:))
    }

    /// One day or one range, as in letters.
    private func dated(_ words: [String]) -> RentangHari? {
        let mentions = DateReader(now: now, officeTime: officeTime).read(words.joined(separator: " "))
        guard mentions.count == 1, let day = mentions[0].tanggal, mentions[0].weekdayMismatch == nil else { return nil }
        return RentangHari(dari: day, sampai: mentions[0].sampai ?? day)
    }
}
