import Foundation
import Mail
import Persuratan
import Testing

@testable import Notices

/// One mail of the golden folder: what is due, and the facts it is written from.
struct GoldenNotice: Sendable, CustomTestStringConvertible {
    let name: String
    let notice: Notice
    let facts: NoticeFacts

    init(_ name: String, _ content: NoticeContent, to role: String = "pemohon", _ alur: Alur) {
        self.name = name
        notice = Notice(content, kepada: Fixtures.peran(role), permintaan: alur.permintaan)
        facts = Fixtures.facts(alur)
    }

    var testDescription: String { name }

    static let all: [GoldenNotice] = requests + answersToOfficers + toApplicant + reminders + withCalendar

    private static let conflict = Bentrok(
        diminta: Fixtures.slot("2026-12-03", "09:00", "11:00"),
        sebab: .terisi(Fixtures.slot("2026-12-03", "08:30", "10:00"), oleh: CaseTag("PC-2026-0007")!))

    private static let held = Bentrok(
        diminta: Fixtures.slot("2026-12-03", "11:00", "12:00"),
        sebab: .ditahan(Fixtures.slot("2026-12-03", "11:00", "12:00"), oleh: CaseTag("PC-2026-0008")!))
    private static let need = Bentrok(
        diminta: Fixtures.slot("2026-12-03", "09:00", "11:00"),
        sebab: .diblokir(Fixtures.slot("2026-12-03", "08:00", "12:00"), alasan: "Rapat wali kota"))

    private static func request(_ no: Int, _ alasan: String? = nil, _ bentrok: Bentrok? = nil) -> NoticeContent {
        .permintaan(langkah: no, alasan: alasan, bentrok: bentrok)
    }

    private static var doubtful: MetadataSurat {
        var surat = Fixtures.surat
        (surat.nomor, surat.sifat) = (nil, nil)
        surat.kegiatan = [PilihanJadwal(tanggal: Tanggal("2026-12-03")!)]
        surat.perluKlarifikasi = ["nomor", "tanggal_kegiatan", "surat_resmi", "jam mulai tidak tercantum"]
        return surat
    }

    private static var alternatives: MetadataSurat {
        var surat = Fixtures.surat
        surat.kegiatan.append(PilihanJadwal(tanggal: Tanggal("2026-12-07")!, mulai: Pukul("10:00")))
        surat.modeTanggal = .alternatif
        return surat
    }

    private static var secret: MetadataSurat {
        var surat = Fixtures.surat
        surat.sifat = "Rahasia"
        return surat
    }

    private static var requests: [GoldenNotice] {
        [
            GoldenNotice("permintaan-pemeriksaan", request(2), to: "admin", Fixtures.alur()),
            GoldenNotice("permintaan-pencatatan", request(3), to: "sekretariat", Fixtures.alur(at: 3)),
            GoldenNotice("permintaan-pencatatan-ragu", request(3), to: "sekretariat", Fixtures.alur(doubtful, at: 3)),
            GoldenNotice("permintaan-disposisi", request(4), to: "kadis", Fixtures.alur(at: 4)),
            GoldenNotice(
                "permintaan-disposisi-kembali", request(4, "mohon arahan mengenai jumlah peserta"), to: "kadis",
                Fixtures.alur(at: 4)),
            GoldenNotice("permintaan-disposisi-kabid", request(5), to: "kabid", Fixtures.alur(at: 5)),
            GoldenNotice("permintaan-disposisi-rahasia", request(5), to: "kabid", Fixtures.alur(secret, at: 5)),
            GoldenNotice("permintaan-penjadwalan", request(6), to: "seksi", Fixtures.alur(at: 6)),
            GoldenNotice(
                "permintaan-penjadwalan-bentrok", request(6, nil, conflict), to: "seksi", Fixtures.alur(doubtful, at: 6)
            ),
            GoldenNotice("permintaan-penjadwalan-pilihan", request(6), to: "seksi", Fixtures.alur(alternatives, at: 6)),
            GoldenNotice("permintaan-penjadwalan-ulang", request(6), to: "seksi", counterproposed),
            GoldenNotice("permintaan-pengagendaan", request(7), to: "admin_pontive", Fixtures.alur(at: 7)),
        ]
    }

