import Foundation
import Mail
import MailWorld
import Persuratan
import Register
import Testing

@Suite("the record and its proofs, with the real program", .serialized) struct EvidenceTests {
    @Test(
        "the register is thrown away and made anew, from its archive and from the mailbox alone: the export is the same",
        arguments: ["tidak", "bcc", "append"])
    func rebuilt(copies: String) throws {
        var plan = DemoOffice.Plan()
        plan.copies = copies
        let office = try SystemOffice(plan: plan)
        try play(office)
        let before = try exports(office)
        #expect(before.allSatisfy { $0.contains("SMK Negeri 99 Khayalan") || $0.contains("PC-") })
        let head = try #require(try office.objects("audit", "head").first?["sidik"] as? String)
        #expect(try office.run("audit", "verify", "--head", head).code == 0)

        // From the archive: the same to the last hash, prints and all.
        let folder = office.office.folder
        let (archive, new) = (folder.appending(path: "arsip.sqlite"), folder.appending(path: "baru.sqlite"))
        let copy = try office.run("rebuild", "--from-archive", archive.path)
        #expect(copy.code == 0, "\(copy.output)\(copy.errors)")
        #expect(copy.output.contains(head))

        // From the mailbox alone.
        let register = folder.appending(path: "register.sqlite")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: register.path + end) }
        let made = try office.run("rebuild", "--from-mailbox", new.path)
        #expect(made.code == 0, "\(made.output)\(made.errors)")
        #expect(try office.run("rebuild", "--from-mailbox", new.path).errors.contains("is there already"))
        try FileManager.default.moveItem(at: new, to: register)
        #expect(try exports(office) == before)
        #expect(try office.run("audit", "verify").code == 0)
        // Somebody who wrote down a hash of the lost register sees that this is another one.
        #expect(try office.run("audit", "verify", "--head", head).code == 1)

        // The archive's register is the lost one.
        try FileManager.default.removeItem(at: register)
        try FileManager.default.moveItem(at: archive, to: register)
        #expect(try exports(office) == before)
        #expect(try office.run("audit", "verify", "--head", head).code == 0)
    }

    @Test("after a rebuild from the mailbox the office goes on; mails of which copies were kept can still be answered")
    func goesOn() throws {
        var plan = DemoOffice.Plan()
        plan.copies = "bcc"
        let office = try SystemOffice(plan: plan)
        try office.start()
        try office.applicant.send(SampleLetter.mail(visit: SystemOffice.visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        try office.answer("admin", "teruskan")
        let question = try office.mail("sekretariat")
        try waitUntilPutAway(office)
        #expect(office.daemon?.terminate() == 0)
        let register = office.office.folder.appending(path: "register.sqlite").path
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: register + end) }
        #expect(try office.run("rebuild", "--from-mailbox", register).code == 0)
        try office.start()
        try office.persona("sekretariat").answer(question, "catat")
        let next = try office.mail("kadis")
        #expect(next.attachments.map(\.fileName).contains("lembar-disposisi-0001-\(SystemOffice.today.tahun).pdf"))
        let again = try office.persona("sekretariat")
        try again.refresh()
        #expect(again.mails.count == 1, "nothing is sent twice: \(again.mails.map(\.subject))")
    }

    @Test("killed at any moment, a backup is whole or not there; the register and earlier backups are never touched")
    func killedBackup() throws {
        let office = try SystemOffice()
        let folder = office.office.folder
        let path = folder.appending(path: "register.sqlite").path
        try fill(path, megabytes: 40)
        let (first, wanted) = (folder.appending(path: "pertama.sqlite"), folder.appending(path: "salinan.sqlite"))
        let start = Date()
        #expect(try office.run("backup", first.path).code == 0)
        let seconds = Date().timeIntervalSince(start)
        let bytes = try Data(contentsOf: first)
        var finished = 0
        for kill in 1...14 {
            let process = try OfficeProcess(["backup", wanted.path], office: office.office)
            process.kill(in: seconds * Double(kill) / 12)
            while process.isRunning { usleep(2000) }
            if process.wasKilled == false { finished += 1 }
            if FileManager.default.fileExists(atPath: wanted.path) {
                _ = try Register.check(wanted.path)
                try FileManager.default.removeItem(at: wanted)
            } else {
                #expect(process.wasKilled)
            }
        }
        #expect(finished < 14)
        #expect(try Data(contentsOf: first) == bytes)
        #expect(try office.run("audit", "verify").code == 0)
        // The next one removes what the killed ones left, and the office can be put back.
        let last = try office.run("backup", wanted.path)
        #expect(last.code == 0, "\(last.errors)")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left.filter { $0.contains("sedang-dibuat") } == [])
        let restored = try office.run("restore", wanted.path)
        #expect(restored.code == 0, "\(restored.errors)")
        let name = "register.sqlite.sebelum-\(SystemOffice.today.tahun)"
        #expect(restored.output.contains(name), "\(restored.output)")
        #expect(try office.run("audit", "verify").code == 0)
    }

    @Test("a damaged backup is refused: where, what, and with the register as it was")
    func damagedBackup() throws {
        let office = try SystemOffice()
        let folder = office.office.folder
        let path = folder.appending(path: "register.sqlite").path
        try fill(path, megabytes: 1)
        let backup = folder.appending(path: "salinan.sqlite")
        #expect(try office.run("backup", backup.path).code == 0)
        var bytes = try Data(contentsOf: backup)
        let place = try #require(bytes.range(of: Data("Surat rekaan".utf8)))
        bytes.replaceSubrange(place, with: Data("Surat palsu!".utf8))
        try bytes.write(to: backup)
        let result = try office.run("restore", backup.path)
        #expect(result.code != 0)
        #expect(result.errors.contains(backup.path), "\(result.errors)")
        #expect(result.errors.contains("isi_pesan 1 was changed past the program"), "\(result.errors)")
        #expect(try office.run("audit", "verify").code == 0)
    }

    // MARK: -

    /// One visit is agreed on, one is refused, one waits; an advertisement is set aside.
    private func play(_ office: SystemOffice) throws {
        try office.start()
        let (visit, year) = (SystemOffice.visit, SystemOffice.today.tahun)
        try office.applicant.send(SampleLetter.mail(visit: visit, written: SystemOffice.today))
        _ = try office.mail("pemohon", "acknowledgement")
        for (role, words) in [
            ("admin", "teruskan"), ("sekretariat", "catat"), ("kadis", "Kabid TKPBET, tindak lanjuti"),
            ("kabid", "setuju"), ("seksi", "usul: \(visit.ditambah(hari: 1).lengkap) 10.00-12.00"),
            ("pemohon", "Baik, kami setuju."), ("admin_pontive", "agendakan"),
        ] { try office.answer(role, words) }
        _ = try office.mail("pemohon", "approval notice")
        for number in [2, 3] {
            try office.applicant.send(
                SampleLetter.mail(
                    visit: visit.ditambah(hari: 7), written: SystemOffice.today, nomor: "421.3/10\(number)/2026"))
            _ = try office.mail("pemohon", "acknowledgement")
            try office.answer("admin", "teruskan")
            try office.answer("sekretariat", "catat")
            if number == 2 { try office.answer("kadis", "tolak: ruang sedang diperbaiki") }
            if number == 2 { _ = try office.mail("pemohon", "refusal") }
        }
        try office.applicant.send(
            PersonalMail(to: DemoOffice.mailbox, subject: "Penawaran", text: "Kami menawarkan kursi murah."))
        try eventually("an advertisement set aside") { try office.objects("quarantine", "list").count == 1 }
        try eventually("an empty outbox") { try office.objects("outbox", "list").isEmpty }
        try waitUntilPutAway(office)
        #expect(office.daemon?.terminate() == 0)
        #expect(try office.objects("case", "list").count == 3, "of \(year)")
    }

    /// Until the inbox is empty, and as many copies of our own mails as are kept lie in their folder.
    private func waitUntilPutAway(_ office: SystemOffice) throws {
        let mailbox = try office.mailbox()
        defer { mailbox.logout() }
        try eventually("mails that are put away") {
            let copies = office.office.plan.copies == "tidak" ? 0 : try office.objects("outbox", "list", "--all").count
            return try office.subjects(mailbox, in: "INBOX").isEmpty
                && office.subjects(mailbox, in: "Sent").count == copies
        }
    }

    private func exports(_ office: SystemOffice) throws -> [String] {
        let folder = office.office.folder
        return try [
            ["register", "export", "--format", "csv"], ["register", "export", "--format", "json"],
            ["register", "export", "--format", "csv", "--kolom", "srikandi"], ["agenda", "list", "--format", "csv"],
        ].map { arguments in
            let result = try OfficeProcess.run(arguments + ["--config", folder.path])
            try #require(result.code == 0, "\(arguments): \(result.errors)")
            return result.output
        }
    }

    private func fill(_ path: String, megabytes: Int) throws {
        let register = try Register(path: path)
        let now = Date()
        for number in 1...megabytes {
            let body = Data("Surat rekaan \(number)\n".utf8) + Data(repeating: UInt8(number), count: 200_000)
            try register.write { tx in
                let messages = (1...5).map { part in
                    FetchedPesan(
                        uid: UInt32(number * 5 + part), messageID: "\(number).\(part)@x.example", digest: "\(number)",
                        ukuran: body.count, isTerpotong: false, diterima: now, isi: body)
                }
                _ = try tx.store(messages, mailbox: "INBOX", uidValidity: 1, at: now)
            }
        }
        try register.close()
    }
}
