/// A field Received (RFC 5321, 4.4): which server took the mail in.
struct ReceivedHop {
    /// The host after `by`, in small letters; nil where none is named.
    let host: String?

    init(_ value: String) {
        let words = HeaderText.withoutComments(value).lowercased().split { $0.isWhitespace || $0 == ";" }
        let by = words.firstIndex(of: "by")
        host = by.flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
    }

    /// Whether the server is one of those behind `server`: of the same organisation, or with a name that only a local
    /// network knows.
    func isWithin(organisationOf server: String) -> Bool {
        guard let host, host.contains(".") else { return true }
        if ["local", "localdomain", "localhost", "lan", "internal", "intern"].contains(host.split(separator: ".").last)
        {
            return true
        }
        if host == server || host.hasPrefix("127.") || host.hasPrefix("10.") || host.hasPrefix("192.168.") {
            return true
        }
        guard let organisation = DomainAlignment.organisation(of: host) else { return false }
        return organisation == DomainAlignment.organisation(of: server)
    }
}
