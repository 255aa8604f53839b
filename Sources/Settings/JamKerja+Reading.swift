import Persuratan

extension JamKerja {
    /// The hours of `jam_kerja`, in the office's zone, with the holidays of their own file.
    static func read(_ map: MapReader, _ waktu: OfficeTime, libur: [HariLibur]) -> JamKerja? {
        let ordinary = readWeek(map)
        let ramadan = map.optional("ramadan")?.list { element in element.section(readRamadan) } ?? []
        if ordinary.isEmpty { map.section.problem("no weekday has hours; name at least one, such as senin") }
        return JamKerja(waktu: waktu, mingguan: ordinary, masaKhusus: ramadan, libur: libur.perTanggal)
    }

    private static func readRamadan(_ map: MapReader) -> MasaKhusus? {
        let dari = map.required("dari")?.tanggal()
        let sampai = map.required("sampai")?.tanggal()
        let hours = readWeek(map)
        guard let dari, let sampai else { return nil }
        guard dari <= sampai else { return map["sampai"].wrong("\(sampai) is before dari, \(dari)") }
        return MasaKhusus(dari: dari, sampai: sampai, mingguan: hours)
    }

    private static func readWeek(_ map: MapReader) -> [HariDalamMinggu: HariKerja] {
        var week: [HariDalamMinggu: HariKerja] = [:]
        for day in HariDalamMinggu.allCases {
            week[day] = map.optional(day.rawValue)?.section(readDay)
        }
        return week
    }

    private static func readDay(_ map: MapReader) -> HariKerja? {
        let mulai = map.required("mulai")?.pukul()
        let selesai = map.required("selesai")?.pukul()
        let istirahat = map.optional("istirahat")?.istirahat()
        guard let mulai, let selesai else { return nil }
        guard mulai < selesai else { return map["selesai"].wrong("\(selesai.tertulis) is not after mulai") }
        guard let hours = HariKerja(mulai: mulai, selesai: selesai, istirahat: istirahat) else {
            return map["istirahat"].wrong("the break is not within \(mulai.tertulis)-\(selesai.tertulis)")
        }
        return hours
    }
}
