import Foundation

/// What can go wrong between us and a mail server. `description` says what, where, and what to do.
public enum TransportError: Error, Equatable, Sendable {
    /// An argument that no server may ever see, such as an address with a line break; nothing was sent.
    case invalidArgument(what: String, problem: String)
    /// The kernel or libcurl gave us no handle.
    case noResources(what: String, problem: String)
    /// The host's name has no address.
    case unresolved(ServerPlace, problem: String)
    /// No TCP connection.
    case unreachable(ServerPlace, problem: String)
    /// No TLS: wrong certificate, no STARTTLS, no common version.
    case tls(ServerPlace, problem: String)
    /// The server does not accept the credentials; `reply` is what it said.
    case loginRefused(ServerPlace, user: String, reply: String)
    /// The access token could not be had.
    case noToken(ServerPlace, user: String, problem: String)
    /// Nothing came for longer than the endpoint's timeout.
    case timedOut(ServerPlace, during: String)
    /// The connection ended, or was closed before.
    case closed(ServerPlace, during: String)
    /// The `WakeSignal` given as `cancel` was rung.
    case cancelled(ServerPlace)
    /// The IMAP server said BYE.
    case bye(ServerPlace, text: String)
    /// The IMAP server answered NO.
    case no(ServerPlace, command: String, code: ResponseCode?, text: String)
    /// The IMAP server answered BAD: it did not understand us.
    case bad(ServerPlace, command: String, text: String)
    /// The server broke a rule of its protocol.
    case protocolViolation(ServerPlace, problem: String)
    /// The server sent more than we are ready to keep.
    case limitExceeded(ServerPlace, what: String, limit: Int)
    /// The SMTP server refused the transaction at `stage`.
    case smtpRefused(ServerPlace, stage: SMTPStage, reply: SMTPReply)
    /// The connection ended after the message was sent and before the server answered: it may have been accepted.
    case inDoubt(ServerPlace, problem: String)
    /// Any other failure, with libcurl's code.
    case curl(ServerPlace, code: Int32, problem: String)
}

extension TransportError {
    /// Whether the same attempt may succeed later with nothing changed on our side.
    public var isTemporary: Bool {
        switch self {
        case .noResources, .unresolved, .unreachable, .noToken, .timedOut, .closed, .cancelled, .bye, .inDoubt, .curl:
            true
        case .no(_, _, let code, _): code?.isTemporary ?? false
        case .smtpRefused(_, _, let reply): reply.isTemporary
        // SMTP 454 (RFC 4954, 6) and IMAP's UNAVAILABLE (RFC 5530): the password may be right.
        case .loginRefused(_, _, let reply): reply.hasPrefix("4") || reply.contains("[UNAVAILABLE]")
        case .invalidArgument, .tls, .bad, .protocolViolation, .limitExceeded: false
        }
    }
}

extension TransportError: CustomStringConvertible {
    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .invalidArgument(let what, let problem):
            "\(what): \(problem). Nothing was sent."
        case .noResources(let what, let problem):
            "cannot get \(what): \(problem). Look for a limit on open files or memory."
        case .unresolved(let place, let problem):
            "\(place): host name not found (\(problem)). Check the host in the settings and the network's DNS."
        case .unreachable(let place, let problem):
            "\(place): cannot connect (\(problem)). Check host, port and firewall."
        case .tls(let place, let problem):
            "\(place): no protected connection (\(problem)). Check the kind of security, the port and the CA file."
        case .loginRefused(let place, let user, let reply):
            "\(place): login of \(user) refused (\(reply)). Check user and password; many providers want an app password."
        case .noToken(let place, let user, let problem):
            "\(place): no access token for \(user) (\(problem)). Check the command or file that gives the token."
        case .timedOut(let place, let during):
            "\(place): no answer to \(during) in time. The server or the way to it is slow; it is tried again."
        case .closed(let place, let during):
            "\(place): connection closed during \(during). It is tried again."
        case .cancelled(let place):
            "\(place): ended on request."
        case .bye(let place, let text):
            "\(place): the server ended the session: \(text). It is tried again."
        case .no(let place, let command, let code, let text):
            "\(place): \(command) refused\(code.map { " [\($0)]" } ?? ""): \(text). Check the folder's name and rights."
        case .bad(let place, let command, let text):
            "\(place): \(command) not understood: \(text). Report this with the server's name and version."
        case .protocolViolation(let place, let problem):
            "\(place): not an answer of this protocol (\(problem)). Check the port; else report this."
        case .limitExceeded(let place, let what, let limit):
            "\(place): \(what) is over the limit of \(limit) bytes. The connection was closed."
        case .smtpRefused(let place, let stage, let reply):
            "\(place): \(stage.rawValue) refused: \(reply). "
                + (reply.isTemporary ? "It is tried again." : "Check the sender's rights and the message.")
        case .inDoubt(let place, let problem):
            "\(place): the message was sent but not confirmed (\(problem)). It may arrive; a repeat keeps its Message-ID."
        case .curl(let place, let code, let problem):
            "\(place): \(problem) (libcurl \(code)). It is tried again."
        }
    }
}
