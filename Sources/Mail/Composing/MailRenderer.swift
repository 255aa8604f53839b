import CGMime
import Foundation

/// Puts an outgoing mail together with GMime: multipart/mixed of multipart/alternative (text, HTML, calendar) and files.
struct MailRenderer {
    let mail: OutgoingMail

    func render() throws(MailError) -> Data {
        GMimeLibrary.start()
        guard let bytes = Self.withContents(of: mail.attachments[...], [], render) else { throw .notRendered }
        return bytes
    }

    /// Calls `body` with the contents of all files at once, none of them copied.
    private static func withContents(
        of files: ArraySlice<OutgoingAttachment>, _ contents: [UnsafeRawBufferPointer],
        _ body: ([UnsafeRawBufferPointer]) -> Data?
    ) -> Data? {
        guard let first = files.first else { return body(contents) }
        return first.content.withUnsafeBytes { withContents(of: files.dropFirst(), contents + [$0], body) }
    }

    private func render(_ contents: [UnsafeRawBufferPointer]) -> Data? {
        var parts = OutgoingParts(messageID: mail.messageID)
        defer { withExtendedLifetime(parts) {} }
        guard let message = GObjectReference(owning: g_mime_message_new(0)), let body = body(&parts, contents),
            let stream = GObjectReference(owning: g_mime_stream_mem_new()), let format = g_mime_format_options_new()
        else { return nil }
        defer { g_mime_format_options_free(format) }
        g_mime_format_options_set_newline_format(format, GMIME_NEWLINE_FORMAT_DOS)
        writeHeader(message.pointer)
        g_mime_message_set_mime_part(message.pointer, body.pointer)
        let written = g_mime_object_write_to_stream(cgmime_message_object(message.pointer), format, stream.pointer)
        return written > 0 ? MemoryStream.data(stream.pointer) : nil
    }

    private func body(_ parts: inout OutgoingParts, _ contents: [UnsafeRawBufferPointer]) -> OutgoingParts.Part? {
        var alternatives = [parts.text(mail.text, subtype: "plain")]
        if let html = mail.html { alternatives.append(parts.text(html, subtype: "html")) }
        if let calendar = mail.calendar {
            alternatives.append(
                parts.text(calendar.text, subtype: "calendar", parameters: [("method", calendar.method)]))
        }
        var files: [OutgoingParts.Part] = []
        for (attachment, bytes) in zip(mail.attachments, contents) {
            guard let file = parts.file(attachment, bytes) else { return nil }
            files.append(file)
        }
        let whole = alternatives.compactMap { $0 }
        guard whole.count == alternatives.count, let first = parts.multipart("alternative", whole) else { return nil }
        return parts.multipart("mixed", [first] + files)
    }

    private func writeHeader(_ message: UnsafeMutablePointer<GMimeMessage>) {
        let object = cgmime_message_object(message)
        add([mail.from], GMIME_ADDRESS_TYPE_FROM, to: message)
        add(mail.replyTo, GMIME_ADDRESS_TYPE_REPLY_TO, to: message)
        add(mail.to, GMIME_ADDRESS_TYPE_TO, to: message)
        add(mail.cc, GMIME_ADDRESS_TYPE_CC, to: message)
        g_mime_message_set_subject(message, CleanText.line(mail.subject), "utf-8")
        setDate(message)
        g_mime_message_set_message_id(message, mail.messageID)
        if let inReplyTo = mail.inReplyTo { g_mime_object_append_header(object, "In-Reply-To", "<\(inReplyTo)>", nil) }
        if !mail.references.isEmpty {
            let references = mail.references.map { "<\($0)>" }.joined(separator: " ")
            g_mime_object_append_header(object, "References", references, nil)
        }
        if !mail.isEntry {
            g_mime_object_append_header(object, "Auto-Submitted", mail.autoSubmitted.rawValue, nil)
            g_mime_object_append_header(object, MailRoom.officeMarkHeader, CleanText.line(mail.officeMark), "utf-8")
        }
        for field in mail.extraHeaders {
            g_mime_object_append_header(object, field.name, CleanText.line(field.value), "utf-8")
        }
        g_mime_object_append_header(object, "MIME-Version", "1.0", nil)
    }

    private func add(_ mailboxes: [Mailbox], _ type: GMimeAddressType, to message: UnsafeMutablePointer<GMimeMessage>) {
        guard let list = g_mime_message_get_addresses(message, type) else { return }
        for mailbox in mailboxes {
            guard let address = internet_address_mailbox_new(mailbox.name.map(Self.phrase), mailbox.address) else {
                continue
            }
            internet_address_set_charset(address, "utf-8")
            internet_address_list_add(list, address)
            g_object_unref(address)
        }
    }

    /// GMime 3.2 leaves `=` as it is in the encoded word of a name, where it would be read as the beginning of a byte.
    private static func phrase(_ name: String) -> String {
        let line = CleanText.line(name)
        return line.utf8.allSatisfy { $0 < 0x80 } ? line : CleanText.line(line.replacing("=", with: " "))
    }

    private func setDate(_ message: UnsafeMutablePointer<GMimeMessage>) {
        let seconds = gint64(mail.date.timeIntervalSince1970.rounded(.down))
        guard let zone = g_time_zone_new_offset(gint32(clamping: mail.utcOffsetMinutes * 60)) else { return }
        defer { g_time_zone_unref(zone) }
        guard let moment = g_date_time_new_from_unix_utc(seconds) else { return }
        defer { g_date_time_unref(moment) }
        guard let local = g_date_time_to_timezone(moment, zone) else { return }
        defer { g_date_time_unref(local) }
        g_mime_message_set_date(message, local)
    }
}
