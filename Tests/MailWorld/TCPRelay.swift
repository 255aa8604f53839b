import Foundation

/// A wire on loopback that can be slow and can be cut: it passes on to a port what comes to its own.
///
/// Each connection has a thread. May be used by several threads.
public final class TCPRelay: Sendable {
    /// What the wire does to its traffic.
    public struct Behaviour: Sendable, Equatable {
        /// Seconds that every byte takes, each way.
        public var delay: TimeInterval = 0
        /// After so many bytes from client to server a connection is cut with a reset; nil: never.
        public var cutsAfterClientBytes: Int?
        /// After so many bytes from server to client a connection is cut with a reset; nil: never.
        public var cutsAfterServerBytes: Int?
        /// After so many bytes from server to client a connection falls silent, both ways; nil: never.
        public var stallsAfterServerBytes: Int?
        /// Whether new connections are turned away.
        public var refuses = false

        /// A wire without faults.
        public init() {}
    }

    /// Bytes that the relay has passed on so far.
    public struct Traffic: Sendable, Equatable {
        /// From clients to the server.
        public var fromClients = 0
        /// From the server to clients.
        public var fromServer = 0
        /// Connections that clients made.
        public var connections = 0
    }

    /// The relay's own port.
    public let port: UInt16
    private let listener: Int32
    private let behaviour = Locked(Behaviour())
    private let counted = Locked(Traffic())

    /// What has passed so far, all connections together.
    public var traffic: Traffic { counted.value }

    /// Relays to `target` on loopback until `stop()`.
    public init(to target: UInt16) throws(MailWorldError) {
        (listener, port) = try Loopback.listener()
        let (listener, behaviour, counted) = (listener, behaviour, counted)
        Thread.detachNewThread {
            while true {
                let client = accept(listener, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { return }
                Self.connect(client, to: target, behaviour, counted)
            }
        }
    }

    deinit { stop() }

    /// Changes what the wire does; connections that are open feel it too.
    public func change(_ body: (inout Behaviour) -> Void) { behaviour.withValue(body) }

    /// Takes no new connections any more.
    public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private static func connect(
        _ client: Int32, to target: UInt16, _ behaviour: Locked<Behaviour>, _ counted: Locked<Traffic>
    ) {
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        counted.withValue { $0.connections += 1 }
        guard !behaviour.value.refuses, let server = Loopback.connection(to: target) else {
            RelayedConnection.reset(client)
            return
        }
        Thread.detachNewThread {
            RelayedConnection(client: client, server: server, behaviour: behaviour, counted: counted).run()
        }
    }
}
