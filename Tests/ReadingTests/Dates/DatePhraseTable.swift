import Testing

/// What phrases mean; `~` vague, `!day` the weekday that does not fit, `|` or, `&` and, `..` an open end, `?` no day.
enum DatePhraseTable {
    struct Row: Sendable, CustomTestStringConvertible {
        let text: String
        let meaning: String
        var testDescription: String { text }
    }

    static let all: [Row] = (dates + lists + relative + times + together + nothing).map {
        Row(text: $0.0, meaning: $0.1)
    }

    private static let dates: [(String, String)] = [
        ("Kamis, 3 Desember 2026", "2026-12-03"),
        ("Selasa/ 24 November 2026", "2026-11-24"),
        ("Selasa / 1 Desember 2026", "2026-12-01"),
        ("hari Jumat, tanggal 11 Desember 2026", "2026-12-11"),
        ("Jum'at, 11 Desember 2026", "2026-12-11"),
        ("Jum’at 11 Des 2026", "2026-12-11"),
        ("23-11-2026", "2026-11-23"),
        ("24/11/26", "2026-11-24"),
        ("16.11.2026", "2026-11-16"),
        ("2026-12-03", "2026-12-03"),
        ("16-Nov-2026", "2026-11-16"),
        ("Rabu tgl 9 Des", "2026-12-09"),
        ("30 Nopember 2026", "2026-11-30"),
        ("2 Pebruari 2027", "2027-02-02"),
        ("l6 November 2O26", "2026-11-16"),
        ("December 3, 2026", "2026-12-03"),
        ("3rd December 2026", "2026-12-03"),
        ("Thursday, December 3rd", "2026-12-03"),
        ("18 Jumadil Akhir 1448 H / 30 November 2026 M", "2026-11-30"),
        ("Senin, 20 Jumadil Akhir 1448 H / 30 November 2026", "2026-11-30"),
        ("10 Januari", "2027-01-10"),
        ("3 Desember 2026 (Kamis)", "2026-12-03"),
        ("Hari : Rabu\nTanggal : 2 Desember 2026", "2026-12-02"),
        ("Hari/Tanggal : Rabu / 2 Desember 2026", "2026-12-02"),
        ("Rabu tgl 3 Desember ya", "2026-12-03 !rabu"),
        ("Senin, 1 Desember 2026", "2026-12-01 !senin"),
        ("31 November 2026", "? ~"),
        ("tanggal 3 bulan Desember tahun 2026", "2026-12-03"),
        ("Sel, 24 Nov 2026", "2026-11-24"),
        ("Minggu, 6 Desember 2026", "2026-12-06"),
        ("tgl 3/12", "2026-12-03"),
        ("Hari / tgl : Kamis / 17 - 12 - 2026", "2026-12-17"),
    ]

    private static let lists: [(String, String)] = [
        ("12 s.d. 14 Desember 2026", "2026-12-12/2026-12-14"),
        ("12 s/d 14 Des 2026", "2026-12-12/2026-12-14"),
        ("12–14 Desember 2026", "2026-12-12/2026-12-14"),
        ("tanggal 10 sampai dengan 12 Desember 2026", "2026-12-10/2026-12-12"),
        ("30 November s.d. 1 Desember 2026", "2026-11-30/2026-12-01"),
        ("30 Desember 2026 s.d. 2 Januari 2027", "2026-12-30/2027-01-02"),
        ("30 Desember s.d. 2 Januari 2027", "2026-12-30/2027-01-02"),
        ("Senin s.d. Rabu, 7 s.d. 9 Desember 2026", "2026-12-07/2026-12-09"),
        ("Senin, 7 Desember 2026 s.d. Rabu, 9 Desember 2026", "2026-12-07/2026-12-09"),
        ("3, 4 dan 7 Desember 2026", "2026-12-03 & 2026-12-04 & 2026-12-07"),
        ("3 atau 4 Desember 2026", "2026-12-03 | 2026-12-04"),
        ("Kamis dan Jumat, 3 dan 4 Desember 2026", "2026-12-03 & 2026-12-04"),
        ("Kamis 3 atau Jumat 4 Desember", "2026-12-03 | 2026-12-04"),
        ("tgl 3-5", "2026-12-03/2026-12-05"),
        ("tgl 8 atau 9", "2026-12-08 | 2026-12-09"),
        ("Sabtu 5 Desember 2026 atau kalau tidak bisa hari Rabu\n9 Desember 2026", "2026-12-05 | 2026-12-09"),
        ("Kamis, 3 Desember 2026. Alternatif: Jumat, 4 Desember 2026", "2026-12-03 | 2026-12-04"),
        ("tanggal 8 Desember dan tanggal 10 Desember 2026", "2026-12-08 & 2026-12-10"),
    ]

