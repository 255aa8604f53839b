/// What a report says of one mail of ours (RFC 3464, or what other servers write).
public struct DeliveryReport: Sendable, Hashable, Codable {
    /// The first recipient reported on.
    public var recipient: String?
    /// `failed`, `delayed`, `delivered`, `relayed` or `expanded`; `failed` where a report without fields tells a failure.
    public var action: String
    /// The status code of RFC 3463, such as `5.1.1`.
    public var status: String?
    /// What the other server said, one line.
    public var diagnostic: String?
    /// Message-IDs of the mail that is reported on, without angle brackets.
    public var originalMessageIDs: [String]

    /// Whether the mail will not arrive: a failure, not a delay.
    public var isFailure: Bool { action == "failed" }

    /// Takes the values as they are.
    public init(
        recipient: String? = nil, action: String = "failed", status: String? = nil, diagnostic: String? = nil,
        originalMessageIDs: [String] = []
    ) {
        self.recipient = recipient
        self.action = action
        self.status = status
        self.diagnostic = diagnostic
        self.originalMessageIDs = originalMessageIDs
    }
}
