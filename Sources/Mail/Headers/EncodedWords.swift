import Foundation

/// Encoded words (RFC 2047) as they are met in practice.
///
/// GMime 3.2 decodes neighbouring base64 words as one stream and so loses what follows the padding of the first, which is
/// how Outlook and many others write every long subject. Hence they are decoded here, and GMime gets one word for a run.
enum EncodedWords {
    /// A stretch of a header value.
    private enum Piece {
        case plain(Substring)
        case encoded(charset: String, bytes: [UInt8])
    }

    /// The value with its encoded words decoded.
    static func decode(_ value: String) -> String {
        guard value.holds("=?") else { return value }
        return runs(of: value).map(\.text).joined()
    }

    /// The value with each run of encoded words as one base64 word in UTF-8, which GMime decodes rightly.
    static func merged(_ value: String) -> String {
        guard value.holds("=?") else { return value }
        return runs(of: value).map { run in
            run.isEncoded ? "=?utf-8?B?\(Data(CleanText.line(run.text).utf8).base64EncodedString())?=" : run.text
        }.joined()
    }

    /// Plain and decoded stretches in turn; blanks between two encoded words are left out (RFC 2047, 6.2).
    private static func runs(of value: String) -> [(isEncoded: Bool, text: String)] {
        var result: [(isEncoded: Bool, text: String)] = []
        var pending: (charset: String, bytes: [UInt8])?
        var decoded = ""
        func flushBytes() {
            if let run = pending { decoded += TextDecoding.decode(Data(run.bytes), charset: run.charset) }
            pending = nil
        }
        func flush() {
            flushBytes()
            if !decoded.isEmpty { result.append((true, decoded)) }
            decoded = ""
        }
        let pieces = pieces(of: value)
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .encoded(let charset, let bytes):
                // A character may be split between two words, so that bytes of one charset are joined first.
                if pending?.charset != charset { flushBytes() }
                pending = (charset, (pending?.bytes ?? []) + bytes)
            case .plain(let text):
                let isBetween = index > 0 && index + 1 < pieces.count && text.utf8.allSatisfy(\.isASCIIBlank)
                if isBetween { continue }
                flush()
                result.append((false, String(text)))
            }
        }
        flush()
        return result
    }

    private static func pieces(of value: String) -> [Piece] {
        var pieces: [Piece] = []
        var plainStart = value.startIndex
        var index = value.startIndex
        while let start = value[index...].firstIndex(of: "=") {
            guard let word = word(value, at: start) else {
                index = value.index(after: start)
                continue
            }
            if plainStart < start { pieces.append(.plain(value[plainStart..<start])) }
            pieces.append(.encoded(charset: word.charset, bytes: word.bytes))
            index = word.end
            plainStart = word.end
        }
        if plainStart < value.endIndex { pieces.append(.plain(value[plainStart...])) }
        return pieces
    }

    /// Longer words than RFC 2047 allows (75) are common; this bounds the search for the end.
    private static let wordLimit = 4096

    private static func word(_ value: String, at start: String.Index) -> (
        charset: String, bytes: [UInt8], end: String.Index
    )? {
        let utf8 = value.utf8[start...].prefix(wordLimit)
        guard utf8.starts(with: "=?".utf8) else { return nil }
        let fields = utf8.dropFirst(2).split(separator: 0x3F, maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, !fields[0].isEmpty, fields[0].count < 60, fields[1].count == 1 else { return nil }
        guard let end = end(of: fields[2]) else { return nil }
        let text = fields[2][..<end]
        let charset = String(decoding: fields[0].prefix { $0 != 0x2A }, as: UTF8.self).lowercased()
        guard let bytes = payload(text, encoding: fields[1].first?.lowercasedASCII ?? 0) else { return nil }
        return (charset, bytes, value.utf8.index(end, offsetBy: 2))
    }

    /// The index of `?=` that ends a word.
    private static func end(of text: Substring.UTF8View.SubSequence) -> String.Index? {
        var index = text.startIndex
        while let mark = text[index...].firstIndex(of: 0x3F) {
            let next = text.index(after: mark)
            if next < text.endIndex, text[next] == 0x3D { return mark }
            index = next
        }
        return nil
    }

    private static func payload(_ text: Substring.UTF8View.SubSequence, encoding: UInt8) -> [UInt8]? {
        switch encoding {
        case 0x62: base64(text)
        case 0x71: quoted(text)
        default: nil
        }
    }

    /// Base64, lenient: what is no digit is passed over, padding may be missing or stand in the middle.
    private static func base64(_ text: Substring.UTF8View.SubSequence) -> [UInt8] {
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            guard let digit = base64Digit(byte) else {
                if byte == 0x3D { (bits, count) = (0, 0) }
                continue
            }
            bits = bits << 6 | digit
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }

    private static func base64Digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }

    /// The Q encoding: `_` is a blank, `=XX` a byte.
    private static func quoted(_ text: Substring.UTF8View.SubSequence) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.popFirst() {
            if byte == 0x3D, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x5F ? 0x20 : byte)
            }
        }
        return bytes
    }
}
