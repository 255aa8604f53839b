import CGMime
import Foundation

/// One leaf of a mail: its type, its name, and its decoded content.
struct PartContent {
    let part: UnsafeMutablePointer<GMimePart>
    /// `type/subtype` in small letters.
    let contentType: String
    /// `attachment`, `inline` or another word in small letters; nil where the part does not say.
    let disposition: String?
    let fileName: String?
    let contentID: String?

    init(_ part: UnsafeMutablePointer<GMimePart>) {
        self.part = part
        let object = cgmime_part_object(part)
        contentType = Self.type(of: object)
        disposition = GMimeString.copy(g_mime_object_get_disposition(object))?.lowercased()
        fileName = Self.repairedName(object) ?? GMimeString.copy(g_mime_part_get_filename(part))
        contentID = GMimeString.copy(g_mime_object_get_content_id(object)).map(CleanText.line)
    }

    /// A name in encoded words (which no parameter should have), decoded by `EncodedWords` since GMime loses parts of it.
    private static func repairedName(_ object: UnsafeMutablePointer<GMimeObject>?) -> String? {
        guard let list = g_mime_object_get_header_list(object) else { return nil }
        for (field, parameter) in [("Content-Disposition", "filename"), ("Content-Type", "name")] {
            guard let header = g_mime_header_list_get_header(list, field),
                let raw = g_mime_header_get_raw_value(header)
            else { continue }
            let value = ByteText.decode(UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
            if value.contains(parameter + "*") { return nil }
            guard value.holds("=?"), let name = ContentTypeText.parameter(parameter, of: value) else { continue }
            return EncodedWords.decode(CleanText.line(name))
        }
        return nil
    }

    static func type(of object: UnsafeMutablePointer<GMimeObject>?) -> String {
        guard let type = g_mime_object_get_content_type(object) else { return "application/octet-stream" }
        let text = GMimeString.take(g_mime_content_type_get_mime_type(type)) ?? "application/octet-stream"
        return CleanText.line(text).lowercased()
    }

    func parameter(_ name: String) -> String? {
        GMimeString.copy(g_mime_object_get_content_type_parameter(cgmime_part_object(part), name))
    }

    /// The content, transfer encoding taken off; broken base64 gives as much as can be read.
    func data() -> Data {
        guard let content = g_mime_part_get_content(part), let bytes = g_byte_array_sized_new(sizeHint(content)),
            let memory = GObjectReference(owning: cgmime_memory_stream(bytes))
        else { return Data() }
        g_mime_data_wrapper_write_to_stream(content, memory.pointer)
        var count: gsize = 0
        // Handed over, not copied: an attachment may be most of a mail.
        guard let start = g_byte_array_steal(bytes, &count) else {
            g_byte_array_unref(bytes)
            return Data()
        }
        g_byte_array_unref(bytes)
        return Data(bytesNoCopy: start, count: Int(count), deallocator: .custom { start, _ in g_free(start) })
    }

    /// Bytes that the decoded content will take: without it the array doubles, and a large file takes twice its size.
    private func sizeHint(_ content: UnsafeMutablePointer<GMimeDataWrapper>) -> guint {
        guard let stream = g_mime_data_wrapper_get_stream(content) else { return 0 }
        let length = max(0, g_mime_stream_length(stream))
        let isBase64 = g_mime_data_wrapper_get_encoding(content) == GMIME_CONTENT_ENCODING_BASE64
        return guint(clamping: isBase64 ? length / 4 * 3 + 64 : length + 64)
    }

    /// The content as text with LF; flowing lines joined.
    func text() -> String {
        let text = TextDecoding.decode(data(), charset: parameter("charset"))
        guard contentType == "text/plain", parameter("format")?.lowercased() == "flowed" else { return text }
        return FlowedText.unfold(text, deletesSpace: parameter("delsp")?.lowercased() == "yes")
    }

    /// Whether the part is text of the mail itself, not something enclosed.
    var isBody: Bool {
        guard contentType == "text/plain" || contentType == "text/html" else { return false }
        return disposition != "attachment" && fileName == nil
    }

    func attachment(number: Int) -> MailAttachment {
        let content = data()
        let fallback = "lampiran-\(number)" + FileEnding.of(contentType: contentType)
        let isInline = disposition == "inline" || (disposition == nil && contentID != nil)
        return MailAttachment(
            fileName: FileName.safe(fileName ?? "", fallback: fallback), contentType: contentType, content: content,
            sha256: ContentDigest.hex(of: content), isInline: isInline, contentID: contentID)
    }
}
