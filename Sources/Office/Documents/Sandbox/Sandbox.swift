import Foundation

/// Runs converters so that a hostile document harms nothing: a process group of its own, limits on processor, memory, files,
/// output and time, an empty environment, a private folder, and with bubblewrap no network and no other file of the machine.
public struct Sandbox: Sendable {
    /// bubblewrap's path; nil where it is missing or the machine does not allow it.
    let bubblewrap: String?
    private let prlimit: String?

    /// What this machine offers, found out once.
    static let ofThisMachine = Sandbox()

    private init() {
        prlimit = Programs.path(of: "prlimit")
        guard let path = Programs.path(of: "bwrap"), let proof = Programs.path(of: "true") else {
            bubblewrap = nil
            return
        }
        // Containers and some kernels have the program and forbid what it does.
        let trial = ChildProcess(
            program: path, arguments: Self.walls(around: "/tmp") + [proof], folder: "/tmp", limits: .text
        ).run()
        bubblewrap = trial.isSuccess ? path : nil
    }

    /// Without bubblewrap, for tests of machines that have none.
    init(withoutBubblewrapOf other: Sandbox) { (bubblewrap, prlimit) = (nil, other.prlimit) }

    /// Runs a program in `folder`, which it sees as its working folder and may write to.
    func run(_ program: String, _ arguments: [String], in folder: URL, limits: ConverterLimits) -> ChildProcess.Outcome
    {
        guard let path = Programs.path(of: program) else { return .missing(program) }
        guard let prlimit else { return .missing("prlimit") }
        return process(prlimit, [path] + arguments, in: folder, limits).run()
    }

    /// The same program behind the same walls, which begins when it is let go.
    ///
    /// - Returns: nil without bubblewrap, where building the walls costs nothing, and without the program.
    func held(
        _ program: String, _ arguments: [String], in folder: URL, limits: ConverterLimits
    ) -> ChildProcess? {
        guard bubblewrap != nil, let prlimit, let path = Programs.path(of: program) else { return nil }
        let waiting = ["/bin/sh", "-c", "read -r go && exec \"$@\" </dev/null", "sh", path]
        return process(prlimit, waiting + arguments, in: folder, limits)
    }

    private func process(
        _ prlimit: String, _ command: [String], in folder: URL, _ limits: ConverterLimits
    ) -> ChildProcess {
        ChildProcess(
            program: prlimit, arguments: walled(command, in: folder, limits), folder: folder.path, limits: limits)
    }

    /// A program that the machine does not have.
    struct Missing: Error {
        let program: String
    }

    /// What is to be started to run a program within walls and limits; the program's path first.
    ///
    /// - Parameter readable: folders beside the system's that it may read.
    func command(
        _ program: String, _ arguments: [String], in folder: URL, limits: ConverterLimits, readable: [String] = []
    ) -> Result<[String], Missing> {
        guard let path = Programs.path(of: program) else { return .failure(Missing(program: program)) }
        guard let prlimit else { return .failure(Missing(program: "prlimit")) }
        return .success([prlimit] + walled([path] + arguments, in: folder, limits, readable: readable))
    }

    /// What `prlimit` is told.
    private func walled(
        _ command: [String], in folder: URL, _ limits: ConverterLimits, readable: [String] = []
    ) -> [String] {
        let bounds = [
            "--cpu=\(limits.cpuSeconds)", "--as=\(limits.memory)", "--fsize=\(limits.file)", "--core=0",
            "--nofile=\(limits.openFiles)",
        ]
        let walls =
            bubblewrap.map { [$0] + Self.walls(around: folder.path) + readable.flatMap { ["--ro-bind", $0, $0] } }
            ?? ["/usr/bin/env", "--chdir", folder.path]
        let patience = limits.niceness > 0 ? ["/usr/bin/nice", "-n", String(limits.niceness)] : []
        return bounds + patience + walls + command
    }

    private static func walls(around folder: String) -> [String] {
        [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
            "--ro-bind", "/usr", "/usr", "--ro-bind-try", "/lib", "/lib", "--ro-bind-try", "/lib64", "/lib64",
            "--ro-bind-try", "/bin", "/bin", "--ro-bind-try", "/etc/fonts", "/etc/fonts", "--dev", "/dev",
            "--bind", folder, folder, "--chdir", folder,
        ]
    }
}

/// Where programs of the system lie.
enum Programs {
    static func path(of program: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + program }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
