import Foundation

/// The project's own folders and files.
enum Tree {
    private static let top = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
    }

    /// The names of the folders in a folder, in order.
    static func folders(_ path: String) throws -> [String] {
        let folder = top.appendingPathComponent(path)
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles
        ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false }
            .map(\.lastPathComponent).sorted()
    }

    /// The paths of the files below a folder whose names end so, in order.
    static func files(_ path: String, ext: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: top.appendingPathComponent(path).path)
            .filter { $0.hasSuffix(".\(ext)") }.sorted().map { "\(path)/\($0)" }
    }

    /// What the project keeps: what git tracks; in an unpacked archive without git, what is not hidden.
    static func kept() throws -> [String] {
        guard FileManager.default.fileExists(atPath: top.appendingPathComponent(".git").path) else {
            return try FileManager.default.contentsOfDirectory(atPath: top.path).filter { !$0.hasPrefix(".") }
                .filter { $0 != "Package.resolved" }
        }
        let git = Process()
        git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The checkout may belong to somebody else than the one who tests.
        git.arguments = ["git", "-c", "safe.directory=*", "-C", top.path, "ls-files", "-z"]
        let output = Pipe()
        git.standardOutput = output
        try git.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        git.waitUntilExit()
        guard git.terminationStatus == 0 else { throw GitFailed(status: git.terminationStatus) }
        return String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    }

    struct GitFailed: Error {
        let status: Int32
    }
}
