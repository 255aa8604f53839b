import CGMime

/// A person's or an office's mail address with the name shown beside it (RFC 5322, 3.4).
public struct Mailbox: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The display name, decoded, one line; nil where there was none.
    public let name: String?
    /// `local@domain`: the domain in small letters, the local part as it stood.
    public let address: String

    /// Cleans the name to one line; the address is taken as it is, but for the case of its domain.
    public init(name: String? = nil, address: String) {
        let cleanName = name.map(CleanText.line)
        self.name = cleanName?.isEmpty == true ? nil : cleanName
        self.address = Self.withSmallDomain(address)
    }

    /// Reads the first mailbox of a text such as `Budi <budi@sekolah.example>`, leniently; nil where there is none.
    public init?(parsing text: String) {
        guard let first = Self.list(text, limit: 1).first else { return nil }
        self = first
    }

    /// What stands before the `@`.
    public var localPart: Substring {
        address.lastIndex(of: "@").map { address[..<$0] } ?? address[...]
    }

    /// What stands after the `@`; empty where there is no `@`.
    public var domain: Substring {
        address.lastIndex(of: "@").map { address[address.index(after: $0)...] } ?? ""
    }

    /// What stands between the first `+` of the local part and the `@` (plus addressing, RFC 5233).
    public var plusTag: String? {
        guard let plus = localPart.firstIndex(of: "+") else { return nil }
        let tag = localPart[localPart.index(after: plus)...]
        return tag.isEmpty ? nil : String(tag)
    }

    /// `Name <address>`, for people; not for a header.
    public var description: String {
        name.map { "\($0) <\(address)>" } ?? address
    }

    /// Reads the mailboxes of a header value, groups opened; at most `limit`.
    static func list(_ value: String, limit: Int) -> [Mailbox] {
        GMimeLibrary.start()
        guard value.utf8.count(where: { $0 == 0x3A }) <= colonLimit else { return [] }
        guard let list = GObjectReference(owning: internet_address_list_parse(nil, EncodedWords.merged(value))) else {
            return []
        }
        var found: [Mailbox] = []
        collect(list.pointer, limit: limit, depth: 0, into: &found)
        return found
    }

    /// Each colon may open a group, and GMime reads groups within groups recursively, without a limit of its own.
    private static let colonLimit = 200

    private static func collect(
        _ list: UnsafeMutablePointer<InternetAddressList>, limit: Int, depth: Int, into found: inout [Mailbox]
    ) {
        for index in 0..<max(0, internet_address_list_length(list)) where found.count < limit {
            guard let address = internet_address_list_get_address(list, index) else { continue }
            if let mailbox = cgmime_as_mailbox(address) {
                let text = CleanText.line(GMimeString.copy(internet_address_mailbox_get_addr(mailbox)) ?? "")
                guard text.contains("@"), !text.contains(" ") else { continue }
                found.append(Mailbox(name: GMimeString.copy(internet_address_get_name(address)), address: text))
            } else if depth == 0, let group = cgmime_as_group(address),
                let members = internet_address_group_get_members(group)
            {
                collect(members, limit: limit, depth: depth + 1, into: &found)
            }
        }
    }

    private static func withSmallDomain(_ address: String) -> String {
        guard let at = address.lastIndex(of: "@") else { return address }
        return address[..<at] + address[at...].lowercased()
    }
}
