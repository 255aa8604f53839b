import Persuratan
import Testing

@Suite("what Sifat means") struct GolonganSifatTests {
    @Test(
        "speed and secrecy are told apart, whichever way they are written",
        arguments: [
            (nil, [.biasa]), ("-", [.biasa]), ("Biasa", [.biasa]), ("Segera", [.segera]),
            ("SANGAT SEGERA", [.sangatSegera]),
            ("Kilat", [.sangatSegera]), ("Rahasia", [.rahasia]), ("R", [.rahasia]),
            ("Sangat Rahasia/Segera", [.sangatRahasia, .segera]),
            ("amat segera, rahasia", [.sangatSegera, .rahasia]), ("Terbatas", [.terbatas]), ("Penting", [.penting]),
        ] as [(String?, Set<GolonganSifat>)])
    func kinds(tertulis: String?, kinds: Set<GolonganSifat>) {
        #expect(GolonganSifat.dari(tertulis) == kinds)
    }

    @Test(
        "the classification code is what a letter's number begins with",
        arguments: [
            ("421.3/087-SMKN4", "421.3"), ("800.1.6.2/209/BU-PDG/2024", "800.1.6.2"), ("B-100.3.4.3/42", "100.3.4.3"),
            ("B/045.2/12/UM/XI/2026", "045.2"), ("005/     /DISKOMINFO", "005"), ("400.10/ 35 /KEL/2026", "400.10"),
            ("1234/UN22.1/TU/2026", nil), ("S.16/SETJEN", nil), ("-", nil), ("", nil), ("421.3", nil), ("421./1", nil),
            ("X/421.3/1", nil), ("B/", nil),
        ] as [(String, String?)])
    func codes(nomor: String, kode: String?) throws {
        var row = BarisBuku(
            nomorAgenda: try #require(NomorAgenda(tahun: 2026, urut: 1)),
            tag: try #require(CaseTag(kode: "PC", tahun: 2026, urut: 1)), tanggalTerima: Tanggal(nomorHari: 0),
            jenis: .lain, keadaan: "selesai")
        row.nomorSurat = nomor
        #expect(row.kodeKlasifikasi == kode)
    }
}
