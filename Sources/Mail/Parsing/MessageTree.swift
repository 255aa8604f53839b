import CGMime

/// A mail as GMime's tree of parts. The bytes must outlive it.
final class MessageTree {
    /// Goes first at the end: it reads from the stream.
    private var root: GObjectReference<GMimeObject>?
    private let stream: BorrowedStream

    /// The part that holds all others.
    let part: UnsafeMutablePointer<GMimeObject>

    /// Nil where GMime finds no mail.
    init?(_ bytes: UnsafeRawBufferPointer) {
        GMimeLibrary.start()
        guard let stream = BorrowedStream(bytes),
            let parser = GObjectReference(owning: g_mime_parser_new_with_stream(stream.pointer))
        else { return nil }
        // The parts refer to the stream instead of copying their contents.
        g_mime_parser_set_persist_stream(parser.pointer, 1)
        // As a part, not as a message: GMime leaves the other fields alone then.
        guard let root = GObjectReference(owning: g_mime_parser_construct_part(parser.pointer, nil)) else { return nil }
        (self.stream, self.root, part) = (stream, root, root.pointer)
    }

    deinit { root = nil }
}
