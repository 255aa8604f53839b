import Persuratan

/// What days that are not written in full mean, seen from today and from the schedule the text answers to.
struct DateCalendar: Sendable {
    let today: Tanggal
    /// Minutes east of UTC.
    let offset: Int
    let reference: Tanggal?

    /// A day without a year: the one that lies from 90 days ago to 275 days ahead.
    func day(_ day: Int, month: Int) -> Tanggal? {
        for year in [today.tahun, today.tahun + 1, today.tahun - 1] {
            guard let candidate = Tanggal(tahun: year, bulan: month, hari: day) else { continue }
            if (-90..<275).contains(candidate.nomorHari - today.nomorHari) { return candidate }
        }
        // 29 February of a year that has none.
        return nil
    }

    /// `tgl 10`: in the month of the reference when that is not past, else the next such day after today.
    func day(_ day: Int) -> Tanggal? {
        if let reference, let there = Tanggal(tahun: reference.tahun, bulan: reference.bulan, hari: day), there > today
        {
            return there
        }
        for months in 0...2 {
            if let candidate = dayOfMonth(day, monthsAhead: months), candidate > today { return candidate }
        }
        return nil
    }

    /// `tgl 10 bulan depan`
    func dayOfMonth(_ day: Int, monthsAhead: Int) -> Tanggal? {
        let month = today.bulan - 1 + monthsAhead
        return Tanggal(tahun: today.tahun + month / 12, bulan: month % 12 + 1, hari: day)
    }

    /// Two-digit years that letters of these days can mean.
    func year(twoDigits: Int) -> Int? {
        let year = today.tahun / 100 * 100 + twoDigits
        return (-2...3).contains(year - today.tahun) ? year : nil
    }

    /// The next such weekday after `day`.
    func next(_ weekday: HariDalamMinggu, after day: Tanggal) -> Tanggal {
        let ahead = (weekday.nomor - day.hariDalamMinggu.nomor + 6) % 7 + 1
        return day.ditambah(hari: ahead)
    }

    /// `hari Kamis` alone: the day we talk about when that is a Thursday, else the next Thursday.
    func coming(_ weekday: HariDalamMinggu) -> Tanggal {
        if let reference, reference > today, reference.hariDalamMinggu == weekday { return reference }
        return next(weekday, after: today)
    }

    /// Monday of the week `weeks` after the one that holds `day`.
    func monday(_ weeks: Int, after day: Tanggal) -> Tanggal {
        day.ditambah(hari: 1 - day.hariDalamMinggu.nomor + 7 * weeks)
    }

    func weekday(_ weekday: HariDalamMinggu, inWeekOf monday: Tanggal) -> Tanggal {
        monday.ditambah(hari: weekday.nomor - 1)
    }
}
