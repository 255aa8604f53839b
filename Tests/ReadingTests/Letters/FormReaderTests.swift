import Foundation
import Persuratan
import Testing

@testable import Reading

@Suite struct FormReaderTests {
    static let form = """
        FORMULIR KUNJUNGAN PONTIVE CENTER
        Nama           : Rani Khayali
        Instansi       : SMK Negeri 99 Khayalan
        Alamat         : Jalan Rekaan No. 0
        Telepon/WA     : 0812-0000-0001
        Email          : rani@smkn99.example
        Jenis          : Kunjungan
        Tanggal        : Kamis, 3 Desember 2026
        Waktu          : 09.00 - 11.00 WIB
        Jumlah peserta : 39
        Keperluan      : Kunjungan industri
        """

    static func read(_ texts: String...) -> LetterReading {
        let documents = texts.enumerated().map { LetterDocument(bagian: "bagian \($0.offset)", text: $0.element) }
        return LetterCorpusTests.reader.read(documents)
    }

    @Test("a filled form gives the applicant, the day and the count")
    func filled() {
        let reading = Self.read(Self.form)
        var wanted = MetadataSurat(jenis: .kunjungan)
        wanted.asal = "SMK Negeri 99 Khayalan"
        (wanted.kontakNama, wanted.kontakTelepon) = ("Rani Khayali", "0812-0000-0001")
        wanted.kontakEmail = "rani@smkn99.example"
        wanted.keterangan = "Kunjungan industri"
        wanted.jumlahPeserta = 39
        wanted.kegiatan = [
            PilihanJadwal(
                tanggal: Tanggal(nomorHari: 20790), mulai: Pukul(jam: 9), sampai: nil, selesai: Pukul(jam: 11))
        ]
        wanted.perluKlarifikasi = reading.surat.perluKlarifikasi
        #expect(reading.surat == wanted)
        #expect(reading.dokumen == [.formulir])
        #expect(reading.klarifikasi.map(\.medan) == [.suratResmi, .nomor, .tanggal])
    }

    @Test(
        "a form is known in any order, with bullets, numbers, tabs, leaders and chat spelling",
        arguments: [
            "1. Nama\t: Budi\n2. Asal instansi\t: SMA Contoh\n3. No. HP\t: 0812-0000-0002",
            "- Nama: Budi\n- No WA: 081200000002\n- Keperluan: pinjam ruang",
            "Nama ........ : Budi\nInstansi ........ : SMA Contoh\nTelp ........ : 0812-0000-0002",
            "*Nama:* Budi\n*Jumlah peserta:* 20 orang\n*Tanggal:* 3 Desember 2026",
            "Nama Lengkap: Budi\nTelepon/HP/WA: 0812-0000-0002\nJenis (kunjungan/peminjaman): kunjungan",
            "Tgl: 3/12/2026\nJam: 9 pagi\nnama = Budi",
            "a. Nama : Budi\nb. Instansi : X\nc. Jenis Permohonan : Peminjaman",
        ])
    func tolerant(_ text: String) { #expect(Self.read(text).dokumen == [.formulir]) }

    @Test(
        "an empty form, or one with a name only, is no form",
        arguments: [
            "Nama :\nInstansi :\nAlamat :\nTelepon :\nTanggal :", "Nama : ........\nInstansi : ______\nTelepon : ....",
            "Nama: Budi\nInstansi:\nTelepon:",
            "Nama: (diisi)\nInstansi: [instansi]\nTanggal: (diisi pemohon)\nWaktu: -",
        ])
    func empty(_ text: String) { #expect(Self.read(text).dokumen == []) }

    @Test("what is ticked decides the kind, and the untouched choice decides nothing")
    func ticked() {
        let both = "Nama: Budi\nInstansi: X\nTelepon: 0812-0000-0002\nJenis: "
        #expect(Self.read(both + "[ ] Kunjungan [x] Peminjaman").surat.jenis == .peminjaman)
        #expect(Self.read(both + "☑ Kunjungan ☐ Peminjaman").surat.jenis == .kunjungan)
        #expect(Self.read(both + "Kunjungan / Peminjaman").surat.jenis == .lain)
    }

    @Test("letter and form together are complete, whichever part is which")
    func letterAndForm() throws {
        let url = LetterCorpusTests.folder.appending(path: "01.txt")
        let letter = try String(contentsOf: url, encoding: .utf8)
        let reading = Self.read("Selamat pagi, terlampir surat dan formulir kami. Terima kasih.", Self.form, letter)
        #expect(reading.dokumen == [.formulir, .suratPermohonan])
        #expect(reading.bagian.map(\.jenis) == [.lain, .formulir, .surat])
        #expect(reading.surat.nomor == "421.3/087-SMKN99/2026")
        #expect(reading.surat.kegiatan.first?.selesai == Pukul(jam: 11))
        #expect(reading.klarifikasi == [])
    }

    @Test("where form and letter differ the letter stays and the difference is shown")
    func differences() throws {
        let url = LetterCorpusTests.folder.appending(path: "01.txt")
        let letter = try String(contentsOf: url, encoding: .utf8)
        let other = Self.form.replacing("39", with: "45").replacing("Kamis, 3 Desember", with: "Jumat, 4 Desember")
        let reading = Self.read(other, letter)
        #expect(reading.surat.jumlahPeserta == 39)
        #expect(reading.klarifikasi.map(\.medan) == [.tanggalKegiatan, .jumlahPeserta])
        #expect(
            reading.surat.perluKlarifikasi.last == "jumlah peserta di surat (39) berbeda dengan di formulir (45)")
    }
}
