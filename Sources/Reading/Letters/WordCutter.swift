/// Cuts running text into words and marks, each with its offset.
enum WordCutter {
    static func words(_ text: String, offset: Int) -> [(text: String, start: Int, end: Int)] {
        let bytes = Array(text.utf8)
        var words: [(text: String, start: Int, end: Int)] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] <= 0x20 {
                i += 1
                continue
            }
            let start = i
            if isWord(bytes[i]) {
                let isNumber = isDigit(bytes[i])
                while i < bytes.count, isWord(bytes[i]), isDigit(bytes[i]) == isNumber || !isNumber { i += 1 }
            } else {
                i += 1
                // Only a full stop before a space ends a sentence.
                if bytes[start] == UInt8(ascii: "."), i < bytes.count, bytes[i] > 0x20 { continue }
            }
            words.append((String(decoding: bytes[start..<i], as: UTF8.self), offset + start, offset + i))
        }
        return words
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (97...122).contains(byte | 0x20) || byte >= 0x80
    }
}
