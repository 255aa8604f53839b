import Foundation

/// The text of a PDF as pdftotext lays it out.
enum PDFText {
    static func read(_ pdf: Data) throws -> String {
        let place = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString).pdf")
        try pdf.write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/pdftotext")
        (process.arguments, process.standardOutput) = (["-layout", "-enc", "UTF-8", place.path, "-"], pipe)
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
