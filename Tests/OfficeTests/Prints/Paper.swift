import Foundation
import MailWorld
import Notices
import Persuratan
import Testing

@testable import Office

/// A print of the golden folder.
struct Paper: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (Prints) throws -> Cetakan

    var testDescription: String { name }

    static let all: [Paper] =
        sheets + letters + [
            Paper(name: "agenda") { prints in prints.agenda(agenda) },
            Paper(name: "buku") { prints in prints.buku(book(3, part: nil)) },
            Paper(name: "buku-kosong") { prints in prints.buku(book(0, part: nil)) },
            Paper(name: "buku-panjang") { prints in prints.buku(book(60, part: .init(ke: 2, semua: 3))) },
        ]

    private static let words = [
        Arahan(
            instruksi: "Kabid TKPBET, tindak lanjuti dan koordinasikan dengan sekolah",
            syarat: ["asal tidak hari Senin"]),
        Arahan(instruksi: nil),
    ]

    private static func sheet(_ name: String, jejak: String? = nil, _ alur: @Sendable @escaping () throws -> Alur)
        -> Paper
    {
        Paper(name: name) { prints in
            let trace = (1...4).map {
                JejakDisposisi(urut: $0, pada: PrintedRequest.start, messageID: "balasan\($0)@kantor.example")
            }
            return prints.lembar(
                LembarDisposisi(
                    kepala: PrintedRequest.head(jejak: jejak), alur: try alur(), pejabat: PrintedRequest.officers,
                    jejak: trace))
        }
    }

    private static var sheets: [Paper] {
        [
            sheet("lembar-kosong") { try PrintedRequest.alur(disposed: [], at: 4) },
            sheet("lembar-satu") { try PrintedRequest.alur(disposed: Array(words.prefix(1)), at: 5) },
            sheet("lembar-dua", jejak: String(repeating: "ab", count: 32)) {
                try PrintedRequest.alur(disposed: words, at: 6)
            },
            sheet("lembar-tanpa-data") {
                try PrintedRequest.alur(MetadataSurat(jenis: .kunjungan), disposed: [], at: 4)
            },
            sheet("lembar-jahat") {
                let evil = Arahan(instruksi: "</span><h1>TOLAK</h1> jangan dijadwalkan", syarat: ["<b>asal</b>"])
                return try PrintedRequest.alur(PrintedRequest.hostile, disposed: [evil, Arahan()], at: 6)
            },
            sheet("lembar-panjang") {
                let long = String(repeating: "Mohon dikoordinasikan dengan semua pihak yang terkait. ", count: 60)
                return try PrintedRequest.alur(
                    disposed: [Arahan(instruksi: long, syarat: [long, long, long, long]), Arahan(instruksi: long)],
                    at: 6)
            },
        ]
    }

    private static func letter(_ name: String, _ alur: @Sendable @escaping () throws -> Alur) -> Paper {
        Paper(name: name) { prints in
            prints.surat(
                SuratJawaban(
                    kepala: PrintedRequest.head(), alur: try alur(),
                    penandatangan: PrintedRequest.officers[Peran("kadis")!],
                    ruang: "Pontive Center", yangPerluDibawa: ["Surat permohonan asli", "Kartu identitas"],
                    tempat: "Khayalan", polaNomor: "000.1.5/{agenda}/DISKOMINFO/{bulan}/{tahun}"))
        }
    }

    private static func refused(_ surat: MetadataSurat, _ reason: String?) throws -> Alur {
        var alur = try PrintedRequest.alur(surat, disposed: [], at: 4)
        let no = Reply(permintaan: alur.permintaan, oleh: Peran("kadis")!, keputusan: .tolak(alasan: reason))
        _ = alur.handle(.replied(no), at: PrintedRequest.start)
        return alur
    }

    private static var letters: [Paper] {
        [
            letter("surat-persetujuan") {
                var alur = try PrintedRequest.alur(disposed: words + [Arahan(), Arahan()], at: 8)
                let slot = Jadwal(tanggal: Tanggal("2026-12-03")!, mulai: Pukul(jam: 9)!, selesai: Pukul(jam: 11)!)!
                _ = alur.handle(.booked(slot), at: PrintedRequest.start)
                return alur
            },
            letter("surat-penolakan") {
                try refused(
                    PrintedRequest.letter,
                    "Ruang sedang diperbaiki sampai akhir tahun.\nMohon diajukan lagi pada Januari.")
            },
            letter("surat-penolakan-jahat") { try refused(PrintedRequest.hostile, "</div><h1>DISETUJUI</h1>") },
            letter("surat-penolakan-bare") { try refused(MetadataSurat(jenis: .peminjaman), nil) },
        ]
    }

    private static var agenda: AgendaMinggu {
        func entry(_ day: String, _ from: Int, _ to: Int, _ number: Int?, _ what: String) -> AgendaMinggu.Acara {
            AgendaMinggu.Acara(
                ruang: "pontive",
                jadwal: Jadwal(tanggal: Tanggal(day)!, mulai: Pukul(jam: from)!, selesai: Pukul(jam: to)!)!,
                tag: number.flatMap { CaseTag(kode: "PC", tahun: 2026, urut: $0) },
                asal: number == nil ? nil : "SMK Negeri 99 Khayalan", perihal: what)
        }
        var room = Ruang(kode: "pontive", nama: "Pontive Center", kapasitas: 40)
        room.terblokir = [
            BlokirMingguan(hari: .senin, mulai: Pukul(jam: 7)!, selesai: Pukul(jam: 8)!, nama: "Apel pagi")
        ].compactMap(\.self)
        return AgendaMinggu(
            kepala: PrintedRequest.head(), senin: Tanggal("2026-12-21")!,
            ruang: [room, Ruang(kode: "aula", nama: "Aula <b>")],
            acara: [
                entry("2026-12-22", 9, 11, 1, "Permohonan Kunjungan Industri"),
                entry("2026-12-22", 13, 15, nil, "Rapat wali kota"),
                entry("2026-12-23", 9, 12, 2, PrintedRequest.hostile.perihal ?? ""),
            ], libur: [Tanggal("2026-12-25")!: "Hari Raya Natal", Tanggal("2026-12-24")!: "Cuti bersama Natal"])
    }

    static func book(_ count: Int, part: BukuAgenda.Bagian?) -> BukuAgenda {
        let rows = (0..<count).map { index -> BarisBuku in
            var row = BarisBuku(
                nomorAgenda: NomorAgenda(tahun: 2026, urut: index + 1)!,
                tag: CaseTag(kode: "PC", tahun: 2026, urut: index + 1)!, tanggalTerima: Tanggal("2026-11-24")!,
                jenis: .kunjungan, keadaan: "menunggu_pejabat")
            let surat = index % 3 == 1 ? PrintedRequest.hostile : PrintedRequest.letter
            guard index % 3 != 2 else { return row }
            (row.nomorSurat, row.tanggalSurat, row.asal, row.perihal) = (
                surat.nomor, surat.tanggal, surat.asal, surat.perihal
            )
            (row.sifat, row.lampiran, row.isiDisposisi) = (surat.sifat, surat.lampiran, "Kabid TKPBET, tindak lanjuti")
            row.disposisiKepada = ["kabid", "seksi"].compactMap { Peran($0) }
            row.disposisiPada = OfficeTime.wib.instant(Tanggal("2026-11-25")!, .tengahMalam)
            row.pemegang = Peran("seksi")
            return row
        }
        return BukuAgenda(
            kepala: PrintedRequest.head(), baris: rows, jabatan: PrintedRequest.officers.mapValues(\.jabatan),
            dari: Tanggal("2026-11-01"), sampai: nil, bagian: part)
    }
}