    /// Approved, then the applicant wishes another time.
    private static var counterproposed: Alur {
        var alur = Fixtures.booked(Fixtures.alur(at: 7))
        let other = JawabanPemohon.usul(Fixtures.slot("2026-12-08", "10:00", "12:00"))
        _ = alur.handle(.answered(Answer(permintaan: 0, jawaban: other)), at: Fixtures.start)
        return alur
    }

    /// Approved, then the office needs the room.
    private static var displaced: Alur {
        var alur = Fixtures.booked(Fixtures.alur(at: 7))
        guard let slot = alur.jadwalAgenda else { return alur }
        let need = Bentrok(diminta: slot, sebab: .diblokir(slot, alasan: "Rapat pimpinan"))
        _ = alur.handle(.displaced(need), at: Fixtures.start)
        return alur
    }

    private static var answersToOfficers: [GoldenNotice] {
        let done = Fixtures.booked(Fixtures.alur(at: 7))
        let lacks: [Kekurangan] = [.bacaan("Jawaban menyebut “besok atau lusa”."), .jadwalBelumPasti, .alasanBelumAda]
        let others: [Kekurangan] = [.tujuanDiLuarSOP("Kabid IKP"), .pertanyaan, .tidakBerlakuDiSini("usul")]
        let kadis = Fixtures.peran("kadis")
        return [
            GoldenNotice("bantuan", .bantuan(langkah: 6), to: "seksi", Fixtures.alur(at: 6)),
            GoldenNotice("bentrok", .bentrok(conflict), to: "admin_pontive", Fixtures.alur(at: 6)),
            GoldenNotice("masuk-agenda", .masukAgenda, to: "seksi", done),
            GoldenNotice("tembusan", .tembusan(langkah: 4), to: "kabid", Fixtures.alur(at: 5)),
            GoldenNotice(
                "dibatalkan-pemohon", .dibatalkanPemohon(alasan: "Kegiatan sekolah ditunda."), to: "seksi", done),
            GoldenNotice("sudah-diproses", .sudahDiproses, to: "kadis", Fixtures.alur(at: 6)),
            GoldenNotice("keputusan-ditarik", .keputusanDitarik(langkah: 4), to: "kabid", Fixtures.alur(at: 4)),
            GoldenNotice(
                "bukti-keputusan", .buktiKeputusan(langkah: 4, perintah: .lanjut), to: "kadis", Fixtures.alur(at: 5)),
            GoldenNotice(
                "balasan-ditolak", .balasanDitolak(dari: "orang@lain.example", alasan: .alamatBerbeda), to: "kadis",
                Fixtures.alur(at: 4)),
            GoldenNotice(
                "perlu-perhatian-terlambat", .perluPerhatian(.keputusanTerlambat(oleh: kadis)), to: "sekretariat",
                Fixtures.alur(at: 5)),
            GoldenNotice("bentrok-kantor", .bentrok(need), to: "admin_pontive", Fixtures.alur(at: 6)),
            GoldenNotice(
                "klarifikasi-ruang",
                .klarifikasi([
                    .ruangTidakDikenal("pindah ruang bioskop"), .jadwalTidakBisa(held), .jadwalTidakBisa(need),
                ]), to: "seksi", Fixtures.alur(at: 6)),
            GoldenNotice("klarifikasi", .klarifikasi(lacks), to: "seksi", Fixtures.alur(at: 6)),
            GoldenNotice("klarifikasi-tujuan", .klarifikasi(others), to: "kadis", Fixtures.alur(at: 4)),
            GoldenNotice(
                "klarifikasi-pengganti", .klarifikasi(KeberatanPengganti.allCases.map(Kekurangan.penggantiTidakBisa)),
                to: "kadis", Fixtures.alur(at: 4)),
            GoldenNotice(
                "perlu-perhatian-bukan-pemegang",
                .perluPerhatian(.tidakBerwenang(dari: "kadis@kantor.example", alasan: .bukanPemegang)),
                to: "sekretariat", Fixtures.alur(at: 4)),
            GoldenNotice(
                "perlu-perhatian-tidak-jelas", .perluPerhatian(.balasanTidakJelas(oleh: kadis)), to: "sekretariat",
                Fixtures.alur(at: 4)),
            GoldenNotice(
                "perlu-perhatian-tidak-terkirim",
                .perluPerhatian(.tidakTerkirim(kepada: "tu@smkn99.example", alasan: "550 5.1.1 User unknown")),
                to: "sekretariat", Fixtures.alur(at: 4)),
            GoldenNotice(
                "perlu-perhatian-tidak-berwenang",
                .perluPerhatian(.tidakBerwenang(dari: "orang@lain.example", alasan: .alamatBerbeda)),
                to: "sekretariat", Fixtures.alur(at: 4)),
        ]
    }

