import Foundation
import Transport

/// An SMTP server on loopback that answers as it is told: refusals, silence and nonsense that Postfix never gives.
///
/// Without a script it takes every mail. Each connection has a thread. May be used by several threads.
public final class ScriptedSMTP: Sendable {
    /// Where in a session it is the server's turn.
    public enum Moment: String, CaseIterable, Sendable {
        case greeting, hello, sender, recipient, data, message
    }

    /// What the server does when it is its turn.
    public enum Answer: Sendable, Equatable {
        /// A line, sent at once.
        case line(String)
        /// A line, with so many seconds before each byte.
        case slow(String, TimeInterval)
        /// Bytes that are no reply; then silence.
        case nonsense([UInt8])
        case silence
        case hangUp
    }

    /// A message that came whole, with its final dot.
    public struct Taken: Sendable, Equatable {
        public let message: Data
        /// Whether the client was told that it was taken.
        public let isConfirmed: Bool
    }

    public let port: UInt16
    private let listener: Int32
    private let script = Locked(Script())
    private let arrived = Locked([Taken]())

    /// Every message that came whole so far.
    public var taken: [Taken] { arrived.value }

    public init() throws {
        (listener, port) = try Loopback.listener()
        let (listener, script, arrived) = (listener, script, arrived)
        Thread.detachNewThread {
            while true {
                let client = accept(listener, nil, nil)
                if client < 0, errno == EINTR || errno == ECONNABORTED { continue }
                guard client >= 0 else { return }
                _ = fcntl(client, F_SETFD, FD_CLOEXEC)
                Thread.detachNewThread { ScriptedSession(client, script: script, arrived: arrived).run() }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    /// The way to it, for a client with a second's patience.
    public var endpoint: ServerEndpoint {
        ServerEndpoint(host: "127.0.0.1", port: port, security: .none, connectTimeout: 1, commandTimeout: 1)
    }

    /// From now on `answer` is given at `moment`; nil: what a friendly server says.
    public func answer(_ moment: Moment, with answer: Answer?) { script.withValue { $0.answers[moment] = answer } }

    /// Does `deed` when a message has come whole, before it is answered.
    public func whenTaken(_ deed: (@Sendable () -> Void)?) { script.withValue { $0.whenTaken = deed } }

    /// What the server has been told so far.
    struct Script: Sendable {
        var answers: [Moment: Answer] = [:]
        var whenTaken: (@Sendable () -> Void)?
    }
}
