import Foundation
import MailWorld

/// Letters as a scanner sends them: a grey picture of the page, 200 dots an inch.
enum Scanner {
    static func scan(_ text: String) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (pdf, page) = (folder.appending(path: "in.pdf"), folder.appending(path: "page"))
        try SimplePDF.page(text).write(to: pdf)
        try Command.run("/usr/bin/pdftoppm", ["-r", "200", "-gray", "-jpeg", "-singlefile", pdf.path, page.path])
        return try Data(contentsOf: page.appendingPathExtension("jpg"))
    }
}