    private static var toApplicant: [GoldenNotice] {
        let slots = [Fixtures.slot("2026-12-03", "13:00", "15:00"), Fixtures.slot("2026-12-08", "10:00", "12:00")]
        let done = Fixtures.booked(Fixtures.alur(at: 7))
        let reason = "Ruang dipakai mendadak untuk rapat pimpinan."
        return [
            GoldenNotice("tanda-terima", .tandaTerima, Fixtures.alur()),
            GoldenNotice(
                "kurang-lengkap", .kurangLengkap([.formulir, .suratPermohonan]),
                Fixtures.alur(lacks: [.formulir, .suratPermohonan])),
            GoldenNotice(
                "kurang-lengkap-surat", .kurangLengkap([.suratPermohonan]), Fixtures.alur(lacks: [.suratPermohonan])),
            GoldenNotice("kurang-lengkap-berkas", .kurangLengkap([.suratPermohonan]), unread),
            GoldenNotice("dikembalikan", .dikembalikan(alasan: "Surat belum ditandatangani."), Fixtures.alur()),
            GoldenNotice("usul-jadwal", .usulJadwal(slots), waiting(slots)),
            GoldenNotice("usul-jadwal-satu", .usulJadwal([slots[1]]), waiting([slots[1]])),
            GoldenNotice("jadwal-diatur-ulang", .jadwalDiaturUlang(alasan: reason), Fixtures.alur(at: 6)),
            GoldenNotice("jadwal-diatur-ulang-kantor", .jadwalDiaturUlang(alasan: "Rapat pimpinan"), displaced),
            GoldenNotice(
                "penolakan", .penolakan(alasan: "Ruang sedang diperbaiki sampai akhir tahun."), Fixtures.alur(at: 4)),
            GoldenNotice("penolakan-tanpa-alasan", .penolakan(alasan: nil), Fixtures.alur(at: 4)),
            GoldenNotice("persetujuan", .persetujuan, done),
            GoldenNotice("waktu-tidak-tersedia", .waktuTidakTersedia([slots[0]]), Fixtures.alur(at: 6)),
            GoldenNotice("waktu-tidak-tersedia-berjadwal", .waktuTidakTersedia(slots), counterproposed),
            GoldenNotice("pembatalan-diterima", .pembatalanDiterima, Fixtures.alur(at: 4)),
            GoldenNotice("status", .status, Fixtures.alur(at: 5)),
            GoldenNotice("status-menunggu-jawaban", .status, waiting(slots)),
            GoldenNotice("status-kurang", .status, Fixtures.alur(lacks: [.formulir])),
            GoldenNotice("status-selesai", .status, done),
            GoldenNotice("klarifikasi-pemohon", .klarifikasi([.pilihanBelumDisebut]), waiting(slots)),
            GoldenNotice("klarifikasi-pemohon-tanya", .klarifikasi([.pertanyaan]), Fixtures.alur(lacks: [.formulir])),
        ]
    }

