import Foundation
import Persuratan
import Register
import Testing

/// A register in a folder of its own, gone with the test.
final class TemporaryRegister {
    let folder: URL
    let register: Register

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        register = try Register(path: folder.appending(path: "register.sqlite").path)
    }

    deinit {
        try? register.close()
        try? FileManager.default.removeItem(at: folder)
    }
}

enum Contoh {
    static let pemohon = Peran.pemohon
    static let sekretariat = Peran("sekretariat")!
    static let now = Date(timeIntervalSince1970: 1_795_485_600)
    static let address = EmailAddress("rani@smkn99.example")!

    static let sop = SOP(
        kode: "PC", judul: "SOP CONTOH", pelaksana: [KolomPelaksana(peran: .pemohon, judul: "Pemohon")],
        langkah: [
            Langkah(
                no: 1, aktivitas: "mengajukan", pelaksana: .pemohon, kelengkapan: [], waktuTertulis: "10 Menit",
                menit: 10, output: [], jenis: .permohonan, lanjut: 2, kembali: nil, kata: [:]),
            Langkah(
                no: 2, aktivitas: "mencatat", pelaksana: sekretariat, kelengkapan: [], waktuTertulis: "10 Menit",
                menit: 10, output: [], jenis: .pencatatan, lanjut: nil, kembali: 1, kata: [.lanjut: ["catat"]]),
        ], sekretariat: sekretariat, dokumen: [], lamaBaku: 120)

    static func alur(_ tag: CaseTag) -> (alur: Alur, event: Event) {
        var surat = MetadataSurat(jenis: .kunjungan)
        surat.perihal = "Permohonan \(tag.urut)"
        let permohonan = Permohonan(
            pemohon: Pemohon(nama: nil, alamat: address), dokumen: [.suratPermohonan], surat: surat)
        return (Alur.begin(sop: sop, tag: tag, with: permohonan, at: now).alur, .received(permohonan))
    }

    /// Opens the next request.
    @discardableResult
    static func open(_ tx: RegisterTransaction) throws -> Perkara {
        let tag = try tx.nextTag(kode: "PC", tahun: 2026)
        let (alur, event) = alur(tag)
        let id = try tx.open(alur, at: now)
        try tx.append(event, to: id, at: now, from: nil, penjelasan: nil)
        return Perkara(id: id, alur: alur)
    }

    static func message(_ uid: UInt32, id: String? = "<a@b>", digest: String = "d", text: String = "x") -> FetchedPesan
    {
        FetchedPesan(
            uid: uid, messageID: id, digest: digest, ukuran: text.utf8.count, isTerpotong: false, diterima: now,
            isi: Data(text.utf8))
    }

    static func use(_ from: Int, _ to: Int, _ ruang: String = "pontive", jeda: Jeda = .tanpa) -> PemakaianRuang {
        var room = Ruang(kode: ruang, nama: ruang)
        room.jeda = jeda
        return room.pemakaian(slot(from, to))
    }

    static func slot(_ from: Int, _ to: Int) -> Jadwal {
        Jadwal(tanggal: Tanggal("2026-12-03")!, mulai: Pukul(jam: from)!, selesai: Pukul(jam: to)!)!
    }
}

@Suite("messages are stored once") struct MessageTests {
    @Test("the same UID, and the same letter under another UID, are stored once")
    func once() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            #expect(try tx.store([Contoh.message(1)], mailbox: "INBOX", uidValidity: 7, at: Contoh.now) == 1)
            #expect(try tx.store([Contoh.message(1)], mailbox: "INBOX", uidValidity: 7, at: Contoh.now) == 0)
            #expect(try tx.store([Contoh.message(5)], mailbox: "INBOX", uidValidity: 7, at: Contoh.now) == 0)
            #expect(try tx.store([Contoh.message(1)], mailbox: "INBOX", uidValidity: 8, at: Contoh.now) == 0)
            #expect(try tx.snapshot.lastUID(mailbox: "INBOX", uidValidity: 7) == 5)
            #expect(try tx.snapshot.newMessageCount() == 1)
        }
    }

    @Test("the same Message-ID with other content is another message")
    func otherContent() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let messages = [
                Contoh.message(1, digest: "one"), Contoh.message(2, digest: "two"), Contoh.message(3, id: nil),
            ]
            #expect(try tx.store(messages, mailbox: "INBOX", uidValidity: 7, at: Contoh.now) == 3)
        }
    }

    @Test("a message set aside comes back by release, and only then")
    func quarantine() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            _ = try tx.store([Contoh.message(1)], mailbox: "INBOX", uidValidity: 7, at: Contoh.now)
            let id = try #require(try tx.snapshot.nextNewMessage()).id
            try tx.quarantine(message: id, alasan: "terlalu besar")
            #expect(try tx.snapshot.nextNewMessage() == nil)
            #expect(try tx.snapshot.unreportedQuarantined().map(\.alasan) == ["terlalu besar"])
            try tx.markReported([id], at: Contoh.now)
            #expect(try tx.snapshot.unreportedQuarantined().isEmpty)
            #expect(try tx.snapshot.quarantined().count == 1)
            try tx.release(message: id)
            #expect(try tx.snapshot.nextNewMessage()?.id == id)
            #expect(throws: RegisterError.notFound("message \(id) in quarantine")) { try tx.release(message: id) }
        }
    }
}

