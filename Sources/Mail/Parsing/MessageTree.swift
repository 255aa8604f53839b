import CGMime

/// A mail as GMime's tree of parts. The bytes must outlive it.
struct MessageTree {
    private let root: GObjectReference<GMimeObject>

    /// The part that holds all others.
    var part: UnsafeMutablePointer<GMimeObject> { root.pointer }

    /// Nil where GMime finds no mail.
    init?(_ bytes: UnsafeRawBufferPointer) {
        GMimeLibrary.start()
        let base = bytes.bindMemory(to: CChar.self).baseAddress
        // The stream is a copy of the bytes; the parts refer to it instead of copying their contents once more.
        guard let stream = GObjectReference(owning: g_mime_stream_mem_new_with_buffer(base, bytes.count)),
            let parser = GObjectReference(owning: g_mime_parser_new_with_stream(stream.pointer))
        else { return nil }
        g_mime_parser_set_persist_stream(parser.pointer, 1)
        // As a part, not as a message: GMime leaves the other fields alone then.
        guard let root = GObjectReference(owning: g_mime_parser_construct_part(parser.pointer, nil)) else { return nil }
        self.root = root
    }
}
