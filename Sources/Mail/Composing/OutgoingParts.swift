import CGMime
import Foundation

/// Makes GMime's parts. Boundaries come from the Message-ID, so that a mail that is rendered again is the same bytes.
struct OutgoingParts {
    let messageID: String
    private var multiparts = 0
    /// What the parts read from; ends after them.
    private var streams: [BorrowedStream] = []

    init(messageID: String) { self.messageID = messageID }

    typealias Part = GObjectReference<GMimeObject>

    /// A text part in UTF-8, quoted-printable.
    func text(_ text: String, subtype: String, parameters: [(String, String)] = []) -> Part? {
        let bytes = Data(TextDecoding.withUnixLines(text).utf8)
        let stream = bytes.withUnsafeBytes { bytes in
            GObjectReference(
                owning: g_mime_stream_mem_new_with_buffer(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count))
        }
        guard let stream,
            let part = leaf("text", subtype, stream.pointer, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        else { return nil }
        g_mime_object_set_content_type_parameter(part.pointer, "charset", "utf-8")
        for (name, value) in parameters { g_mime_object_set_content_type_parameter(part.pointer, name, value) }
        return part
    }

    /// A file in base64. Its name stands in Content-Disposition (RFC 2231) and, for old clients, in Content-Type (RFC 2047).
    ///
    /// - Parameter bytes: its content; it must outlive the part and this.
    mutating func file(_ attachment: OutgoingAttachment, _ bytes: UnsafeRawBufferPointer) -> Part? {
        let type = attachment.contentType.lowercased().split(separator: "/").map(String.init)
        guard type.count == 2, let stream = BorrowedStream(bytes),
            let part = leaf(type[0], type[1], stream.pointer, GMIME_CONTENT_ENCODING_BASE64)
        else { return nil }
        streams.append(stream)
        let name = FileName.safe(
            attachment.fileName, fallback: "lampiran" + FileEnding.of(contentType: attachment.contentType))
        g_mime_object_set_disposition(part.pointer, "attachment")
        g_mime_object_set_content_disposition_parameter(part.pointer, "filename", name)
        g_mime_object_set_content_type_parameter(part.pointer, "name", name)
        if let disposition = g_mime_object_get_content_disposition(part.pointer) {
            mark(
                g_mime_content_disposition_get_parameters(disposition), "filename", GMIME_PARAM_ENCODING_METHOD_RFC2231)
        }
        if let contentType = g_mime_object_get_content_type(part.pointer) {
            mark(g_mime_content_type_get_parameters(contentType), "name", GMIME_PARAM_ENCODING_METHOD_RFC2047)
        }
        return part
    }

    /// A multipart of parts; one part alone stays as it is.
    mutating func multipart(_ subtype: String, _ parts: [Part]) -> Part? {
        if parts.count == 1 { return parts[0] }
        guard let multipart = g_mime_multipart_new_with_subtype(subtype),
            let object = cgmime_multipart_object(multipart), let result = GObjectReference(owning: object)
        else { return nil }
        multiparts += 1
        // "=_" stands in no quoted-printable or base64 text (RFC 2045, 6.7).
        let boundary = "=_" + ContentDigest.hex(of: "\(messageID) \(multiparts)").prefix(32)
        g_mime_multipart_set_boundary(multipart, boundary)
        for part in parts { g_mime_multipart_add(multipart, part.pointer) }
        return result
    }

    private func leaf(
        _ type: String, _ subtype: String, _ stream: UnsafeMutablePointer<GMimeStream>,
        _ encoding: GMimeContentEncoding
    ) -> Part? {
        guard let part = g_mime_part_new_with_type(type, subtype), let object = cgmime_part_object(part),
            let result = GObjectReference(owning: object),
            let wrapper = GObjectReference(
                owning: g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT))
        else { return nil }
        g_mime_part_set_content(part, wrapper.pointer)
        g_mime_part_set_content_encoding(part, encoding)
        return result
    }

    private func mark(_ list: UnsafeMutablePointer<GMimeParamList>?, _ name: String, _ method: GMimeParamEncodingMethod)
    {
        guard let list, let parameter = g_mime_param_list_get_parameter(list, name) else { return }
        g_mime_param_set_charset(parameter, "utf-8")
        g_mime_param_set_encoding_method(parameter, method)
    }
}
