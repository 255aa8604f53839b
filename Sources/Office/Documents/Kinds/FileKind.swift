import Foundation

/// What a file is by its own first bytes; names and media types are claims of whoever sent it.
enum FileKind: Hashable {
    case pdf, png, jpeg, tiff, heic
    case docx, odt, rtf
    /// Word 97 to 2003, by its container.
    case oldOffice
    case winmail
    case archive
    case plainText
    /// Read as text, and never handed on as HTML.
    case html
    case other

    /// - Parameter contentType: as the sender claims; it decides only between kinds of text and other things.
    init(_ content: Data, contentType: String) {
        self = Self.bySignature(content) ?? Self.byClaim(content, contentType.lowercased())
    }

    /// Bytes in which a PDF's signature may stand (ISO 32000-1, Annex H: readers accept 1024).
    private static let pdfWindow = 1024

    private static func bySignature(_ content: Data) -> FileKind? {
        let head = Array(content.prefix(16))
        func opens(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
        if opens([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) { return .png }
        if opens([0xFF, 0xD8, 0xFF]) { return .jpeg }
        if opens([0x49, 0x49, 0x2A, 0]) || opens([0x4D, 0x4D, 0, 0x2A]) { return .tiff }
        if opens([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldOffice }
        if opens([0x78, 0x9F, 0x3E, 0x22]) { return .winmail }  // MS-OXTNEF 2.1.3.1
        if opens(Array("{\\rtf".utf8)) { return .rtf }
        if opens(Array("Rar!".utf8)) || opens([0x37, 0x7A, 0xBC, 0xAF]) || opens([0x1F, 0x8B]) { return .archive }
        if head.count >= 12, Array(head[4..<8]) == Array("ftyp".utf8) {
            let brand = String(decoding: head[8..<12], as: UTF8.self)
            return ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif"].contains(brand) ? .heic : .other
        }
        if opens([0x50, 0x4B, 0x03, 0x04]) || opens([0x50, 0x4B, 0x05, 0x06]) { return zipped(content) }
        if content.prefix(pdfWindow).firstRange(of: Data("%PDF-".utf8)) != nil { return .pdf }
        return isHTML(content) ? .html : nil
    }

    /// Elements with which HTML files begin (WHATWG MIME Sniffing, 7.1), `p` left out: plain text may begin with it.
    private static let htmlStarts = [
        "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<style",
        "<title", "<body", "<meta", "<p>", "<center",
    ]
    /// Bytes in which it must begin: blanks, a mark, an XML declaration may stand before.
    private static let htmlWindow = 512

    private static func isHTML(_ content: Data) -> Bool {
        // Without the zeros UTF-16 looks like ASCII.
        let head = content.prefix(htmlWindow).filter { $0 != 0 && $0 < 0x80 }
        var text = String(decoding: head, as: UTF8.self).lowercased()[...]
        while let first = text.first {
            if first.isWhitespace {
                text.removeFirst()
            } else if text.hasPrefix("<?xml") || text.hasPrefix("<!--"), let end = text.firstIndex(of: ">") {
                text = text[text.index(after: end)...]
            } else {
                return htmlStarts.contains { text.hasPrefix($0) }
            }
        }
        return false
    }

    /// A .docx and an .odt are ZIP archives with certain parts (ISO 29500-2; ODF 1.3 part 2, 3.3).
    private static func zipped(_ content: Data) -> FileKind {
        let directory = ZipDirectory(content)
        if directory?.entry(WordPart.docx) != nil { return .docx }
        if directory?.entry(WordPart.odt) != nil { return .odt }
        // A damaged .docx still says what it was to be.
        let start = content.prefix(4096)
        if start.firstRange(of: Data("[Content_Types].xml".utf8)) != nil
            || start.firstRange(of: Data("word/".utf8)) != nil
        {
            return .docx
        }
        return start.firstRange(of: Data("opendocument.text".utf8)) != nil ? .odt : .archive
    }

    private static func byClaim(_ content: Data, _ type: String) -> FileKind {
        switch type {
        case "text/plain", "text/csv", "text/markdown": content.prefix(4096).contains(0) ? .other : .plainText
        case "text/html", "application/xhtml+xml": .html
        case "application/pdf", "application/x-pdf": .pdf  // broken, and told so
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": .docx
        case "application/vnd.oasis.opendocument.text": .odt
        case "application/ms-tnef", "application/vnd.ms-tnef": .winmail
        case "application/msword": .oldOffice
        default: .other
        }
    }

    /// Whether reading it takes a converter, and so time.
    var needsConverter: Bool {
        switch self {
        case .pdf, .png, .jpeg, .tiff, .docx, .odt, .rtf, .html: true
        case .heic, .oldOffice, .winmail, .archive, .plainText, .other: false
        }
    }
}

/// The part of a word processor's file that holds the text.
enum WordPart {
    static let docx = "word/document.xml"
    static let odt = "content.xml"
    /// Page heads and feet stand here (ODF 1.3 part 3, 16.9).
    static let odtHeads = "styles.xml"
}
