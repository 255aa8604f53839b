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
        var facts = ReportFacts(
            kantor: parts.setup.kantor, kepada: Mailbox(name: reader.nama, address: reader.alamat.description),
            envelope: envelope(id: id, kode: kode))
        (facts.kode, facts.jabatan) = (kode, reader.jabatan)
        try enqueue(report, facts, to: reader.alamat)
    }
}
