import Foundation
import Logging
import Transport

/// Keeps the intake going for as long as the program runs: IDLE where the server has it, asking again where not, and a new
/// connection after every fault, with growing distance.
public final class IntakeLoop {
    private let intake: Intake
    private let endpoint: ServerEndpoint
    private let rhythm: IntakeRhythm
    private let stop: WakeSignal
    private let bell: WakeSignal
    private let logger: Logger

    /// Seconds of the longest wait between two tries to connect.
    static let longestDelay: TimeInterval = 300
    /// Seconds of one IDLE, far below the 29 minutes of RFC 2177: then the folder is looked at anyway, which also shows
    /// whether the way to the server is still alive.
    static let idleSeconds: TimeInterval = 120

    /// - Parameters:
    ///   - rhythm: how often the mailbox is looked at.
    ///   - stop: ends the loop, whatever it waits for.
    ///   - bell: rung when the desk is done with messages, and together with `stop`.
    public init(
        intake: Intake, endpoint: ServerEndpoint, rhythm: IntakeRhythm, stop: WakeSignal, bell: WakeSignal,
        logger: Logger
    ) {
        (self.intake, self.endpoint, self.rhythm) = (intake, endpoint, rhythm)
        (self.stop, self.bell, self.logger) = (stop, bell, logger)
    }

    /// Returns when `stop` is rung, or with an error that waiting does not mend (the register's).
    ///
    /// - Parameter onNew: called when something was stored.
    public func run(onNew: () -> Void) throws {
        var failures = 0
        while !stop.isSignalled {
            do {
                let connection = try IMAPConnection.connect(to: endpoint, cancel: stop)
                defer { connection.logout() }
                logger.info("IMAP connected", metadata: ["server": "\(endpoint.host):\(endpoint.port)"])
                try follow(connection, onNew) { failures = 0 }
            } catch let error as TransportError {
                if case .cancelled = error { return }
                failures += 1
                logger.warning("IMAP", metadata: ["error": "\(error)", "failures": "\(failures)"])
                wait(Self.delay(afterFailure: failures))
            }
        }
    }

    private func follow(_ connection: IMAPConnection, _ onNew: () -> Void, _ onSuccess: () -> Void) throws {
        while !stop.isSignalled {
            _ = try intake.fetchNew(on: connection, onStored: onNew)
            onSuccess()
            // RFC 3501, 7.1: what the server wants people to read.
            for words in connection.takeAlerts() {
                logger.warning("the IMAP server says", metadata: ["alert": "\(words)"])
            }
            var outcome = IdleOutcome.wokenUp
            while outcome == .wokenUp, !stop.isSignalled {
                // Silenced first: what the desk finishes from now on rings again.
                bell.reset()
                try intake.putAway(on: connection)
                outcome = try awaitNews(connection)
            }
        }
    }

    private func awaitNews(_ connection: IMAPConnection) throws -> IdleOutcome {
        if let quickLook = rhythm.quickLook {
            return try intake.sight.watching {
                try connection.watch(every: quickLook, for: Self.idleSeconds, wakeUp: bell)
            }
        }
        guard !connection.capabilities.contains("IDLE") else {
            return try intake.sight.watching { try connection.idle(for: Self.idleSeconds, wakeUp: bell) }
        }
        bell.wait(for: rhythm.pause)
        return .timedOut
    }

    private func wait(_ seconds: TimeInterval) { stop.wait(for: seconds) }

    /// Seconds: one, doubled each time up to five minutes, give or take a quarter so that many offices do not come back to
    /// one server in the same second.
    static func delay(afterFailure count: Int) -> TimeInterval {
        min(longestDelay, Double(1 << min(count - 1, 9))) * Double.random(in: 0.75...1.25)
    }
}

/// How often the mailbox is looked at.
public struct IntakeRhythm: Sendable, Hashable {
    /// Seconds between two looks where the server has no IDLE.
    public let pause: TimeInterval
    /// Seconds between two looks of which nobody waits for IDLE's call; nil: the call is waited for. Dovecot calls half a
    /// second after a mail has come, and has no setting for that (2.3: NOTIFY_DELAY_MSECS in mailbox-watch.c).
    public let quickLook: TimeInterval?

    public init(pause: TimeInterval, quickLook: TimeInterval? = nil) {
        (self.pause, self.quickLook) = (pause, quickLook)
    }
}
