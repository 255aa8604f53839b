import Foundation

/// A program as a shell script would start it: no walls, no limits, one pipe to read from.
struct BareProgram {
    let path: String
    let arguments: [String]

    /// - Returns: what it printed.
    /// - Throws: when it cannot be started or does not end with 0.
    func run() throws -> Data {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchmarkError.failed("pipe", String(cString: strerror(errno))) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid: pid_t = 0
        let fault = posix_spawn(&pid, path, &actions, nil, &words, environ)
        close(ends[1])
        defer { close(ends[0]) }
        guard fault == 0 else { throw BenchmarkError.failed(path, String(cString: strerror(fault))) }
        var printed = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { printed += buffer[..<count] }
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        guard status == 0 else { throw BenchmarkError.failed(path, "ended with \(status)") }
        return printed
    }
}
