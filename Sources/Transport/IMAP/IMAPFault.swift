/// What the parser has against a server's bytes; the connection adds the place and makes it a `TransportError`.
enum IMAPFault: Error, Equatable {
    /// A rule of RFC 3501's grammar is broken.
    case violation(String)
    /// Something is longer than we keep, in bytes.
    case limitExceeded(what: String, limit: Int)

    /// The error for the caller.
    func error(at place: ServerPlace) -> TransportError {
        switch self {
        case .violation(let problem): .protocolViolation(place, problem: problem)
        case .limitExceeded(let what, let limit): .limitExceeded(place, what: what, limit: limit)
        }
    }
}
