import Foundation
import Glibc

/// A program that waits for work on its standard input, with a stream to it. It ends with this value.
final class WorkerProcess {
    private let stream: Int32
    private let pid: pid_t
    private let folder: URL

    /// - Parameters:
    ///   - program: what to start, the path first.
    ///   - folder: its own, which goes with it.
    /// - Throws: `noPrinter`.
    init(_ program: [String], folder: URL) throws(PrintError) {
        var (ends, pid): ([Int32], pid_t) = ([-1, -1], 0)
        let fault = ChildLaunch.starting.withLock { () -> Int32 in
            guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
                return errno
            }
            defer { close(ends[1]) }
            return ChildLaunch(
                program: program[0], arguments: Array(program.dropFirst()), folder: folder.path, input: ends[1],
                output: ends[1]
            ).spawn(&pid)
        }
        (stream, self.pid, self.folder) = (ends[0], pid, folder)
        guard fault == 0 else { throw .noPrinter("\(program[0]): \(String(cString: strerror(fault)))") }
    }

    deinit {
        if stream >= 0 { close(stream) }
        if pid > 0 {
            kill(-pid, SIGKILL)
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        }
        // A folder that stays behind is a nuisance, no more.
        try? FileManager.default.removeItem(at: folder)
    }

    /// - Throws: `timedOut`, `ended`.
    func send(_ data: Data, until deadline: Date) throws(PrintError) {
        var rest = data[...]
        while !rest.isEmpty {
            try wait(for: POLLOUT, until: deadline)
            let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            let sent = rest.withUnsafeBytes { Glibc.send(stream, $0.baseAddress, $0.count, flags) }
            if sent < 0, errno == EINTR || errno == EAGAIN { continue }
            guard sent > 0 else { throw .ended }
            rest = rest.dropFirst(sent)
        }
    }

    /// - Throws: as ``send(_:until:)``.
    func receive(_ count: Int, until deadline: Date) throws(PrintError) -> Data {
        var data = Data(capacity: count)
        var buffer = [UInt8](repeating: 0, count: min(count, 65_536))
        while data.count < count {
            try wait(for: POLLIN, until: deadline)
            let got = recv(stream, &buffer, min(buffer.count, count - data.count), 0)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw .ended }
            data += buffer[..<got]
        }
        return data
    }

    private func wait(for event: Int32, until deadline: Date) throws(PrintError) {
        var watched = pollfd(fd: stream, events: Int16(event), revents: 0)
        while true {
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { throw .timedOut }
            if poll(&watched, 1, Int32(min(left * 1000 + 1, 60_000))) > 0 { return }
        }
    }
}
