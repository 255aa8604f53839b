/// What kind of mail it is. Only a person is ever answered.
public enum MailClass: Sendable, Hashable {
    case person
    /// An absence notice, a receipt, an automatic thank-you.
    case autoReply
    /// A mail could not be delivered, or a server reports on its way.
    case deliveryReport(DeliveryReport)
    case mailingList
    /// The answer of a calendar to an invitation (RFC 6047).
    case calendarReply
    /// A mail of this office that has come back.
    case ownMail
    /// Newsletters, notices and other mail of machines.
    case bulk

    /// The name of the kind, as in the JSON of `disposisi read mail`.
    public var name: String {
        switch self {
        case .person: "person"
        case .autoReply: "autoReply"
        case .deliveryReport: "deliveryReport"
        case .mailingList: "mailingList"
        case .calendarReply: "calendarReply"
        case .ownMail: "ownMail"
        case .bulk: "bulk"
        }
    }
}
