/// Signs beyond ASCII: pictures, boxes, dashes and quotation marks.
enum Pictograph {
    static func at(_ position: Int, of bytes: [UInt8]) -> (Meaning, length: Int) {
        let lead = bytes[position]
        let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, bytes.count - position)
        if length == 4 { return (picture(bytes, position), 4) }
        guard length == 3 else { return (.unknown, length) }
        switch (lead, bytes[position + 1], bytes[position + 2]) {
        case (0xE2, 0x9C, 0x85), (0xE2, 0x9C, 0x94), (0xE2, 0x9C, 0x93), (0xE2, 0x88, 0x9A): return (.tick, 3)
        case (0xE2, 0x98, 0x91), (0xE2, 0x98, 0x92): return (.boxChecked, 3)
        case (0xE2, 0x98, 0x90), (0xE2, 0x96, 0xA1), (0xE2, 0x97, 0xBB), (0xE2, 0xAC, 0x9C): return (.boxEmpty, 3)
        case (0xE2, 0x9D, 0x8C), (0xE2, 0x9D, 0x8E): return (.thumbDown, 3)
        case (0xE2, 0x80, 0x90...0x95): return (.dash, 3)
        case (0xE2, 0x80, 0x9C...0x9F): return (.quotation, 3)
        case (0xE2, 0x80, 0xA2), (0xE2, 0x97, 0x8F): return (.bullet, 3)
        case (0xE2, 0x80, _): return (.light, 3)
        case (0xE2, 0x98...0x9E, _): return (.smile, 3)
        default: return (.unknown, 3)
        }
    }

    private static func picture(_ bytes: [UInt8], _ position: Int) -> Meaning {
        guard bytes[position] == 0xF0, bytes[position + 1] == 0x9F else { return .smile }
        switch (bytes[position + 2], bytes[position + 3]) {
        case (0x91, 0x8D), (0x91, 0x8C), (0x86, 0x97): return .thumbUp
        case (0x91, 0x8E), (0x99, 0x85), (0x9A, 0xAB): return .thumbDown
        default: return .smile
        }
    }
}
