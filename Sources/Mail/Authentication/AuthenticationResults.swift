/// The field Authentication-Results (RFC 8601, 2.2), comments left out.
public struct AuthenticationResults: Sendable, Hashable {
    /// One method's result with its properties, such as `header.d` → `dinas.example`; keys in small letters.
    public struct Result: Sendable, Hashable {
        /// `dkim`, `spf`, `dmarc`, `auth` …
        public let method: String
        /// `pass`, `fail`, `none` …
        public let value: String
        /// `ptype.property` and its value; empty where one is repeated with another value.
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

    /// The servers of Microsoft 365 leave their name out (seen in practice; against RFC 8601, 2.2).
    static let nameless = "outlook.com"

    /// Reads a field's value; nil where it names no server. A field that begins with a result is Microsoft's.
    public init?(_ value: String) {
        let sections = AuthenticationTokens.sections(of: value)
        guard let first = sections.first, let server = first.first, server != "=" else { return nil }
        guard first.dropFirst().first != "=" else {
            (authservID, results) = (Self.nameless, sections.compactMap(Self.result))
            return
        }
        authservID = server.lowercased()
        results = sections.dropFirst().compactMap(Self.result)
    }

    /// `method [/ version] = result [reason = value] *(ptype . property = value)`. With words that the grammar does not
    /// have, no property is believed; nor is one that is repeated with another value.
    private static func result(_ tokens: [String]) -> Result? {
        guard tokens.count >= 3, tokens[1] == "=" else { return nil }
        let method = tokens[0].lowercased().split(separator: "/").first.map(String.init) ?? ""
        return Result(method: method, value: tokens[2].lowercased(), properties: properties(tokens) ?? [:])
    }

    private static func properties(_ tokens: [String]) -> [String: String]? {
        guard tokens.count % 3 == 0 else { return nil }
        var properties: [String: String] = [:]
        for index in stride(from: 3, to: tokens.count, by: 3) {
            guard tokens[index + 1] == "=" else { return nil }
            let key = tokens[index].lowercased()
            let value = tokens[index + 2]
            properties[key] = properties[key] == nil || properties[key] == value ? value : ""
        }
        return properties
    }

    /// What the office's server says of the From.
    ///
    /// Only the topmost field counts, and only when it is the office's own: a server writes its field above all that came
    /// with the mail, so what stands below may be forged, and a foreign one on top means that ours has written none. Where
    /// a server of another organisation has received the mail above the field (`Received: … by`), the field came with the
    /// mail. Servers differ in whether they write the field above or below their own Received, so that the office's server
    /// must take out fields with its own name that come from outside (RFC 8601, 5): nothing here can tell those.
    /// - Parameters:
    ///   - headers: the mail's fields, topmost first.
    ///   - authservID: the name by which the office's server signs its results; nil where the office names none.
    public static func verdict(headers: [HeaderField], authservID: String?) -> AuthenticationVerdict {
        guard let authservID = authservID?.lowercased(), let own = topmost(headers), own.authservID == authservID
        else { return .none }
        let authors = headers.all("From").flatMap { Mailbox.list($0, limit: 3) }
        guard authors.count == 1, let from = authors.first else {
            return .fail(detail: "From does not name exactly one mailbox")
        }
        return AuthenticationJudgement(own: own, from: from).verdict()
    }

    /// The topmost field, unless the mail has passed a server of another organisation after it was written.
    private static func topmost(_ headers: [HeaderField]) -> AuthenticationResults? {
        for (index, field) in headers.enumerated() where field.name.isSameHeaderName(as: "Authentication-Results") {
            guard let results = AuthenticationResults(field.value) else { return nil }
            let hops = headers[..<index].filter { $0.name.isSameHeaderName(as: "Received") }
            let isOurs = hops.allSatisfy { ReceivedHop($0.value).isWithin(organisationOf: results.authservID) }
            return isOurs ? results : nil
        }
        return nil
    }
}
