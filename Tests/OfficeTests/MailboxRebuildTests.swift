import Foundation
import Mail
import MailWorld
import Notices
import Persuratan
import Register
import Testing

@testable import Office

@Suite("the register made anew from the mailbox alone") struct MailboxRebuildTests {
    @Test("letters, numbers, dispositions and schedules are the same, though nobody knows when each code was made")
    func same() throws {
        let office = try DeskHarness()
        try take(request(1), in: office)
        for (role, word) in [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "Kabid TKPBET, tindak lanjuti"),
            ("kabid", "setuju"), ("seksi", "setuju"), ("admin_pontive", "agendakan"),
        ] { try take(answer(role, word, office), in: office) }
        try #require(try office.alur().keadaan == .selesai)
        let (result, new) = try rebuild(office)
        #expect(result == Rebuild.Result(masukan: 7, keputusan: 7))
        try compare(office, new, ["PC-2026-0001"])
    }

    @Test("an answer to a digest means the letters that it meant")
    func digest() throws {
        let office = try twoInDigest()
        try take(answer("kadis", "1 setuju, 2 tolak: ruang sedang diperbaiki", office), in: office)
        #expect(try office.alur("PC-2026-0002").keadaan == .ditolak(langkah: 4))
        let (_, new) = try rebuild(office)
        try compare(office, new, ["PC-2026-0001", "PC-2026-0002"])
    }

    @Test("where a mail came between, a digest's numbers may mean other letters: nothing is decided on them")
    func digestInDoubt() throws {
        let office = try DeskHarness()
        try letters(3, office)
        // The program stood still in the morning, when the digest was due; the first thing that it saw was a refusal.
        office.pass(seconds: 25 * 3600)
        let mail = try #require(try office.mails(to: "kadis").last { $0.subject.contains("0001") })
        try take(Self.bytes(PersonalMail(answering: mail, text: "tolak: penuh"), "kadis", office), in: office)
        office.pass(seconds: 60)
        try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue()
        office.pass(seconds: 300)
        try #require(try office.mails(to: "kadis").last?.subject.contains("2 surat") == true)
        try take(answer("kadis", "1 tolak: penuh, 2 setuju", office), in: office)
        #expect(try office.alur("PC-2026-0002").keadaan == .ditolak(langkah: 4))
        let (result, new) = try rebuild(office)
        #expect(result.tanpaPertanyaan == 1)
        let states = try new.read { register in
            try (1...3).map { try register.perkara(CaseTag("PC-2026-000\($0)")!)?.alur.keadaan }
        }
        #expect(states == [.ditolak(langkah: 4), .menungguPejabat(langkah: 4), .menungguPejabat(langkah: 4)])
    }

    @Test("a copy of a mail that is still to be answered keeps its code alive")
    func copies() throws {
        let office = try DeskHarness()
        try take(request(1), in: office)
        let (_, new) = try rebuild(office)
        let mail = try #require(try office.mails(to: "admin").last)
        let code = try #require(mail.replyTo.first?.plusTag)
        #expect(try new.read { try $0.permintaan(kode: code) } == nil)
        try CodeRecovery(parts: parts(office, new)).recover(sent: mail)
        #expect(try new.read { try $0.permintaan(kode: code) }?.tag == CaseTag("PC-2026-0001"))
    }

    @Test("answers about a letter that came on paper are told: it never lay in the mailbox")
    func paper() throws {
        let office = try DeskHarness()
        try office.counter(EntryTests.note([.jenis(.kunjungan), .perihal("Kunjungan"), .asal("SMKN 98")]))
        try take(request(1), in: office)
        try take(answer("admin", "teruskan", office), in: office)
        let (result, _) = try rebuild(office)
        #expect(result.masukan == 2 && result.tanpaPertanyaan == 1)
    }

    @Test(
        "a letter whose scan was read for a while was decided behind later ones; one that was only moved about was not")
    func order() {
        func found(_ folder: String, _ uid: UInt32, _ second: TimeInterval) -> FoundMessage {
            FoundMessage(
                folder: folder, uidValidity: 1, uid: uid, ukuran: 1, isTerpotong: false,
                diterima: Date(timeIntervalSince1970: 1_795_000_000 + second), isi: URL(filePath: "/dev/null"))
        }
        let done = [found("d", 1, 100), found("d", 2, 90), found("d", 3, 20_000), found("d", 4, 50)]
        let aside = [found("k", 1, 95), found("k", 2, 101)]
        let order = FoundMessage.inOrder([done, aside]).map { "\($0.folder)\($0.uid)" }
        #expect(order == ["d4", "k1", "d1", "d2", "k2", "d3"])
    }

    @Test("mails are moved in the order of their decisions, in as few sets as that takes")
    func runs() {
        #expect(PutAway.ascendingRuns([]) == [])
        #expect(PutAway.ascendingRuns([1, 2, 7]) == [[1, 2, 7]])
        #expect(PutAway.ascendingRuns([5, 9, 1, 2, 3, 2]) == [[5, 9], [1, 2, 3], [2]])
    }

    // MARK: -

    private func letters(_ count: Int, _ office: DeskHarness) throws {
        for number in 1...count {
            try take(request(number), in: office)
            for (role, word) in [("admin", "teruskan"), ("sekretariat", "catat")] {
                try take(answer(role, word, office), in: office)
            }
        }
    }

    private func twoInDigest() throws -> DeskHarness {
        let office = try DeskHarness()
        try letters(2, office)
        office.pass(seconds: 86_400)
        try ReminderDesk(parts: office.parts, logger: Town.quiet).workOnDue()
        office.pass(seconds: 300)
        try #require(try office.mails(to: "kadis").last?.subject.contains("2 surat") == true)
        return office
    }

    private func parts(_ office: DeskHarness, _ register: Register) -> DeskParts {
        DeskParts(setup: office.setup, register: register, notices: office.parts.notices, clock: office.parts.clock)
    }

    private func rebuild(_ office: DeskHarness) throws -> (Rebuild.Result, Register) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "mailbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let new = try Register(path: folder.appending(path: "baru.sqlite").path)
        let rebuild = Rebuild(parts: parts(office, new), converter: TextConverter(), logger: Town.quiet)
        return (try rebuild.decide(messages(of: office, in: folder)), new)
    }

    private func compare(_ office: DeskHarness, _ new: Register, _ tags: [String]) throws {
        let letters = { (register: Register) in try register.read { try $0.suratMasuk(tahun: nil, limit: 9) } }
        #expect(try letters(new) == letters(office.register))
        for tag in tags {
            let (old, made) = (
                try office.alur(tag), try #require(try new.read { try $0.perkara(CaseTag(tag)!) }).alur
            )
            #expect(made.disposisi == old.disposisi)
            #expect(made.keadaan == old.keadaan)
            #expect(made.jadwalAgenda == old.jadwalAgenda)
        }
        #expect(try new.read { try $0.audit() } == [])
    }

    private func request(_ number: Int) -> Data {
        let letter = SampleLetter.mail(
            visit: DeskHarness.visit.ditambah(hari: number), written: Tanggal("2026-11-16")!,
            nomor: "421.3/08\(number)-SMKN99/2026")
        let from = Mailbox(name: "Rani Khayali", address: DeskHarness.applicant)
        return Data(letter.bytes(from: from, messageID: "awal\(number)@smkn99.example"))
    }

    private func answer(_ role: String, _ word: String, _ office: DeskHarness) throws -> Data {
        let mail = try #require(try office.mails(to: role).last)
        return Self.bytes(PersonalMail(answering: mail, text: word), role, office)
    }

    private static func bytes(_ mail: PersonalMail, _ role: String, _ office: DeskHarness) -> Data {
        Data(
            mail.bytes(
                from: Mailbox(name: nil, address: office.address(role)),
                messageID: "\(UUID().uuidString)@diskominfo.example"))
    }

    /// A mail comes, and is decided some seconds later.
    private func take(_ raw: Data, in office: DeskHarness) throws {
        try office.store(raw)
        office.pass(seconds: 7)
        _ = try office.deal()
    }

    private func messages(of office: DeskHarness, in folder: URL) throws -> [FoundMessage] {
        try office.register.read { register in
            var found: [FoundMessage] = []
            var id: Int64 = 0
            while let message = try? register.message(id + 1) {
                id += 1
                guard message.saluran == .surel else { continue }
                let file = folder.appending(path: String(message.id))
                try message.isi.write(to: file)
                found.append(
                    FoundMessage(
                        folder: "Diproses", uidValidity: 3, uid: UInt32(message.id), ukuran: message.ukuran,
                        isTerpotong: false, diterima: message.diterima, isi: file))
            }
            return found
        }
    }
}
