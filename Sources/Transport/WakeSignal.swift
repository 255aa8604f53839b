import Foundation

/// A bell that another thread rings: it ends a wait for a mail server within milliseconds.
///
/// It stays rung until `reset()`. Safe from any thread.
public final class WakeSignal: Sendable {
    /// Readable while the bell is rung; to be polled, never read from outside.
    let descriptor: Int32
    private let bell: Int32

    /// Makes a bell that is not rung.
    ///
    /// - Throws: `noResources` when the kernel has no descriptors left.
    public init() throws(TransportError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .noResources(what: "a pipe", problem: String(cString: strerror(errno))) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        bell = ends[1]
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    /// Rings the bell.
    public func signal() {
        var one: UInt8 = 1
        // Only a full pipe refuses the byte, and then the bell is rung already.
        _ = write(bell, &one, 1)
    }

    /// Silences the bell, for its next use.
    public func reset() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(descriptor, &bytes, bytes.count) > 0 {}
    }

    /// Whether the bell is rung.
    public var isSignalled: Bool {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wait, 1, 0) == 1
    }
}

extension WakeSignal {
    /// Waits until the bell is rung, at most so many seconds. It stays rung.
    public func wait(for seconds: TimeInterval) {
        let deadline = Date().addingTimeInterval(seconds)
        while !isSignalled {
            let left = deadline.timeIntervalSinceNow
            guard left > 0 else { return }
            var bell = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            _ = poll(&bell, 1, Int32(min(left * 1000 + 1, 3_600_000)))
        }
    }

    /// Waits until the bell is rung.
    public func waitForever() { while !isSignalled { wait(for: 3600) } }
}
