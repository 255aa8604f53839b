import Foundation
import Testing

/// The table of the design, "Rooms, and whom each may know", held against the `import` lines of Sources/.
@Suite("Who may know whom")
struct ImportTests {
    @Test("a room imports only what the design allows it")
    func rooms() throws {
        var faults: [String] = []
        for room in try Tree.folders("Sources") {
            guard let allowed = Design.rooms[room] else {
                faults.append("Sources/\(room): no room of this name in the design")
                continue
            }
            for path in try Tree.files("Sources/\(room)", ext: "swift") {
                faults += try Imports(path).filter { !allowed.contains($0.module) }.map {
                    "\(path):\($0.line): \(room) may not import \($0.module)"
                }
            }
        }
        #expect(faults == [])
    }

    @Test("an import is found however it is written")
    func spelling() {
        let source = """
            import Foundation
              @testable import Mail
            public import struct Persuratan.SOP
            @preconcurrency import GRDB  // import Yams
            internal import Crypto; import Logging
            // import Web
            let text = "import Office"
            #if canImport(Glibc)
            import Glibc
            #endif
            """
        let found = Imports(source: source).map { "\($0.line) \($0.module)" }
        #expect(
            found == ["1 Foundation", "2 Mail", "3 Persuratan", "4 GRDB", "5 Crypto", "5 Logging", "9 Glibc"])
    }
}

/// Whom each room may import.
enum Design {
    private static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc",
    ]

    static let rooms: [String: Set<String>] = [
        "CLibcurl": [], "CGMime": [], "CLibical": [], "CXlsxwriter": [],
        "Transport": system.union(["CLibcurl"]),
        "Mail": system.union(["CGMime", "Crypto"]),
        "Persuratan": ["Foundation"],
        "Reading": ["Foundation", "Persuratan"],
        "Notices": system.union(["Mail", "Persuratan", "CLibical", "Mustache"]),
        // Crypto: SQLite itself computes the hash chain, within the statement that changes a row.
        "Register": system.union(["Persuratan", "GRDB", "GRDBSQLite", "Crypto"]),
        "Settings": system.union(["Persuratan", "Yams"]),
        "Office": system.union([
            "Transport", "Mail", "Persuratan", "Reading", "Notices", "Register", "Exports", "Crypto", "Logging",
        ]),
        "Exports": system.union(["Persuratan", "CXlsxwriter"]),
        "Web": system.union([
            "Mail", "Persuratan", "Register", "Hummingbird", "HTTPTypes", "NIOCore", "Mustache", "Crypto", "Logging",
        ]),
        "disposisi": system.union([
            "Transport", "Mail", "Persuratan", "Reading", "Notices", "Register", "Settings", "Office",
            "Exports", "Web", "MailWorld", "ArgumentParser", "Crypto", "Logging",
        ]),
    ]

    /// Everything that may lie at the top, apart from files whose names begin with a full stop.
    static let top: Set<String> = [
        "Package.swift", "Sources", "Tests", "Templates", "config", "README.md", "Makefile",
    ]

    static let hidden: Set<String> = [".ci", ".gitignore", ".gitattributes", ".swift-format", ".editorconfig"]

    /// Names that say nothing of what is inside.
    static let empty: Set<String> = ["utils", "helpers", "common", "core", "manager"]
}
