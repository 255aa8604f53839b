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

    @Test("each report reads as its golden file", arguments: ["laporan-harian", "balasan-tanpa-kode", "pengaduan"])
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
        let reports: [String: OfficeReport] = [
            "laporan-harian": .laporanHarian(day), "balasan-tanpa-kode": .balasanTanpaKode(subjek: "Setuju"),
            "pengaduan": .pengaduan(subjek: "Lampu jalan mati"),
        ]
        let report = try #require(reports[name])
        let to = Mailbox(name: "Rahma Fiktifiani, S.AP.", address: "sekretariat@kantor.example")
        let facts = ReportFacts(kantor: Fixtures.kantor, kepada: to, envelope: Fixtures.envelope)
        try compare(notices.mail(report, facts), name)
    }

    @Test("every golden file belongs to a mail, and there is one for every template")
    func folder() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Fixtures.golden.path)
        let names = GoldenNotice.all.map(\.name) + ["laporan-harian", "balasan-tanpa-kode", "pengaduan"]
        let invitations = [
            "persetujuan", "usul-jadwal", "usul-jadwal-satu", "usul-jadwal-tetap", "pembatalan-undangan",
        ]
        let expected = names.flatMap { ["\($0).txt", "\($0).html"] } + invitations.map { "\($0).ics" }
        #expect(files.sorted() == expected.sorted())
        let written = Set(try GoldenNotice.all.map { try TemplateName($0.notice, Fixtures.sop).file })
        #expect(Set(TemplateName.all).subtracting(written) == ["laporan-harian", "balasan-tanpa-kode", "pengaduan"])
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
