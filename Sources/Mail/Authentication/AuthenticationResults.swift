/// The field Authentication-Results (RFC 8601, 2.2), comments left out.
public struct AuthenticationResults: Sendable, Hashable {
    /// One method's result with its properties, such as `header.d` → `dinas.example`; keys in small letters.
    public struct Result: Sendable, Hashable {
        /// `dkim`, `spf`, `dmarc`, `auth` …
        public let method: String
        /// `pass`, `fail`, `none` …
        public let value: String
        /// `ptype.property` and its value; the first where one is repeated.
        public let properties: [String: String]

        /// Takes the values as they are.
        public init(method: String, value: String, properties: [String: String]) {
            self.method = method
            self.value = value
            self.properties = properties
        }
    }

    /// The server that says so, in small letters.
    public let authservID: String
    /// In the order of the field.
    public let results: [Result]

    /// Reads a field's value; nil where it names no server.
    public init?(_ value: String) {
        let sections = AuthenticationTokens.sections(of: value)
        guard let first = sections.first, let server = first.first, server != "=" else { return nil }
        authservID = server.lowercased()
        results = sections.dropFirst().compactMap(Self.result)
    }

    /// `method [/ version] = result [reason = value] *(ptype . property = value)`.
    private static func result(_ tokens: [String]) -> Result? {
        guard tokens.count >= 3, tokens[1] == "=" else { return nil }
        var properties: [String: String] = [:]
        var index = 3
        while index + 2 < tokens.count {
            guard tokens[index + 1] == "=" else {
                index += 1
                continue
            }
            let key = tokens[index].lowercased()
            if properties[key] == nil { properties[key] = tokens[index + 2] }
            index += 3
        }
        let method = tokens[0].lowercased().split(separator: "/").first.map(String.init) ?? ""
        return Result(method: method, value: tokens[2].lowercased(), properties: properties)
    }

    /// What the office's server says of the From.
    ///
    /// Only the topmost field counts, and only when it is the office's own: a server writes its field above all that came
    /// with the mail, so what stands below may be forged, and a foreign one on top means that ours has written none.
    /// - Parameters:
    ///   - headers: the mail's fields, topmost first.
    ///   - authservID: the name by which the office's server signs its results; nil where the office names none.
    public static func verdict(headers: [HeaderField], authservID: String?) -> AuthenticationVerdict {
        guard let authservID, let top = headers.first("Authentication-Results"), let own = AuthenticationResults(top),
            own.authservID == authservID.lowercased()
        else { return .none }
        let authors = headers.all("From").flatMap { Mailbox.list($0, limit: 3) }
        guard authors.count == 1, let from = authors.first else {
            return .fail(detail: "From does not name exactly one mailbox")
        }
        return AuthenticationJudgement(own: own, from: from).verdict()
    }
}
