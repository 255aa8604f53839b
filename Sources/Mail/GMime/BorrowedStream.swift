import CGMime

/// Lends bytes to GMime without a copy: a letter may be 25 MB. The bytes must outlive it, and it all that reads from it.
final class BorrowedStream {
    let pointer: UnsafeMutablePointer<GMimeStream>

    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let stream = cgmime_borrowing_stream(bytes.baseAddress, gsize(bytes.count)) else { return nil }
        pointer = stream
    }

    deinit {
        cgmime_empty_stream(pointer)
        g_object_unref(pointer)
    }
}
