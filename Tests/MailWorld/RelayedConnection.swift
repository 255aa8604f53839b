import Foundation

/// One connection through a `TCPRelay`; its thread runs `run()`.
final class RelayedConnection {
    /// One way of the connection.
    private struct Lane {
        let from: Int32
        let to: Int32
        /// What waits for its time, with that time.
        var pending: [(due: TimeInterval, bytes: ArraySlice<UInt8>)] = []
        var passed = 0
        var hasEnded = false
        var isClosed = false

        var waiting = 0

        /// Whether so much waits for its time that the sender has to wait as well: as much as Linux lets a TCP window
        /// grow to, so that a long wire is not a narrow one.
        var isFull: Bool { waiting >= 6 << 20 }
    }

    private var lanes: [Lane]
    private let behaviour: Locked<TCPRelay.Behaviour>
    private let counted: Locked<TCPRelay.Traffic>
    private var chunk = [UInt8](repeating: 0, count: 65_536)
    /// Seconds that a wire which fell silent stays so.
    private static let silence: TimeInterval = 3600

    init(
        client: Int32, server: Int32, behaviour: Locked<TCPRelay.Behaviour>, counted: Locked<TCPRelay.Traffic>
    ) {
        lanes = [Lane(from: client, to: server), Lane(from: server, to: client)]
        self.behaviour = behaviour
        self.counted = counted
    }

    /// Ends a connection with a reset, as a broken wire does.
    static func reset(_ descriptor: Int32) {
        var hard = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
    }

    /// Passes bytes on both ways until both have ended, or the wire is cut.
    func run() {
        while !lanes.allSatisfy(\.isClosed) {
            awaitTraffic()
            for index in lanes.indices {
                let isIntact = receive(index) && deliver(index)
                guard isIntact else {
                    Self.reset(lanes[0].from)
                    Self.reset(lanes[1].from)
                    return
                }
            }
        }
        close(lanes[0].from)
        close(lanes[1].from)
    }

    /// Waits for bytes or for the time of those that wait.
    private func awaitTraffic() {
        var waits = lanes.map { lane in
            pollfd(fd: lane.hasEnded || lane.isFull ? -1 : lane.from, events: Int16(POLLIN), revents: 0)
        }
        let due = lanes.compactMap { $0.pending.first?.due }.min()
        let patience = due.map { max(0, min(1000, Int32((($0 - Self.now) * 1000).rounded(.up)))) } ?? 1000
        poll(&waits, nfds_t(waits.count), patience)
    }

    private func receive(_ index: Int) -> Bool {
        while !lanes[index].hasEnded, !lanes[index].isFull {
            let count = recv(lanes[index].from, &chunk, chunk.count, Int32(MSG_DONTWAIT))
            if count < 0 { return errno == EAGAIN || errno == EINTR }
            let due = Self.now + behaviour.value.delay
            lanes[index].pending.append((due, ArraySlice(Array(chunk[..<count]))))
            lanes[index].waiting += count
            if count == 0 { lanes[index].hasEnded = true }
        }
        return true
    }

    /// Sends on what is due; false when the wire is cut.
    private func deliver(_ index: Int) -> Bool {
        let rules = behaviour.value
        let limit = (index == 0 ? rules.cutsAfterClientBytes : rules.cutsAfterServerBytes) ?? .max
        while let next = lanes[index].pending.first, next.due <= Self.now {
            guard lanes[1].passed < rules.stallsAfterServerBytes ?? .max else {
                lanes[index].pending[0].due = Self.now + Self.silence
                return true
            }
            lanes[index].pending.removeFirst()
            lanes[index].waiting -= next.bytes.count
            if next.bytes.isEmpty {
                shutdown(lanes[index].to, Int32(SHUT_WR))
                lanes[index].isClosed = true
                return true
            }
            let room = max(0, limit - lanes[index].passed)
            guard sendAll(next.bytes.prefix(room), to: lanes[index].to) else { return false }
            let passed = min(room, next.bytes.count)
            lanes[index].passed += passed
            counted.withValue { if index == 0 { $0.fromClients += passed } else { $0.fromServer += passed } }
            if next.bytes.count >= room { return false }
        }
        return true
    }

    private func sendAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static var now: TimeInterval { ProcessInfo.processInfo.systemUptime }
}
