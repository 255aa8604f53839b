import Foundation

/// A command of the system, run to its end with its output kept.
struct ServerCommand {
    let path: String
    let arguments: [String]

    init(_ path: String, _ arguments: [String]) {
        self.path = path
        self.arguments = arguments
    }

    /// Runs the command.
    ///
    /// - Parameter output: file for what it prints; servers that go into the background keep it open.
    /// - Returns: its exit status, or 128 and the signal.
    func run(output: URL) throws(MailWorldError) -> Int32 {
        let process = try start(standardInput: "/dev/null", output: output)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .system(what: path, problem: String(cString: strerror(errno))) }
        }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    /// Starts the command; its end is the caller's to await.
    ///
    /// - Parameter inherited: a descriptor that becomes its standard input instead of `standardInput`.
    func start(standardInput: String, inherited: Int32? = nil, output: URL) throws(MailWorldError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let inherited {
            posix_spawn_file_actions_adddup2(&actions, inherited, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, standardInput, O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let environment = [strdup("PATH=/usr/sbin:/usr/bin:/sbin:/bin"), strdup("LC_ALL=C"), nil]
        defer { for word in words + environment { free(word) } }
        // A thread pool's threads block all signals; a server that inherits that never hears of its children's ends.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, words, environment)
        guard failure == 0 else { throw .system(what: path, problem: String(cString: strerror(failure))) }
        return process
    }
}