    private static let relative: [(String, String)] = [
        ("hari ini", "2026-11-24"), ("besok", "2026-11-25"), ("bsk", "2026-11-25"), ("lusa saja", "2026-11-26"),
        ("besok lusa", "2026-11-26"),
        ("Senin depan jam 10", "2026-11-30T10:00"),
        ("Jumat ini", "2026-11-27"),
        ("minggu depan", "2026-11-30/2026-12-04"),
        ("pekan depan", "2026-11-30/2026-12-04"),
        ("reschedule ke next week", "2026-11-30/2026-12-04"),
        ("geser ke minggu depannya", "2026-12-07/2026-12-11"),
        ("minggu depan hari Rabu pukul 13.30", "2026-12-02T13:30"),
        ("Rabu minggu depan", "2026-12-02"),
        ("next Thursday at 9 am", "2026-12-03T09:00"),
        ("tgl 10", "2026-12-10"), ("tgl 4 aj", "2026-12-04"),
        ("tgl 5 bulan depan", "2026-12-05"),
        ("tgl 3 Des ok", "2026-12-03"),
        ("Tgl 24 Desember jam 9 aja", "2026-12-24T09:00"),
        ("H+2", "2026-12-05"),
        ("3 hari lagi", "2026-11-27"), ("dua minggu lagi", "2026-12-08"),
        ("hari Kamis jam 10", "2026-12-03T10:00"),
        ("hari Jumat", "2026-11-27"),
        ("hari Minggu", "2026-11-29"),
        ("akhir bulan", "? ~"), ("pertengahan Desember 2026", "? ~"), ("bulan depan", "? ~"),
        ("besok tanggal 25 November", "2026-11-25"),
        ("besok Rabu", "2026-11-25"), ("besok Kamis", "2026-11-25 !kamis"),
        ("Senin s.d. Rabu", "2026-11-30/2026-12-02"),
    ]

