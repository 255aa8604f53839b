import ArgumentParser
import Foundation
import Office
import Transport

/// `disposisi poll`: one pass, for cron or for a look.
struct PollCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poll", abstract: "One pass: fetch what is new, decide, send what is due; then says what it did.")

    @OptionGroup var place: ConfigOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let workplace = try Workplace(place)
        let lock = try RegisterLock(register: workplace.settings.register)
        let (parts, servers) = (try workplace.parts(), workplace.servers)
        let logger = workplace.logger("disposisi")
        try withExtendedLifetime(lock) {
            let sight = MailboxSight()
            let intake = Intake(
                rules: servers.intake, register: parts.register, clock: parts.clock, logger: logger, sight: sight)
            let connection = try IMAPConnection.connect(to: servers.imap)
            defer { connection.logout() }
            let fetched = try intake.fetchNew(on: connection)
            var report = PollReport(fetched: fetched)
            let desk = Desk(parts: parts, converter: workplace.converter, logger: logger)
            let readingRoom = ReadingRoom(parts: parts, converter: workplace.converter, logger: logger)
            try ActDesk(parts: parts, logger: logger).workOnDue()
            repeat {
                while let result = try desk.workOnNext() { if !result.isWaiting { report.add(result) } }
            } while try readingRoom.readNext()
            try intake.putAway(on: connection)
            try HandoverDesk(parts: parts, logger: logger).workOnDue()
            try DailyReport(parts: parts).writeIfDue()
            let reminders = ReminderDesk(parts: parts, logger: logger)
            try reminders.prepare()
            try AgendaReview(parts: parts).tell()
            try reminders.workOnDue()
            let printRoom = PrintRoom(parts: parts, printer: workplace.printer, logger: logger)
            while try printRoom.printNext() {}
            let courier = try servers.courier(parts: parts, logger: logger, sight: sight)
            report.add(try courier.deliverDue())
            courier.close()
            try report.print(json: output.json)
            guard report.failed.isEmpty else { throw ProgramExit.failed }
            guard report.postponed.isEmpty else { throw ProgramExit.tryAgain }
        }
    }
}

/// What one pass did; the property names are the JSON keys.
struct PollReport: Encodable {
    let fetched: Int
    private(set) var messages: [Line] = []
    private(set) var sent: [Line] = []
    private(set) var postponed: [Line] = []
    private(set) var failed: [Line] = []

    struct Line: Encodable {
        let alamat: String
        let tag: String?
        let hasil: String
    }

    init(fetched: Int) { self.fetched = fetched }

    mutating func add(_ result: Desk.Result) {
        messages.append(Line(alamat: result.dari ?? "-", tag: result.tag?.description, hasil: result.hasil))
    }

    mutating func add(_ round: Courier.Round) {
        let line = { (mail: Courier.MailLine) in Line(alamat: mail.penerima, tag: nil, hasil: mail.galat ?? mail.jenis)
        }
        (sent, postponed) = (round.sent.map(line), round.postponed.map(line))
        failed = round.failed.map(line)
    }

    func print(json: Bool) throws {
        guard !json else { return try Printer(json: true).object(self) }
        Swift.print("\(fetched) new, \(messages.count) dealt with, \(sent.count) sent")
        for line in messages { Swift.print("  ← \(line.alamat)  \(line.tag ?? "")  \(line.hasil)") }
        for line in sent { Swift.print("  → \(line.alamat)  \(line.hasil)") }
        for line in postponed { Swift.print("  … \(line.alamat)  \(line.hasil)") }
        for line in failed { Swift.print("  ✗ \(line.alamat)  \(line.hasil)") }
    }
}
