import Foundation
import Persuratan
import Register
import Testing

@Suite("Officers' absences in the register")
struct CutiPejabatTests {
    private static let kadis = Peran("kadis")!
    private static let address = EmailAddress("kadis@diskominfo.example")!

    private func cuti(_ pesan: Int64, _ mulai: String?, _ sampai: String?, at offset: TimeInterval = 0) -> CutiPejabat {
        CutiPejabat(
            peran: Self.kadis, alamat: Self.address, mulai: mulai.flatMap(Tanggal.init),
            sampai: sampai.flatMap(Tanggal.init),
            pesan: pesan, diterima: Contoh.now.addingTimeInterval(offset), kata: "cuti")
    }

    private func store(_ count: UInt32, in register: Register) throws {
        try register.write { tx in
            let messages = (1...count).map { Contoh.message($0, id: "<\($0)@b>", digest: "d\($0)") }
            _ = try tx.store(messages, mailbox: "INBOX", uidValidity: 1, at: Contoh.now)
        }
    }

    @Test("the newest notice of an officer comes first; what is over can be left out")
    func newestFirst() throws {
        let office = try TemporaryRegister()
        try store(3, in: office.register)
        let old = cuti(1, "2026-11-02", "2026-11-06")
        let open = cuti(2, "2026-11-24", nil, at: 60)
        let new = cuti(3, nil, "2026-11-30", at: 120)
        try office.register.write { tx in for one in [new, old, open] { try tx.record(one) } }
        func kept(_ peran: Peran, _ day: String? = nil) throws -> [CutiPejabat] {
            try office.register.read { try $0.cuti(peran: peran, notBefore: day.flatMap { Tanggal($0) }) }
        }
        #expect(try kept(Self.kadis) == [new, open, old])
        #expect(try kept(Self.kadis, "2026-11-30") == [new, open])
        #expect(try kept(Self.kadis, "2026-12-01") == [open])
        #expect(try kept(Contoh.sekretariat) == [])
    }

    @Test("a message that is read again corrects what it said")
    func again() throws {
        let office = try TemporaryRegister()
        try store(1, in: office.register)
        try office.register.write { tx in
            try tx.record(cuti(1, nil, "2026-11-30"))
            try tx.record(cuti(1, nil, "2026-12-01"))
        }
        let kept = try office.register.read { try $0.cuti(peran: Self.kadis) }
        #expect(kept == [cuti(1, nil, "2026-12-01")])
    }

    @Test("an absence without a day, or that ends before it begins, is refused by the schema")
    func refused() throws {
        let office = try TemporaryRegister()
        try store(1, in: office.register)
        for wrong in [cuti(1, nil, nil), cuti(1, "2026-12-02", "2026-12-01")] {
            #expect(throws: RegisterError.self) { try office.register.write { try $0.record(wrong) } }
        }
        #expect(throws: RegisterError.self, "a message that is not stored") {
            try office.register.write { try $0.record(cuti(99, nil, "2026-12-01")) }
        }
    }
}
