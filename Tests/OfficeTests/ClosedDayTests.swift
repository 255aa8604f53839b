import Persuratan
import Testing

@testable import Office

@Suite("days on which the office does not work") struct ClosedDayTests {
    /// An office with its holidays and a free Sunday.
    private func office() throws -> DeskHarness {
        try DeskHarness { setup in
            let christmas = Tanggal("2026-12-25")!
            var week = setup.jamKerja.mingguan
            week[.minggu] = nil
            setup.jamKerja = JamKerja(
                waktu: .wib, mingguan: week, libur: [christmas: "Hari Raya Natal"])
        }
    }

    @Test("a proposal on a holiday is understood, and warns the applicant and the next officer")
    func holiday() throws {
        let office = try office()
        try office.request()
        try office.play(until: "seksi")
        try office.answer("seksi", "usul: Jumat 25 Desember 2026 09.00-11.00")
        let proposal = try #require(try office.mails(to: "pemohon").last)
        #expect(proposal.words.contains("25 Desember 2026 adalah hari libur (Hari Raya Natal)"))
        try office.answer("pemohon", "setuju")
        let entry = try #require(try office.mails(to: "admin_pontive").last)
        #expect(entry.words.contains("25 Desember 2026 adalah hari libur (Hari Raya Natal)"))
    }

    @Test("a free weekday warns too, a working day does not")
    func sunday() throws {
        let office = try office()
        try office.request()
        try office.play(until: "seksi")
        #expect(try office.mails(to: "kabid").allSatisfy { !$0.words.contains("Perhatian:") })
        try office.answer("seksi", "usul: Minggu 6 Desember 2026 09.00-11.00")
        let proposal = try #require(try office.mails(to: "pemohon").last)
        #expect(proposal.words.contains("6 Desember 2026 bukan hari kerja kantor"))
    }

    @Test("an officer who is away and decides is asked back, never dropped as a machine")
    func decidesAway() throws {
        let office = try DeskHarness()
        try office.request()
        try office.play(until: "kadis")
        _ = try office.newMails()
        try office.answer("kadis", "Saya dinas luar, setuju, hubungi staf saya")
        #expect(try office.newMails() == ["kadis: klarifikasi"])
    }
}
