import Mail
import Notices
import Persuratan
import Register

extension OfficeMailWriter {
    /// Writes to an official, by name and title.
    ///
    /// - Parameters:
    ///   - id: the local part of the Message-ID; a mail with the same one is not written again.
    ///   - kode: carried where answers carry it, when an answer is asked for.
    func write(
        _ report: OfficeReport, to reader: Pejabat, id: String, kode: String? = nil
    ) throws {
        let setup = parts.setup
        let tagged = setup.mailbox.plus ? kode.flatMap { setup.mailbox.alamat.tagged($0) } : nil
        let local = kode.map { "\(id).\($0)" } ?? id
        let envelope = Envelope(
            waktu: setup.waktu, pengirim: setup.mailbox.sender, replyTo: tagged ?? setup.mailbox.alamat,
            messageID: "\(local)@\(setup.mailbox.alamat.domain)", now: parts.clock.now(),
            officeMark: setup.mailbox.mark)
        var facts = ReportFacts(
            kantor: setup.kantor, kepada: Mailbox(name: reader.nama, address: reader.alamat.description),
            envelope: envelope)
        (facts.kode, facts.jabatan) = (kode, reader.jabatan)
        let mail = try parts.notices.mail(report, facts)
        try tx.enqueue(
            mail.render(), messageID: mail.messageID, kepada: reader.alamat, jenis: report.name, case: nil,
            at: parts.clock.now())
    }
}
