import Foundation

/// How long each row of a SOP took against the standard's minutes, in working time, by role and month.
///
/// Counted is every stretch of work that ended in the asked days, in the month in which it ended: a row that a request went
/// through twice counts twice.
public struct LaporanSOP: Sendable {
    private let jamKerja: JamKerja
    private let from: Tanggal?
    private let to: Tanggal?
    private var stretches: [Kunci: Stretches] = [:]

    /// - Parameters:
    ///   - from: the first day; nil for all that was.
    ///   - to: the last day.
    public init(jamKerja: JamKerja, from: Tanggal? = nil, to: Tanggal? = nil) {
        (self.jamKerja, self.from, self.to) = (jamKerja, from, to)
    }

    /// One line of the report.
    public struct Baris: Hashable, Sendable {
        public let kode: String
        public let langkah: Int
        public let aktivitas: String
        /// Whose work it was.
        public let peran: Peran
        /// The heading of the role's column.
        public let judulPeran: String
        /// The month, as its first day; nil for all months together.
        public let bulan: Tanggal?
        public let jumlah: Int
        /// The standard's minutes.
        public let menitSOP: Int
        /// Minutes of working time. Half took no longer than ``median``, nine tenths no longer than ``persentil90``.
        public let median: Int
        public let persentil90: Int
        /// How many took longer than the standard says.
        public let terlambat: Int

        /// 0 to 100, rounded.
        public var persenTerlambat: Int { jumlah == 0 ? 0 : (terlambat * 200 + jumlah) / (2 * jumlah) }
    }

    /// Takes in a request.
    public mutating func add(_ alur: Alur) {
        for work in alur.pengerjaan {
            if let end = work.selesai { add(work.langkah, oleh: work.oleh, from: work.mulai, to: end, sop: alur.sop) }
        }
    }

    /// Takes in one stretch of work: who had row `no` of `sop` from when to when.
    public mutating func add(_ no: Int, oleh role: Peran, from start: Date, to end: Date, sop: SOP) {
        guard end > start, let langkah = sop.langkah(no) else { return }
        let day = jamKerja.waktu.tanggal(end)
        guard day >= from ?? day, day <= to ?? day else { return }
        let minutes = jamKerja.minutes(from: start, to: end)
        let month = Tanggal(tahun: day.tahun, bulan: day.bulan, hari: 1)
        for bulan in [month, nil] {
            let key = Kunci(kode: sop.kode, langkah: no, peran: role, bulan: bulan)
            stretches[key, default: Stretches()].add(minutes, langkah, title: sop.judul(role))
        }
    }

    /// The lines in the order of rows; of each, all months together come first.
    public var baris: [Baris] {
        stretches.sorted { $0.key < $1.key }.map { key, value in
            Baris(
                kode: key.kode, langkah: key.langkah, aktivitas: value.aktivitas, peran: key.peran,
                judulPeran: value.judul, bulan: key.bulan, jumlah: value.menit.count, menitSOP: value.menitSOP,
                median: Self.median(value.menit.sorted()), persentil90: Self.percentile90(value.menit.sorted()),
                terlambat: value.terlambat)
        }
    }

    private static func median(_ sorted: [Int]) -> Int {
        guard let last = sorted.indices.last else { return 0 }
        return (sorted[last / 2] + sorted[(last + 1) / 2] + 1) / 2
    }

    /// The nearest rank: a value that was.
    private static func percentile90(_ sorted: [Int]) -> Int {
        sorted.isEmpty ? 0 : sorted[(sorted.count * 9 + 9) / 10 - 1]
    }
}

/// What a line is about.
private struct Kunci: Hashable, Sendable, Comparable {
    let kode: String
    let langkah: Int
    let peran: Peran
    let bulan: Tanggal?

    static func < (a: Kunci, b: Kunci) -> Bool {
        if a.kode != b.kode { return a.kode < b.kode }
        if a.langkah != b.langkah { return a.langkah < b.langkah }
        if a.peran != b.peran { return a.peran < b.peran }
        guard let month = b.bulan else { return false }
        return a.bulan.map { $0 < month } ?? true
    }
}

private struct Stretches: Sendable {
    var menit: [Int] = []
    var terlambat = 0
    var menitSOP = 0
    var aktivitas = ""
    var judul = ""

    mutating func add(_ minutes: Int, _ langkah: Langkah, title: String) {
        menit.append(minutes)
        // Each by the SOP that it began with; shown is the newest one's.
        if minutes > langkah.menit { terlambat += 1 }
        (menitSOP, aktivitas, judul) = (langkah.menit, langkah.aktivitas, title)
    }
}
