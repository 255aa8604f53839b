import Foundation
import Mail

/// The mails of Tests/Fixtures/mails, found from this file's place.
enum MailFixtures {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/mails")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".eml") }.map { String($0.dropLast(4)) }.sorted()
    }()

    static let parser = MailParser(
        ownMark: "pontive-1", authservID: "mx.pontive.example", ownAddress: "agenda@pontive.example")

    static func data(_ file: String) throws -> Data { try Data(contentsOf: folder.appending(path: file)) }

    /// The bytes with every line end as LF, or every one as CRLF.
    static func lines(_ data: Data, crlf: Bool) -> Data {
        var result = Data()
        for byte in data where byte != 0x0D {
            if crlf, byte == 0x0A { result.append(0x0D) }
            result.append(byte)
        }
        return result
    }
}
