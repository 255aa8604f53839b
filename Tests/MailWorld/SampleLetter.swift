import Foundation
import Persuratan

/// A school's request letter for a visit, with the wished day as an argument.
public enum SampleLetter {
    public static func text(visit: Tanggal, nomor: String = "421.3/087-SMKN99/2026", written: Tanggal) -> String {
        """
                         PEMERINTAH PROVINSI KHAYALAN BARAT
                           DINAS PENDIDIKAN DAN KEBUDAYAAN
                               SMK NEGERI 99 KHAYALAN
               Jalan Rekaan Raya No. 0 Kota Khayalan 00000 Telepon (0561) 000-001
         ______________________________________________________________________

                                                    Khayalan, \(written.tertulis)

        Nomor    : \(nomor)
        Sifat    : Biasa
        Lampiran : 1 (satu) berkas
        Perihal  : Permohonan Kunjungan Industri

        Yth. Kepala Dinas Komunikasi dan Informatika
             Kota Pontianak
        di -
             Pontianak

        Dengan hormat,

        Dalam rangka meningkatkan wawasan siswa kompetensi keahlian Teknik Jaringan
        Komputer dan Telekomunikasi, bersama ini kami mengajukan permohonan kunjungan
        ke Pontive Center yang akan dilaksanakan pada:

            Hari, tanggal : \(visit.lengkap)
            Waktu         : Pukul 09.00 s.d. 11.00 WIB
            Tempat        : Pontive Center, Dinas Komunikasi dan Informatika
            Peserta       : 36 (tiga puluh enam) orang siswa dan 3 (tiga) orang guru
                            pendamping

        Untuk informasi lebih lanjut dapat menghubungi Sdri. Rani Khayali, S.Kom.
        (HP 0812-0000-0001).

        Demikian permohonan ini kami sampaikan, atas perhatian dan kerja sama yang
        baik diucapkan terima kasih.

                                                    Kepala Sekolah,


                                                    Drs. Samsul Fiktifa, M.Pd.
                                                    NIP 19700230 199803 1 999
        """
    }

    /// The form as lines in a mail.
    public static func form(visit: Tanggal) -> String {
        """
        Nama: Rani Khayali, S.Kom.
        Instansi: SMK Negeri 99 Khayalan
        Telepon: 0812-0000-0001
        Email: rani@smkn99.example
        Jenis: Kunjungan
        Tanggal: \(visit.lengkap)
        Waktu: 09.00 - 11.00 WIB
        Jumlah peserta: 39
        Keperluan: Kunjungan industri siswa Teknik Jaringan Komputer
        """
    }

    /// The mail with both: the form in the body, the letter as PDF.
    public static func mail(visit: Tanggal, written: Tanggal, nomor: String = "421.3/087-SMKN99/2026") -> PersonalMail {
        let letter = SimplePDF.page(text(visit: visit, nomor: nomor, written: written))
        return PersonalMail(
            to: DemoOffice.mailbox, subject: "Permohonan Kunjungan Industri",
            text:
                "Yth. Bapak/Ibu,\n\nBersama ini kami sampaikan permohonan kunjungan.\n\n\(form(visit: visit))\n\nTerima kasih.\n",
            files: [PersonalMail.File(name: "Surat Permohonan.pdf", type: "application/pdf", content: letter)])
    }

    /// A day at least `days` after `day` that is that weekday.
    public static func day(_ weekday: HariDalamMinggu, atLeast days: Int, after day: Tanggal) -> Tanggal {
        var candidate = day.ditambah(hari: days)
        while candidate.hariDalamMinggu != weekday { candidate = candidate.ditambah(hari: 1) }
        return candidate
    }
}
