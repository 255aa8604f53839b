import MailWorld

/// Where a wire is cut: after so many bytes in one direction.
struct WireCut: CustomStringConvertible {
    let isFromClient: Bool
    let bytes: Int

    var description: String { "after \(bytes) bytes from the \(isFromClient ? "client" : "server")" }

    /// Every byte of a session with that traffic, or every `step`-th one.
    static func all(of session: TCPRelay.Traffic, step: Int) -> [WireCut] {
        stride(from: 0, through: session.fromClients, by: step).map { WireCut(isFromClient: true, bytes: $0) }
            + stride(from: 0, through: session.fromServer, by: step).map { WireCut(isFromClient: false, bytes: $0) }
    }

    /// A place that the dice choose, evenly over all bytes.
    static func any(of session: TCPRelay.Traffic, _ random: inout SeededRandom) -> WireCut {
        let place = Int.random(in: 0..<(session.fromClients + session.fromServer), using: &random)
        return place < session.fromClients
            ? WireCut(isFromClient: true, bytes: place)
            : WireCut(isFromClient: false, bytes: place - session.fromClients)
    }
}

extension TCPRelay {
    /// Cuts each connection there from now on; nil: none.
    func cut(_ place: WireCut?) {
        change {
            $0.cutsAfterClientBytes = place.flatMap { $0.isFromClient ? $0.bytes : nil }
            $0.cutsAfterServerBytes = place.flatMap { $0.isFromClient ? nil : $0.bytes }
        }
    }

    /// What passes while `body` runs.
    func traffic(of body: () throws -> Void) rethrows -> Traffic {
        let before = traffic
        try body()
        var passed = traffic
        passed.fromClients -= before.fromClients
        passed.fromServer -= before.fromServer
        passed.connections -= before.connections
        return passed
    }
}
