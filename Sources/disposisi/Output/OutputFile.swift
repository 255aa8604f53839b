import Foundation

/// Where a command writes: standard output, or a file that is whole when it is there.
struct OutputFile {
    private let path: String?

    init(_ path: String?) { self.path = path }

    /// Hands out a name for messages and an open descriptor. A file takes its name only when `body` has ended well.
    func write(_ body: (_ name: String, _ descriptor: Int32) throws -> Void) throws {
        guard let path else { return try body("standard output", STDOUT_FILENO) }
        let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).baru"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw Self.fault("write", draft) }
        do {
            try body(draft, descriptor)
            guard fsync(descriptor) == 0 else { throw Self.fault("write", draft) }
            close(descriptor)
            guard rename(draft, path) == 0 else { throw Self.fault("rename \(draft) to", path) }
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
    }

    /// For writers that want a file's name: what they wrote in a file of its own goes into the descriptor.
    static func throughFile(_ name: String, _ descriptor: Int32, _ body: (String) throws -> Void) throws {
        let draft = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: draft) }
        try body(draft.path)
        let (source, target) = (try FileHandle(forReadingFrom: draft), FileHandle(fileDescriptor: descriptor))
        while let part = try source.read(upToCount: 1 << 20), !part.isEmpty { try target.write(contentsOf: part) }
    }

    private static func fault(_ what: String, _ path: String) -> ProgramError {
        ProgramError("cannot \(what) \(path): \(String(cString: strerror(errno)))")
    }
}
