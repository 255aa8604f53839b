/// The taken minutes of one room, by day, ready to be asked about many times.
public struct AgendaRuang: Sendable {
    /// Per day (days since 1970): stretches of minutes in order, that neither touch nor overlap.
    private var perHari: [Int: [Range<Int>]] = [:]

    /// - Parameter terpakai: what is taken, with what must stay free around it, in any order.
    public init(_ terpakai: some Sequence<Jadwal>) {
        for taken in terpakai {
            perHari[taken.tanggal.nomorHari, default: []].append(taken.mulai.menit..<taken.selesai.menit)
        }
        for day in perHari.keys { perHari[day] = Self.joined(perHari[day] ?? []) }
    }

    /// The taken stretches of that day, the room's weekly ones included.
    func terpakai(_ tanggal: Tanggal, _ ruang: Ruang) -> [Range<Int>] {
        let taken = perHari[tanggal.nomorHari] ?? []
        let weekly = ruang.terblokir.filter { $0.hari == tanggal.hariDalamMinggu }
        return weekly.isEmpty ? taken : Self.joined(taken + weekly.map { $0.mulai.menit..<$0.selesai.menit })
    }

    private static func joined(_ stretches: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, stretch.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }
}
