import Foundation
import Persuratan
import Register
import Testing

@Suite("Stand-ins in the register")
struct PenggantiTests {
    private static let kadis = Peran("kadis")!

    private func baru(_ dari: String, _ sampai: String, oleh: String = "kabid") -> PenggantiBaru {
        let person = Pejabat(
            peran: Peran(oleh)!, nama: "N", jabatan: "J", alamat: EmailAddress("kabid@diskominfo.example")!)
        let one = Penggantian(
            peran: Self.kadis, oleh: person, sebagai: .plh, dari: Tanggal(dari)!, sampai: Tanggal(sampai)!)
        return PenggantiBaru(one, asal: .perintah, dikukuhkan: nil, pesan: nil)
    }

    @Test("they are kept in the order in which they were said; what is over can be left out, what is ended stays known")
    func kept() throws {
        let office = try TemporaryRegister()
        try office.register.write { tx in
            try tx.record(baru("2026-11-24", "2026-11-30"), at: Contoh.now)
            try tx.record(baru("2026-11-25", "2026-11-26"), at: Contoh.now)
            try tx.endPengganti(1, at: Contoh.now.addingTimeInterval(60))
        }
        func ids(_ day: String?) throws -> [Int64] {
            try office.register.read { try $0.pengganti(notBefore: day.flatMap { Tanggal($0) }) }.map(\.id)
        }
        #expect(try ids(nil) == [1, 2])
        #expect(try ids("2026-11-27") == [1])
        #expect(try ids("2026-12-01") == [])
        let first = try office.register.read { try $0.pengganti(notBefore: nil) }.first
        #expect(first?.diakhiri == Contoh.now.addingTimeInterval(60))
        #expect(throws: RegisterError.self, "it is ended already") {
            try office.register.write { try $0.endPengganti(1, at: Contoh.now) }
        }
    }

    @Test("the schema refuses days that run backwards, oneself, and a mandate by mail without its message")
    func refused() throws {
        let office = try TemporaryRegister()
        let wrong = [
            baru("2026-11-30", "2026-11-24"), baru("2026-11-24", "2026-11-30", oleh: "kadis"),
            PenggantiBaru(
                baru("2026-11-24", "2026-11-30").penggantian, asal: .pejabat, dikukuhkan: Self.kadis, pesan: nil),
        ]
        for one in wrong {
            #expect(throws: RegisterError.self) { try office.register.write { try $0.record(one, at: Contoh.now) } }
        }
    }
}
