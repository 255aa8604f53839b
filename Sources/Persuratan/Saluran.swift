/// The way by which a letter came to the office. What comes another way than by mail is stored as the mail it would have
/// been, under the channel's name in place of a mailbox.
public enum Saluran: String, Sendable, Codable, CaseIterable {
    case surel
    /// The public form; its address was confirmed.
    case formulir
    /// Another program, which vouches for the address.
    case api
    /// On paper; written down by the secretariat.
    case loket

    /// - Parameter mailbox: where a stored message came from; any other name is a folder of the mail server.
    public init(mailbox: String) { self = Saluran(rawValue: mailbox) ?? .surel }

    /// Those whose messages the program writes itself; no folder of the mail server may have such a name.
    public static let isian: [Saluran] = [.formulir, .api, .loket]
}