    /// Files came that nobody here can open.
    private static var unread: Alur {
        let files = [
            BerkasTakTerbaca(nama: "IMG_0001.heic", sebab: .heic),
            BerkasTakTerbaca(nama: "surat.doc", sebab: .wordLama),
            BerkasTakTerbaca(nama: "https://drive.google.com/file/d/abc", sebab: .tautan),
        ]
        let permohonan = Permohonan(
            pemohon: Pemohon(nama: "Rani Khayali, S.Kom.", alamat: EmailAddress("rani@smkn99.example")!),
            dokumen: [.formulir], surat: Fixtures.surat, berkasTakTerbaca: files)
        return Alur.begin(sop: Fixtures.sop, tag: CaseTag("PC-2026-0001")!, with: permohonan, at: Fixtures.start).alur
    }

    private static var reminders: [GoldenNotice] {
        let slots = [Fixtures.slot("2026-12-03", "13:00", "15:00"), Fixtures.slot("2026-12-08", "10:00", "12:00")]
        return [
            GoldenNotice("pengingat", .pengingat(langkah: 4), to: "kadis", Fixtures.alur(at: 4)),
            GoldenNotice("pengingat-pemohon", .pengingat(langkah: 1), Fixtures.alur(lacks: [.formulir])),
            GoldenNotice("pengingat-pemohon-jadwal", .pengingat(langkah: 6), waiting(slots)),
            GoldenNotice("eskalasi", .eskalasi(langkah: 5), to: "kadis", Fixtures.alur(at: 5)),
            GoldenNotice("eskalasi-pemohon", .eskalasi(langkah: 6), to: "sekretariat", waiting(slots)),
        ]
    }

    /// What calendars bring, and what is answered to them.
    private static var withCalendar: [GoldenNotice] {
        let slots = [Fixtures.slot("2026-12-08", "10:00", "12:00")]
        let wish = Fixtures.slot("2026-12-09", "10:00", "12:00")
        var kept = waiting(slots)
        let counter = CalendarAnswer(urutan: 0, decision: .counter(wish))
        _ = kept.handle(.calendarAnswered(counter), at: Fixtures.start)
        let reply = Reply(permintaan: kept.permintaan, oleh: Fixtures.peran("seksi"), keputusan: .usul(slots))
        _ = kept.handle(.replied(reply), at: Fixtures.start)
        var cancelled = waiting(slots)
        _ = cancelled.handle(
            .answered(Answer(permintaan: 0, jawaban: .batal(alasan: "ujian"))), at: Fixtures.start)
        let done = Fixtures.booked(Fixtures.alur(at: 7))
        return [
            GoldenNotice("usul-jadwal-tetap", .usulJadwal(slots), kept),
            GoldenNotice("pembatalan-undangan", .pembatalanDiterima, cancelled),
            GoldenNotice("klarifikasi-undangan-lama", .klarifikasi([.undanganLama]), waiting(slots)),
            GoldenNotice("klarifikasi-undangan-ditolak", .klarifikasi([.undanganDitolak]), waiting(slots)),
            GoldenNotice("klarifikasi-undangan-mungkin", .klarifikasi([.undanganBelumDijawab]), waiting(slots)),
            GoldenNotice(
                "perlu-perhatian-undangan-ditolak", .perluPerhatian(.undanganDitolak), to: "sekretariat", done),
        ]
    }

    private static func waiting(_ slots: [Jadwal]) -> Alur {
        var alur = Fixtures.alur(at: 6)
        let reply = Reply(permintaan: alur.permintaan, oleh: Fixtures.peran("seksi"), keputusan: .usul(slots))
        _ = alur.handle(.replied(reply), at: Fixtures.start)
        return alur
    }
}