    private static let times: [(String, String)] = [
        ("besok jam 9 pagi", "2026-11-25T09:00"),
        ("besok pagi", "2026-11-25 ~"), ("besok pagi jam 9", "2026-11-25T09:00"),
        ("besok jam 2 siang", "2026-11-25T14:00"), ("besok jam 4 sore", "2026-11-25T16:00"),
        ("besok jam 7 malam", "2026-11-25T19:00"), ("besok siang jam 2", "2026-11-25T14:00"),
        ("besok jam 2", "2026-11-25T14:00 ~"),
        ("Kosongnya jam setengah 10 tgl 8 Desember", "2026-12-08T09:30"),
        ("besok setengah delapan pagi", "2026-11-25T07:30"),
        ("besok jam 9 lewat 15", "2026-11-25T09:15"), ("besok jam 10 kurang seperempat", "2026-11-25T09:45"),
        ("besok jam sembilan", "2026-11-25T09:00"), ("besok jam 9.30", "2026-11-25T09:30"),
        ("besok pkl. 09.00", "2026-11-25T09:00"), ("besok pukul 0930", "2026-11-25T09:30"),
        ("besok 09.00 s.d. 11.00 WIB", "2026-11-25T09:00/2026-11-25T11:00"),
        ("besok dr jam 9 smp jam 11", "2026-11-25T09:00/2026-11-25T11:00"),
        ("besok jam 10-12", "2026-11-25T10:00/2026-11-25T12:00"),
        ("besok jam 2-4 sore", "2026-11-25T14:00/2026-11-25T16:00"),
        ("besok jam 10 s.d. 2 siang", "2026-11-25T10:00/2026-11-25T14:00"),
        ("besok antara jam 9 dan jam 11", "2026-11-25T09:00/2026-11-25T11:00"),
        ("Kamis 3 Desember 2026 10.00-12.00", "2026-12-03T10:00/2026-12-03T12:00"),
        ("Kamis 3 Desember 2026, 10:00 - 12:00", "2026-12-03T10:00/2026-12-03T12:00"),
        ("3 Desember 2026 pukul 10.00 WITA", "2026-12-03T09:00"),
        ("3 Desember 2026 pukul 10.00-12.00 WIT", "2026-12-03T08:00/2026-12-03T10:00"),
        ("3 Desember 2026 at 9 am", "2026-12-03T09:00"),
        ("3 December 2026, 1 p.m. to 3 p.m.", "2026-12-03T13:00/2026-12-03T15:00"),
        ("3 Des 2026 pukul 08.30 Wib s/d selesai", "2026-12-03T08:30/.."),
        ("3 Des 2026 jam 9 pagi sampai kira-kira jam 11", "2026-12-03T09:00/2026-12-03T11:00"),
        ("Jumat ini setelah Jumatan", "2026-11-27 ~"), ("besok ba'da Zuhur", "2026-11-25 ~"),
        ("jam 10 saja", "?T10:00"),
        ("besok pukul 0930 - 1100", "2026-11-25T09:30/2026-11-25T11:00"),
        (
            "hari/tanggal  : Selasa, 8 Desember 2026\npukul         : 13.00–16.00 WIB",
            "2026-12-08T13:00/2026-12-08T16:00"
        ),
        ("Tanggal : 2 Desember 2026\nTempat: Aula\nWaktu : 08.00 Wib s/d selesai", "2026-12-02T08:00/.."),
    ]

    private static let together: [(String, String)] = [
        ("Tidak bisa tgl 3, bisanya tgl 4 Des jam 10", "2026-12-03 ; 2026-12-04T10:00"),
        ("yg tgl 3 blm bs, ganti tgl 4 aj", "2026-12-03 ; 2026-12-04"),
        ("tgl 3 tidak bisa, jam 10 tgl 8 saja", "2026-12-03 ; 2026-12-08T10:00"),
        ("tanggal 4 ada ujian. Apakah bisa tanggal 10 Desember pukul 09.00?", "2026-12-04 ; 2026-12-10T09:00"),
        ("Kamis 3 Des jam 9 atau Jumat 4 Des jam 10", "2026-12-03T09:00 | 2026-12-04T10:00"),
        ("Kamis 3 Des atau Jumat 4 Des jam 10", "2026-12-03T10:00 | 2026-12-04T10:00"),
        ("Kamis 3 Des jam 9 atau jam 13", "2026-12-03T09:00 | 2026-12-03T13:00"),
        (
            "kunjungan 10 s.d. 12 Desember 2026, di sini Jumat, 11 Desember 2026, jam 14.00 WIB",
            "2026-12-10/2026-12-12 ; 2026-12-11T14:00"
        ),
    ]

    private static let nothing: [(String, String)] = [
        ("36 orang siswa dan 3 guru", ""), ("B/000.1.4/152/DISHUB/XI/2026", ""), ("421.3/087-SMKN99/2026", ""),
        ("B-215/Mts.14.01/PP.00.5/11/2026", ""), ("0812-0000-0001", ""), ("selama 2 jam", ""), ("Rp 10.000,00", ""),
        ("maksimal 30 orang", ""), ("minggu lalu sudah", ""), ("(0561) 000-006", ""), ("NIP 19700230 199803 1 999", ""),
        ("versi 10.30 dari 12", ""), ("setengah peserta", ""), ("Komisi II", ""), ("jam kerja", ""),
    ]
}
