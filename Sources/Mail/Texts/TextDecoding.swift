import CGMime
import Foundation

/// Bytes of a text part as text.
enum TextDecoding {
    /// Decodes by the charset that the part claims; by what the bytes look like where it claims none, ASCII, UTF-8 or one
    /// that is not known. Never fails: what cannot be decoded becomes `?` or a Windows-1252 letter.
    static func decode(_ content: Data, charset: String?) -> String {
        let name = charset?.lowercased() ?? ""
        if isGuessed(name) { return withUnixLines(ByteText.decode(dropMark(content))) }
        guard let converted = convert(content, from: name) else { return withUnixLines(ByteText.decode(content)) }
        return withUnixLines(String(decoding: converted, as: UTF8.self))
    }

    private static func isGuessed(_ charset: String) -> Bool {
        ["", "utf-8", "utf8", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default"].contains(charset)
    }

    private static func dropMark(_ content: Data) -> Data {
        content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content
    }

    /// By iconv through GMime's filter; nil where the charset is not known.
    private static func convert(_ content: Data, from charset: String) -> Data? {
        GMimeLibrary.start()
        guard let filter = GObjectReference(owning: g_mime_filter_charset_new(charset, "UTF-8")),
            let memory = GObjectReference(owning: g_mime_stream_mem_new()),
            let stream = GObjectReference(owning: g_mime_stream_filter_new(memory.pointer))
        else { return nil }
        stream.pointer.withMemoryRebound(to: GMimeStreamFilter.self, capacity: 1) {
            _ = g_mime_stream_filter_add($0, filter.pointer)
        }
        content.withUnsafeBytes { bytes in
            let base = bytes.bindMemory(to: CChar.self).baseAddress
            _ = g_mime_stream_write(stream.pointer, base, content.count)
        }
        g_mime_stream_flush(stream.pointer)
        return MemoryStream.data(memory.pointer)
    }

    /// Lines end with LF; the controls that no text needs are dropped (form feed and vertical tab become line ends).
    static func withUnixLines(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0D, 0x0B, 0x0C: bytes.append(0x0A)
            case 0x0A where previous == 0x0D: break
            case 0x09, 0x0A, 0x20...0x7E, 0x80...: bytes.append(byte)
            default: break
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What was written into a memory stream.
enum MemoryStream {
    /// Bytes from which on the stream's own memory is lent instead of copied.
    private static let largest = 65_536

    /// The bytes; nothing may be written into the stream any more.
    static func data(_ stream: UnsafeMutablePointer<GMimeStream>) -> Data {
        guard let array = cgmime_memory_bytes(stream), let base = array.pointee.data else { return Data() }
        let count = Int(array.pointee.len)
        guard count > largest else { return Data(bytes: base, count: count) }
        let owner = UnsafeMutableRawPointer(stream)
        g_object_ref(owner)
        return Data(bytesNoCopy: base, count: count, deallocator: .custom { _, _ in g_object_unref(owner) })
    }
}
