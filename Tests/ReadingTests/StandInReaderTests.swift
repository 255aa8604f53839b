import Foundation
import Persuratan
import Testing

@testable import Reading

/// Mails of Tuesday 24 November 2026, of the Kadis.
@Suite("Words that name a stand-in")
struct StandInReaderTests {
    private static let officers = [
        OfficerEntry(id: "kadis", name: "Drs. Arjuna Contohwan, M.Si.", title: "Kepala Dinas", words: ["Kadis"]),
        OfficerEntry(id: "kabid", name: "Bambang Fiktifanto", title: "Kepala Bidang TKPBET", words: ["Kabid TKPBET"]),
        OfficerEntry(id: "seksi", name: "Fajar Semisal", title: "Kepala Seksi PK & AI", words: ["Kasi PK & AI"]),
        OfficerEntry(id: "sekdis", name: "Citra Bayangkan", title: "Sekretaris Dinas", words: ["Sekdis", "Bu Citra"]),
    ]

    private func read(_ text: String) -> PenggantiDisebut? {
        let context = ReplyContext(
            tahap: .umum, peran: "kadis", officers: Self.officers, now: Date(timeIntervalSince1970: 1_795_482_900))
        return StandInReader().read(text, context)
    }

    private func said(_ text: String) -> String {
        guard let named = read(text) else { return "nothing" }
        let kind = named.isPelaksanaTugas ? "plt" : "plh"
        let days = "\(named.mulai?.description ?? "today") to \(named.sampai?.description ?? "?")"
        return "\(kind) \(named.kepada ?? "?") \(days)" + (named.isMixed ? ", mixed" : "")
    }

    @Test(
        "whom, and until when, is read as it was said",
        arguments: [
            ("delegasikan ke Bu Citra sampai 30 November", "plh sekdis today to 2026-11-30"),
            (
                "Mohon delegasikan kepada Kabid TKPBET s.d. 30 November 2026. Terima kasih.",
                "plh kabid today to 2026-11-30"
            ),
            ("selama saya dinas luar s.d. Jumat, disposisi oleh Sekdis", "plh sekdis today to 2026-11-27"),
            ("Saya cuti 25-27 November 2026, Plh. Pak Bambang", "plh kabid 2026-11-25 to 2026-11-27"),
            (
                "Saya cuti mulai 25 November 2026 sampai dengan 4 Desember 2026.\nSelama itu saya digantikan Sekdis.",
                "plh sekdis 2026-11-25 to 2026-12-04"
            ),
            ("Saya dinas luar hingga 27/11/2026, delegasi ke Bu Citra", "plh sekdis today to 2026-11-27"),
            ("Saya cuti s.d. 31 Desember 2026, Plt. Sekdis", "plt sekdis today to 2026-12-31"),
        ])
    func named(text: String, expected: String) { #expect(said(text) == expected) }

    @Test(
        "what is missing or wrong is told, not guessed",
        arguments: [
            ("delegasikan sampai 30 November", "plh ? today to 2026-11-30"),
            ("delegasikan ke Pak Joko sampai 30 November", "plh ? today to 2026-11-30"),
            ("delegasikan ke Sekdis dan Kabid TKPBET sampai 30 November", "plh ? today to 2026-11-30"),
            // 1 December 2026 is a Tuesday.
            ("delegasikan ke Sekdis sampai Senin, 1 Desember 2026", "plh sekdis today to ?"),
            (
                "Setuju. Selama saya dinas luar s.d. Jumat, disposisi oleh Sekdis",
                "plh sekdis today to 2026-11-27, mixed"
            ),
        ])
    func wanting(text: String, expected: String) { #expect(said(text) == expected) }

    @Test(
        "a disposition with a day, a question, a condition, a negation name nobody",
        arguments: [
            "", "Setuju", "Kabid TKPBET, tindak lanjuti sampai 30 November", "Disposisi ke Kabid TKPBET s.d. Jumat",
            "Delegasikan ke Kabid TKPBET", "Serahkan ke Kasi PK & AI, selesaikan sampai Jumat",
            "Delegasikan ke Kabid TKPBET, selesaikan surat ini sampai Jumat",
            "Saya dinas luar s.d. Jumat, Kabid TKPBET tolong wakili menerima tamu",
            "Saya dinas luar, disposisi oleh Sekdis", "Jangan delegasikan ke Sekdis sampai 30 November",
            "Apakah bisa delegasikan ke Sekdis sampai 30 November?", "delegasikan ke Sekdis sampai 30 November?",
            "Kalau saya cuti s.d. Jumat, disposisi oleh Sekdis", "Sekdis sudah jadi Plh",
            "Belum jadi cuti s.d. Jumat, Plh Sekdis dibatalkan",
        ])
    func unsaid(text: String) { #expect(said(text) == "nothing") }

    @Test("words of any length are read in bounded time, and a letter names nobody")
    func bounded() {
        let words = "delegasikan ke Sekdis sampai 30 November. "
        #expect(said(String(repeating: words, count: 50_000)) == "nothing")
    }
}
