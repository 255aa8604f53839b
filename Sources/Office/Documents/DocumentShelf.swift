import Foundation
import Mail
import Register

/// Takes the applicant's documents out of the stored messages, for mails to officers.
struct DocumentShelf {
    let mailbox: OfficeMailbox

    /// The attachments of those messages, each content once, and what the applicant wrote in the mail itself as a text file;
    /// as many as fit into one mail.
    func attachments(of messages: [Pesan]) -> [OutgoingAttachment] {
        var seen: Set<String> = []
        var room = mailbox.batasLampiran
        var result: [OutgoingAttachment] = []
        func add(_ name: String, _ type: String, _ content: Data, _ digest: String) {
            guard content.count <= room, seen.insert(digest).inserted else { return }
            room -= content.count
            let safeType = Self.isMediaType(type) ? type : "application/octet-stream"
            result.append(OutgoingAttachment(fileName: name, contentType: safeType, content: content))
        }
        for (index, message) in messages.enumerated() {
            let mail = MailParser().parse(message.isi)
            for attachment in RequestFiles.enclosures(of: mail) {
                if let text = Self.htmlText(attachment) {
                    add(attachment.fileName + ".txt", "text/plain", Data(text.utf8), attachment.sha256)
                } else {
                    add(attachment.fileName, attachment.contentType, attachment.content, attachment.sha256)
                }
            }
            let enclosed = mail.embedded.map(\.text)
            let text = ([mail.newText.forwardedText ?? mail.newText.text] + enclosed).filter { !$0.isEmpty }
                .joined(separator: "\n\n")
            guard !text.isEmpty else { continue }
            let name = index == 0 ? "surel-pemohon.txt" : "surel-pemohon-\(index + 1).txt"
            add(name, "text/plain", Data(text.utf8), "text:\(text)")
        }
        return result
    }

    /// What an HTML file says: as HTML it would act, or look like the office's own page, wherever an officer opens it.
    ///
    /// - Returns: nil for other files. The name counts here, since it decides what opens the file.
    private static func htmlText(_ file: MailAttachment) -> String? {
        let ending = file.fileName.lowercased().split(separator: ".").last ?? ""
        guard
            FileKind(file.content, contentType: file.contentType) == .html
                || ["html", "htm", "xhtml", "shtml", "xht"].contains(ending)
        else { return nil }
        return HTMLFile.text(of: file.content, limit: ConverterLimits.text.output)
    }

    /// Whether it is a plain `type/subtype` (RFC 6838 4.2): what applicants' programs write there may be anything.
    private static func isMediaType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                (1...127).contains(part.utf8.count)
                    && part.utf8.allSatisfy { byte in
                        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                            || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
                    }
            }
    }
}
