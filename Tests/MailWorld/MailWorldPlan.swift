import Foundation

/// What a mail world is to hold.
public struct MailWorldPlan: Sendable {
    /// One mailbox with its login.
    public struct Account: Sendable, Equatable {
        /// `name@domain`, which is the login as well.
        public var address: String
        /// The password.
        public var password: String

        /// Describes a mailbox.
        public init(_ address: String, password: String) {
            self.address = address
            self.password = password
        }
    }

    /// The domain whose border server writes `Authentication-Results: mx.<officeDomain>`.
    public var officeDomain: String
    /// All domains with mailboxes here, the office's among them.
    public var domains: [String]
    /// Mailboxes at the start; more with `addAccount`.
    public var accounts: [Account]
    /// The folder for everything, whose parents any user must be able to enter; nil for a new one under /tmp that is
    /// removed at the end.
    public var folder: URL?

    /// Describes a world; `domains` may leave out the office's and those of accounts.
    public init(officeDomain: String, domains: [String] = [], accounts: [Account] = [], folder: URL? = nil) {
        self.officeDomain = officeDomain
        let named = [officeDomain] + domains + accounts.map { MailWorldPlan.domain(of: $0.address) }
        self.domains = named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        self.accounts = accounts
        self.folder = folder
    }

    static func domain(of address: String) -> String {
        address.split(separator: "@").last.map { $0.lowercased() } ?? ""
    }
}
