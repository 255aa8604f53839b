import Foundation

/// Turns attachments into text with the programs that are best at it, each in a process of its own, with limits.
///
/// Attachments are hostile until proven otherwise: a converter gets a copy in a private folder, few seconds, little memory,
/// little output, few pages. What it cannot read is no error: the letter goes on with what could be read.
public struct TextConverter: Sendable {
    /// What became of one attachment.
    public enum Outcome: Sendable, Equatable {
        case text(String)
        /// Nothing can be read from it here; why, for the operator.
        case unreadable(String)
    }

    /// Seconds of processor time and of the clock for one document.
    public static let secondLimit = 15
    /// Bytes of address space for the converter.
    public static let memoryLimit = 1 << 30
    /// Bytes of text that one document may give.
    public static let outputLimit = 2 << 20
    /// Pages that are read of one document; request letters have one or two.
    public static let pageLimit = 20

    public init() {}

    /// The text of a document of this media type.
    public func text(of content: Data, contentType: String) -> Outcome {
        switch contentType.lowercased() {
        case "text/plain", "text/csv", "text/markdown":
            return .text(String(decoding: content.prefix(Self.outputLimit), as: UTF8.self))
        case "application/pdf", "application/x-pdf":
            return pdf(content)
        default:
            // Telephones and scanners send PDFs under all kinds of types.
            if content.starts(with: Data("%PDF-".utf8)) { return pdf(content) }
            return .unreadable("no converter for \(contentType)")
        }
    }

    /// The programs this needs that are missing on this machine, for `disposisi check`.
    public static func missingPrograms() -> [String] {
        ["pdftotext", "prlimit", "timeout"].filter { path(of: $0) == nil }
    }

    private func pdf(_ content: Data) -> Outcome {
        guard let pdftotext = Self.path(of: "pdftotext") else {
            return .unreadable("pdftotext is missing: install poppler-utils")
        }
        do {
            let folder = try Self.privateFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let (input, output) = (folder.appending(path: "in.pdf"), folder.appending(path: "out.txt"))
            try content.write(to: input)
            let arguments = ["-q", "-layout", "-enc", "UTF-8", "-l", String(Self.pageLimit), input.path, output.path]
            let status = try Self.run(pdftotext, arguments, in: folder)
            guard status == 0 else { return .unreadable("pdftotext ended with \(status)") }
            let text = String(decoding: try Data(contentsOf: output).prefix(Self.outputLimit), as: UTF8.self)
            return text.allSatisfy(\.isWhitespace) ? .unreadable("the PDF has no text, it is a scan") : .text(text)
        } catch {
            return .unreadable(String(describing: error))
        }
    }

    /// Runs a converter under `prlimit` and `timeout`, with nothing of our environment.
    private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Int32 {
        guard let prlimit = path(of: "prlimit"), let timeout = path(of: "timeout") else {
            throw CocoaError(.fileNoSuchFile)
        }
        let process = Process()
        process.executableURL = URL(filePath: prlimit)
        process.arguments =
            [
                "--cpu=\(secondLimit)", "--as=\(memoryLimit)", "--fsize=\(outputLimit)", "--core=0", "--nproc=64",
                timeout, "-k", "1", String(secondLimit), program,
            ] + arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func privateFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    private static func path(of program: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + program }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
