import Foundation

/// The header of a mail, found by a plain scan of its bytes: the fields in order, and where the body begins.
///
/// Lenient: CRLF or LF, a leading byte order mark, an mbox `From ` line, blanks before the colon and lines that are no
/// field are passed over. Reads at most `limit` bytes; `isTooLarge` tells that the header went on after them.
struct HeaderBlock {
    private(set) var fields: [HeaderField] = []
    /// Where the first field begins, in bytes from the start.
    private(set) var start = 0
    /// Where the body begins, in bytes from the start; the count of all bytes where there is no body.
    private(set) var bodyOffset = 0
    private(set) var isTooLarge = false
    /// Lines that were neither a field nor its continuation.
    private(set) var strayLines = 0

    private var nameBytes: [UInt8] = []
    private var valueBytes: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
        start = Self.startOfFields(bytes)
        var position = start
        while position < bytes.count {
            guard position < limit else {
                isTooLarge = true
                break
            }
            let next = bytes.lineEnd(from: position, notAfter: limit)
            let line = UnsafeBufferPointer(rebasing: bytes[position..<next]).withoutLineBreak
            position = next
            if line.isEmpty { break }
            take(line)
        }
        bodyOffset = position
        finishField()
    }

    init(_ data: Data, limit: Int) {
        self = data.withUnsafeBytes { HeaderBlock($0.bindMemory(to: UInt8.self), limit: limit) }
    }

    /// Skips what some programs put before the first field: a byte order mark, empty lines, an mbox `From ` line.
    private static func startOfFields(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < bytes.count, bytes[position] == 0x0A || bytes[position] == 0x0D { position += 1 }
        if bytes[position...].starts(with: Array("From ".utf8)) || bytes[position...].starts(with: Array(">From ".utf8))
        {
            position = bytes.lineEnd(from: position, notAfter: bytes.count)
        }
        return position
    }

    private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
        if line[0] == 0x20 || line[0] == 0x09 {
            valueBytes.append(contentsOf: line)
            return
        }
        finishField()
        guard let colon = line.firstIndex(of: 0x3A), let name = Self.fieldName(line[..<colon]) else {
            strayLines += 1
            return
        }
        nameBytes = name
        valueBytes = Array(line[(colon + 1)...])
    }

    /// A field name is printable ASCII without blanks (RFC 5322, 2.2); blanks before the colon are obsolete syntax.
    private static func fieldName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8]? {
        var name = Array(bytes)
        while let last = name.last, last == 0x20 || last == 0x09 { name.removeLast() }
        return !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : nil
    }

    private mutating func finishField() {
        guard !nameBytes.isEmpty else { return }
        // A lone CR or a NUL within a line must not reach anyone who takes a value for a line.
        let visible = valueBytes.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
        fields.append(HeaderField(name: String(decoding: nameBytes, as: UTF8.self), value: Self.trimmed(visible)))
        nameBytes = []
        valueBytes = []
    }

    /// Foundation's trimming is slow, and blanks beyond ASCII are rare.
    private static func trimmed(_ bytes: [UInt8]) -> String {
        guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 })
        else { return "" }
        let value = ByteText.decode(Array(bytes[first...last]))
        guard bytes[first] >= 0x80 || bytes[last] >= 0x80 else { return value }
        return value.trimmingCharacters(in: .whitespaces)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The index after the line feed that ends the line begun at `start`, or `end` where there is none before it.
    func lineEnd(from start: Int, notAfter end: Int) -> Int {
        let end = Swift.min(end, count)
        guard start < end, let base = baseAddress else { return end }
        guard let found = memchr(base + start, 0x0A, end - start) else { return end }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
    }

    /// The line without its LF or CRLF.
    var withoutLineBreak: UnsafeBufferPointer<UInt8> {
        var end = count
        if end > 0, self[end - 1] == 0x0A { end -= 1 }
        if end > 0, self[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(rebasing: self[..<end])
    }
}
