import CGMime

/// A mail as GMime's tree of parts. The bytes must outlive it.
struct MessageTree {
    private let message: GObjectReference<GMimeMessage>
    /// The part that holds all others.
    let part: UnsafeMutablePointer<GMimeObject>

    /// Nil where GMime finds no mail.
    init?(_ bytes: UnsafeRawBufferPointer) {
        GMimeLibrary.start()
        let base = bytes.bindMemory(to: CChar.self).baseAddress
        // GMime copies each part's content here, since the stream is not handed on to the parts.
        guard let stream = GObjectReference(owning: g_mime_stream_mem_new_with_buffer(base, bytes.count)),
            let parser = GObjectReference(owning: g_mime_parser_new_with_stream(stream.pointer))
        else { return nil }
        g_mime_parser_set_persist_stream(parser.pointer, 0)
        guard let message = GObjectReference(owning: g_mime_parser_construct_message(parser.pointer, nil)),
            let part = g_mime_message_get_mime_part(message.pointer)
        else { return nil }
        self.message = message
        self.part = part
    }
}
