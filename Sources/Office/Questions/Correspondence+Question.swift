import Foundation
import Mail
import Notices
import Persuratan
import Reading
import Register

extension Correspondence {
    /// Answers to one address in a day; more is no person's asking.
    static let questionsPerDay = 40

    /// Answers what somebody of the office asks the register. Nothing is changed by a question.
    ///
    /// - Returns: nil when the mail asks nothing, or its writer is not one of those who may ask: it is then read as any
    ///   other mail, and gets nothing of the register.
    func dealWithQuestion() throws -> Desk.Result? {
        guard parts.setup.mayAsk(sender), CaseTag(inSubject: mail.subject) == nil, mail.attachments.isEmpty,
            mail.embedded.isEmpty
        else { return nil }
        let reader = QuestionReader(now: pesan.diterima, officeTime: parts.setup.waktu)
        guard let question = reader.read(mail.newText.text, subjek: mail.subject) else { return nil }
        guard isVouchedFor else {
            return try parts.register.write { try setAside(.tidakBerwenang(.tanpaAutentikasi), $0) }
        }
        let since = parts.clock.now().addingTimeInterval(-86_400)
        let answers = try parts.register.read {
            try $0.mailCount(jenis: OfficeReport.questionAnswer, kepada: sender, case: nil, since: since)
        }
        guard answers < Self.questionsPerDay else {
            return try parts.register.write { try finish("question: too many in a day", nil, $0) }
        }
        let asker = parts.setup.pejabat(at: sender)
        let desk = QuestionDesk(setup: parts.setup, asker: asker, now: parts.clock.now())
        let (answer, files) = try parts.register.read { try desk.answer(question, in: $0) }
        return try parts.register.write { tx in
            let writer = OfficeMailWriter(parts: parts, tx: tx)
            try writer.write(answer, files, kepada: sender, asker, id: "jawaban.\(pesan.id)", origin: origin)
            return try finish("question: \(question.name)", nil, tx)
        }
    }

    /// Whether the office's own server vouches for the sender, where the office demands it.
    private var isVouchedFor: Bool {
        switch parts.setup.trust.autentikasi {
        case .mati, .catat: return true
        case .wajib: if case .pass = mail.authentication { return true } else { return false }
        }
    }
}

extension OfficeMailWriter {
    /// Writes the answer to a question, with its files.
    fileprivate func write(
        _ answer: JawabanPertanyaan, _ files: [OutgoingAttachment], kepada: EmailAddress, _ asker: Pejabat?,
        id: String, origin: MailOrigin?
    ) throws {
        var facts = ReportFacts(
            kantor: parts.setup.kantor, kepada: Mailbox(name: asker?.nama, address: kepada.description),
            envelope: envelope(id: id, origin: origin))
        (facts.jabatan, facts.attachments) = (asker?.jabatan, files)
        try enqueue(.jawabanPertanyaan(answer), facts, to: kepada)
    }
}

extension OfficeSetup {
    /// Whether the writer may ask the register by mail.
    func mayAsk(_ sender: EmailAddress) -> Bool {
        alamatPenanya.contains(sender) || pejabat(at: sender).map { peranPenanya.contains($0.peran) } ?? false
    }
}
