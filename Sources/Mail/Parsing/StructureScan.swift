import Foundation

/// Counts the parts of a mail and how deep they nest, by one pass over its lines, before GMime builds a tree of them.
///
/// It follows boundaries as RFC 2046, 5.1 has them, leniently as GMime does: a boundary of an outer multipart ends the
/// inner ones. The stack never grows over the limit, so the work is bounded by the size of the mail.
///
/// GMime finds boundaries in forms that are not followed here (RFC 2231, comments, encoded words), and builds 1.4 kB for
/// each part: a mail of 25 MB could take 7 GB. So lines that look like a delimiter are bounded too, whatever they delimit.
struct StructureScan {
    private let limits: MailLimits
    private var boundaries: [[UInt8]] = []
    /// Enclosed mails that were opened within the multiparts; the boundary under which each stands.
    private var enclosedDepth = 0
    private var parts = 1
    private var delimiterLines = 0
    private(set) var defect: MailDefect?

    /// Lines that begin with two dashes; real mails have some dozens.
    private static let delimiterLimit = 20_000

    /// Scans the bytes of a mail. `defect` tells which limit is passed, if any.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: MailLimits) {
        self.limits = limits
        var position = 0
        scanHeader(bytes, &position)
        while defect == nil, position < bytes.count {
            let next = bytes.lineEnd(from: position, notAfter: bytes.count)
            let isDelimiter = next - position > 2 && bytes[position] == 0x2D && bytes[position + 1] == 0x2D
            let line = UnsafeBufferPointer(rebasing: bytes[position..<next]).withoutLineBreak
            position = next
            guard isDelimiter else { continue }
            delimiterLines += 1
            if delimiterLines > Self.delimiterLimit { defect = .tooManyParts(limit: limits.parts) }
            guard let isEnd = match(line) else { continue }
            if !isEnd { scanHeader(bytes, &position) }
        }
    }

    /// Reads one header (and those of mails enclosed directly under it) and opens what it announces.
    private mutating func scanHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
        parts += 1
        var isEnclosing = true
        while isEnclosing, defect == nil {
            isEnclosing = false
            let rest = UnsafeBufferPointer(rebasing: bytes[position...])
            let header = HeaderBlock(rest, limit: limits.headerBytes)
            position += header.bodyOffset
            if header.isTooLarge { defect = .headerTooLarge(limit: limits.headerBytes) }
            if parts > limits.parts { defect = .tooManyParts(limit: limits.parts) }
            for type in header.fields.all("Content-Type") { open(type, isEnclosing: &isEnclosing) }
            isEnclosing = isEnclosing && position < bytes.count
            if boundaries.count + enclosedDepth > limits.depth { defect = .nestedTooDeep(limit: limits.depth) }
        }
    }

    /// Opens what a Content-Type announces. Where it stands twice both count, since GMime may take either.
    private mutating func open(_ type: String, isEnclosing: inout Bool) {
        let small = type.prefix(200).lowercased()
        if small.hasPrefix("multipart/") {
            if let boundary = ContentTypeText.parameter("boundary", of: type), !boundary.isEmpty {
                boundaries.append(Array(boundary.utf8))
            } else {
                // A boundary in RFC 2231's form is GMime's to read; here it only counts as a level.
                enclosedDepth += 1
            }
        } else if small.hasPrefix("message/"), !small.contains("delivery-status") {
            enclosedDepth += 1
            parts += 1
            isEnclosing = true
        }
    }

    /// Whether the line is a delimiter of an open multipart; true where it is the closing one.
    private mutating func match(_ line: UnsafeBufferPointer<UInt8>) -> Bool? {
        for index in boundaries.indices.reversed() {
            let boundary = boundaries[index]
            let end = 2 + boundary.count
            guard line.count >= end, line[2..<end].elementsEqual(boundary) else { continue }
            let isEnd = line.count >= end + 2 && line[end] == 0x2D && line[end + 1] == 0x2D
            guard isEnd || line[end...].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
            boundaries.removeSubrange((isEnd ? index : index + 1)...)
            // Enclosed mails end with the part that held them; counting them per boundary would gain nothing here.
            enclosedDepth = min(enclosedDepth, boundaries.count)
            return isEnd
        }
        return nil
    }
}

/// Parameters of a Content-Type as text, for the scan; GMime reads them exactly.
enum ContentTypeText {
    /// The value of a parameter (RFC 2045, 5.1), quoted or not; nil where it is missing.
    static func parameter(_ name: String, of value: String) -> String? {
        for piece in value.split(separator: ";").dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let key = piece[..<equals].trimmingCharacters(in: .whitespaces)
            guard key.isSameHeaderName(as: name) else { continue }
            let text = piece[piece.index(after: equals)...].trimmingCharacters(in: .whitespaces)
            guard text.first == "\"" else { return text.split(whereSeparator: \.isWhitespace).first.map(String.init) }
            return quoted(value, after: text)
        }
        return nil
    }

    /// A quoted value may hold a semicolon, so it is read again from the whole field.
    private static func quoted(_ value: String, after start: String) -> String? {
        guard let range = value.range(of: start) else { return nil }
        var result = ""
        var isEscaped = false
        for character in value[value.index(after: range.lowerBound)...] {
            if isEscaped || (character != "\\" && character != "\"") {
                result.append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                break
            }
        }
        return result
    }
}
