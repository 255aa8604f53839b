import Foundation
import Glibc

/// Starts a program as the leader of a process group of its own, with nothing of ours but the streams it is given.
struct ChildLaunch {
    let program: String
    let arguments: [String]
    /// Its home, and where it puts what is temporary.
    let folder: String
    /// Its standard input; nil: /dev/null.
    var input: Int32?
    let output: Int32
    /// Its standard error; nil: /dev/null.
    var complaint: Int32?

    /// One start at a time: a pipe must not be handed to another thread's child, which would hold it open.
    static let starting = NSLock()

    /// - Returns: 0, or what went wrong as an `errno`.
    func spawn(_ pid: inout pid_t) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, source, mode) in [(Int32(0), input, O_RDONLY), (1, output, O_WRONLY), (2, complaint, O_WRONLY)] {
            if let source {
                posix_spawn_file_actions_adddup2(&actions, source, target)
            } else {
                posix_spawn_file_actions_addopen(&actions, target, "/dev/null", mode, 0)
            }
        }
        // Whatever this program has open is none of the child's business.
        for descriptor in Self.openDescriptors() { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        posix_spawnattr_setpgroup(&attributes, 0)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let variables = [
            "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=\(folder)", "TMPDIR=\(folder)", "OMP_THREAD_LIMIT=1",
        ]
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for word in words + environment { free(word) } }
        return posix_spawn(&pid, program, &actions, &attributes, &words, &environment)
    }

    private static func openDescriptors() -> [Int32] {
        // Where /proc is missing, close-on-exec has to do.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { Int32($0) }.filter { $0 > 2 }
    }
}
