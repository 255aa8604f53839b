import Foundation
import Testing

/// Expected texts kept beside what they belong to; `RECORD=1` writes them anew.
enum Golden {
    struct EmptyFolder: Error {
        let path: String
    }

    /// The names of the cases in a folder of Tests/Fixtures: its entries that end so, or all.
    static func cases(_ folder: String, _ ending: String = "") throws -> [String] {
        let entries = try FileManager.default.contentsOfDirectory(
            atPath: Fixtures.folder.appendingPathComponent(folder).path)
        let names = entries.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
        guard !names.isEmpty else { throw EmptyFolder(path: folder) }
        return names.map { String($0.dropLast(ending.count)) }.sorted()
    }

    static func compare(_ text: String, with path: String) throws {
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try text.write(to: Fixtures.folder.appendingPathComponent(path), atomically: true, encoding: .utf8)
        }
        #expect(try text == Fixtures.text(path), "\(path)")
    }
}
