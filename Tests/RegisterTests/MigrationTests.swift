import Foundation
import GRDB
import Testing

@testable import Register

@Suite("the schema moves on") struct MigrationTests {
    @Test("a register of the first version keeps its messages and mails, and its messages are put away")
    func firstVersion() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "old-\(UUID().uuidString).sqlite")
        defer { try? FileManager.default.removeItem(at: file) }
        let old = try DatabasePool(path: file.path)
        try Migrations.all.migrate(old, upTo: "1 outbox")
        try old.write { db in
            try db.execute(
                sql: """
                    INSERT INTO pesan (mailbox, uid_validity, uid, message_id, digest, ukuran, diterima_at, disimpan_at, isi,
                        keadaan) VALUES ('INBOX', 9, 4, 'a@b', 'd', 1, '2026-11-24', '2026-11-24', x'41', 'selesai');
                    INSERT INTO outbox (message_id, jenis, penerima, isi, dibuat_at, due_at, keadaan, percobaan, galat)
                    VALUES ('m@x', 'status', 'rani@smkn99.example', x'42', '2026-11-24', '2026-11-24', 'gagal', 3, '550');
                    """)
        }
        try old.close()
        let register = try Register(path: file.path)
        #expect(
            try register.read { try $0.putAwayWaiting(mailbox: "INBOX", uidValidity: 9, limit: 5) } == [.diproses: [4]])
        let rows = try register.read { try $0.outbox(pending: true, limit: 5) }
        #expect(rows.map(\.messageID) == ["m@x"])
        #expect(rows.map(\.percobaan) == [3])
        #expect(rows.map(\.galat) == ["550"])
        #expect(try register.read { try $0.message(1).isi } == Data("A".utf8))
        #expect(try register.read { try $0.mail(1) } == Data("B".utf8))
        try register.close()
    }
}
