import Foundation
import Hummingbird
import Logging
import NIOCore

/// Serves the pages beside the office's desk, on Hummingbird's own threads.
public final class WebServer: Sendable {
    private let parts: PageParts
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var task: Task<Void, Never>?

    public init(_ parts: PageParts) { self.parts = parts }

    /// All pages with what stands before them, for any server or none.
    public static func router(_ parts: PageParts) -> Router<PageContext> {
        let router = Router(context: PageContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isSecure: parts.setup.alamat.isSecure))
        router.add(middleware: SessionReader(parts: parts))
        router.add(middleware: ErrorPages(parts: parts))
        router.add(middleware: FormGuard(setup: parts.setup))
        let base = router.group(RouterPath(stringLiteral: parts.setup.alamat.dasar))
        for group in Pages.groups { group.init(parts).add(to: base) }
        return router
    }

    /// Begins to listen, and returns once it does.
    ///
    /// - Returns: the port.
    /// - Throws: `WebError` when the place cannot be listened on.
    @discardableResult public func start() throws -> Int {
        let (host, port) = (parts.setup.alamat.host, parts.setup.alamat.port)
        let started = StartSignal()
        let application = Application(
            router: Self.router(parts),
            // A telephone on a bad line may be slow, but not for ever; nobody needs long headers.
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(60),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8192, maxHeaderListSize: 32768, maxHeaderFieldCount: 100))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { started.set(.success($0.localAddress?.port ?? port)) }, logger: parts.logger)
        let logger = parts.logger
        let task = Task {
            do {
                try await application.run()
            } catch is CancellationError {
                // Told to stop.
            } catch {
                if !started.set(.failure(error)) { logger.error("pages ended", metadata: ["error": "\(error)"]) }
            }
            started.set(.failure(CancellationError()))
        }
        lock.withLock { self.task = task }
        do {
            return try started.wait().get()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw WebError.portTaken(host: host, port: port)
        } catch {
            throw WebError.cannotListen(host: host, port: port, reason: "\(error)")
        }
    }

    /// Stops listening; requests that are under way are cut off.
    public func stop() { lock.withLock { task?.cancel() } }
}

/// Hands the outcome of a start from one thread to another, once.
private final class StartSignal: Sendable {
    private let condition = NSCondition()
    // Read and written under the condition's lock only.
    nonisolated(unsafe) private var outcome: Result<Int, any Error>?

    /// - Returns: whether it was the first.
    @discardableResult func set(_ result: Result<Int, any Error>) -> Bool {
        condition.withLock {
            guard outcome == nil else { return false }
            outcome = result
            condition.broadcast()
            return true
        }
    }

    func wait() -> Result<Int, any Error> {
        condition.withLock {
            while true {
                if let outcome { return outcome }
                condition.wait()
            }
        }
    }
}
