import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Writes mails that belong to no request into the outbox.
struct OfficeMailWriter {
    let parts: DeskParts
    let tx: RegisterTransaction

    /// - Parameter id: the local part of the Message-ID; a mail with the same one is not written again.
    func write(
        _ report: OfficeReport, kepada: EmailAddress, nama: String?, id: String, origin: MailOrigin?
    ) throws {
        let setup = parts.setup
        let facts = ReportFacts(
            kantor: setup.kantor, waktu: setup.waktu,
            pengirim: Mailbox(name: setup.mailbox.nama, address: setup.mailbox.alamat.description),
            kepada: Mailbox(name: nama, address: kepada.description), messageID: "\(id)@\(setup.mailbox.alamat.domain)",
            inReplyTo: origin?.messageID, references: origin?.references ?? [], now: parts.clock.now())
        let mail = try parts.notices.mail(report, facts)
        try tx.enqueue(
            try mail.render(), messageID: mail.messageID, kepada: kepada, jenis: report.name, case: nil,
            at: parts.clock.now())
    }
}
