import Foundation

/// Where a mail server is, how the way to it is protected, and who logs in.
public struct ServerEndpoint: Sendable {
    /// How the connection is protected.
    public enum Security: String, Sendable, CaseIterable {
        /// TLS from the first byte (IMAP 993, SMTP 465).
        case tls
        /// Plain at first, then STARTTLS, which is required (IMAP 143, SMTP 587).
        case startTLS
        /// Plain text. For servers on loopback only: the password travels readable.
        case none
    }

    /// Who logs in.
    public enum Credentials: Sendable {
        /// A user with a password, or with an app password.
        case password(user: String, Secret)
        /// A user with OAuth 2 access tokens (XOAUTH2).
        case bearer(user: String, AccessTokens)

        /// The user's name.
        public var user: String {
            switch self {
            case .password(let user, _), .bearer(let user, _): user
            }
        }
    }

    /// Name or address of the server.
    public var host: String
    /// TCP port.
    public var port: UInt16
    /// Protection of the connection.
    public var security: Security
    /// nil: no login, as for a server that trusts this machine.
    public var credentials: Credentials?
    /// PEM file of the authorities to trust; nil: those of the system.
    public var caFile: String?
    /// Seconds for resolving, connecting, TLS and login together.
    public var connectTimeout: TimeInterval
    /// Seconds of silence after which a command counts as unanswered.
    public var commandTimeout: TimeInterval

    /// Describes a server; nothing is contacted yet.
    public init(
        host: String, port: UInt16, security: Security, credentials: Credentials? = nil, caFile: String? = nil,
        connectTimeout: TimeInterval = 30, commandTimeout: TimeInterval = 120
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.caFile = caFile
        self.connectTimeout = connectTimeout
        self.commandTimeout = commandTimeout
    }

    /// The server's name for errors.
    var place: ServerPlace { ServerPlace(host: host, port: port) }
}

/// A server's name and port, as errors show it.
public struct ServerPlace: Sendable, Hashable, CustomStringConvertible {
    /// Name or address of the server.
    public let host: String
    /// TCP port.
    public let port: UInt16

    /// Names a server.
    public init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// `host:port`, an IPv6 address in brackets.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
