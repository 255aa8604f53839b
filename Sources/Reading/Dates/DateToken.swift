import Persuratan

/// A word, number or mark of a text, as the grammar of dates sees it.
struct DateToken {
    enum Kind: Equatable {
        case word(DateWord)
        /// A word without a meaning for dates.
        case other
        case number(Int, digits: Int)
        /// An ASCII mark: `,` `.` `/` `:` `(` …
        case mark(UInt8)
        /// A hyphen or any longer dash.
        case dash
        /// A full stop, question or exclamation mark that ends a sentence.
        case sentenceEnd
        /// An empty line.
        case paragraphEnd
    }

    let kind: Kind
    /// Offsets into the text's UTF-8.
    let start: Int
    let end: Int

    var word: DateWord? {
        if case .word(let word) = kind { word } else { nil }
    }

    var number: (value: Int, digits: Int)? {
        if case .number(let value, let digits) = kind { (value, digits) } else { nil }
    }
}

/// What a word means to the grammar of dates.
enum DateWord: Equatable {
    case weekday(HariDalamMinggu)
    /// `Sen`, `Sat`: a weekday only beside a date.
    case shortWeekday(HariDalamMinggu)
    case month(Int)
    case hijriMonth
    /// `hari`, `day`
    case hari
    /// `tanggal`, `tgl`
    case tanggal
    case bulan, tahun
    /// `minggu`: a week, or Sunday behind `hari` or beside a date.
    case minggu
    case week
    /// `pukul`, `jam`, `pkl`
    case pukul
    /// `waktu`, `at`: a time only when its figure looks like one.
    case waktu
    /// Minutes east of UTC.
    case zone(Int)
    case part(DayPart)
    /// `s.d.`, `sampai`, `until`
    case until
    /// `dan`, `serta`
    case and
    /// `atau`, `alternatif`
    case or
    case besok, lusa, kemarin, today
    /// `ini`, `this`
    case ini
    /// `depan`, `next`: of next week
    case depan
    /// `mendatang`: the coming one
    case mendatang
    /// `depannya`, `berikutnya`: after the one we talk about
    case berikutnya
    /// `lagi`, `kemudian`: so many days from today
    case lagi
    case selesai
    case setengah, seperempat, lewat, kurang, menit
    /// `awal`, `pertengahan`, `akhir`
    case stretch
    /// `setelah`, `ba'da`, `sebelum`
    case around
    /// `Jumatan`, `Zuhur`, `istirahat`: something a day is divided by
    case pause
    /// `dengan`, `kira`, `sekitar`, `dari`: words inside of times and dates that change nothing
    case filler
    /// `antara`: makes the next `dan` an end
    case antara
    /// `orang`, `siswa`, `buah`: what stands before it is a count
    case unit
    /// A number in words, 1 to 12.
    case count(Int)
    /// `belas` and `puluh` behind a number in words.
    case teen, tens
    case ordinal
    /// `H` of `H+2`
    case h
    case masehi
}

/// A stretch of the day. Boundaries as offices use them: pagi to 10, siang to 15, sore to 18.
enum DayPart: Equatable {
    case pagi, siang, sore, malam, am, pm

    /// The minute of the day that `hour` o'clock (and `minute`) means in this part.
    func minutes(hour: Int, minute: Int) -> Int {
        let afternoon =
            switch self {
            case .pagi: false
            case .siang: (1...5).contains(hour)
            case .sore: (1...11).contains(hour)
            case .malam: (6...12).contains(hour)
            case .pm: (1...11).contains(hour)
            case .am: false
            }
        let midnight = (self == .am || self == .pagi) && hour == 12
        return (midnight ? 0 : afternoon ? hour + 12 : hour) * 60 + minute
    }
}
