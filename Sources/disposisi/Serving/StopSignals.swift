import Foundation

/// Turns SIGTERM and SIGINT into a call; also those that came while the program was starting.
///
/// A signal's handler may do next to nothing (signal-safety(7)), so it writes a byte into a pipe, which a thread reads.
/// That thread lets the signals through even where the program was started with them blocked, as from a thread pool. Seen
/// in practice: such a program, told to stop while it started, forgot that when it set the signals to be ignored for the
/// sake of a Dispatch source, and went on for good.
final class StopSignals {
    // Written once, before the handler is in place.
    nonisolated(unsafe) private static var bell: Int32 = -1

    init(_ handler: @escaping @Sendable () -> Void) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw ProgramError("cannot make a pipe: \(String(cString: strerror(errno)))") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // A second signal must not wait for room in the pipe.
        _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
        Self.bell = ends[1]
        let numbers = [SIGTERM, SIGINT]
        for number in numbers {
            signal(number) { _ in
                let before = errno
                var byte: UInt8 = 1
                _ = write(StopSignals.bell, &byte, 1)
                errno = before
            }
        }
        let reader = ends[0]
        Thread.detachNewThread {
            var mask = sigset_t()
            sigemptyset(&mask)
            for number in numbers { sigaddset(&mask, number) }
            pthread_sigmask(SIG_UNBLOCK, &mask, nil)
            var byte: UInt8 = 0
            while read(reader, &byte, 1) < 0, errno == EINTR {}
            handler()
        }
    }
}
