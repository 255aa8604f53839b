import Foundation
import GRDB
import Register
import Testing

@Suite("where messages lie on the server") struct LetakTests {
    private let home: TemporaryRegister

    init() throws { home = try TemporaryRegister() }

    private func store(_ messages: [FetchedPesan], validity: UInt32 = 1) throws -> Int {
        try home.register.write { try $0.store(messages, mailbox: "INBOX", uidValidity: validity, at: Contoh.now) }
    }

    private func waiting(validity: UInt32 = 1) throws -> [TempatPesan: [UInt32]] {
        try home.register.read { try $0.putAwayWaiting(mailbox: "INBOX", uidValidity: validity, limit: 100) }
    }

    @Test("a message is put away once the desk is done with it, in the place of what became of it")
    func places() throws {
        #expect(try store((1...4).map { Contoh.message($0, id: "<\($0)@b>", digest: "\($0)") }) == 4)
        #expect(try waiting().isEmpty, "the desk has not looked at them")
        try home.register.write { (tx) throws in
            try tx.finish(message: 1, hasil: "received", case: nil)
            try tx.quarantine(message: 2, alasan: "rusak")
            try tx.finish(message: 3, hasil: "ownMail: the mark", case: nil)
        }
        #expect(try waiting() == [.diproses: [1], .karantina: [2], .terkirim: [3]])
        try home.register.write { try $0.markPutAway([1, 3], mailbox: "INBOX", uidValidity: 1, at: Contoh.now) }
        #expect(try waiting() == [.karantina: [2]])
    }

    @Test("messages are put away in the order of their decisions, for whoever has nothing but the folder left")
    func order() throws {
        #expect(try store((1...4).map { Contoh.message($0, id: "<\($0)@b>", digest: "\($0)") }) == 4)
        for id in [3, 1, 4, 2] as [Int64] {
            try Register.deciding(.pesan(id), at: Contoh.now) {
                try home.register.write { try $0.finish(message: id, hasil: "received", case: nil) }
            }
        }
        #expect(try waiting() == [.diproses: [3, 1, 4, 2]])
    }

    @Test("the same message under several UIDs is stored once and put away each time, also after a new UIDVALIDITY")
    func copies() throws {
        #expect(try store([Contoh.message(1), Contoh.message(7)]) == 1)
        #expect(try store([Contoh.message(3)], validity: 2) == 0)
        try home.register.write { try $0.finish(message: 1, hasil: "received", case: nil) }
        #expect(try waiting() == [.diproses: [1, 7]])
        #expect(try waiting(validity: 2) == [.diproses: [3]])
    }

    @Test(
        "a message that the server does not give is set aside, stays where it is, and is stored when it comes after all"
    )
    func unfetched() throws {
        for _ in 1...2 {
            try home.register.write {
                try $0.storeUnfetched(5, mailbox: "INBOX", uidValidity: 1, alasan: "NO", at: Contoh.now)
            }
        }
        #expect(try home.register.read { try $0.quarantined().map(\.alasan) } == ["NO"])
        #expect(try waiting().isEmpty)
        #expect(try home.register.read { try $0.unfetchedUIDs(mailbox: "INBOX", uidValidity: 1) } == [5])
        let stored = try home.register.write { (tx) throws in
            try tx.forgetUnfetched([5], mailbox: "INBOX", uidValidity: 1)
            return try tx.store([Contoh.message(5)], mailbox: "INBOX", uidValidity: 1, at: Contoh.now)
        }
        #expect(stored == 1)
        #expect(try home.register.read { try $0.quarantined() }.isEmpty)
        #expect(try home.register.read { try $0.unfetchedUIDs(mailbox: "INBOX", uidValidity: 1) }.isEmpty)
        #expect(try home.register.read { try $0.nextNewMessage()?.isi } == Data("x".utf8))
    }

    @Test("our own copy is known by Message-ID and contents together")
    func copy() throws {
        _ = try store([Contoh.message(1, id: "a@b", digest: "d")])
        #expect(try home.register.read { try $0.hasMessage(messageID: "a@b", digest: "d") })
        #expect(try home.register.read { try $0.hasMessage(messageID: "a@b", digest: "e") } == false)
        #expect(try home.register.read { try $0.hasMessage(messageID: "c@b", digest: "d") } == false)
    }
}
