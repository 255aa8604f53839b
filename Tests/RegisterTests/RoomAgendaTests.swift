import Foundation
import GRDB
import Persuratan
import Testing

@testable import Register

@Suite("a room's agenda is guarded by the database itself") struct RoomAgendaTests {
    private let day = Tanggal("2026-12-03")!
    private let later = Contoh.now.addingTimeInterval(3600)

    @Test("what must stay free around a visit counts, on both sides")
    func buffers() throws {
        let home = try TemporaryRegister()
        let jeda = Jeda(sebelum: 15, sesudah: 30)
        try home.register.write { (tx) throws in
            let (first, second) = (try Contoh.open(tx), try Contoh.open(tx))
            #expect(try tx.book(Contoh.use(9, 11, jeda: jeda), case: first.id, at: Contoh.now) == nil)
            #expect(try tx.book(Contoh.use(11, 12, jeda: jeda), case: second.id, at: Contoh.now) != nil)
            #expect(try tx.book(Contoh.use(12, 13, jeda: jeda), case: second.id, at: Contoh.now) == nil)
        }
    }

    @Test("two programs that enter visits at once never enter two into one time")
    func twoPrograms() throws {
        let home = try TemporaryRegister()
        let path = home.folder.appending(path: "register.sqlite").path
        let ids = try home.register.write { tx in try (0..<40).map { _ in try Contoh.open(tx).id } }
        let registers = [home.register, try Register(path: path)]
        DispatchQueue.concurrentPerform(iterations: ids.count) { index in
            let slot = Contoh.use(8 + index % 5, 10 + index % 5)
            _ = try? registers[index % 2].write { try $0.book(slot, case: ids[index], at: Contoh.now) }
        }
        let entered = try home.register.read { try $0.agenda(ruang: "pontive", from: day, to: day) }.map(\.jadwal)
        #expect(!entered.isEmpty)
        for (index, one) in entered.enumerated() {
            for other in entered[..<index] { #expect(!one.overlaps(other)) }
        }
        try registers[1].close()
    }

    @Test(
        "even a program that looks at nothing cannot enter a visit into a taken time, nor move one there",
        arguments: [
            "INSERT INTO agenda (jenis, permohonan_id, ruang, tanggal, mulai, selesai, terpakai_mulai, terpakai_selesai, "
                + "keadaan, pada) VALUES ('kunjungan', 2, 'pontive', '2026-12-03', 650, 700, 650, 700, 'terisi', '2026')",
            "INSERT INTO agenda (jenis, alasan, ruang, tanggal, mulai, selesai, terpakai_mulai, terpakai_selesai, "
                + "keadaan, pada) VALUES ('blokir', 'x', 'pontive', '2026-12-03', 0, 1440, 0, 1440, 'terisi', '2026')",
            "UPDATE agenda SET keadaan = 'terisi' WHERE keadaan = 'sementara'",
            "DELETE FROM agenda",
        ])
    func blindProgram(sql: String) throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let (first, second) = (try Contoh.open(tx), try Contoh.open(tx))
            _ = try tx.book(Contoh.use(9, 11), case: first.id, at: Contoh.now)
            try tx.hold([Contoh.use(10, 12)], case: second.id, until: later, at: Contoh.now)
        }
        let other = try DatabaseQueue(path: home.folder.appending(path: "register.sqlite").path)
        #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: sql) } }
        try other.close()
    }

    @Test("a hold is seen until it is over, hinders no entry, and goes with the entry")
    func holds() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let (first, second) = (try Contoh.open(tx), try Contoh.open(tx))
            try tx.hold([Contoh.use(9, 11), Contoh.use(13, 15)], case: first.id, until: later, at: Contoh.now)
            let held = try tx.snapshot.isian(ruang: "pontive", from: day, to: day, at: Contoh.now)
            #expect(
                held.map(\.sebabBentrok) == [
                    .ditahan(Contoh.slot(9, 11), oleh: first.alur.tag),
                    .ditahan(Contoh.slot(13, 15), oleh: first.alur.tag),
                ])
            #expect(try tx.snapshot.isian(ruang: "pontive", from: day, to: day, at: later).isEmpty)
            #expect(try tx.book(Contoh.use(10, 12), case: second.id, at: Contoh.now) == nil)
            #expect(try tx.book(Contoh.use(13, 15), case: first.id, at: Contoh.now) == nil)
            let now = try tx.snapshot.isian(ruang: "pontive", from: day, to: day, at: Contoh.now)
            #expect(now.map(\.isTetap) == [true, true])
        }
    }

    @Test("what the office takes for itself is listed, hinders visits, and is given free once")
    func blocks() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let perkara = try Contoh.open(tx)
            let id = try tx.block(Contoh.use(9, 12), alasan: "Rapat", at: Contoh.now)
            #expect(
                try tx.book(Contoh.use(11, 13), case: perkara.id, at: Contoh.now)
                    == .diblokir(Contoh.slot(9, 12), alasan: "Rapat"))
            #expect(try tx.snapshot.blokir(from: day, limit: 9).map(\.jenis) == [.diblokir(id: id, alasan: "Rapat")])
            #expect(try tx.snapshot.agenda(ruang: nil, from: day, to: day).isEmpty)
            try tx.unblock(id)
            #expect(throws: RegisterError.self) { try tx.unblock(id) }
            #expect(try tx.book(Contoh.use(11, 13), case: perkara.id, at: Contoh.now) == nil)
            #expect(throws: RegisterError.self) { try tx.unblock(id + 1) }
        }
    }

    @Test("who has, holds or wishes a time is found, even when the hold is over; numbers keep what was offered")
    func wishes() throws {
        let home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            let (first, second, third) = (try Contoh.open(tx), try Contoh.open(tx), try Contoh.open(tx))
            _ = try tx.book(Contoh.use(9, 11), case: first.id, at: Contoh.now)
            try tx.hold([Contoh.use(10, 12)], case: second.id, until: Contoh.now, at: Contoh.now)
            try tx.wish([Contoh.slot(9, 10), Contoh.slot(9, 10)], ruang: "pontive", case: third.id)
            let found = try tx.snapshot.peminat(ruang: "pontive", from: day, to: day)
            #expect(found.map(\.jenis) == [.terisi, .ditahan, .diinginkan])
            try tx.wish([], ruang: "pontive", case: third.id)
            #expect(try tx.snapshot.peminat(ruang: "pontive", from: day, to: day).count == 2)
            let offers = [Tawaran(nomor: 5, jadwal: Contoh.slot(13, 15), ruang: "pontive")]
            try tx.record(offers, case: third.id, permintaan: 4)
            #expect(try tx.snapshot.tawaran(case: third.id, permintaan: 4) == offers)
            #expect(try tx.snapshot.tawaran(case: third.id, permintaan: 5).isEmpty)
        }
    }

    @Test("visits that an older program entered are kept, and guarded as before")
    func olderRegister() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        let old = try DatabasePool(path: file.path)
        try Migrations.all.migrate(old, upTo: "2 outbox")
        try old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO sop (id, kode, isi) VALUES (1, 'PC', '{}');
                    INSERT INTO permohonan (sop_id, kode, tahun, urut, tag, pemohon_alamat, keadaan, dibuat_at, diubah_at)
                    VALUES (1, 'PC', 2026, 1, 'PC-2026-0001', 'a@b.example', 'selesai', '2026', '2026');
                    INSERT INTO agenda (permohonan_id, ruang, tanggal, mulai, selesai, keadaan, pada)
                    VALUES (1, 'pontive', '2026-12-03', 540, 660, 'terisi', '2026'),
                        (1, 'pontive', '2026-12-04', 540, 660, 'dilepas', '2026');
                    """)
        }
        try old.close()
        let register = try Register(path: file.path)
        #expect(
            try register.read { try $0.agenda(ruang: nil, from: day, to: day.ditambah(hari: 9)) }.map(\.jadwal) == [
                Contoh.slot(9, 11)
            ])
        try register.write { (tx) throws in
            let other = try Contoh.open(tx)
            #expect(try tx.book(Contoh.use(10, 12), case: other.id, at: Contoh.now) != nil)
        }
        try register.close()
    }
}
