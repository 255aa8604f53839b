import Foundation
import GRDB
import Persuratan
import Testing

@testable import Register

/// Whoever writes past the program, with the triggers out of the way and put back afterwards, is found.
@Suite("a row that was changed past the program is named") struct ChainTamperingTests {
    private static let filled: @Sendable () throws -> TemporaryRegister = {
        let home = try TemporaryRegister()
        try home.register.write { tx in
            let perkara = try Contoh.open(tx)
            try tx.append(
                .undelivered(kepada: "a@b.example", alasan: "550"), to: perkara.id, at: Contoh.now, from: nil,
                penjelasan: "x")
            var surat = MetadataSurat(jenis: .kunjungan)
            (surat.asal, surat.perihal, surat.nomor) = ("SMKN 99", "Kunjungan", "1/2026")
            let nomor = try tx.nextNomorAgenda(tahun: 2026)
            try tx.enter(surat, nomor: nomor, tanggalTerima: Tanggal("2026-11-24")!, case: perkara.id)
            _ = try tx.book(Contoh.use(9, 11), case: perkara.id, at: Contoh.now)
            try tx.enqueue(
                Data("isi".utf8), messageID: "m@x", kepada: EmailAddress("a@b.example")!, jenis: "status",
                case: perkara.id, at: Contoh.now)
            let message = FetchedPesan(
                uid: 1, messageID: "p@x", digest: "d", ukuran: 3, isTerpotong: false, diterima: Contoh.now,
                isi: Data("abc".utf8))
            _ = try tx.store([message], mailbox: "INBOX", uidValidity: 1, at: Contoh.now)
            try tx.finishReading(message: 1, ["f": "teks"])
            try tx.store(.lepaskan(pesan: 1), oleh: Petugas(nama: "Siti"), at: Contoh.now)
            try tx.note(configuration: "{}", at: Contoh.now)
            try tx.note(.laporan, at: Contoh.now)
            try tx.record(
                Permintaan(
                    permohonan: perkara.id, tag: perkara.alur.tag, nomor: 1, peran: Peran("admin")!,
                    alamat: EmailAddress("a@b.example")!, kode: "kode", kedaluwarsa: Contoh.now), at: Contoh.now)
            try tx.noteRemoval(alasan: "x", dasar: .permintaan, at: Contoh.now)
        }
        return home
    }

    /// Does something to the file as somebody with a copy of SQLite would.
    private func tamper(_ home: TemporaryRegister, _ body: (Database) throws -> Void) throws -> [TemuanAudit] {
        try home.register.close()
        let path = home.folder.appending(path: "register.sqlite").path
        let file = try DatabaseQueue(path: path)
        try file.writeWithoutTransaction { db in
            let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            for one in triggers { try db.execute(sql: "DROP TRIGGER \(one["name"] as String)") }
            try body(db)
            for one in triggers { try db.execute(sql: one["sql"]) }
        }
        try file.close()
        return try Register(path: path).read { try $0.differencesAndBreaks() }
    }

    @Test("any single column of any row in the chain", arguments: ChainedTable.first.map(\.name))
    func column(name: String) throws {
        let table = try #require(ChainedTable.first.first { $0.name == name })
        for column in table.keys + table.columns {
            let home = try Self.filled()
            let count = try home.register.read { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM \(table.name)") }
            guard count ?? 0 > 0 else { continue }
            let found = try tamper(home) { db in
                try db.execute(
                    sql: """
                        UPDATE \(table.name) SET \(column) = CASE typeof(\(column)) WHEN 'blob' THEN x'00'
                            WHEN 'integer' THEN \(column) + 1000 ELSE coalesce(\(column), '') || char(0) || 'x' END
                        """)
            }
            #expect(found.contains { $0.isAbout(table.name) }, "\(table.name).\(column): \(found)")
        }
    }

    @Test("a row taken out, and a row put in")
    func rows() throws {
        let gone = try tamper(try Self.filled()) { try $0.execute(sql: "DELETE FROM surat_masuk") }
        #expect(gone.contains(.hilang(tabel: "surat_masuk", kunci: "1")))
        let added = try tamper(try Self.filled()) {
            try $0.execute(sql: "INSERT INTO sop (id, kode, isi) VALUES (99, 'XX', '{}')")
        }
        #expect(added == [.bertambah(tabel: "sop", kunci: "99")])
    }

    @Test("of every table: a row taken out, and a row put in, each named", arguments: ChainedTable.first.map(\.name))
    func everyRow(name: String) throws {
        let table = try #require(ChainedTable.first.first { $0.name == name })
        let key = { (home: TemporaryRegister) in
            try home.register.read {
                try String.fetchOne($0.db, sql: "SELECT \(table.key(name)) FROM \(name) ORDER BY 1")
            }
        }
        let home = try Self.filled()
        guard let first = try key(home) else { return }
        let condition = "\(table.key(name)) = '\(first)'"
        let gone = try tamper(home) { try $0.execute(sql: "DELETE FROM \(name) WHERE \(condition)") }
        #expect(gone.contains(.hilang(tabel: name, kunci: first)), "\(gone)")
        let other = try Self.filled()
        let found = try tamper(other) { db in
            // The entries of the row are taken out as well: the row is there and nothing vouches for it.
            try db.execute(sql: "DELETE FROM rantai WHERE tabel = ? AND kunci = ?", arguments: [name, first])
        }
        #expect(found.contains(.bertambah(tabel: name, kunci: first)), "\(found)")
    }

    @Test("whoever knows the program can write a whole new chain: the hash in a morning list finds it")
    func rewritten() throws {
        let home = try Self.filled()
        let head = try home.register.read { try $0.kepalaRantai() }
        try home.register.close()
        let path = home.folder.appending(path: "register.sqlite").path
        let file = try DatabaseQueue(path: path, configuration: Register.configuration)
        try file.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for table in ChainedTable.first {
                for name in table.triggers.keys { try db.execute(sql: "DROP TRIGGER \(name)") }
            }
            try db.execute(sql: "DROP TABLE rantai; UPDATE surat_masuk SET asal = 'SMKN 1'")
            try Migrations.chain(db)
        }
        try file.close()
        let again = try Register(path: path)
        #expect(try again.read { try $0.differencesAndBreaks() } == [])
        #expect(try again.read { try $0.audit(heads: [head.sidik]) }.contains(.kepalaTidakDikenal(head.sidik)))
    }

