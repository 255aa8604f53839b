/// Line ends of messages on the wire.
enum LineEnds {
    /// `message` with every line end as CRLF: a bare LF or CR becomes one.
    ///
    /// SMTP allows neither alone (RFC 5321, 2.3.8), and servers that take LF.LF for an end of data let a letter
    /// smuggle in a second message.
    static func crlf(_ message: [UInt8]) -> [UInt8] {
        guard let first = firstBareEnd(message) else { return message }
        var clean = Array(message[..<first])
        clean.reserveCapacity(message.count + message.count / 32)
        var index = first
        while index < message.count {
            let byte = message[index]
            index += 1
            guard byte == 0x0D || byte == 0x0A else {
                clean.append(byte)
                continue
            }
            if byte == 0x0D, index < message.count, message[index] == 0x0A { index += 1 }
            clean.append(0x0D)
            clean.append(0x0A)
        }
        return clean
    }

    private static func firstBareEnd(_ message: [UInt8]) -> Int? {
        message.withUnsafeBufferPointer { bytes in
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
}
