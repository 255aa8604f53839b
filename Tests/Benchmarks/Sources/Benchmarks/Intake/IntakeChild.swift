import Foundation
import Logging
import Mail
import Office
import Register
import Transport

/// The program's own intake in a process of its own: `Benchmarks child-intake PORT USER REGISTER read|store`.
///
/// `store` fetches, identifies and commits, as the daemon's first thread; `read` also parses and classifies every stored
/// mail on a second one, as the desk does.
struct IntakeChild {
    private let port: UInt16
    private let user: String
    private let register: String
    private let isReading: Bool

    /// What a run was like; handed to the parent as JSON.
    struct Report: Codable {
        let stored: Int
        let parsed: Int
        let seconds: Double
        let processorSeconds: Double
        /// Kilobytes of resident memory at the start of the work, and at most.
        let kilobytesAtStart, kilobytesAtMost: Int
    }

    static let mark = "child-intake"

    init?(_ arguments: [String]) {
        guard arguments.count == 5, arguments[0] == Self.mark, let port = UInt16(arguments[1]) else { return nil }
        (self.port, user, register, isReading) = (port, arguments[2], arguments[3], arguments[4] == "read")
    }

    /// Runs this program as a child and gives its report.
    static func measure(port: UInt16, mailbox: FilledMailbox, register: URL, reading: Bool) throws -> Report {
        let arguments = [mark, "\(port)", mailbox.address, register.path, reading ? "read" : "store"]
        let output = try Command.run("/proc/self/exe", arguments)
        return try JSONDecoder().decode(Report.self, from: output)
    }

    func run() throws {
        let register = try Register(path: register)
        let atStart = ResidentMemory.now(of: "self")
        let watch = Stopwatch()
        let reader = isReading ? StoredMailReader(register) : nil
        reader?.start()
        let stored = try takeIn(register) { reader?.look() }
        let parsed = try reader?.finish() ?? 0
        let report = Report(
            stored: stored, parsed: parsed, seconds: watch.seconds, processorSeconds: watch.processorSeconds,
            kilobytesAtStart: atStart, kilobytesAtMost: ResidentMemory.most(of: "self"))
        FileHandle.standardOutput.write(try JSONEncoder().encode(report))
    }

    private func takeIn(_ register: Register, onStored: () -> Void) throws -> Int {
        let endpoint = ServerEndpoint(
            host: "127.0.0.1", port: port, security: .none,
            credentials: .password(user: user, Secret(FilledMailbox.password)))
        let intake = Intake(
            rules: IntakeRules(folder: "INBOX", afterwards: .flag, batasUkuran: 26_214_400), register: register,
            clock: .system, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        let connection = try IMAPConnection.connect(to: endpoint)
        defer { connection.logout() }
        return try intake.fetchNew(on: connection, onStored: onStored)
    }
}
