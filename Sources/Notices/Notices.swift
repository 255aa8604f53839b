import Foundation
import Mail
import Mustache
import Persuratan

/// The room of words: what is due, the facts of the request and Templates/ become a mail.
///
/// - **In**: `Notice` or `OfficeReport` with plain facts. Nothing is read from clock, disk or network after `init`.
/// - **Templates**: each mail is one file in Templates/mail, written once in a small line markup (``MarkupParser``), from
///   which both the text and the HTML part are made; so they never say different things. All files are read, parsed and
///   tried at start, and every fault is reported at once with its file and line.
/// - **Safety**: letters are hostile. Every value is bounded and cleaned when it becomes a fact (``SafeText``), escaped
///   when a template prints it (``MarkupEscaping``), and escaped again for HTML (``HTMLEscaping``) or a link (``Mailto``).
/// - **Same in, same out**: equal arguments give an equal mail.
public struct Notices: Sendable {
    private let library: TemplateLibrary
    /// The office's form as a file, for applicants who have to fill it in; nil when Templates/formulir has none.
    public let formulir: OutgoingAttachment?
    /// The pages that are printed.
    public let prints: Prints

    /// Reads and compiles every template; all that is missing or broken is reported at once.
    ///
    /// - Parameter templates: the folder Templates/ itself (mails lie in its folder `mail`).
    public init(templates: URL) throws(NoticeError) {
        library = try TemplateLibrary.read(templates.appending(path: "mail"))
        formulir = Self.form(in: templates.appending(path: "formulir"))
        let trial = TemplateTrial(library)
        let faults = TemplateCheck(library: library).run(trial) + trial.faults
        if !faults.isEmpty { throw .templates(faults) }
        prints = try Prints(templates: templates)
    }

    /// The .docx there, the first by name. An office without one asks with the lines of the mail alone.
    private static func form(in folder: URL) -> OutgoingAttachment? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        guard let name = names.filter({ $0.hasSuffix(".docx") }).min(),
            let content = try? Data(contentsOf: folder.appending(path: name))
        else { return nil }
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return OutgoingAttachment(fileName: name, contentType: type, content: content)
    }

    /// The mail for one notice about a case.
    public func mail(_ notice: Notice, _ facts: NoticeFacts) throws(NoticeError) -> OutgoingMail {
        let context = try NoticeContext(notice, facts).values()
        let name = try TemplateName(notice, facts.alur.sop)
        let letter = library.compose(name.file, context, facts.alur.tag.bracketed).letter
        let page = Page(letter: letter, envelope: facts.envelope, kode: SafeText.line(facts.kode))
        var mail = try OutgoingMail(page, to: facts.recipient(notice.kepada), html: library.html(page))
        mail.autoSubmitted = notice.isi.isAnswer ? .replied : .generated
        mail.attachments = notice.kepada != .pemohon && facts.isWithheld ? [] : facts.attachments
        try Invitation(notice, facts)?.enclose(in: &mail)
        return mail
    }

    /// The mail for something that is not about one case.
    public func mail(_ report: OfficeReport, _ facts: ReportFacts) throws(NoticeError) -> OutgoingMail {
        let values = ReportContext(report, facts).values()
        let letter = library.compose(TemplateName(report).file, values, nil).letter
        let page = Page(letter: letter, envelope: facts.envelope, kode: SafeText.line(facts.kode))
        var mail = OutgoingMail(page, to: facts.kepada, html: library.html(page))
        if report.isAnswer { mail.autoSubmitted = .replied }
        mail.attachments = facts.attachments
        return mail
    }
}

extension OutgoingMail {
    /// A written letter in its envelope.
    fileprivate init(_ page: Page, to recipient: Mailbox, html: String) {
        let envelope = page.envelope
        self.init(
            from: envelope.pengirim, to: [recipient], subject: page.letter.subject, messageID: envelope.messageID,
            date: envelope.now, text: PlainText(marker: envelope.markerLine).render(page.letter),
            officeMark: envelope.officeMark)
        self.html = html
        replyTo = [Mailbox(address: envelope.replyTo.description)]
        (inReplyTo, references) = (envelope.inReplyTo, envelope.references)
        utcOffsetMinutes = envelope.waktu.offset
    }
}
