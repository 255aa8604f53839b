/// What the office's own server found out about the From of a mail.
public enum AuthenticationVerdict: Sendable, Hashable {
    /// `method` is `dmarc`, `dkim`, `spf` or `auth`.
    case pass(method: String, detail: String)
    case fail(detail: String)
    /// The server has said nothing that counts.
    case none

    /// Whether the From is proven.
    public var isPass: Bool {
        if case .pass = self { true } else { false }
    }
}
