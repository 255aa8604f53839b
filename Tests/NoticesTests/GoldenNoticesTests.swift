import Foundation
import Mail
import Persuratan
import Testing

@testable import Notices

@Suite("The mails as people get them") struct GoldenNoticesTests {
    /// Read once: every template is tried when it is read.
    private static let library = Result { try Notices(templates: Fixtures.templates) }
    let notices: Notices

    init() throws { notices = try Self.library.get() }

    @Test("each mail reads as its golden file", arguments: GoldenNotice.all)
    func golden(_ one: GoldenNotice) throws {
        try compare(notices.mail(one.notice, one.facts), one.name)
    }

    @Test("each mail about stand-ins reads as its golden file", arguments: GoldenStandIns.all)
    func standIns(_ one: GoldenStandIns) throws {
        let to = Mailbox(name: "Rahma Fiktifiani, S.AP.", address: "sekretariat@kantor.example")
        var facts = ReportFacts(kantor: Fixtures.kantor, kepada: to, envelope: Fixtures.envelope)
        (facts.jabatan, facts.kode) = ("Sekretariat", one.kode)
        try compare(notices.mail(one.report, facts), one.name)
    }

    @Test("each answer to a question reads as its golden file", arguments: GoldenAnswers.all)
    func answers(_ one: GoldenAnswers) throws {
        let to = Mailbox(name: "Drs. Arjuna Contohwan, M.Si.", address: "kadis@kantor.example")
        var facts = ReportFacts(kantor: Fixtures.kantor, kepada: to, envelope: Fixtures.envelope)
        facts.jabatan = "Kepala Dinas"
        try compare(notices.mail(.jawabanPertanyaan(one.answer), facts), one.name)
    }

    @Test("each report reads as its golden file", arguments: reports)
    func report(_ name: String) throws {
        var day = LaporanHarian(tanggal: Tanggal("2026-11-24")!)
        day.karantina = [
            .init(
                id: "17", diterima: Fixtures.start, dari: "iklan@toko.example", subjek: nil,
                alasan: "surel lebih besar daripada 25 MB")
        ]
        day.tidakTerkirim = [
            .init(
                kepada: "tu@smkn99.example", subjek: "[PC-2026-0001] Permohonan", waktu: Fixtures.start, alasan: "550")
        ]
        day.ditolak = [.init(dari: "x@lain.example", subjek: "Re: setuju", waktu: Fixtures.start, alasan: .tanpaKode)]
        (day.dicatat, day.jejak) = (Self.filed, String(repeating: "ab", count: 32))
        (day.baru, day.menunggu, day.jumlahMenunggu, day.belumDibaca) = (Self.opened, Self.waiting, 7, 2)
        let report: OfficeReport =
            switch name {
            case "laporan-harian": .laporanHarian(day)
            case "rangkuman": .rangkuman(Self.letters(nil))
            case "rangkuman-tanya": .rangkuman(Self.letters(.tidakJelas))
            case "rangkuman-ditolak":
                .rangkumanDitolak(
                    RangkumanDitolak(
                        dari: "rahma@surel.example", alasan: .alamatBerbeda, daftar: Self.letters(nil)))
            case "eskalasi-rangkuman": .eskalasi(Self.unanswered)
            case "agenda-berubah": .agendaBerubah(Self.misfits)
            case "minta-berkas":
                .mintaBerkas(
                    subjek: "",
                    [
                        BerkasTakTerbaca(nama: "IMG_0007.heic", sebab: .heic),
                        BerkasTakTerbaca(nama: "pindai.pdf", sebab: .tanpaTeks),
                    ])
            case "pengaduan": .pengaduan(subjek: "Lampu jalan mati")
            default: .balasanTanpaKode(subjek: "Setuju")
            }
        let to = Mailbox(name: "Rahma Fiktifiani, S.AP.", address: "sekretariat@kantor.example")
        var facts = ReportFacts(kantor: Fixtures.kantor, kepada: to, envelope: Fixtures.envelope)
        if name.hasPrefix("rangkuman"), name != "rangkuman-ditolak" {
            (facts.kode, facts.jabatan) = ("K7Q2M4X9T3W8", "Sekretariat")
        }
        try compare(notices.mail(report, facts), name)
    }

    private static let reports = [
        "laporan-harian", "balasan-tanpa-kode", "pengaduan", "rangkuman", "rangkuman-tanya",
        "rangkuman-ditolak", "eskalasi-rangkuman", "agenda-berubah", "minta-berkas",
    ]

    private static let unanswered = DaftarEskalasi(
        butir: [
            .init(
                tag: CaseTag("PC-2026-0003")!, asal: "SMK Negeri 99 Khayalan",
                perihal: "Permohonan Kunjungan Industri", pada: "Kepala Bidang TKPBET",
                menunggu: LamaKerja(menit: 1110, menitSehari: 450), waktuBaku: "15 menit"),
            .init(
                tag: CaseTag("PC-2026-0012")!, asal: "SMA Negeri 0 Khayalan", perihal: nil, pada: nil,
                menunggu: LamaKerja(menit: 5000, menitSehari: 450), waktuBaku: "30 Menit"),
        ])

