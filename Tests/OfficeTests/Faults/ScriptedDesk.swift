import Foundation
import MailWorld
import Persuratan
import Register
import Testing

@testable import Office

/// An office with one mail to send, and a server that answers as it is told.
final class ScriptedDesk {
    let server: ScriptedSMTP
    let harness: DeskHarness
    let courier: Courier

    init() throws {
        server = try ScriptedSMTP()
        harness = try DeskHarness()
        courier = try WireOffice.courier(harness.parts, server.endpoint)
        try Self.enqueue(into: harness.register, at: harness.parts.clock.now())
    }

    static func enqueue(into register: Register, at now: Date, size: Int = 300) throws {
        let recipient = try #require(EmailAddress("rani@smkn99.example"))
        try register.write {
            try $0.enqueue(
                Data(WireOffice.letter(1, size: size)), messageID: "surat.1@smkn99.example", kepada: recipient,
                jenis: "tanda-terima", case: nil, at: now)
        }
    }
}
