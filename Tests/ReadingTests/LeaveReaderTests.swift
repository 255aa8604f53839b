import Foundation
import Persuratan
import Reading
import Testing

/// Notices received on Tuesday 24 November 2026.
@Suite("Absence notices")
struct LeaveReaderTests {
    private func read(_ text: String) -> Ketidakhadiran? {
        LeaveReader(now: Date(timeIntervalSince1970: 1_795_482_900), officeTime: .wib).read(text)
    }

    private func days(_ text: String) -> String {
        guard let absence = read(text) else { return "nothing" }
        return "\(absence.mulai?.description ?? "?") to \(absence.sampai?.description ?? "?")"
    }

    @Test(
        "the first and the last day are read as they were said",
        arguments: [
            ("Saya sedang cuti s.d. 30 November 2026.", "? to 2026-11-30"),
            ("Saya sedang cuti s.d. Senin, 30 November 2026.", "? to 2026-11-30"),
            ("Sedang dinas luar 24–27 November", "2026-11-24 to 2026-11-27"),
            ("I am out of office until 30 Nov", "? to 2026-11-30"),
            ("I am on annual leave from 24 Nov to 30 Nov 2026.", "2026-11-24 to 2026-11-30"),
            ("Saya sedang cuti. Kembali bertugas tanggal 1 Desember.", "? to 2026-11-30"),
            ("Saya cuti tahunan dari tanggal 24 November sampai dengan 30 November 2026.", "2026-11-24 to 2026-11-30"),
            ("Cuti mulai 24 November 2026", "2026-11-24 to ?"),
            ("Saya izin sakit hingga 30-11-2026 dan akan membalas setelahnya.", "? to 2026-11-30"),
            ("Dinas luar tanggal 24 dan 25 November 2026", "2026-11-24 to 2026-11-25"),
            ("Sedang dinas luar ke Jakarta tanggal 24 November 2026", "2026-11-24 to 2026-11-24"),
            ("Saya mengikuti diklat pada tanggal 26 November 2026.", "2026-11-26 to 2026-11-26"),
            ("Sedang cuti s.d. Jumat, 27 November 2026, masuk kembali Senin, 30 November 2026.", "? to 2026-11-27"),
            (
                "Saya sedang cuti s.d. 30 November 2026.\n\nI am on leave until 30 November 2026, back on December 1, 2026.",
                "? to 2026-11-30"
            ),
            (
                "Saya tidak berada di kantor\nMulai: 24 November 2026\nSampai: 30 November 2026",
                "2026-11-24 to 2026-11-30"
            ),
        ])
    func said(text: String, expected: String) { #expect(days(text) == expected) }

    @Test(
        "nothing is guessed",
        arguments: [
            "", "Setuju.", "Terima kasih, surel kami terima tanggal 24 November 2026.",
            "Saya sedang cuti. Surat Anda tertanggal 20 November 2026 sudah saya terima.",
            "Saya sedang cuti sampai Senin depan.", "Saya cuti sampai tgl 30.", "Cuti sampai akhir bulan.",
            // 1 December 2026 is a Tuesday.
            "Saya cuti s.d. Senin, 1 Desember 2026.", "Saya cuti sampai 31 November 2026.",
            "Saya cuti s.d. 30 November 2026. I am on leave until 2 December 2026.",
            "Cuti dari 30 November 2026. Cuti sampai 24 November 2026.",
            "Dinas luar tanggal 24 dan 27 November 2026",
            "Saya sedang cuti karena surat tanggal 24 November 2026.",
            "Perizinan berlaku s.d. 30 November 2026.",
            "Cuti s.d. 1 Desember 2026, kembali bertugas tanggal 30 November 2026.",
        ])
    func unsaid(text: String) { #expect(days(text) == "nothing") }

    @Test("the words that it was read from are kept, and only those")
    func words() {
        let absence = read("Terima kasih.\nSaya sedang cuti\ns.d. 30 November 2026. Hubungi Sekretaris.")
        #expect(
            absence?.kata == "Saya sedang cuti s.d. 30 November 2026.")
        let long = read(String(repeating: "x ", count: 400) + "cuti s.d. 30 November 2026")
        #expect(long?.kata.count == Ketidakhadiran.kataLimit)
    }

    @Test("a notice of any length is read in bounded time")
    func bounded() {
        #expect(days(String(repeating: "cuti s.d. 30 November 2026. ", count: 50_000)) == "? to 2026-11-30")
        #expect(days(String(repeating: "sampai ", count: 200_000)) == "nothing")
    }
}
