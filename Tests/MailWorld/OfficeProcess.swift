import Foundation

/// The program, run as an office runs it: a process of its own that can be stopped, and killed.
public final class OfficeProcess {
    private let process = Process()
    /// What the program wrote, kept beside its register.
    public let log: URL

    /// Starts `disposisi ARGUMENTS --config FOLDER`.
    public init(_ arguments: [String], office: DemoOffice) throws {
        log = office.folder.appending(path: "disposisi.log")
        let descriptor = open(log.path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw DemoOfficeError.cannotWrite(log.path) }
        let output = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        process.executableURL = Self.program
        process.arguments = arguments + ["--config", office.folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
    }

    deinit { kill() }

    /// The program that was built together with this, or the one that ``FaultSizes/program`` names.
    public static var program: URL {
        if let chosen = FaultSizes.program { return URL(filePath: chosen) }
        return Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "disposisi")
    }

    /// Runs the program to its end.
    ///
    /// - Returns: its exit code and what it printed.
    public static func run(_ arguments: [String], input: Data? = nil) throws -> (
        code: Int32, output: String, errors: String
    ) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Both are read, one on another thread, so that neither pipe can fill up and stop the program.
        let said = Locked(Data())
        let reader = Thread { said.withValue { $0 = errors.fileHandleForReading.readDataToEndOfFile() } }
        reader.start()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        while !reader.isFinished { usleep(1000) }
        return (
            process.terminationStatus, String(decoding: text, as: UTF8.self),
            said.withValue { String(decoding: $0, as: UTF8.self) }
        )
    }

    public var isRunning: Bool { process.isRunning }

    /// Its number in /proc.
    public var processIdentifier: Int32 { process.processIdentifier }

    /// SIGKILL: as a power cut.
    public func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// SIGKILL in so many seconds, whatever the caller does meanwhile.
    public func kill(in seconds: TimeInterval) {
        let identifier = process.processIdentifier
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { Foundation.kill(identifier, SIGKILL) }
    }

    /// Whether it ended by SIGKILL, and not by itself. Only for one that runs no more.
    public var wasKilled: Bool { process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL }

    /// SIGTERM, as systemd does; and SIGKILL to a program that does not heed it.
    ///
    /// - Returns: the exit code, or the signal that ended it.
    public func terminate() -> Int32 {
        process.terminate()
        let deadline = Date().addingTimeInterval(Self.patience)
        while process.isRunning, Date() < deadline { usleep(2_000) }
        kill()
        return process.terminationStatus
    }

    /// Seconds that a program may take to end before it is killed.
    private static let patience: TimeInterval = 20
}
