import Mail
import Persuratan

/// The mail that an answer of ours answers.
struct MailOrigin {
    /// Its row among the stored messages.
    let pesan: Int64
    let sender: EmailAddress
    let messageID: String?
    let references: [String]

    /// Identifiers of the thread that are carried on; clients need the first and the last few.
    static let threadLimit = 10

    init(pesan: Int64, sender: EmailAddress, mail: ParsedMail) {
        (self.pesan, self.sender, messageID) = (pesan, sender, mail.messageID)
        let thread = mail.references.isEmpty ? mail.inReplyTo : mail.references
        references = Array((thread + [mail.messageID].compactMap(\.self)).suffix(Self.threadLimit))
    }
}
