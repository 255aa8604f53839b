import Foundation
import Persuratan
import Register
import Testing

@testable import Office

@Suite("mails that are made due by hand") struct MailsAgainTests {
    @Test("all that are unsent, portion by portion, each with its act; sent ones stay as they are")
    func all() throws {
        let office = try DeskHarness()
        for number in 1...3 { try office.request(nomor: "421.3/08\(number)-SMKN99/2026") }
        let lines = try office.register.read { try $0.outbox(pending: true, limit: 100) }
        let sent = try #require(lines.last)
        let now = office.parts.clock.now()
        try office.register.write { tx in
            try tx.markSent(sent.id, at: now)
            for line in lines.dropLast() { try tx.markFailed(line.id, galat: "ditolak", at: now) }
        }
        let mails = MailsAgain(parts: office.parts, oleh: Petugas(nama: "Sari"), portion: 2)
        #expect(try mails.all() == lines.count - 1)
        let after = try office.register.read { try $0.outbox(pending: false, limit: 100) }
        #expect(after.filter { $0.keadaan == "antre" }.count == lines.count - 1)
        #expect(after.first { $0.id == sent.id }?.keadaan == "terkirim")
        #expect(after.count == lines.count)
        #expect(throws: RegisterError.self) { try mails.these([lines[0].id, sent.id]) }
    }
}
