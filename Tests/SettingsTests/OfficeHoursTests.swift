import Foundation
import Persuratan
import Settings
import Testing

@Suite("Hours and holidays of the sample")
struct OfficeHoursTests {
    private let settings: Settings

    init() throws {
        settings = try Settings.load(directory: Fixtures.config, environment: Fixtures.environment)
    }

    @Test("a week has 37.5 hours, as Perpres 21/2023 asks")
    func week() {
        let monday = Date(timeIntervalSince1970: 1_793_552_400)  // 2 November 2026, 00.00 WIB
        #expect(settings.jamKerja.minutes(from: monday, to: monday.addingTimeInterval(7 * 86_400)) == 37 * 60 + 30)
    }

    @Test("Ramadan has hours of its own")
    func ramadan() throws {
        let day = try #require(Tanggal("2026-02-27"))
        let hours = settings.jamKerja.hariKerja(day)
        #expect("\(hours?.mulai.tertulis ?? "-") \(hours?.selesai.tertulis ?? "-")" == "07.15 14.45")
    }

    @Test("2026 has the 17 holidays and 8 days of joint leave of the decree")
    func holidays2026() {
        let days = settings.hariLibur.filter { $0.tanggal.tahun == 2026 }
        #expect(days.filter { $0.jenis == .libur }.count == 17)
        #expect(days.filter { $0.jenis == .cutiBersama }.count == 8)
        #expect(days.filter { !$0.pasti } == [])
    }

    @Test("what is only foretold of 2027 says so")
    func holidays2027() throws {
        let idulfitri = try #require(Tanggal("2027-03-10"))
        let day = settings.hariLibur.first { $0.tanggal == idulfitri }
        #expect(day == HariLibur(tanggal: idulfitri, nama: "Idulfitri 1448 Hijriah", jenis: .libur, pasti: false))
    }

    @Test(
        "nobody works on Christmas Eve, a day of joint leave, or on a Saturday",
        arguments: ["2026-12-24", "2026-11-28"])
    func free(day: String) throws {
        let tanggal = try #require(Tanggal(day))
        #expect(settings.jamKerja.hariKerja(tanggal) == nil)
    }
}
