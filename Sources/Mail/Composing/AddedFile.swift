import CGMime
import Foundation

/// Adds a file to a mail that was rendered before (``OutgoingMail/render()``), such as a print that took its time.
///
/// The same mail and file give the same bytes, as rendering does; everything else of the mail stays as it is.
public struct AddedFile {
    let file: OutgoingAttachment

    public init(_ file: OutgoingAttachment) { self.file = file }

    /// The mail with the file as its last part.
    public func add(to raw: Data) throws(MailError) -> Data {
        GMimeLibrary.start()
        let bytes = raw.withUnsafeBytes { mail in file.content.withUnsafeBytes { added(to: mail, $0) } }
        guard let bytes else { throw .notRendered }
        return bytes
    }

    private func added(to raw: UnsafeRawBufferPointer, _ content: UnsafeRawBufferPointer) -> Data? {
        guard let source = BorrowedStream(raw),
            let parser = GObjectReference(owning: g_mime_parser_new_with_stream(source.pointer))
        else { return nil }
        defer { withExtendedLifetime(source) {} }
        g_mime_parser_set_persist_stream(parser.pointer, 1)
        guard let message = GObjectReference(owning: g_mime_parser_construct_message(parser.pointer, nil)),
            let id = g_mime_message_get_message_id(message.pointer), let format = g_mime_format_options_new()
        else { return nil }
        defer { g_mime_format_options_free(format) }
        g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS)
        var parts = OutgoingParts(messageID: "\(String(cString: id)) +")
        defer { withExtendedLifetime(parts) {} }
        guard put(content, into: message.pointer, &parts),
            let stream = GObjectReference(owning: g_mime_stream_mem_new())
        else { return nil }
        let written = g_mime_object_write_to_stream(cgmime_message_object(message.pointer), format, stream.pointer)
        return written > 0 ? MemoryStream.data(stream.pointer) : nil
    }

    private func put(
        _ content: UnsafeRawBufferPointer, into message: UnsafeMutablePointer<GMimeMessage>,
        _ parts: inout OutgoingParts
    ) -> Bool {
        guard let body = g_mime_message_get_mime_part(message), let added = parts.file(file, content) else {
            return false
        }
        if let mixed = Self.mixed(body) {
            g_mime_multipart_add(mixed, added.pointer)
            return true
        }
        g_object_ref(body)
        guard let first = GObjectReference(owning: body), let whole = parts.multipart("mixed", [first, added]) else {
            return false
        }
        g_mime_message_set_mime_part(message, whole.pointer)
        return true
    }

    private static func mixed(_ body: UnsafeMutablePointer<GMimeObject>) -> UnsafeMutablePointer<GMimeMultipart>? {
        guard let type = g_mime_object_get_content_type(body),
            g_mime_content_type_is_type(type, "multipart", "mixed") != 0
        else { return nil }
        return cgmime_as_multipart(body)
    }
}
