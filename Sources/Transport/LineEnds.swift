import Foundation

/// Line ends of messages on the wire.
enum LineEnds {
    /// `message` with every line end as CRLF: a bare LF or CR becomes one. One that has them already is not copied.
    ///
    /// SMTP allows neither alone (RFC 5321, 2.3.8), and servers that take LF.LF for an end of data let a letter
    /// smuggle in a second message.
    static func crlf<Bytes: RangeReplaceableCollection<UInt8> & ContiguousBytes>(_ message: Bytes) -> Bytes {
        message.withUnsafeBytes { bytes in
            guard let first = firstBareEnd(bytes) else { return message }
            var clean = Bytes()
            clean.reserveCapacity(bytes.count + bytes.count / 32)
            clean.append(contentsOf: bytes[..<first])
            var index = first
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                guard byte == 0x0D || byte == 0x0A else {
                    clean.append(byte)
                    continue
                }
                if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
                clean.append(0x0D)
                clean.append(0x0A)
            }
            return clean
        }
    }

    private static func firstBareEnd(_ bytes: UnsafeRawBufferPointer) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0A { return index }
            if bytes[index] == 0x0D {
                guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }
}
