import Foundation
import Notices

/// Makes PDFs of pages. Safe from several threads, which take turns; blocks them.
///
/// Kept: one WeasyPrint is kept warm, started when it is first needed, and anew after some hundred pages. Retried: a page, once,
/// when the worker ended before it.
public final class PagePrinter: Sendable {
    private let sandbox: Sandbox
    private let folder: URL
    private let python: String
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var worker: PrintWorker?
    nonisolated(unsafe) private var pages = 0

    /// Pages after which a worker is replaced: whatever it loses of memory stays little.
    static let pagesOfWorker = 500

    /// - Parameter templates: the folder Templates/ itself.
    public convenience init(templates: URL) { self.init(sandbox: .ofThisMachine, templates: templates) }

    init(sandbox: Sandbox, templates: URL, python: String = "python3") {
        (self.sandbox, folder, self.python) = (sandbox, Prints.folder(in: templates), python)
    }

    /// WeasyPrint's version, once it is ready to print.
    ///
    /// - Throws: `noPrinter`.
    @discardableResult
    public func warmUp() throws(PrintError) -> String {
        lock.lock()
        defer { lock.unlock() }
        return try ready().version
    }

    /// The PDF of a page (PDF/A-3b).
    public func pdf(_ page: Cetakan, _ limits: PrintLimits = .page) throws(PrintError) -> Data {
        lock.lock()
        defer { lock.unlock() }
        do {
            return try print(page, limits)
        } catch .ended {
            return try print(page, limits)
        }
    }

    private func print(_ page: Cetakan, _ limits: PrintLimits) throws(PrintError) -> Data {
        let worker = try ready()
        pages += 1
        do {
            return try worker.pdf(Data(page.html.utf8), limits)
        } catch {
            switch error {
            case .timedOut, .ended, .noPrinter: self.worker = nil
            case .refused: break
            }
            throw error
        }
    }

    private func ready() throws(PrintError) -> PrintWorker {
        if pages >= Self.pagesOfWorker { worker = nil }
        if let worker { return worker }
        let fresh = try PrintWorker(sandbox: sandbox, templates: folder, python: python)
        (worker, pages) = (fresh, 0)
        return fresh
    }
}
