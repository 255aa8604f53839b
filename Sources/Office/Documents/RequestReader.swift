import Foundation
import Mail
import Persuratan
import Reading

/// Reads all parts of an applicant's mail together: body, forwarded text, attachments turned into text.
struct RequestReader {
    let converter: TextConverter
    let waktu: OfficeTime

    /// Attachments that are read of one mail.
    static let attachmentLimit = 20

    func read(_ mail: ParsedMail, received: Date) -> RequestReading {
        var documents: [LetterDocument] = []
        var unreadable: [String] = []
        let body = [mail.newText.text, mail.newText.forwardedText].compactMap(\.self).filter { !$0.isEmpty }
        if !body.isEmpty {
            documents.append(LetterDocument(bagian: "badan surel", text: body.joined(separator: "\n\n")))
        }
        for attachment in files(of: mail).prefix(Self.attachmentLimit) {
            switch converter.text(of: attachment.content, contentType: attachment.contentType) {
            case .text(let text): documents.append(LetterDocument(bagian: attachment.fileName, text: text))
            case .unreadable: unreadable.append(attachment.fileName)
            }
        }
        let reader = LetterReader(now: received, officeTime: waktu)
        return RequestReading(letter: reader.read(documents, judul: mail.subject), unreadable: unreadable)
    }

    /// What is attached to the mail, and to mails enclosed in it.
    private func files(of mail: ParsedMail) -> [MailAttachment] {
        mail.attachments.filter { !$0.isInline } + mail.embedded.flatMap { files(of: $0) }
    }
}

/// What an applicant's mail says.
struct RequestReading {
    let surat: MetadataSurat
    let dokumen: Set<Dokumen>
    /// Whether it asks for what the office has procedures for.
    let isPermohonan: Bool
    /// Whether any file came with it.
    let hasFiles: Bool
    let alasanLain: String?
    /// For the request's record.
    let penjelasan: String

    /// - Parameter unreadable: attachments whose text could not be had, such as scans. One of them may be the letter:
    ///   that is for a person to see, so it counts, and the doubt is noted.
    init(letter: LetterReading, unreadable: [String]) {
        var (surat, documents) = (letter.surat, letter.dokumen)
        var doubts = letter.klarifikasi.map { "\($0.medan.rawValue): \($0.alasan)" }
        for name in unreadable {
            doubts.append("lampiran: isi berkas \(name) tidak terbaca oleh program, mohon diperiksa")
        }
        let isRequest = surat.jenis != .lain
        if isRequest, !unreadable.isEmpty {
            let forms = unreadable.filter { $0.lowercased().contains("form") }
            if forms.count < unreadable.count { documents.insert(.suratPermohonan) }
            if !forms.isEmpty { documents.insert(.formulir) }
        }
        surat.perluKlarifikasi = doubts
        (self.surat, dokumen, isPermohonan) = (surat, documents, isRequest)
        hasFiles = !unreadable.isEmpty || letter.bagian.contains { $0.bagian != "badan surel" }
        alasanLain = letter.alasanLain
        let parts =
            letter.bagian.map { "\($0.bagian): \($0.jenis.rawValue)" } + unreadable.map { "\($0): tidak terbaca" }
        penjelasan = parts.joined(separator: "; ")
    }

    /// The request as the SOP takes it in.
    func permohonan(from mail: ParsedMail, _ sender: EmailAddress) -> Permohonan {
        let name = surat.kontakNama ?? mail.from?.name
        return Permohonan(pemohon: Pemohon(nama: name, alamat: sender), dokumen: dokumen, surat: surat)
    }

    func brought(by mail: ParsedMail, _ sender: EmailAddress) -> BroughtDocuments {
        BroughtDocuments(permohonan: permohonan(from: mail, sender), hasAny: hasFiles || !dokumen.isEmpty)
    }
}
