import Persuratan

extension JamKerja {
    /// Monday to Friday, 07.30 to 16.00, in western Indonesia.
    static func everyWorkingDay() throws -> JamKerja {
        guard let begin = Pukul(jam: 7, menit: 30), let end = Pukul(jam: 16),
            let day = HariKerja(mulai: begin, selesai: end)
        else { throw BenchmarkError.failed("hours", "no such hours") }
        let week = HariDalamMinggu.allCases.filter { $0 < .sabtu }.map { ($0, day) }
        return JamKerja(waktu: .wib, mingguan: Dictionary(uniqueKeysWithValues: week))
    }
}
