import Crypto
import Foundation
import Persuratan

/// A WeasyPrint that was started once and prints page after page: starting it takes a second or two, a page a tenth of that.
///
/// Kept: it runs within the walls of converters, without network, and may read the templates' folder; every page is printed by
/// a process of its own with limits (printer.py). The same page is the same PDF. One thread at a time.
struct PrintWorker {
    /// WeasyPrint's.
    let version: String
    private let process: WorkerProcess

    /// Seconds until it must be ready; a busy machine with many fonts takes its time.
    private static let patience: TimeInterval = 60
    /// Seconds on the clock for each second of processor that a page may use: others work here, too.
    private static let slowness = 3.0
    /// Where the system keeps what it knows of fonts: without it each start looks at every font.
    private static let fontCache = "/var/cache/fontconfig"

    /// - Parameter templates: where style sheet and pictures lie.
    /// - Throws: `noPrinter`.
    init(sandbox: Sandbox, templates: URL, python: String) throws(PrintError) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "disposisi-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .noPrinter("\(error)")
        }
        let words = try Self.program(sandbox, python, templates.resolvingSymlinksInPath().path, folder)
        process = try WorkerProcess(words, folder: folder)
        do throws(PrintError) {
            version = String(
                decoding: try Self.answer(process, until: Date().addingTimeInterval(Self.patience)), as: UTF8.self)
        } catch {
            throw .noPrinter("\(error)")
        }
    }

    private static func program(
        _ sandbox: Sandbox, _ python: String, _ templates: String, _ folder: URL
    ) throws(PrintError) -> [String] {
        let script = String(decoding: PackageResources.printer_py, as: UTF8.self)
        var limits = ConverterLimits(cpuSeconds: 600, memory: PrintLimits.book.memory, file: PrintLimits.output)
        limits.openFiles = 256
        let readable = [templates, fontCache].filter { FileManager.default.fileExists(atPath: $0) }
        switch sandbox.command(
            python, ["-s", "-c", script, templates], in: folder, limits: limits, readable: readable)
        {
        case .failure(let missing): throw .noPrinter("\(missing.program) is missing")
        case .success(let words): return words
        }
    }

    /// The PDF of a page.
    ///
    /// - Throws: `timedOut` or `ended`, after which this worker is of no more use; `refused`, which concerns this page alone.
    func pdf(_ html: Data, _ limits: PrintLimits) throws(PrintError) -> Data {
        let identifier = Data(SHA256.hash(data: html).hexadecimal.utf8)
        let deadline = Date().addingTimeInterval(Double(limits.seconds) * Self.slowness)
        var request = Self.bytes(UInt32(identifier.count)) + Self.bytes(UInt32(html.count))
        request += Self.bytes(UInt32(limits.seconds)) + Self.bytes(UInt64(limits.memory))
        try process.send(request + identifier + html, until: deadline)
        return try Self.answer(process, until: deadline)
    }

    private static func answer(_ process: WorkerProcess, until deadline: Date) throws(PrintError) -> Data {
        let head = try process.receive(5, until: deadline)
        let length = head.dropFirst().reduce(0) { $0 << 8 | Int($1) }
        guard length <= PrintLimits.output else { throw .refused("its PDF would be too large") }
        let body = try process.receive(length, until: deadline)
        guard head.first == 0 else { throw .refused(String(decoding: body, as: UTF8.self)) }
        return body
    }

    private static func bytes(_ number: some FixedWidthInteger) -> Data {
        withUnsafeBytes(of: number.bigEndian) { Data($0) }
    }
}
