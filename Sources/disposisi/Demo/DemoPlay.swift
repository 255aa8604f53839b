import Foundation
import Mail
import MailWorld
import Persuratan

/// The demonstration's script: who gets which mail and what they answer.
struct DemoPlay {
    private let office: DemoOffice
    /// Where every mail is kept for reading.
    let mails: URL
    private let applicant: Persona
    private var personas: [String: Persona] = [:]
    private let today: Tanggal
    private(set) var count = 0
    private(set) var tag: CaseTag

    init(office: DemoOffice, mails: URL) throws {
        (self.office, self.mails) = (office, mails)
        try FileManager.default.createDirectory(at: mails, withIntermediateDirectories: true)
        applicant = try office.applicant(name: "Rani Khayali, S.Kom.", address: "rani@smkn99.example")
        today = OfficeTime.wib.tanggal(Date())
        guard let first = CaseTag(kode: "PC", tahun: today.tahun, urut: 1) else { throw ProgramError("no tag") }
        tag = first
    }

    mutating func perform() throws {
        let visit = SampleLetter.day(.kamis, atLeast: 9, after: today)
        let counter = visit.ditambah(hari: 4)
        try request(visit)
        try officer("admin", "teruskan")
        try officer("sekretariat", "catat\nPerihal: Kunjungan Industri Siswa SMKN 99 Khayalan")
        try unclearThenClear()
        try officer("kabid", "Setuju, Kasi PK & AI agar menyiapkan narasumber.")
        let proposal = visit.ditambah(hari: 1)
        try officer("seksi", "usul: \(proposal.lengkap) 10.00-12.00")
        let other = "\(counter.lengkap) pukul 13.00-15.00"
        try applicantAnswers("Mohon maaf, hari itu kami ada ujian. Kami usul \(other).")
        try officer("seksi", "setuju")
        try officer("admin_pontive", "agendakan")
        let notice = try receive(applicant, "pemohon", "approval") { !$0.attachments.isEmpty }
        let calendar = notice.attachments.contains { $0.fileName.hasSuffix(".ics") }
        guard calendar else { throw ProgramError("the approval notice has no calendar file") }
        try receiveInfo()
    }

    /// Row 1: the letter without the form, then the form.
    private mutating func request(_ visit: Tanggal) throws {
        var mail = SampleLetter.mail(visit: visit, written: today.ditambah(hari: -2))
        mail.text = "Selamat pagi, terlampir surat permohonan kunjungan dari SMKN 99 Khayalan.\n"
        say(applicant, "pemohon", "Permohonan Kunjungan Industri (surat terlampir, tanpa formulir)")
        try applicant.send(mail)
        let missing = try receive(applicant, "pemohon", "list of what is missing")
        guard let tag = CaseTag(inSubject: missing.subject) else { throw ProgramError("no tag in \(missing.subject)") }
        self.tag = tag
        say(applicant, "pemohon", "Formulir, sebagai balasan")
        try applicant.answer(missing, SampleLetter.form(visit: visit))
        _ = try receive(applicant, "pemohon", "acknowledgement")
    }

    /// An officer gets the request and answers it.
    private mutating func officer(_ role: String, _ words: String) throws {
        let persona = try persona(role)
        let request = try receive(persona, role, "request")
        say(persona, role, words)
        try persona.answer(request, words)
    }

    /// Row 4, with an answer that says nothing: it is asked back, and a number answers.
    private mutating func unclearThenClear() throws {
        let kadis = try persona("kadis")
        let request = try receive(kadis, "kadis", "request")
        say(kadis, "kadis", "Nanti saya lihat dulu ya")
        try kadis.answer(request, "Nanti saya lihat dulu ya")
        let question = try receive(kadis, "kadis", "question back")
        say(kadis, "kadis", "Kabid TKPBET, tindak lanjuti")
        try kadis.answer(question, "Kabid TKPBET, tindak lanjuti")
    }

    private mutating func applicantAnswers(_ words: String) throws {
        let proposal = try receive(applicant, "pemohon", "proposal")
        say(applicant, "pemohon", words)
        try applicant.answer(proposal, words)
    }

    /// Those who settled the schedule learn that the visit is in the agenda.
    private mutating func receiveInfo() throws {
        for role in ["seksi", "admin_pontive"] {
            _ = try receive(try persona(role), role, "news of the agenda") {
                CaseTag(inSubject: $0.subject) != nil && $0.subject.lowercased().contains("agenda")
            }
        }
    }

    /// The same person each time, who knows which mails were read.
    private mutating func persona(_ role: String) throws -> Persona {
        if let known = personas[role] { return known }
        let persona = try office.persona(role)
        personas[role] = persona
        return persona
    }

    private func say(_ persona: Persona, _ role: String, _ words: String) {
        let arrow = Terminal.styled("\(role.padded(14)) →", .green)
        Terminal.line("\(arrow) \(words.split(separator: "\n").joined(separator: " / ").clipped(96))")
    }

    private mutating func receive(
        _ persona: Persona, _ role: String, _ what: String, _ isWanted: (ParsedMail) -> Bool = { _ in true }
    ) throws -> ParsedMail {
        let mail = try persona.wait(for: what, isWanted)
        count += 1
        let name = "\(count < 10 ? "0" : "")\(count)-\(role)"
        if let index = persona.mails.lastIndex(of: mail) {
            try persona.rawMails[index].write(to: mails.appending(path: "\(name).eml"))
        }
        if let html = mail.html { try Data(html.utf8).write(to: mails.appending(path: "\(name).html")) }
        let files = mail.attachments.map(\.fileName).joined(separator: ", ")
        let arrow = Terminal.styled("\(role.padded(14)) ←", .cyan)
        Terminal.line(
            "\(arrow) \(mail.subject.clipped(84))\(files.isEmpty ? "" : Terminal.styled("  [\(files)]", .dim))")
        return mail
    }
}