@Suite("the agenda numbers of a year") struct NomorAgendaTests {
    @Test("they rise by one without a gap, and begin anew each January")
    func gapFree() throws {
        let home = try TemporaryRegister()
        let day = Tanggal("2026-12-31")!
        try home.register.write { (tx) throws in
            for expected in 1...3 {
                let perkara = try Contoh.open(tx)
                let nomor = try tx.nextNomorAgenda(tahun: 2026)
                #expect(nomor.urut == expected)
                try tx.enter(perkara.alur.surat, nomor: nomor, tanggalTerima: day, case: perkara.id)
            }
            #expect(try tx.nextNomorAgenda(tahun: 2027).urut == 1)
        }
        let rows = try home.register.read { try $0.suratMasuk(tahun: 2026, limit: 10) }
        #expect(rows.map(\.nomorAgenda.urut) == [3, 2, 1])
        #expect(rows.map(\.surat.perihal) == ["Permohonan 3", "Permohonan 2", "Permohonan 1"])
    }

    @Test("a number that would leave a gap is refused by the database itself")
    func gap() throws {
        let home = try TemporaryRegister()
        #expect(throws: RegisterError.self) {
            try home.register.write { (tx) throws in
                let perkara = try Contoh.open(tx)
                let far = try #require(NomorAgenda(tahun: 2026, urut: 5))
                try tx.enter(perkara.alur.surat, nomor: far, tanggalTerima: Tanggal("2026-12-31")!, case: perkara.id)
            }
        }
        #expect(try home.register.read { try $0.perkaraList(limit: 10) }.isEmpty)
    }

    @Test("a letter that is corrected keeps its number")
    func corrected() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let perkara = try Contoh.open(tx)
            let nomor = try tx.nextNomorAgenda(tahun: 2026)
            var surat = perkara.alur.surat
            try tx.enter(surat, nomor: nomor, tanggalTerima: Tanggal("2026-11-24")!, case: perkara.id)
            surat.perihal = "Kunjungan Industri"
            try tx.enter(surat, nomor: nomor, tanggalTerima: Tanggal("2026-11-24")!, case: perkara.id)
            #expect(try tx.snapshot.suratMasuk(nomor)?.surat.perihal == "Kunjungan Industri")
            #expect(try tx.snapshot.suratMasuk(tahun: nil, limit: 10).count == 1)
        }
    }
}

@Suite("the agenda of a room") struct AgendaTests {
    @Test("two visits never have one room at one time; slots that touch are fine")
    func conflict() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let (first, second) = (try Contoh.open(tx), try Contoh.open(tx))
            #expect(try tx.book(Contoh.use(9, 11, "pontive"), case: first.id, at: Contoh.now) == nil)
            let other = try tx.book(Contoh.use(10, 12, "pontive"), case: second.id, at: Contoh.now)
            #expect(other == .terisi(Contoh.slot(9, 11), oleh: first.alur.tag))
            #expect(try tx.book(Contoh.use(11, 12, "pontive"), case: second.id, at: Contoh.now) == nil)
            #expect(try tx.book(Contoh.use(10, 12, "aula"), case: second.id, at: Contoh.now) == nil)
        }
    }

    @Test("a new slot takes the place of the request's own earlier one, even where both overlap")
    func moved() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let perkara = try Contoh.open(tx)
            #expect(try tx.book(Contoh.use(9, 11, "pontive"), case: perkara.id, at: Contoh.now) == nil)
            #expect(try tx.book(Contoh.use(10, 12, "pontive"), case: perkara.id, at: Contoh.now) == nil)
            let day = Tanggal("2026-12-03")!
            #expect(try tx.snapshot.agenda(ruang: nil, from: day, to: day).map(\.jadwal) == [Contoh.slot(10, 12)])
            try tx.release(case: perkara.id)
            #expect(try tx.snapshot.agenda(ruang: nil, from: day, to: day).isEmpty)
        }
    }
}

