/// Finds the next times at which a room is free: on working days, within the office's and the room's hours, clear of
/// visits and what must stay free around them, of the office's own needs, and of holidays.
///
/// The work grows with the days looked at and what is taken on them, never with the whole agenda.
public struct PencariSlot: Sendable {
    public let ruang: Ruang
    public let jamKerja: JamKerja
    public let agenda: AgendaRuang

    /// Visits begin at the full and the half hour.
    public static let kelipatanMenit = 30
    /// Nobody plans a visit further ahead.
    public static let jangkauanHari = 180

    public init(ruang: Ruang, jamKerja: JamKerja, agenda: AgendaRuang) {
        (self.ruang, self.jamKerja, self.agenda) = (ruang, jamKerja, agenda)
    }

    public struct Hasil: Hashable, Sendable {
        /// In order of time; none overlaps another.
        public internal(set) var slots: [Jadwal] = []
        /// Days, stretches and beginnings that were looked at.
        public internal(set) var langkah = 0
    }

    /// The next `jumlah` free times of `lama` minutes from the beginning of day `dari` on.
    public func cari(_ jumlah: Int, lama: Int, dari: Tanggal) -> Hasil {
        var hasil = Hasil()
        guard lama > 0, lama <= 1440 else { return hasil }
        for day in 0..<Self.jangkauanHari where hasil.slots.count < jumlah {
            let tanggal = dari.ditambah(hari: day)
            hasil.langkah += 1
            guard let hours = jamKerja.hariKerja(tanggal) else { continue }
            let taken = agenda.terpakai(tanggal, ruang)
            for window in windows(hours, lama) where hasil.slots.count < jumlah {
                fill(&hasil, upTo: jumlah, lama, Window(tanggal: tanggal, minutes: window, taken: taken))
            }
        }
        return hasil
    }

    private struct Window {
        let tanggal: Tanggal
        let minutes: Range<Int>
        let taken: [Range<Int>]
    }

    private func fill(_ hasil: inout Hasil, upTo jumlah: Int, _ lama: Int, _ window: Window) {
        var start = Self.rounded(window.minutes.lowerBound)
        var next = 0
        while start + lama <= window.minutes.upperBound, hasil.slots.count < jumlah {
            hasil.langkah += 1
            let needed = (start - ruang.jeda.sebelum)..<(start + lama + ruang.jeda.sesudah)
            while next < window.taken.count, window.taken[next].upperBound <= needed.lowerBound {
                next += 1
                hasil.langkah += 1
            }
            if next < window.taken.count, window.taken[next].lowerBound < needed.upperBound {
                start = Self.rounded(window.taken[next].upperBound + ruang.jeda.sebelum)
                continue
            }
            if let slot = Self.slot(window.tanggal, start, lama) { hasil.slots.append(slot) }
            start = Self.rounded(needed.upperBound + ruang.jeda.sebelum)
        }
    }

    /// The stretches in which a visit may lie: no visit runs through the break unless it is longer than half a day.
    private func windows(_ hours: HariKerja, _ lama: Int) -> [Range<Int>] {
        let pieces = hours.potongan.compactMap { open($0.lowerBound.menit, $0.upperBound.menit) }
        guard pieces.allSatisfy({ $0.count < lama }) else { return pieces }
        return [open(hours.mulai.menit, hours.selesai.menit)].compactMap(\.self)
    }

    private func open(_ begin: Int, _ end: Int) -> Range<Int>? {
        let (begin, end) = (max(begin, ruang.buka?.menit ?? 0), min(end, ruang.tutup?.menit ?? 1440))
        return begin < end ? begin..<end : nil
    }

    private static func slot(_ tanggal: Tanggal, _ start: Int, _ lama: Int) -> Jadwal? {
        Jadwal(tanggal: tanggal, mulai: Pukul(pasti: start), selesai: Pukul(pasti: start + lama))
    }

    private static func rounded(_ minute: Int) -> Int {
        (minute + kelipatanMenit - 1) / kelipatanMenit * kelipatanMenit
    }
}
