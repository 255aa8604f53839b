import Foundation
import Mail
import Persuratan
import Register

/// Writes what came another way as the mail it would have been, so that one reading, one flow and one rebuild serve all.
struct EntryComposer {
    let setup: OfficeSetup
    let now: Date
    /// Letters and figures; makes the mail this one.
    let id: String

    init(setup: OfficeSetup, now: Date, id: String = UUID().uuidString.lowercased()) {
        (self.setup, self.now, self.id) = (setup, now, id)
    }

    /// The header in which the secretariat's words travel. It counts in entries of the counter only: a mail can have any header.
    static let noteField = "X-Disposisi-Loket"

    /// The filled-in form as its applicant's mail.
    func mail(_ form: IsianFormulir, _ files: [OutgoingAttachment], saluran: Saluran) throws -> PesanIsian {
        var mail = letter(
            from: Mailbox(name: form.nama, address: form.surel.description), subject: form.acara, text: form.baris,
            saluran: saluran)
        mail.attachments = files
        return try stored(mail)
    }

    /// A letter on paper, in the name of its applicant.
    ///
    /// - Parameter alamat: nil for an applicant without an e-mail address.
    func mail(
        _ note: CatatanLoket, pemohon: String?, alamat: EmailAddress?, _ files: [OutgoingAttachment]
    ) throws -> PesanIsian {
        guard let address = alamat ?? EmailAddress.tanpaSurel("loket-\(id)") else { throw DeskError.entry(id) }
        var mail = letter(
            from: Mailbox(name: pemohon, address: address.description), subject: subject(note), text: "",
            saluran: .loket)
        mail.attachments = files
        mail.extraHeaders = [HeaderField(name: Self.noteField, value: try Self.header(note))]
        return try stored(mail)
    }

    private func subject(_ note: CatatanLoket) -> String {
        let typed = note.koreksi.lazy.compactMap { if case .perihal(let perihal) = $0 { perihal } else { nil } }
        return typed.last ?? ""
    }

    private func letter(from: Mailbox, subject: String, text: String, saluran: Saluran) -> OutgoingMail {
        let domain = setup.mailbox.alamat.domain
        var mail = OutgoingMail(
            from: from, to: [setup.mailbox.sender], subject: subject, messageID: "\(saluran.rawValue).\(id)@\(domain)",
            date: now, text: text, officeMark: "")
        mail.isEntry = true
        mail.utcOffsetMinutes = setup.waktu.offset
        return mail
    }

    private func stored(_ mail: OutgoingMail) throws -> PesanIsian {
        let raw = try mail.render()
        let identity = MessageIdentity(raw: raw)
        return PesanIsian(messageID: mail.messageID, digest: identity.digest, isi: raw)
    }

    // MARK: The note

    /// Characters between blanks: lines are folded there.
    private static let word = 60

    private static func header(_ note: CatatanLoket) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let text = Array(try encoder.encode(note).base64EncodedString())
        return stride(from: 0, to: text.count, by: word)
            .map { String(text[$0..<min($0 + word, text.count)]) }.joined(separator: " ")
    }

    /// What the secretariat said of an entry of the counter; nil for any other message.
    static func note(of mail: ParsedMail, saluran: Saluran) -> CatatanLoket? {
        guard saluran == .loket, let value = mail.header(noteField),
            let data = Data(base64Encoded: value.filter { !$0.isWhitespace })
        else { return nil }
        return try? JSONDecoder().decode(CatatanLoket.self, from: data)
    }
}