    @Test("entries of the chain itself: changed, taken out, swapped, cut off at the end")
    func entries() throws {
        let changes = [
            "UPDATE rantai SET kunci = '7' WHERE id = 3", "DELETE FROM rantai WHERE id = 3",
            "UPDATE rantai SET id = -id WHERE id IN (3, 4); UPDATE rantai SET id = 7 + id WHERE id < 0",
        ]
        for sql in changes {
            let found = try tamper(try Self.filled()) { try $0.execute(sql: sql) }
            #expect(found.contains(.rantaiPutus(entri: 3)), "\(sql): \(found)")
        }
        let home = try Self.filled()
        let head = try home.register.read { try $0.kepalaRantai() }
        _ = try tamper(home) { db in
            try db.execute(sql: "DELETE FROM rantai WHERE tabel = 'penghapusan'; DELETE FROM penghapusan")
        }
        let again = try Register(path: home.folder.appending(path: "register.sqlite").path)
        #expect(try again.read { try $0.differencesAndBreaks() } == [])
        #expect(try again.read { try $0.audit(heads: [head.sidik]) }.contains(.kepalaTidakDikenal(head.sidik)))
    }

    @Test("a register whose triggers an older program wrote gets today's, and its chain goes on")
    func renewed() throws {
        let home = try Self.filled()
        let path = home.folder.appending(path: "register.sqlite").path
        let head = try home.register.read { try $0.kepalaRantai() }
        try home.register.database.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER rantai_sop_sisip;
                    CREATE TRIGGER rantai_sop_sisip AFTER INSERT ON sop BEGIN SELECT 1; END;
                    DELETE FROM grdb_migrations WHERE identifier = '5 rantai'
                    """)
        }
        try home.register.close()
        let again = try Register(path: path)
        #expect(try !again.read { try $0.audit(heads: [head.sidik]) }.contains(.penjagaHilang("rantai_sop_sisip")))
        try again.write { try $0.note(configuration: "{}", at: Contoh.now) }
        #expect(try again.read { try $0.differencesAndBreaks() } == [])
        #expect(try again.read { try $0.kepalaRantai() }.entri == head.entri + 1)
        try again.close()
    }

    @Test("a program without the chain cannot write at all, and a trigger that is gone is missed")
    func triggers() throws {
        let home = try Self.filled()
        let path = home.folder.appending(path: "register.sqlite").path
        let file = try DatabaseQueue(path: path)
        #expect(throws: DatabaseError.self) {
            try file.write { try $0.execute(sql: "UPDATE surat_masuk SET asal = 'x'") }
        }
        try file.write { try $0.execute(sql: "DROP TRIGGER rantai_sop_sisip") }
        try file.close()
        #expect(try home.register.read { try $0.audit() }.contains(.penjagaHilang("rantai_sop_sisip")))
        try home.register.database.write { db in
            try db.execute(
                sql: """
                    DROP TRIGGER rantai_surat_masuk_ubah;
                    CREATE TRIGGER rantai_surat_masuk_ubah AFTER UPDATE ON surat_masuk BEGIN SELECT 1; END;
                    UPDATE surat_masuk SET asal = 'SMKN 1'
                    """)
        }
        let found = try home.register.read { try $0.audit() }
        #expect(found.contains(.penjagaHilang("rantai_surat_masuk_ubah")), "a trigger that was put in its place")
        #expect(found.contains(.berubah(tabel: "surat_masuk", kunci: "1")), "and what it let pass")
    }
}

extension TemuanAudit {
    fileprivate func isAbout(_ table: String) -> Bool {
        switch self {
        case .berubah(table, _), .hilang(table, _), .bertambah(table, _): true
        case .rantaiPutus, .berubah, .hilang, .bertambah, .kepalaTidakDikenal, .tidakSesuaiPeristiwa, .penjagaHilang:
            false
        }
    }
}
