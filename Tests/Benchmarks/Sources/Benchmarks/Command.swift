import Foundation

/// A program that is measured from outside: run to its end.
enum Command {
    /// Runs a program and gives what it printed.
    ///
    /// - Throws: when it does not end with 0, with what it complained of.
    @discardableResult
    static func run(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil
    ) throws -> Data {
        let process = Process()
        let (output, errors) = (Pipe(), FileManager.default.temporaryDirectory.appending(path: UUID().uuidString))
        guard FileManager.default.createFile(atPath: errors.path, contents: nil) else {
            throw BenchmarkError.failed(errors.path, "cannot be written")
        }
        defer { try? FileManager.default.removeItem(at: errors) }
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let complaint = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
            throw BenchmarkError.failed(program, "ended with \(process.terminationStatus): \(complaint.prefix(2000))")
        }
        return printed
    }
}
