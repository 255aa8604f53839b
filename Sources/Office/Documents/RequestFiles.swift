import Mail

/// The files of an applicant's mail that can hold a letter or a form.
enum RequestFiles {
    /// Files that are read of one mail.
    static let limit = 20

    /// What is attached to the mail, and to mails enclosed in it; not the pictures of signatures.
    static func files(of mail: ParsedMail) -> [MailAttachment] { Array(all(mail).prefix(limit)) }

    /// Everything that an official should see: all files but the pictures of signatures.
    static func enclosures(of mail: ParsedMail) -> [MailAttachment] {
        mail.attachments.filter { !$0.isInline || isDocument($0) } + mail.embedded.flatMap { enclosures(of: $0) }
    }

    private static func all(_ mail: ParsedMail) -> [MailAttachment] {
        mail.attachments.filter(isDocument) + mail.embedded.flatMap { all($0) }
    }

    /// Whether a picture stands within the text and turned out to say nothing.
    static func isOrnament(_ file: MailAttachment, _ outcome: ConverterOutcome) -> Bool {
        guard file.isInline, [.png, .jpeg, .tiff].contains(FileKind(file.content, contentType: file.contentType)) else {
            return false
        }
        return switch outcome {
        case .text(let text, _): text.isTooShortForPage
        case .unreadable(let why, _): why == .tanpaTeks
        case .infected: false
        }
    }

    /// Telephones show photographs of letters within the text; so it is the size that tells a letter from a logo.
    static func isDocument(_ file: MailAttachment) -> Bool {
        switch FileKind(file.content, contentType: file.contentType) {
        case .png, .jpeg: ImageSize(file.content)?.canBePage ?? !file.isInline
        case .pdf, .docx, .odt, .rtf, .oldOffice, .heic, .tiff, .archive, .winmail, .html: true
        case .plainText, .other: !file.isInline
        }
    }
}
