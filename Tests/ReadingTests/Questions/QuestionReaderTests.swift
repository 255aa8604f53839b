import Foundation
import Persuratan
import Testing

@testable import Reading

@Suite("questions to the register") struct QuestionReaderTests {
    /// Tuesday, 24 November 2026, 09.00 WIB.
    private static let reader = QuestionReader(now: Date(timeIntervalSince1970: 1_795_485_600), officeTime: .wib)

    @Test("every heading of the lexicon is a kind of question, and each kind can begin")
    func lexicon() {
        #expect(QuestionWords.baku.unknownHeadings.isEmpty)
        #expect(Set(QuestionWords.baku.beginnings.map(\.kind)) == Set(QuestionWords.Kind.allCases))
    }

    @Test(
        "days of letters",
        arguments: [
            ("register minggu ini", "2026-11-23", "2026-11-29"), ("Register November", "2026-11-01", "2026-11-30"),
            ("register desember", "2025-12-01", "2025-12-31"), ("buku agenda pekan lalu", "2026-11-16", "2026-11-22"),
            ("mohon kirim rekap bulan ini", "2026-11-01", "2026-11-30"),
            ("register Feb 2024", "2024-02-01", "2024-02-29"),
            ("register", "2026-11-23", "2026-11-29"), ("register 2025", "2025-01-01", "2025-12-31"),
            ("register kemarin", "2026-11-23", "2026-11-23"),
            ("surat masuk hari ini, terima kasih", "2026-11-24", "2026-11-24"),
            ("register 3 November", "2026-11-03", "2026-11-03"), ("register 2 Desember", "2025-12-02", "2025-12-02"),
            ("register 1 s.d. 10 November 2026", "2026-11-01", "2026-11-10"),
            ("register bulan lalu", "2026-10-01", "2026-10-31"),
        ])
    func days(said: String, first: String, last: String) {
        #expect(Self.reader.read(said, subjek: "") == span(first, last).map(Pertanyaan.register))
    }

    @Test(
        "days of visits",
        arguments: [
            ("agenda Senin", "2026-11-30", "2026-11-30"), ("agenda", "2026-11-24", "2026-12-01"),
            ("jadwal besok", "2026-11-25", "2026-11-25"), ("agenda minggu depan", "2026-11-30", "2026-12-06"),
            ("agenda Januari", "2027-01-01", "2027-01-31"),
            ("Agenda kunjungan 3 Desember?", "2026-12-03", "2026-12-03"),
        ])
    func visits(said: String, first: String, last: String) {
        #expect(Self.reader.read(said, subjek: "") == span(first, last).map(Pertanyaan.agenda))
    }

    @Test("letters by number, by words, and what waits")
    func others() throws {
        let tag = try #require(CaseTag("PC-2026-0012"))
        let nomor = try #require(NomorAgenda("12/2026"))
        #expect(read("status 0123") == .status(.urut(123)))
        #expect(read("Status surat nomor 0012/2026.") == .status(.agenda(nomor)))
        #expect(read("status [pc-2026-0012]") == .status(.tag(tag)))
        #expect(read("cari SMKN 3") == .cari("SMKN 3"))
        #expect(read("Cari: \"ruang kendali\" 421.3/087") == .cari("\"ruang kendali\" 421.3/087"))
        #expect(read("Selamat pagi,\nbelum dibaca\n\nTerima kasih\nArjuna") == .belumDibaca)
        #expect(read("bantuan") == .bantuan(takTerbaca: nil))
        #expect(read("status semua surat") == .bantuan(takTerbaca: "status semua surat"))
        #expect(read("register entah kapan") == .bantuan(takTerbaca: "register entah kapan"))
    }

    @Test("the subject asks where the mail is empty, and only there")
    func subject() {
        #expect(Self.reader.read("", subjek: "cari SMKN 3") == .cari("SMKN 3"))
        #expect(Self.reader.read("Terima kasih.", subjek: "belum dibaca") == .belumDibaca)
        #expect(Self.reader.read("setuju", subjek: "status 12") == nil)
    }

    @Test(
        "letters, decisions and long mails ask nothing",
        arguments: [
            "", "setuju", "teruskan ke Kabid", "Mohon register surat ini dan laporkan kepada saya segera.",
            "Dengan hormat,\nkami mengajukan permohonan kunjungan.\nAgenda terlampir.", "1", "tolak: jadwal penuh",
            "status 12\nregister minggu ini", "cari jadwal lain\nkarena ruang dipakai rapat pimpinan hari itu",
            String(repeating: "cari ", count: 5_000), String(repeating: "a\n", count: 500),
        ])
    func nothing(said: String) {
        #expect(read(said) == nil)
    }

    @Test(
        "whatever stands in a question, it is read and nothing breaks",
        arguments: ["\0", "\u{202E}", "*", "99999999999999999999", "/", "-"])
    func hostile(sign: String) {
        for word in ["register", "status", "cari", "agenda", "belum dibaca", "bantuan"] {
            _ = read("\(word) \(sign)")
            _ = read("\(sign) \(word)")
        }
    }

    private func read(_ text: String) -> Pertanyaan? { Self.reader.read(text, subjek: "") }

    private func span(_ first: String, _ last: String) -> RentangHari? {
        guard let first = Tanggal(first), let last = Tanggal(last) else { return nil }
        return RentangHari(dari: first, sampai: last)
    }
}
