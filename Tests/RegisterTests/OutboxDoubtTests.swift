import Foundation
import Persuratan
import Register
import Testing

@Suite("mails in the outbox that are on their way") struct OutboxDoubtTests {
    private let home: TemporaryRegister

    init() throws {
        home = try TemporaryRegister()
        try home.register.write { (tx) throws in
            for id in ["a@x", "b@x"] {
                try tx.enqueue(
                    Data(id.utf8), messageID: id, kepada: Contoh.address, jenis: "permintaan", case: nil, at: Contoh.now
                )
            }
        }
    }

    private func due() throws -> [OutboxMail] {
        try home.register.read { try $0.dueMails(at: Contoh.now.addingTimeInterval(3600), limit: 10) }
    }

    @Test("a mail that was handed over stays in doubt until its fate is recorded, or is taken back")
    func doubt() throws {
        let ids = try due().map(\.id)
        try home.register.write { try $0.beginSending(ids, at: Contoh.now) }
        #expect(try due().map(\.mulaiKirim) == [Contoh.now, Contoh.now])
        try home.register.write { (tx) throws in
            try tx.postpone(ids[0], until: Contoh.now, galat: "cut", isInDoubt: true)
            try tx.cancelSending([ids[1]])
        }
        #expect(try due().map(\.mulaiKirim) == [Contoh.now, nil])
        try home.register.write { (tx) throws in
            try tx.postpone(ids[0], until: Contoh.now, galat: "451", isInDoubt: false)
        }
        #expect(try due().map(\.mulaiKirim) == [nil, nil])
    }

    @Test("however long the mails that wait, only some megabytes of them are taken up in one go, and always one")
    func dueBytes() throws {
        let long = Data(repeating: 0x61, count: RegisterSnapshot.dueBytes + 1)
        try home.register.write { (tx) throws in
            for id in ["c@x", "d@x"] {
                try tx.enqueue(
                    long, messageID: id, kepada: Contoh.address, jenis: "permintaan", case: nil, at: Contoh.now)
            }
        }
        #expect(try due().map(\.messageID) == ["a@x", "b@x", "c@x"])
        let ids = try due().map(\.id)
        try home.register.write { (tx) throws in for id in ids { try tx.markSent(id, at: Contoh.now) } }
        #expect(try due().map(\.messageID) == ["d@x"])
    }

    @Test("a mail held back is due later and counts no try")
    func hold() throws {
        let id = try #require(try due().first?.id)
        let later = Contoh.now.addingTimeInterval(7200)
        try home.register.write { try $0.hold(id, until: later, galat: "too many", isInDoubt: false) }
        #expect(try due().map(\.messageID) == ["b@x"])
        let row = try home.register.read { try $0.outbox(pending: true, limit: 10) }.last
        #expect(row?.due == later)
        #expect(row?.percobaan == 0)
        #expect(row?.galat == "too many")
    }

    @Test("a mail that was dropped is never sent, nor made due again; one that was sent cannot be dropped")
    func drop() throws {
        let ids = try due().map(\.id)
        try home.register.write { (tx) throws in
            try tx.drop(ids[0])
            try tx.markSent(ids[1], at: Contoh.now)
            #expect(try tx.snapshot.unsentMails(behind: 0, limit: 10).isEmpty)
            #expect(throws: RegisterError.self) { try tx.retry(ids[0], at: Contoh.now) }
            #expect(throws: RegisterError.self) { try tx.drop(ids[1]) }
        }
        #expect(try due().isEmpty)
        #expect(
            try home.register.read { try $0.outbox(pending: false, limit: 10) }.map(\.keadaan).sorted() == [
                "dibuang", "terkirim",
            ])
    }

    @Test("what an address got is counted by time")
    func times() throws {
        let ids = try due().map(\.id)
        try home.register.write { (tx) throws in
            try tx.markSent(ids[0], at: Contoh.now)
            try tx.markSent(ids[1], at: Contoh.now.addingTimeInterval(60))
        }
        let times = try home.register.read { try $0.sendingTimes(to: Contoh.address, since: Contoh.now) }
        #expect(times == [Contoh.now.addingTimeInterval(60)])
    }
}
