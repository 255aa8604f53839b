import Foundation
import Persuratan
import Settings

/// Where the files of the tests lie, and what the sample configuration needs to be whole.
enum Fixtures {
    static let top = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let config = top.appendingPathComponent("config")
    static let folder = top.appendingPathComponent("Tests/Fixtures")

    static let environment = [
        "DISPOSISI_IMAP_KATA_SANDI": "masuk", "DISPOSISI_SMTP_KATA_SANDI": "keluar",
        "DISPOSISI_KUNCI_TOKEN": "0123456789abcdef0123456789abcdef",
    ]

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }
}
