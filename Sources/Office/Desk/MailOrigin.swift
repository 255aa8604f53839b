import Mail
import Persuratan
import Register

/// The mail that an answer of ours answers.
struct MailOrigin {
    /// Its row among the stored messages.
    let pesan: Int64
    let sender: EmailAddress
    let messageID: String?
    let references: [String]

    /// Identifiers of the thread that are carried on; clients need the first and the last few.
    static let threadLimit = 10

    init(pesan: Pesan, sender: EmailAddress, mail: ParsedMail) {
        (self.pesan, self.sender) = (pesan.id, sender)
        // Nobody has the mail that a form or a letter on paper was made into.
        guard pesan.saluran == .surel else {
            (messageID, references) = (nil, [])
            return
        }
        messageID = mail.messageID
        let thread = mail.references.isEmpty ? mail.inReplyTo : mail.references
        references = Array((thread + [mail.messageID].compactMap(\.self)).suffix(Self.threadLimit))
    }
}
