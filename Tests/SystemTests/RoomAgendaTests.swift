import Foundation
import Mail
import MailWorld
import Persuratan
import Testing

@Suite("rooms and their agenda on real mail servers", .serialized) struct RoomAgendaTests {
    /// Plays a request of that applicant up to the row that `role` has to answer.
    private func play(_ office: SystemOffice, until role: String) throws {
        let words = [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "Kabid TKPBET, tindak lanjuti"),
            ("kabid", "setuju"), ("seksi", "1"), ("admin_pontive", "agendakan"),
        ]
        for (actor, word) in words {
            if actor == role { return }
            try office.answer(actor, word)
        }
    }

    private func request(_ office: SystemOffice, nomor: String = "421.3/087-SMKN99/2026") throws {
        try office.applicant.send(
            SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today, nomor: nomor))
        _ = try office.mail("pemohon", "acknowledgement")
    }

    private var day: String { SystemOffice.visit.lengkap }

    @Test(
        "sudden use of the room after the approval: everybody hears at once, a number finds the next time, a cancellation frees it"
    )
    func suddenUse() throws {
        let office = try SystemOffice()
        try office.start()
        try request(office)
        try play(office, until: "nobody")
        #expect(try office.mail("pemohon", "approval notice").text.contains(day))
        for role in ["seksi", "admin_pontive"] { _ = try office.mail(role, "news of the agenda") }
        let block = try office.run(
            "agenda", "block", "pontive", SystemOffice.visit.description, "08.00-12.00", "Rapat wali kota")
        #expect(block.code == 0, "\(block.errors)")
        #expect(block.output.contains("settled anew: PC-\(SystemOffice.today.tahun)-0001"))
        #expect(try office.mail("pemohon", "the change").words.contains("Rapat wali kota"))
        #expect(try office.objects("agenda", "list").isEmpty)
        let again = try office.answer("seksi", "6")
        #expect(again.words.contains("08.00–12.00: dipakai kantor, Rapat wali kota"))
        let offered = try #require(
            again.text.split(separator: "\n").first { $0.hasPrefix("6. ") }?.dropFirst(3).split(separator: " ").first)
        let proposal = try office.answer("pemohon", "1")
        #expect(proposal.words.contains("1. \(offered)"))
        try office.answer("admin_pontive", "agendakan")
        let approval = try office.mail("pemohon", "approval notice")
        #expect(approval.words.contains("menggantikan pemberitahuan kami sebelumnya"))
        #expect(try office.objects("agenda", "list").count == 1)
        try office.applicant.answer(approval, "Mohon maaf, kunjungan kami batalkan.")
        _ = try office.mail("pemohon", "receipt of the cancellation")
        // Two mails each: the agenda's news, and the cancellation.
        for role in ["seksi", "admin_pontive"] {
            _ = try office.mail(role)
            #expect(try office.mail(role).subject.contains("Dibatalkan pemohon"))
        }
        #expect(try office.objects("agenda", "list").isEmpty)
        #expect(office.daemon?.terminate() == 0)
    }

    @Test("two wishes for one time: the section sees both, and the loser hears at once when the other is entered")
    func twoWishes() throws {
        let office = try SystemOffice()
        try office.start()
        try request(office)
        try play(office, until: "seksi")
        let first = try office.mail("seksi")
        try request(office, nomor: "421.3/088-SMKN99/2026")
        try play(office, until: "seksi")
        let second = try office.mail("seksi")
        #expect(second.words.contains("diinginkan juga oleh PC-\(SystemOffice.today.tahun)-0001, belum diputuskan"))
        try office.persona("seksi").answer(second, "setuju")
        try office.answer("admin_pontive", "agendakan")
        // The order of the two is the order in which they were written: the loser's first.
        let mails = [try office.mail("pemohon").subject, try office.mail("pemohon").subject]
        #expect(mails.filter { $0.contains("0001") && $0.contains("Waktu kegiatan perlu dipilih kembali") }.count == 1)
        #expect(mails.filter { $0.contains("0002") && $0.contains("disetujui") }.count == 1)
        // The older mail's yes is none any more.
        try office.persona("seksi").answer(first, "setuju")
        try eventually("the late yes is dealt with") {
            try office.objects("case", "show", "PC-\(SystemOffice.today.tahun)-0001").first.map {
                ($0["peristiwa"] as? [[String: Any]])?.last?["peristiwa"] as? String == "replied: lanjut"
            } ?? false
        }
        #expect(
            try office.objects("agenda", "list").compactMap { $0["tag"] as? String } == [
                "PC-\(SystemOffice.today.tahun)-0002"
            ])
        #expect(office.daemon?.terminate() == 0)
    }

    @Test("a conflict found late: taken between the section's yes and the agenda, the visit is never entered")
    func lateConflict() throws {
        let office = try SystemOffice()
        try office.start()
        try request(office)
        try play(office, until: "admin_pontive")
        let asked = try office.mail("admin_pontive")
        let block = try office.run(
            "agenda", "block", "pontive", SystemOffice.visit.description, "10.30-12.00", "Rapat wali kota")
        #expect(block.code == 0, "\(block.errors)")
        try office.persona("admin_pontive").answer(asked, "agendakan")
        #expect(try office.mail("admin_pontive").subject.contains("Belum dapat diagendakan"))
        #expect(try office.mail("admin_pontive").subject.contains("Sudah diproses"))
        #expect(try office.mail("pemohon").subject.contains("Waktu kegiatan perlu dipilih kembali"))
        #expect(try office.mail("seksi").words.contains("Ruang dipakai kantor"))
        #expect(try office.objects("agenda", "list").isEmpty)
        #expect(office.daemon?.terminate() == 0)
    }

    @Test("of two programs that take the room for the office at once, one gets it")
    func twoPrograms() throws {
        let office = try SystemOffice()
        let visit = SystemOffice.visit.description
        let arguments = [
            "agenda", "block", "pontive", visit, "09.00-12.00", "Rapat", "--config", office.office.folder.path,
        ]
        let results = [try start(arguments), try start(arguments), try start(arguments)]
        for result in results { result.waitUntilExit() }
        #expect(results.map(\.terminationStatus).sorted() == [0, 1, 1])
        let blocks = try office.objects("agenda", "blocks")
        #expect(blocks.count == 1)
        let id = try #require(blocks.first?["id"] as? Int)
        #expect(try office.run("agenda", "unblock", String(id)).code == 0)
        #expect(try office.run("agenda", "unblock", String(id)).code == 1)
        #expect(try office.run("agenda", "block", "gudang", visit, "09.00-12.00", "Rapat").errors.contains("pontive"))
        #expect(try office.run("agenda", "block", "pontive", visit, "12.00-09.00", "Rapat").code == 2)
    }
}

/// Starts the program, and does not wait for it.
private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = OfficeProcess.program
    (process.arguments, process.standardOutput, process.standardError) = (
        arguments, FileHandle.nullDevice, FileHandle.nullDevice
    )
    try process.run()
    return process
}

extension ParsedMail {
    /// The text without its line breaks, which fall anywhere.
    fileprivate var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