    private static let misfits = AgendaBerubah(
        butir: [
            .init(
                tag: CaseTag("PC-2026-0003")!, asal: "SMK Negeri 99 Khayalan",
                jadwal: Fixtures.slot("2026-12-04", "11:00", "13:00"), ruang: "Pontive Center",
                sebab: .diblokir("Salat Jumat")),
            .init(
                tag: CaseTag("PC-2026-0012")!, asal: nil, jadwal: Fixtures.slot("2026-12-08", "09:00", "11:00"),
                ruang: "aula", sebab: .ruangHilang),
        ])

    private static let filed = [
        LaporanHarian.Baru(
            tag: CaseTag("SL-2026-0003")!, asal: "bappeda@umpama.example", perihal: "Undangan Rapat",
            diterima: Fixtures.start)
    ]
    private static let opened = [
        LaporanHarian.Baru(
            tag: CaseTag("PC-2026-0012")!, asal: "SMA Negeri 0 Khayalan", perihal: "Permohonan Kunjungan",
            diterima: Fixtures.start)
    ]

    private static let waiting = [
        LaporanHarian.Menunggu(
            tag: CaseTag("PC-2026-0003")!, asal: "SMK Negeri 99 Khayalan", perihal: "Permohonan Kunjungan Industri",
            pada: "Kepala Bidang TKPBET", langkah: 5, lama: LamaKerja(menit: 1110, menitSehari: 450),
            waktuBaku: "15 menit", isTerlambat: true),
        LaporanHarian.Menunggu(
            tag: CaseTag("PC-2026-0012")!, asal: "SMA Negeri 0 Khayalan", perihal: nil, pada: "Admin Layanan",
            langkah: 2, lama: LamaKerja(menit: 8, menitSehari: 450), waktuBaku: "10 Menit", isTerlambat: false),
    ]

    private static func letters(_ tanya: DaftarSurat.Tanya?) -> DaftarSurat {
        let slot = Fixtures.slot("2026-12-03", "09:00", "11:00")
        let rows: [(tag: String, asal: String, perihal: String?, langkah: Int?)] = [
            ("PC-2026-0003", "SMK Negeri 99 Khayalan", "Permohonan Kunjungan Industri", 3),
            ("PC-2026-0005", "Komunitas | Rekaan", nil, 3), ("PC-2026-0006", "SMA Negeri 0 Khayalan", "Kunjungan", nil),
        ]
        return DaftarSurat(
            butir: rows.map { row in
                DaftarSurat.Butir(
                    tag: CaseTag(row.tag)!, asal: row.asal, perihal: row.perihal,
                    kegiatan: row.perihal == nil ? [] : [slot], langkah: row.langkah.flatMap(Fixtures.sop.langkah),
                    menunggu: LamaKerja(menit: 500, menitSehari: 450), isTerlambat: row.perihal != nil)
            }, tanya: tanya)
    }

    @Test("every golden file belongs to a mail, and there is one for every template")
    func folder() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Fixtures.golden.path)
        let names =
            GoldenNotice.all.map(\.name) + GoldenStandIns.all.map(\.name) + Self.reports
            + GoldenAnswers.all.map(\.name)
        let invitations = [
            "persetujuan", "usul-jadwal", "usul-jadwal-satu", "usul-jadwal-tetap", "pembatalan-undangan",
            "jadwal-diatur-ulang-kantor",
        ]
        let expected = names.flatMap { ["\($0).txt", "\($0).html"] } + invitations.map { "\($0).ics" }
        #expect(files.sorted() == expected.sorted())
        let written = Set(try GoldenNotice.all.map { try TemplateName($0.notice, Fixtures.sop).file })
        let others = Set(GoldenStandIns.all.map { TemplateName($0.report).file })
        #expect(
            Set(TemplateName.all).subtracting(written).subtracting(others) == [
                "laporan-harian", "balasan-tanpa-kode", "pengaduan", "rangkuman", "tautan-masuk", "rangkuman-ditolak",
                "eskalasi-rangkuman", "agenda-berubah", "konfirmasi-formulir", "minta-berkas", "jawaban-pertanyaan",
            ])
    }

    /// `NAME.txt`: the subject, a blank line and the text part; `NAME.html`: the page.
    private func compare(_ mail: OutgoingMail, _ name: String) throws {
        try compare("Subjek: \(mail.subject)\n\n\(mail.text)", "\(name).txt")
        try compare(try #require(mail.html), "\(name).html")
        if let entry = mail.attachments.first(where: { $0.fileName.hasSuffix(".ics") }) {
            #expect(Data((mail.calendar?.text ?? "").utf8) == entry.content)
            try compare(String(decoding: entry.content, as: UTF8.self), "\(name).ics")
        }
        #expect(try mail.render().count > 0)
    }

    private func compare(_ text: String, _ file: String) throws {
        let url = Fixtures.golden.appending(path: file)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(text.utf8).write(to: url) }
        #expect(
            text == String(decoding: try Data(contentsOf: url), as: UTF8.self), "\(file) differs; RECORD=1 rewrites it")
    }
}
