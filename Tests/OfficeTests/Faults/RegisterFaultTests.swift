import Foundation
import MailWorld
import Persuratan
import Register
import Testing
import Transport

@testable import Office

@Suite("faults: the disk under the register", .serialized) struct RegisterFaultTests {
    @Test("with the disk full a mail goes out once, however often the courier comes back")
    func courier() throws {
        let disk = try SmallDisk(megabytes: 8)
        let desk = try ScriptedDesk()
        let register = try Register(path: disk.folder.appending(path: "register.sqlite").path)
        let parts = DeskParts(
            setup: desk.harness.setup, register: register, notices: desk.harness.parts.notices,
            clock: desk.harness.parts.clock)
        try ScriptedDesk.enqueue(into: register, at: parts.clock.now(), size: 300_000)
        let courier = try WireOffice.courier(parts, desk.server.endpoint)
        try disk.fill()
        for _ in 1...5 {
            #expect { _ = try courier.deliverDue() } throws: { ($0 as? RegisterError)?.isTemporary == true }
        }
        #expect(desk.server.taken == [])
        try disk.free()
        _ = try courier.deliverDue()
        #expect(desk.server.taken.count == 1)
        #expect(try register.read { try $0.nextDue() } == nil)
        try register.close()
    }

    @Test("a disk that is full just when the server has taken a mail makes no double of it")
    func courierInBetween() throws {
        let disk = try SmallDisk(megabytes: 8)
        let desk = try ScriptedDesk()
        let register = try Register(path: disk.folder.appending(path: "register.sqlite").path)
        let parts = DeskParts(
            setup: desk.harness.setup, register: register, notices: desk.harness.parts.notices,
            clock: desk.harness.parts.clock)
        try ScriptedDesk.enqueue(into: register, at: parts.clock.now(), size: 300_000)
        let courier = try WireOffice.courier(parts, desk.server.endpoint)
        let folder = disk.folder
        desk.server.whenTaken { try? SmallDisk.fill(folder) }
        for _ in 1...5 {
            #expect { _ = try courier.deliverDue() } throws: { ($0 as? RegisterError)?.isTemporary == true }
        }
        desk.server.whenTaken(nil)
        try disk.free()
        _ = try courier.deliverDue()
        #expect(desk.server.taken.count == 1)
        #expect(try register.read { try $0.nextDue() } == nil)
        try register.close()
    }

    @Test("with the disk full a letter stays on the server, and is stored once there is room")
    func intake() throws {
        let disk = try SmallDisk(megabytes: 4)
        let office = try WireOffice("penuh")
        let register = try Register(path: disk.folder.appending(path: "register.sqlite").path)
        let rules = IntakeRules(folder: "INBOX", afterwards: .move(WireOffice.folders), batasUkuran: 5 << 20)
        let intake = Intake(
            rules: rules, register: register, clock: office.harness.parts.clock, logger: Town.quiet)
        try office.client.append(WireOffice.letter(1, size: 100_000), to: "INBOX")
        try disk.fill()
        for _ in 1...3 {
            #expect { try fetch(intake, office) } throws: { ($0 as? RegisterError)?.isTemporary == true }
            #expect(try office.count(in: "INBOX") == 1)
        }
        try disk.free()
        #expect(try fetch(intake, office) == 1)
        #expect(try fetch(intake, office) == 0)
        try register.close()
    }

    @discardableResult
    private func fetch(_ intake: Intake, _ office: WireOffice) throws -> Int {
        let connection = try IMAPConnection.connect(to: office.endpoint)
        defer { connection.logout() }
        return try intake.fetchNew(on: connection)
    }
}
