import Foundation
import Glibc

/// A child process that was started and not waited for.
struct StartedChild: Sendable {
    let pid: pid_t
    let pipes: Pipes

    /// Lets a held one go.
    ///
    /// - Returns: false when it has ended before.
    func letGo() -> Bool {
        guard let input = pipes.input else { return false }
        var (status, word): (Int32, UInt8) = (0, 0x0A)
        guard waitpid(pid, &status, WNOHANG) == 0 else {
            pipes.closeOurs()
            return false
        }
        return send(input.ours, &word, 1, Int32(MSG_NOSIGNAL)) == 1
    }

    /// Ends it, whatever it does.
    func end() {
        var status: Int32 = 0
        kill(-pid, SIGKILL)
        kill(pid, SIGKILL)
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        pipes.closeOurs()
    }
}

/// The streams of a child process.
struct Pipes: Sendable {
    let output: (read: Int32, write: Int32)
    let complaint: (read: Int32, write: Int32)
    /// What a held one waits for; a socket, so that writing to one that has ended is no signal.
    let input: (ours: Int32, theirs: Int32)?

    init?(isHeld: Bool) {
        guard let output = Self.make(pipe) else { return nil }
        guard let complaint = Self.make(pipe) else {
            for end in [output.0, output.1] { close(end) }
            return nil
        }
        var input: (Int32, Int32)?
        if isHeld {
            input = Self.make { socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, $0) }
            guard input != nil else {
                for end in [output.0, output.1, complaint.0, complaint.1] { close(end) }
                return nil
            }
        }
        (self.output, self.complaint) = ((output.0, output.1), (complaint.0, complaint.1))
        self.input = input.map { ($0.0, $0.1) }
    }

    private static func make(_ open: (UnsafeMutablePointer<Int32>) -> Int32) -> (Int32, Int32)? {
        var ends: [Int32] = [0, 0]
        guard open(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    func closeTheirs() {
        close(output.write)
        close(complaint.write)
        if let input { close(input.theirs) }
    }

    func closeOurs() {
        close(output.read)
        close(complaint.read)
        if let input { close(input.ours) }
    }
}