@Suite("requests and their record") struct CaseTests {
    @Test("a request is what its recorded events say, under the SOP it began with")
    func replay() throws {
        let home = try TemporaryRegister()
        let tag = try home.register.write { (tx) throws in
            var perkara = try Contoh.open(tx)
            let reply = Event.replied(
                Reply(
                    permintaan: 1, oleh: Contoh.sekretariat,
                    keputusan: .lanjut(Arahan(koreksi: [.perihal("Kunjungan")]))))
            _ = perkara.alur.handle(reply, at: Contoh.now)
            try tx.append(reply, to: perkara.id, at: Contoh.now, from: nil, penjelasan: "catat")
            try tx.update(perkara, at: Contoh.now)
            return perkara.alur.tag
        }
        let perkara = try #require(try home.register.read { try $0.perkara(tag) })
        #expect(perkara.alur.keadaan == .mencatat(langkah: 2))
        #expect(perkara.alur.surat.perihal == "Kunjungan")
        #expect(perkara.alur.sop == Contoh.sop)
        let record = try home.register.read { try $0.peristiwa(of: perkara.id) }
        #expect(record.map(\.urut) == [1, 2])
        #expect(record.last?.penjelasan == "catat")
    }

    @Test("a transaction that fails leaves nothing behind")
    func allOrNothing() throws {
        struct Stop: Error {}
        let home = try TemporaryRegister()
        #expect(throws: Stop.self) {
            try home.register.write { (tx) throws in
                try Contoh.open(tx)
                throw Stop()
            }
        }
        #expect(try home.register.read { try $0.perkaraList(limit: 10) }.isEmpty)
    }

    @Test("tags rise by one within SOP and year")
    func tags() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            try Contoh.open(tx)
            #expect(try tx.nextTag(kode: "PC", tahun: 2026).description == "PC-2026-0002")
            #expect(try tx.nextTag(kode: "PC", tahun: 2027).description == "PC-2027-0001")
            #expect(try tx.nextTag(kode: "PR", tahun: 2026).description == "PR-2026-0001")
        }
    }
}

@Suite("the outbox") struct OutboxTests {
    @Test("mails come in the order in which they are due, each once, until they are sent")
    func order() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            for (index, id) in ["a", "b", "a"].enumerated() {
                try tx.enqueue(
                    Data("\(index)".utf8), messageID: "\(id)@x", kepada: Contoh.address, jenis: "permintaan", case: nil,
                    at: Contoh.now.addingTimeInterval(Double(index)))
            }
            let due = try tx.snapshot.dueMails(at: Contoh.now.addingTimeInterval(60), limit: 10)
            #expect(due.map(\.messageID) == ["a@x", "b@x"])
            #expect(try tx.snapshot.dueMails(at: Contoh.now, limit: 10).map(\.messageID) == ["a@x"])
            try tx.markSent(due[0].id, at: Contoh.now)
            try tx.postpone(due[1].id, until: Contoh.now.addingTimeInterval(600), galat: "451", isInDoubt: false)
            #expect(try tx.snapshot.nextDue() == Contoh.now.addingTimeInterval(600))
            try tx.markFailed(due[1].id, galat: "550", at: Contoh.now)
            #expect(try tx.snapshot.nextDue() == nil)
            #expect(try tx.snapshot.outbox(pending: true, limit: 10).map(\.galat) == ["550"])
            try tx.retry(due[1].id, at: Contoh.now)
            #expect(try tx.snapshot.dueMails(at: Contoh.now, limit: 10).map(\.id) == [due[1].id])
            #expect(throws: RegisterError.self) { try tx.retry(due[0].id, at: Contoh.now) }
        }
    }
}

@Suite("opening a register") struct OpeningTests {
    @Test("a file that is no register is refused with what to do")
    func noRegister() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "no-register-\(UUID().uuidString)")
        try Data(repeating: 65, count: 8192).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let error = #expect(throws: RegisterError.self) { try Register(path: file.path) }
        #expect(error?.description.contains("restore a backup") == true)
    }
}
