/// Why a mail world did not start.
public enum MailWorldError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Debian packages that are not installed.
    case missingPackages([String])
    /// Postfix and Dovecot change users, which only root may.
    case notRoot
    /// A file, socket or process could not be had.
    case system(what: String, problem: String)
    /// A server did not start; with the last lines of its log.
    case notStarted(server: String, output: String, log: String)
    /// An address or password that the servers' files cannot hold.
    case invalidAccount(String)

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .missingPackages(let names):
            "the mail world needs packages: apt-get install -y --no-install-recommends \(names.joined(separator: " "))"
        case .notRoot:
            "the mail world runs real Postfix and Dovecot, which change users: run this as root (sudo)"
        case .system(let what, let problem):
            "mail world: \(what): \(problem)"
        case .notStarted(let server, let output, let log):
            "mail world: \(server) did not start.\n\(output)\nIts log ends with:\n\(log)"
        case .invalidAccount(let address):
            "mail world: \(address.debugDescription) is no account: name@domain, neither blanks nor colons"
        }
    }
}
