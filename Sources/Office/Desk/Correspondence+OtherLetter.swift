import Mail
import Notices
import Persuratan
import Register

/// Letters that ask for nothing of ours. They never go the way of a SOP: the secretariat sees them, with the reason.
extension Correspondence {
    func otherLetter(_ reading: RequestReading, _ tx: RegisterTransaction) throws -> Desk.Result {
        if reading.isOnlyUnreadable { return try askForReadable(reading, tx) }
        if reading.isPengaduan {
            try answer(.pengaduan(subjek: mail.subject), id: "pengaduan.\(pesan.id)", tx)
        }
        guard let sop = parts.setup.suratLain, reading.isWorthFiling else {
            return try setAside(.bukanPermohonan(reading.reason), tx)
        }
        return try file(reading, sop, tx)
    }

    /// Enters it into the register; one that is there already is not entered twice.
    private func file(_ reading: RequestReading, _ sop: SOP, _ tx: RegisterTransaction) throws -> Desk.Result {
        if case .same(let known) = try KnownLetters(register: tx.snapshot)
            .find(reading.sidik, from: sender, among: .otherLetters)
        {
            return try setAside(.suratSama(known.alur.tag, known.alur.nomorAgenda), tx)
        }
        let work = try CaseWork.open(
            reading.permohonan(from: mail, sender), sop: sop, parts: parts, tx: tx, at: pesan.diterima,
            origin: origin, penjelasan: reading.penjelasan)
        try work.finish()
        try tx.note(reading.sidik, pengirim: sender, case: work.perkara.id)
        return try finish("filed: \(reading.reason)", work.perkara, tx)
    }

    /// Nobody can say what the sender wants: a readable file is asked for, and a person sees the mail.
    private func askForReadable(_ reading: RequestReading, _ tx: RegisterTransaction) throws -> Desk.Result {
        let files = reading.semuaTakTerbaca
        try answer(.mintaBerkas(subjek: mail.subject, files), id: "minta-berkas.\(pesan.id)", tx)
        return try setAside(.hanyaBerkasTakTerbaca(files), tx)
    }

    /// Answers the sender, unless answering has to end: two programs may be answering each other.
    private func answer(_ report: OfficeReport, id: String, _ tx: RegisterTransaction) throws {
        let limit = AnswerLimit(tx: tx, now: parts.clock.now())
        if case .no = try limit.room(for: report.name, to: sender, case: nil) { return }
        try OfficeMailWriter(parts: parts, tx: tx).write(
            report, kepada: sender, nama: mail.from?.name, id: id, origin: origin)
    }
}
