import Foundation
import HTTPTypes
import Hummingbird
import Mail

/// A file of an applicant's mail on its way to a browser. What the sender says of it counts for nothing: its type is seen
/// from its content, and only what cannot act is shown; everything else is saved.
struct AttachmentFile {
    let nama: String
    let content: Data
    private let kind: Kind

    enum Kind: String {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case other = "application/octet-stream"
    }

    init(_ attachment: MailAttachment) { self.init(nama: attachment.fileName, content: attachment.content) }

    init(nama: String, content: Data) {
        (self.nama, self.content) = (FileName.safe(nama), content)
        let start = Array(content.prefix(8))
        kind =
            if start.starts(with: Array("%PDF-".utf8)) {
                .pdf
            } else if start == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] {
                .png
            } else if start.starts(with: [0xFF, 0xD8, 0xFF]) {
                .jpeg
            } else {
                .other
            }
    }

    /// Whether it may be shown in the browser.
    var isShown: Bool { kind != .other }

    /// All files of a mail, those of mails within it too, in an order that stays.
    static func all(of mail: ParsedMail) -> [MailAttachment] {
        mail.attachments + mail.embedded.flatMap { all(of: $0) }
    }

    func response(saved: Bool) -> Response {
        let way = saved || !isShown ? "attachment" : "inline"
        var headers: HTTPFields = [
            .contentType: kind.rawValue, .contentDisposition: "\(way); \(nameParameters)",
            // Browsers show PDFs in a viewer that a sandbox would keep shut.
            .contentSecurityPolicy: kind == .pdf
                ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
                : "default-src 'none'; sandbox; frame-ancestors 'none'",
        ]
        headers[.xContentTypeOptions] = "nosniff"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: content)))
    }

    /// RFC 6266, 4.3 and RFC 8187: a plain name for old programs, the real one beside it.
    private var nameParameters: String {
        let plain = String(
            nama.unicodeScalars.map { scalar in
                scalar.isASCII && scalar.value >= 0x20 && !"\"\\%".unicodeScalars.contains(scalar)
                    ? Character(scalar) : "_"
            })
        return "filename=\"\(plain)\"; filename*=UTF-8''\(nama.replacing("/", with: "_").addingQueryEscapes)"
    }
}
