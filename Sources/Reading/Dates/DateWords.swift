import Persuratan

/// The words of dates and times: Indonesian with old spellings, chat spellings, slips of OCR, regional forms, and English.
///
/// Source: CLDR `id`, KBBI, and practice; see the table test `DateTableTests`.
enum DateWords {
    static func meaning(_ word: String) -> DateWord? { table[word] }

    private static let table: [String: DateWord] = {
        var table: [String: DateWord] = [:]
        for (meaning, words) in entries {
            for word in words.split(separator: " ") { table[String(word)] = meaning }
        }
        return table
    }()

    private static let entries: [(DateWord, String)] = weekdays + months + labels + relatives + times + others

    private static let weekdays: [(DateWord, String)] = [
        (.weekday(.senin), "senin senen snin monday"),
        (.weekday(.selasa), "selasa salasa slasa tuesday"),
        (.weekday(.rabu), "rabu rebo rbu wednesday"),
        (.weekday(.kamis), "kamis kemis kms thursday"),
        (.weekday(.jumat), "jumat jum'at jumaat jumah jemuah jumaah jmt jmat friday"),
        (.weekday(.sabtu), "sabtu saptu sbtu saturday"),
        (.weekday(.minggu), "ahad sunday"),
        (.shortWeekday(.senin), "sen mon"),
        (.shortWeekday(.selasa), "sel tue tues"),
        (.shortWeekday(.rabu), "rab rb wed"),
        (.shortWeekday(.kamis), "kam thu thur thurs"),
        (.shortWeekday(.jumat), "jum fri"),
        (.shortWeekday(.sabtu), "sab sat"),
        (.shortWeekday(.minggu), "min sun mgg"),
    ]

    private static let months: [(DateWord, String)] = [
        (.month(1), "januari january jan djanuari"),
        (.month(2), "februari february feb pebruari peb febuari"),
        (.month(3), "maret march mar mrt"),
        (.month(4), "april apr"),
        (.month(5), "mei may"),
        (.month(6), "juni june jun djuni"),
        (.month(7), "juli july jul djuli"),
        (.month(8), "agustus august agu agt ags agst aug agus"),
        (.month(9), "september sept sep septernber"),
        (.month(10), "oktober october okt oct 0ktober"),
        (.month(11), "november nopember nov nop novernber nopernber novmber"),
        (.month(12), "desember december des dec desernber desembr dsember disember"),
        (
            .hijriMonth,
            """
            muharam muharram safar shafar rabiul rabiulawal rabiulakhir jumadil jumadal jumadilawal jumadilakhir rajab \
            sya'ban syaban ramadan ramadhan syawal syawwal zulkaidah dzulkaidah dzulqa'dah dzulqadah zulhijah zulhijjah dzulhijjah
            """
        ),
        (.masehi, "m masehi"),
    ]

    private static let labels: [(DateWord, String)] = [
        (.hari, "hari hr dinten dino day"),
        (.tanggal, "tanggal tgl tg tggl tangal tanggalnya tglnya date"),
        (.bulan, "bulan bln month"),
        (.tahun, "tahun thn th year"),
        (.pukul, "pukul jam tabuh pkl pk jm jamnya pkul"),
        (.waktu, "waktu wkt at time"),
        (.zone(420), "wib"),
        (.zone(480), "wita"),
        (.zone(540), "wit"),
    ]

    private static let relatives: [(DateWord, String)] = [
        (.minggu, "minggu mggu"),
        (.week, "pekan week minggunya"),
        (.besok, "besok bsk bsok esok besuk sesuk isukan isok tomorrow"),
        (.lusa, "lusa pageto"),
        (.kemarin, "kemarin kmrn kmarin yesterday"),
        (.today, "today"),
        (.ini, "ini ni this"),
        (.depan, "depan dpn next"),
        (.mendatang, "mendatang datang coming"),
        (.berikutnya, "depannya berikutnya berikut selanjutnya"),
        (.lagi, "lagi lg kemudian"),
        (.stretch, "awal akhir pertengahan tengah medio early end"),
        (.h, "h"),
    ]

    private static let times: [(DateWord, String)] = [
        (.part(.pagi), "pagi pg enjing morning"),
        (.part(.siang), "siang noon"),
        (.part(.sore), "sore sorean petang afternoon"),
        (.part(.malam), "malam mlm malem evening night"),
        (.part(.am), "am"),
        (.part(.pm), "pm"),
        (.selesai, "selesai slesai slsai selese finish finished rampung"),
        (.setengah, "setengah stgh stengah stngah satengah half"),
        (.seperempat, "seperempat quarter"),
        (.lewat, "lewat lebih past lwt"),
        (.kurang, "kurang krg"),
        (.menit, "menit mnt minutes minute"),
        (
            .around,
            "setelah stlh sesudah habis abis ba'da bada bakda selepas sehabis usai seusai sebelum sblm after before"
        ),
        (
            .pause,
            """
            jumatan jum'atan jumat'an zuhur dzuhur dhuhur zhuhur duhur luhur asar ashar magrib maghrib isya subuh shubuh \
            salat shalat sholat solat istirahat makan apel lunch ishoma
            """
        ),
    ]

    private static let others: [(DateWord, String)] = [
        (.until, "sd sampai hingga smp sampe ampe spi until till to through"),
        (.and, "dan serta and"),
        (.or, "atau atw ato or alternatif alternatifnya atawa opsi pilihan"),
        (.antara, "antara between"),
        (.filler, "dengan dgn kira sekitar sktr dari dr mulai from tepat on of about the around approximately"),
        (.ordinal, "st nd rd"),
        (
            .unit,
            """
            orang org siswa siswi peserta guru mahasiswa mahasiswi buah unit lembar berkas jiwa anggota pendamping \
            dosen staf pegawai personil personel bus mobil kali rangkap eksemplar persen ribu juta kursi people persons students \
            teachers participants guests tamu pax hours
            """
        ),
        (.teen, "belas welas"),
        (.tens, "puluh"),
        (.count(1), "satu sahiji siji one"),
        (.count(2), "dua loro two"),
        (.count(3), "tiga telu three"),
        (.count(4), "empat papat four"),
        (.count(5), "lima limo five"),
        (.count(6), "enam nem genep six"),
        (.count(7), "tujuh pitu seven"),
        (.count(8), "delapan wolu eight dalapan"),
        (.count(9), "sembilan songo nine salapan"),
        (.count(10), "sepuluh ten sapuluh"),
        (.count(11), "sebelas eleven"),
    ]
}
