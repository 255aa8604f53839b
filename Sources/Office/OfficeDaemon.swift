import Foundation
import Logging
import Register
import Transport

/// The office at work: intake, desk and courier, each on a thread of its own, until told to stop.
///
/// The three share nothing but the register: each takes up what is there and commits what it did, so any of them, or the
/// whole program, can end at any moment. What one has for another it leaves in the register, and rings.
public final class OfficeDaemon: Sendable {
    private let parts: DeskParts
    private let servers: OfficeServers
    private let logger: Logger
    private let stop: WakeSignal
    private let intakeBell: WakeSignal
    private let deskBell = Bell()
    private let courierBell = Bell()
    private let sight = MailboxSight()
    private let readingBell = Bell()
    private let printBell = Bell()
    private let converter: TextConverter
    private let readingRoom: ReadingRoom
    private let printer: PagePrinter
    private let fault = FirstFault()

    /// Seconds until desk and courier hear of what another program wrote, such as a command.
    static let lookout: TimeInterval = 1
    /// Seconds of the longest sleep of desk and courier, in case a bell was missed.
    static let longestSleep: TimeInterval = 15
    /// Seconds until a locked register, or a full disk, is tried again.
    static let recoveryPause: TimeInterval = 2
    /// Seconds until a virus scanner that does not answer is asked again.
    static let scannerPause: TimeInterval = 15
    /// Seconds within which the program ends once told to.
    static let farewell: TimeInterval = 0.7

    public init(
        parts: DeskParts, servers: OfficeServers, converter: TextConverter, printer: PagePrinter, logger: Logger
    ) throws(TransportError) {
        (self.parts, self.servers, self.logger) = (parts, servers, logger)
        (self.converter, self.printer) = (converter, printer)
        readingRoom = ReadingRoom(parts: parts, converter: converter.keepingReady(), logger: logger)
        (stop, intakeBell) = (try WakeSignal(), try WakeSignal())
    }

    /// Asks the office to stop. Safe from any thread.
    public func requestStop() {
        stop.signal()
        intakeBell.signal()
        deskBell.ring()
        courierBell.ring()
        readingBell.ring()
        printBell.ring()
    }

    /// Tells desk and courier that something was stored for them. Safe from any thread.
    public func wake() {
        deskBell.ring()
        courierBell.ring()
    }

    /// Works until ``requestStop()``.
    ///
    /// - Throws: what made it stop by itself.
    public func run() throws {
        let finished = DispatchGroup()
        start("intake", finished) { try self.takeIn() }
        start("desk", finished) { try self.decide() }
        start("courier", finished) { try self.deliver() }
        start("lookout", finished) { try self.lookOut() }
        if parts.setup.cetak.isAktif { start("printer", finished) { try self.printPages() } }
        for number in 1...ReadingRoom.threads { start("reader \(number)", finished) { try self.readDocuments() } }
        stop.waitForever()
        // A converter may take longer; its message is simply read again at the next start.
        _ = finished.wait(timeout: .now() + Self.farewell)
        if let error = fault.error { throw error }
        logger.info("stopped")
    }

    private func start(_ name: String, _ group: DispatchGroup, _ work: @escaping @Sendable () throws -> Void) {
        group.enter()
        let thread = Thread {
            do {
                try work()
            } catch TransportError.cancelled {
                // Told to stop in the middle of a wait.
            } catch {
                self.logger.critical("\(name) ended", metadata: ["error": "\(error)"])
                self.fault.keep(error)
                self.requestStop()
            }
            group.leave()
        }
        thread.name = name
        thread.stackSize = 4 << 20
        thread.start()
    }

    private func takeIn() throws {
        let intake = Intake(
            rules: servers.intake, register: parts.register, clock: parts.clock, logger: logger, sight: sight)
        let loop = IntakeLoop(
            intake: intake, endpoint: servers.imap,
            rhythm: IntakeRhythm(pause: servers.pause, quickLook: servers.quickLook), stop: stop, bell: intakeBell,
            logger: logger)
        try repeatedly { try loop.run(onNew: deskBell.ring) }
    }

    private func decide() throws {
        let desk = Desk(parts: parts, converter: converter, logger: logger)
        let report = DailyReport(parts: parts)
        let handover = HandoverDesk(parts: parts, logger: logger)
        let reminders = ReminderDesk(parts: parts, logger: logger)
        let acts = ActDesk(parts: parts, logger: logger)
        var isPrepared = false
        try repeatedly {
            if try acts.workOnDue() > 0 { courierBell.ring() }
            var isPutAwayDue = false
            while !stop.isSignalled, let result = try desk.workOnNext() {
                if result.isWaiting {
                    readingBell.ring()
                } else {
                    ringOut()
                    isPutAwayDue = true
                }
            }
            if isPutAwayDue { intakeBell.signal() }
            if try handover.workOnDue() > 0 { ringOut() }
            if !isPrepared {
                try reminders.prepare()
                if try AgendaReview(parts: parts).tell() > 0 { ringOut() }
            }
            isPrepared = true
            if try report.writeIfDue() { ringOut() }
            if try reminders.workOnDue() > 0 { ringOut() }
            deskBell.wait(until: Date().addingTimeInterval(Self.longestSleep))
        }
    }

    /// Mails were written: some wait for their prints.
    private func ringOut() {
        printBell.ring()
        courierBell.ring()
    }

    private func printPages() throws {
        let room = PrintRoom(parts: parts, printer: printer, logger: logger)
        room.prepare()
        try repeatedly {
            while !stop.isSignalled, try room.printNext() { courierBell.ring() }
            printBell.wait(until: Date().addingTimeInterval(Self.longestSleep))
        }
    }

    /// Converts documents in the line; each that is done lets its message go on to the desk.
    private func readDocuments() throws {
        try repeatedly {
            while !stop.isSignalled, try readingRoom.readNext() {
                readingBell.ring()  // there may be work for another thread too
                deskBell.ring()
            }
            readingBell.wait(until: Date().addingTimeInterval(Self.longestSleep))
        }
        readingBell.ring()  // so that the next thread stops too
    }

    private func deliver() throws {
        let courier = try servers.courier(parts: parts, logger: logger, sight: sight, cancel: stop)
        try repeatedly {
            _ = try courier.deliverDue()
            let latest = Date().addingTimeInterval(Self.longestSleep)
            let due = try courier.quietUntil ?? parts.register.read { try $0.nextDue() }
            courierBell.wait(until: min(latest, due ?? latest))
        }
    }

    /// Rings when another program wrote into the register: whoever enters a command waits for what it does.
    private func lookOut() throws {
        var seen: Int?
        try repeatedly {
            let version = try parts.register.foreignVersion()
            if version != seen, seen != nil {
                wake()
                printBell.ring()
            }
            seen = version
            stop.wait(for: Self.lookout)
        }
    }

    /// Does `work` again and again; a register that is locked or a disk that is full is waited for.
    private func repeatedly(_ work: () throws -> Void) throws {
        while !stop.isSignalled {
            do {
                try work()
            } catch let error as RegisterError where error.isTemporary {
                logger.error("register", metadata: ["error": "\(error)"])
                stop.wait(for: Self.recoveryPause)
            } catch let error as VirusScannerError {
                logger.error("virus scanner", metadata: ["error": "\(error)"])
                stop.wait(for: Self.scannerPause)
            }
        }
    }
}

/// Keeps the first of several threads' errors.
private final class FirstFault: Sendable {
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var first: (any Error)?

    var error: (any Error)? { lock.withLock { first } }

    func keep(_ error: any Error) { lock.withLock { first = first ?? error } }
}
