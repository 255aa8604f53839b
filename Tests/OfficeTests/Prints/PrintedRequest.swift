import Foundation
import MailWorld
import Notices
import Persuratan
import Settings
import Testing

@testable import Office

/// Requests as they stand at some row, for prints.
enum PrintedRequest {
    static let sop = Result { try SOPFile.load(Repository.root.appending(path: "config/sop/kunjungan.yaml")) }
    static let start = OfficeTime.wib.instant(Tanggal("2026-11-24")!, Pukul(jam: 9)!)
    static let notices = Result { try Notices(templates: Repository.root.appending(path: "Templates")) }
    static let printer = PagePrinter(templates: Repository.root.appending(path: "Templates"))

    static let officers: [Peran: Pejabat] = Dictionary(
        uniqueKeysWithValues: DemoOffice.cast.compactMap { one in
            Peran(one.role).map {
                (
                    $0,
                    Pejabat(
                        peran: $0, nama: one.name, jabatan: one.title,
                        alamat: EmailAddress("\(one.role)@kantor.example")!)
                )
            }
        })

    static var letter: MetadataSurat {
        var surat = MetadataSurat(jenis: .kunjungan)
        (surat.nomor, surat.tanggal) = ("421.3/087-SMKN99/2026", Tanggal("2026-11-16"))
        (surat.asal, surat.perihal) = ("SMK Negeri 99 Khayalan", "Permohonan Kunjungan Industri ke Pontive Center")
        (surat.sifat, surat.lampiran, surat.jumlahPeserta) = ("Segera", "1 (satu) berkas", 39)
        (surat.penandatangan, surat.jabatanPenandatangan) = ("Dra. Sari Rekaan, M.Pd.", "Kepala SMK Negeri 99 Khayalan")
        surat.kegiatan = [
            PilihanJadwal(tanggal: Tanggal("2026-12-03")!, mulai: Pukul(jam: 9), selesai: Pukul(jam: 11))
        ]
        return surat
    }

    /// What a letter may say to do harm, or to spoil the paper.
    static var hostile: MetadataSurat {
        var surat = letter
        surat.asal = "</td></tr></table><script>alert(1)</script><h1>DISETUJUI</h1><img src=\"file:///etc/passwd\">"
        surat.perihal =
            "{{kantor.nama}} &lt;b&gt; \u{202E}tebal\u{0} <style>*{display:none}</style> '\"\\ }} "
            + "https://jauh.example/gambar.png"
        surat.nomor = String(repeating: "9", count: 300)
        surat.sifat = "Sangat Segera <b>"
        surat.lampiran = String(repeating: "W", count: 190)
        surat.jabatanPenandatangan = "Kepala <a href='https://jauh.example'>"
        return surat
    }

    static func alur(_ surat: MetadataSurat = letter) throws -> Alur {
        let permohonan = Permohonan(
            pemohon: Pemohon(nama: "Rani Khayali", alamat: EmailAddress("rani@smkn99.example")!),
            dokumen: Set(Dokumen.allCases), surat: surat)
        return Alur.begin(sop: try sop.get(), tag: CaseTag("PC-2026-0001")!, with: permohonan, at: start).alur
    }

    /// - Parameter words: what the officers of rows 4 and 5 say.
    static func alur(_ surat: MetadataSurat = letter, disposed words: [Arahan], at row: Int) throws -> Alur {
        var alur = try alur(surat)
        let all: [Arahan] = [Arahan(), Arahan()] + words
        for (index, arahan) in all.prefix(row - 2).enumerated() {
            let role = try #require(alur.pemegang)
            _ = alur.handle(
                .replied(Reply(permintaan: alur.permintaan, oleh: role, keputusan: .lanjut(arahan))), at: start)
            if index == 1 { _ = alur.handle(.registered(NomorAgenda(tahun: 2026, urut: 12)!), at: start) }
        }
        return alur
    }

    static func head(jejak: String? = nil) -> KepalaCetakan {
        KepalaCetakan(
            kantor: Kantor(
                nama: "Dinas Komunikasi dan Informatika", instansi: "Pemerintah Kota Khayalan",
                alamat: "Jl. Rekaan No. 0, Khayalan", telepon: "(0561) 000-000", laman: "https://diskominfo.example"),
            surel: EmailAddress("layanan@diskominfo.example")!, waktu: .wib, now: start, jejak: jejak)
    }
}
