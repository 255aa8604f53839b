import Foundation
import Logging
import Transport

/// Keeps the intake going for as long as the program runs: IDLE where the server has it, asking again where not, and a new
/// connection after every fault, with growing distance.
public final class IntakeLoop {
    private let intake: Intake
    private let endpoint: ServerEndpoint
    private let pause: TimeInterval
    private let stop: WakeSignal
    private let logger: Logger

    /// Seconds of the longest wait between two tries to connect.
    static let longestDelay: TimeInterval = 300
    /// Seconds of one IDLE, as a safety net below the 29 minutes of RFC 2177: then the folder is looked at anyway.
    static let idleSeconds: TimeInterval = 300

    public init(intake: Intake, endpoint: ServerEndpoint, pause: TimeInterval, stop: WakeSignal, logger: Logger) {
        (self.intake, self.endpoint, self.pause, self.stop, self.logger) = (intake, endpoint, pause, stop, logger)
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
            if connection.capabilities.contains("IDLE") {
                if try connection.idle(for: max(pause, Self.idleSeconds), wakeUp: stop) == .wokenUp { return }
            } else {
                wait(pause)
            }
        }
    }

    private func wait(_ seconds: TimeInterval) { stop.wait(for: seconds) }

    /// Seconds: one, doubled each time up to five minutes, give or take a quarter so that many offices do not come back to
    /// one server in the same second.
    static func delay(afterFailure count: Int) -> TimeInterval {
        min(longestDelay, Double(1 << min(count - 1, 9))) * Double.random(in: 0.75...1.25)
    }
}
