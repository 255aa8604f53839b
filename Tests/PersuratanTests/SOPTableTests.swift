import Foundation
import Persuratan
import Testing

@Suite("A SOP as a table")
struct SOPTableTests {
    private let sop = SOP(
        kode: "PR", judul: "SOP PEMINJAMAN RUANG",
        pelaksana: [
            KolomPelaksana(peran: .pemohon, judul: "Pemohon"),
            KolomPelaksana(peran: Peran("tata_usaha") ?? .pemohon, judul: "Tata Usaha"),
        ],
        langkah: [
            Langkah(
                no: 1, aktivitas: "Mengajukan permohonan peminjaman ruang", pelaksana: .pemohon,
                kelengkapan: ["Surat Permohonan"], waktuTertulis: "5 Menit", menit: 5, output: ["Surat Permohonan"],
                jenis: .permohonan, lanjut: 2, kembali: nil, kata: [:]),
            Langkah(
                no: 2, aktivitas: "Memeriksa jadwal/agenda", pelaksana: Peran("tata_usaha") ?? .pemohon,
                kelengkapan: ["Surat Permohonan", "Agenda"], waktuTertulis: "15 menit", menit: 15, output: ["Jadwal"],
                jenis: .pemeriksaan, lanjut: nil, kembali: 1, kata: [:]),
        ],
        sekretariat: Peran("tata_usaha") ?? .pemohon, dokumen: [.suratPermohonan], lamaBaku: 60)

    @Test("the table by tabs has the heading, two rows of column names, and nothing under the roles")
    func tabSeparated() {
        let expected = """
            SOP PEMINJAMAN RUANG

            No.\tAktivitas\tPelaksana\t\tMutu Baku
            \t\tPemohon\tTata Usaha\tKelengkapan\tWaktu\tOutput
            1\tMengajukan permohonan peminjaman ruang\t\t\tSurat Permohonan\t5 Menit\tSurat Permohonan
            2\tMemeriksa jadwal/agenda\t\t\tSurat Permohonan, Agenda\t15 menit\tJadwal

            """
        #expect(SOPTable(sop).tabSeparated == expected)
    }

    @Test("the framed table marks who acts, wraps texts, and keeps to the width")
    func framed() {
        let expected = """
            SOP PEMINJAMAN RUANG

            ┌───┬────────────────────────┬─────────────┬─────────────────────────────┐
            │   │                        │  Pelaksana  │          Mutu Baku          │
            ├───┼────────────────────────┼───────┬─────┼───────────┬─────┬───────────┤
            │No.│       Aktivitas        │Pemohon│Tata │Kelengkapan│Waktu│  Output   │
            │   │                        │       │Usaha│           │     │           │
            ├───┼────────────────────────┼───────┼─────┼───────────┼─────┼───────────┤
            │1  │Mengajukan permohonan   │   ●   │     │Surat      │5    │Surat      │
            │   │peminjaman ruang        │       │     │Permohonan │Menit│Permohonan │
            ├───┼────────────────────────┼───────┼─────┼───────────┼─────┼───────────┤
            │2  │Memeriksa jadwal/agenda │       │  ●  │Surat      │15   │Jadwal     │
            │   │                        │       │     │Permohonan,│menit│           │
            │   │                        │       │     │Agenda     │     │           │
            └───┴────────────────────────┴───────┴─────┴───────────┴─────┴───────────┘

            """
        #expect(SOPTable(sop).text(width: 74) == expected)
    }

    @Test("every line of the framed table has the same width, at most the one asked for", arguments: [80, 120, 200])
    func width(columns: Int) {
        let lines = SOPTable(sop).text(width: columns).split(separator: "\n").dropFirst()
        #expect(Set(lines.map(\.count)) == [columns])
    }
}
