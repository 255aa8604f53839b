import Foundation

/// Sandboxes with one program in front of its start: most of a short conversion's time is the building of its walls, which
/// is done before the document comes.
///
/// Kept: each is for one document and gone with it; the walls and limits are those of ``Sandbox``; while it waits it holds
/// nothing but a shell that reads a line. Given up: a folder stays behind when the program is killed. A thread that ends
/// takes the sandboxes that it prepared with it (`--die-with-parent`); then there is none, and the caller makes his own.
final class ReadySandboxes: Sendable {
    private let sandbox: Sandbox
    private let program: String
    private let arguments: [String]
    private let limits: ConverterLimits
    private let lock = NSLock()
    // Read and written under the lock only.
    nonisolated(unsafe) private var waiting: [ReadySandbox] = []

    /// How many wait at most: a mail brings a letter and a form.
    private static let count = 2

    init(_ program: String, _ arguments: [String], sandbox: Sandbox, limits: ConverterLimits) {
        (self.sandbox, self.program, self.arguments, self.limits) = (sandbox, program, arguments, limits)
    }

    deinit { for one in waiting { one.dismiss() } }

    /// One that can be used; nil when none is ready.
    func take() -> ReadySandbox? { lock.withLock { waiting.isEmpty ? nil : waiting.removeFirst() } }

    /// Prepares those that are missing. Does not wait for them.
    func prepare() {
        lock.withLock {
            while waiting.count < Self.count {
                guard let one = ReadySandbox(program, arguments, sandbox: sandbox, limits: limits) else { return }
                waiting.append(one)
            }
        }
    }
}

/// A sandbox whose program waits for a word.
struct ReadySandbox: Sendable {
    /// Where the document goes; the program's working folder.
    let folder: URL
    private let process: ChildProcess
    let child: StartedChild

    /// - Returns: nil where it cannot be made; whoever needs it finds out why by making his own.
    init?(_ program: String, _ arguments: [String], sandbox: Sandbox, limits: ConverterLimits) {
        guard let folder = try? PrivateFolder.make() else { return nil }
        guard let process = sandbox.held(program, arguments, in: folder, limits: limits),
            case .success(let child) = process.start(isHeld: true)
        else {
            try? FileManager.default.removeItem(at: folder)
            return nil
        }
        (self.folder, self.process, self.child) = (folder, process, child)
    }

    /// Runs the program on what lies in the folder now.
    ///
    /// - Parameter meanwhile: done while it runs.
    /// - Returns: nil when it ended before it was needed.
    func run(_ meanwhile: () -> Void) -> ChildProcess.Outcome? {
        guard child.letGo() else { return nil }
        meanwhile()
        return process.finish(child)
    }

    /// It is not needed any more.
    func dismiss() {
        child.end()
        try? FileManager.default.removeItem(at: folder)
    }
}
