/// Cuts a text where sentences end: at blank lines, `!`, `?`, and full stops before a capital letter, but not behind
/// abbreviations (`s.d. Senin`).
enum SentenceCutter {
    private static let abbreviations: Set<String> = [
        "s.d", "tgl", "no", "yth", "bpk", "sdr", "dr", "ir", "drs", "dll", "dsb", "a.n", "u.p", "jl", "st", "nov",
        "dec",
        "des", "jan", "feb", "mar", "apr", "jun", "jul", "agt", "aug", "sep", "sept", "okt", "oct",
    ]

    /// Ranges of bytes, together all of them, in order.
    static func cut(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where ends(bytes, index) {
            result.append(start..<(index + 1))
            start = index + 1
        }
        if start < bytes.count { result.append(start..<bytes.count) }
        return result
    }

    private static func ends(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x21, 0x3F: return true
        case 0x0A: return index + 1 < bytes.count && bytes[index + 1] == 0x0A
        case 0x2E:
            guard let next = bytes[(index + 1)...].prefix(4).first(where: { !isBlank($0) }), index + 1 < bytes.count,
                isBlank(bytes[index + 1]), (0x41...0x5A).contains(next)
            else { return false }
            return !abbreviations.contains(word(bytes, endingAt: index))
        default: return false
        }
    }

    private static func word(_ bytes: [UInt8], endingAt end: Int) -> String {
        var start = end
        while start > 0, end - start < 8, !isBlank(bytes[start - 1]) { start -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
