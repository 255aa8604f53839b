import Foundation
import Persuratan
import Register

/// How the office keeps its SOPs, and what it received month by month, as the page Laporan shows it.
struct LaporanView: Equatable {
    let dari, sampai, masa: String
    let sop: [BarisSOP]
    let rekap: [RekapTabel]
    let grafik: GrafikBulanan?
    let jumlahSurat: Int

    struct BarisSOP: Equatable {
        let kode: String
        let langkah: Int
        let aktivitas, pelaksana: String
        let jumlah: Int
        let waktuBaku, median, persentil90: String
        let terlambat, persen: Int
    }
}

/// The days of a report.
struct MasaLaporan: Equatable {
    let dari, sampai: Tanggal

    /// Days outside of these years are typing mistakes.
    static let tahun = 2000...2100

    /// What `dari` and `sampai` of the page's address mean: this year so far where they say nothing or nonsense.
    init(dari: String?, sampai: String?, today: Tanggal) {
        let last = sampai.flatMap(Self.tanggal) ?? today
        let first = dari.flatMap(Self.tanggal) ?? last.ditambah(hari: 1 - Self.dayOfYear(last))
        (self.dari, self.sampai) = first <= last ? (first, last) : (last, first)
    }

    static func tanggal(_ text: String) -> Tanggal? {
        guard text.utf8.count == 10, let day = Tanggal(text), tahun.contains(day.tahun) else { return nil }
        return day
    }

    private static func dayOfYear(_ day: Tanggal) -> Int {
        (1..<day.bulan).reduce(day.hari) { $0 + Tanggal.panjangBulan($1, tahun: day.tahun) }
    }

    /// `1 Januari 2026 s.d. 24 November 2026`
    var tertulis: String { "\(dari.tertulis) s.d. \(sampai.tertulis)" }

    /// In names of files: `2026-01-01-2026-11-24`
    var nama: String { "\(dari)-\(sampai)" }
}

/// Reads the report out of a snapshot.
struct LaporanReader {
    let jamKerja: JamKerja
    let masa: MasaLaporan

    func read(_ register: RegisterSnapshot) throws -> LaporanView {
        let tables = try GolonganRekap.allCases.map { golongan in
            RekapTabel(golongan, try register.rekap(golongan, from: masa.dari, to: masa.sampai))
        }
        let lines = try sop(register).filter { $0.bulan == nil }.map(line)
        return LaporanView(
            dari: masa.dari.description, sampai: masa.sampai.description, masa: masa.tertulis, sop: lines,
            rekap: tables.filter { !$0.baris.isEmpty },
            grafik: tables.last.flatMap(GrafikBulanan.init), jumlahSurat: tables.last?.jumlah ?? 0)
    }

    /// The SOP's lines: all months together and each.
    func sop(_ register: RegisterSnapshot) throws -> [LaporanSOP.Baris] {
        var report = LaporanSOP(jamKerja: jamKerja, from: masa.dari, to: masa.sampai)
        let waktu = jamKerja.waktu
        let end = waktu.instant(masa.sampai.ditambah(hari: 1), .tengahMalam)
        try register.eachWork(from: waktu.instant(masa.dari, .tengahMalam), before: end) { work, sop in
            report.add(work.langkah, oleh: work.oleh, from: work.mulai, to: work.selesai, sop: sop)
        }
        return report.baris
    }

    private func line(_ row: LaporanSOP.Baris) -> LaporanView.BarisSOP {
        let words = { (minutes: Int) in LamaKerja(menit: minutes, menitSehari: jamKerja.menitSehari).tertulis }
        return LaporanView.BarisSOP(
            kode: row.kode, langkah: row.langkah, aktivitas: row.aktivitas, pelaksana: row.judulPeran,
            jumlah: row.jumlah, waktuBaku: words(row.menitSOP), median: words(row.median),
            persentil90: words(row.persentil90), terlambat: row.terlambat, persen: row.persenTerlambat)
    }
}

extension LaporanView {
    /// For Templates/web/laporan.mustache.
    var values: [String: PageValue] {
        [
            "dari": .text(dari), "sampai": .text(sampai), "masa": .text(masa), "jumlahSurat": PageValue(jumlahSurat),
            "sop": .rows(sop.map(\.value)), "rekap": .rows(rekap.map(\.value)),
            "grafik": grafik.map(\.value) ?? .none,
        ]
    }
}

extension LaporanView.BarisSOP {
    fileprivate var value: PageValue {
        [
            "kode": .text(kode), "langkah": PageValue(langkah), "aktivitas": .text(aktivitas),
            "pelaksana": .text(pelaksana), "kali": PageValue(jumlah), "waktuBaku": .text(waktuBaku),
            "median": .text(median), "persentil90": .text(persentil90), "lewat": PageValue(terlambat),
            "persen": PageValue(persen), "adaLewat": .flag(terlambat > 0),
        ]
    }
}
