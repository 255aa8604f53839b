import Foundation
import Glibc

/// One program run to its end, or to the end of its time. Blocks its thread.
///
/// It leads a process group of its own, which is killed in the end whatever happened: nothing that it started stays.
struct ChildProcess {
    let program: String
    let arguments: [String]
    let folder: String
    let limits: ConverterLimits

    /// What became of it.
    struct Outcome {
        /// The exit code; 128 + the signal that ended it.
        var status: Int32
        var output = Data()
        /// The beginning of what it complained about.
        var complaint = ""
        var isTimedOut = false
        /// It wrote more than it may; `output` holds the beginning.
        var isCut = false
        /// The program that is not there.
        var missing: String?

        var isSuccess: Bool { status == 0 && !isTimedOut }

        static func missing(_ program: String) -> Outcome { Outcome(status: 127, missing: program) }
    }

    /// Bytes of complaints that are kept.
    private static let complaintLimit = 4096

    func run() -> Outcome {
        switch start(isHeld: false) {
        case .success(let child): finish(child)
        case .failure(let fault): failed(fault.code)
        }
    }

    /// Why a program could not be started, as errno has it.
    struct StartFault: Error { let code: Int32 }

    /// Starts the program without waiting for anything.
    ///
    /// - Parameter isHeld: its standard input is ours to write to; else there is none.
    func start(isHeld: Bool) -> Result<StartedChild, StartFault> {
        ChildLaunch.starting.withLock {
            guard let pipes = Pipes(isHeld: isHeld) else { return .failure(StartFault(code: errno)) }
            var pid: pid_t = 0
            let fault = ChildLaunch(
                program: program, arguments: arguments, folder: folder, input: pipes.input?.theirs,
                output: pipes.output.write, complaint: pipes.complaint.write
            ).spawn(&pid)
            pipes.closeTheirs()
            guard fault == 0 else {
                pipes.closeOurs()
                return .failure(StartFault(code: fault))
            }
            return .success(StartedChild(pid: pid, pipes: pipes))
        }
    }

    /// Takes in what it writes until it ends, or its time does, counted from now.
    func finish(_ child: StartedChild) -> Outcome {
        defer { child.pipes.closeOurs() }
        let deadline = Date().addingTimeInterval(limits.seconds)
        var outcome = Outcome(status: 0)
        listen(child.pipes, until: deadline, &outcome)
        outcome.status = reap(child.pid, until: outcome.isCut ? .distantPast : deadline, &outcome)
        return outcome
    }

    private func failed(_ code: Int32) -> Outcome {
        Outcome(status: 126, complaint: "\(program) could not be started: \(String(cString: strerror(code)))")
    }

    /// Takes in both streams until they end, the time is over, or there is too much.
    private func listen(_ pipes: Pipes, until deadline: Date, _ outcome: inout Outcome) {
        var watched = [pipes.output.read, pipes.complaint.read].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var complaint = Data()
        defer { outcome.complaint = String(decoding: complaint, as: UTF8.self) }
        while watched.contains(where: { $0.fd >= 0 }) {
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else {
                outcome.isTimedOut = true
                return
            }
            guard poll(&watched, 2, Int32(min(left * 1000 + 1, 60_000))) >= 0 || errno == EINTR else { return }
            for index in watched.indices where watched[index].revents != 0 {
                guard let bytes = Self.read(watched[index].fd) else {
                    watched[index].fd = -1
                    continue
                }
                if index == 0 {
                    outcome.output += bytes
                } else if complaint.count < Self.complaintLimit {
                    complaint += bytes
                }
            }
            if outcome.output.count > limits.output {
                outcome.output = outcome.output.prefix(limits.output)
                outcome.isCut = true
                return
            }
        }
    }

    /// - Returns: nil at the end of the stream.
    private static func read(_ descriptor: Int32) -> Data? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { return Data() }
        return count > 0 ? Data(buffer[..<count]) : nil
    }

    /// Waits for its end, then ends its whole group.
    private func reap(_ pid: pid_t, until deadline: Date, _ outcome: inout Outcome) -> Int32 {
        var status: Int32 = 0
        // With its streams closed it is about to end; one that is not must not keep us.
        while waitpid(pid, &status, WNOHANG) == 0 {
            guard Date() < deadline else {
                outcome.isTimedOut = outcome.isTimedOut || !outcome.isCut
                kill(-pid, SIGKILL)
                kill(pid, SIGKILL)
                while waitpid(pid, &status, 0) < 0, errno == EINTR {}
                break
            }
            usleep(300)
        }
        kill(-pid, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
