import Foundation
import MailWorld
import Transport

@testable import Office

/// An office in this process, its intake and its courier each behind a wire that can break.
final class WireOffice {
    let address: String
    let imapWire: TCPRelay
    let smtpWire: TCPRelay
    /// A session of another client with the same mailbox, over a whole wire.
    let client: IMAPConnection
    /// Messages that the desk has dealt with: as many as the register has stored.
    private(set) var dealtWith = 0
    private(set) var harness: DeskHarness
    private(set) var intake: Intake
    private(set) var courier: Courier
    /// The mailbox over a whole wire.
    let endpoint: ServerEndpoint
    private let rules: IntakeRules

    init(_ name: String, afterwards: IntakeRules.Afterwards = .move(folders), folder: String = "INBOX") throws {
        address = "\(name)@\(DemoOffice.domain)"
        endpoint = try Town.account(address)
        client = try IMAPConnection.connect(to: endpoint)
        imapWire = try TCPRelay(to: try Town.world.imapPort)
        smtpWire = try TCPRelay(to: try Town.world.smtpPort)
        rules = IntakeRules(folder: folder, afterwards: afterwards, batasUkuran: 5 << 20)
        harness = try DeskHarness()
        intake = Intake(rules: rules, register: harness.register, clock: harness.parts.clock, logger: Town.quiet)
        courier = try Self.courier(harness.parts, try Town.smtp(port: smtpWire.port))
    }

    static let folders = ServerFolders(diproses: "Diproses", karantina: "Karantina", terkirim: "Terkirim")

    /// A courier to that server, which knows no cap.
    static func courier(_ parts: DeskParts, _ endpoint: ServerEndpoint) throws -> Courier {
        Courier(
            parts: parts, rules: SendingRules(perHour: .max),
            connection: try SMTPConnection(endpoint: endpoint, heloName: "kantor.example"), sentFolder: nil,
            logger: Town.quiet)
    }

    /// The program begins anew, with an empty register.
    func forget() throws {
        harness = try DeskHarness()
        dealtWith = 0
        restart()
    }

    /// The program begins anew, with the register as it is.
    func restart() {
        intake = Intake(rules: rules, register: harness.register, clock: harness.parts.clock, logger: Town.quiet)
    }

    /// One session: what is new is stored, dealt with and put away.
    ///
    /// - Returns: how many messages were new.
    @discardableResult
    func takeIn(onStored: () -> Void = {}) throws -> Int {
        var wired = endpoint
        wired.port = imapWire.port
        let connection = try IMAPConnection.connect(to: wired)
        defer { connection.logout() }
        let new = try intake.fetchNew(on: connection, onStored: onStored)
        dealtWith += try harness.dealWithAll()
        try intake.putAway(on: connection)
        return new
    }

    /// One session on a wire that breaks; whatever it says of that is right, but nothing else.
    func takeInOverBrokenWire() throws {
        do { try takeIn() } catch is TransportError {}
    }

    /// Messages that lie in a folder of the mailbox.
    func count(in folder: String) throws -> Int { Int(try client.select(folder).exists) }

    /// A letter that the desk is soon done with: an automatic one.
    static func letter(_ number: Int, size: Int = 300) -> [UInt8] {
        let head = """
            From: Rani <rani@smkn99.example>\r
            To: permohonan@\(DemoOffice.domain)\r
            Subject: Surat \(number)\r
            Date: Tue, 24 Nov 2026 09:00:00 +0700\r
            Message-ID: <surat.\(number)@smkn99.example>\r
            Auto-Submitted: auto-replied\r
            \r

            """
        let line = "Dengan hormat, kami bermaksud berkunjung pada hari yang Bapak/Ibu tentukan.\r\n"
        return Array((head + String(repeating: line, count: max(1, (size - head.utf8.count) / 77))).utf8)
    }
}
