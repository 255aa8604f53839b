import Persuratan
import Testing

@testable import Reading

/// A letter whose secrecy is overlooked is quoted in mails: each way of saying it counts.
@Suite("Letters that may be named only") struct ConfidentialTests {
    private func read(_ head: String, foot: String = "") -> MetadataSurat {
        let letter = """
            KEJAKSAAN NEGERI REKAAN
            Jalan Contoh No. 1 Pontianak

            \(head)
            Hal : Permohonan Kunjungan

            Yth. Kepala Dinas Komunikasi dan Informatika Kota Pontianak
            di Pontianak

            Kami mohon izin berkunjung ke Pontive Center pada Kamis, 10 Desember 2026 pukul 09.00 s.d. 11.00 WIB sebanyak 4 orang.

            Demikian, terima kasih.
            Kepala Seksi,

            BAYU SEANDAINYA, S.H.
            \(foot)
            """
        return LetterCorpusTests.reader.read([LetterDocument(bagian: "surat.pdf", text: letter)]).surat
    }

    @Test(
        "label, stamp at the head, and the sign before the number",
        arguments: [
            "Nomor : 12/A/2026\nSifat : Rahasia", "Nomor : 12/A/2026\nSifat : R", "Nomor : 12/A/2026\nSifat : SR",
            "Nomor : 12/A/2026\nSifat : Konfidensial", "Nomor : 12/A/2026\nSifat : Terbatas",
            "RAHASIA\n\nNomor : 12/A/2026", "                  R A H A S I A\n\nNomor : 12/A/2026",
            "Nomor : 12/A/2026\nSifat : Segera\n\n[ SANGAT RAHASIA ]", "Nomor : R-120/O.1.10/Dip.4/11/2026",
            "Nomor : SR/ 12 /XI/2026",
        ])
    func marked(head: String) {
        #expect(read(head).isTertutup)
    }

    @Test("a stamp at the foot of the page counts too")
    func foot() {
        #expect(read("Nomor : 12/A/2026", foot: "\n\n            TERBATAS").isTertutup)
    }

    @Test(
        "others are open",
        arguments: [
            "Nomor : 12/A/2026\nSifat : Biasa", "Nomor : B/12/2026", "Nomor : RS/12/2026", "Nomor : 12/R-3/2026",
            "Nomor : R/12/2026\nSifat : Biasa", "Nomor : 12/A/2026\nSifat : Penting",
        ])
    func open(head: String) {
        #expect(!read(head).isTertutup)
    }
}
