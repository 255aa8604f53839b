import Foundation

/// Width and height of a picture, from its header alone: nothing is decoded.
struct ImageSize: Hashable {
    let width, height: Int

    /// - Returns: nil when the header does not say; such a picture is not decoded either.
    init?(_ content: Data) {
        let bytes = [UInt8](content.prefix(1 << 20))
        guard let size = Self.png(bytes) ?? Self.jpeg(bytes) else { return nil }
        (width, height) = size
    }

    /// Whether a converter may be let near it.
    var isWithinLimits: Bool {
        width <= ConverterLimits.side && height <= ConverterLimits.side && width * height <= ConverterLimits.pixels
    }

    /// Pixels of a side from which on a picture can be a page; logos and signatures stay below.
    static let pageSide = 600

    var canBePage: Bool { min(width, height) >= Self.pageSide }

    /// PNG (ISO 15948, 11.2.2): IHDR is the first chunk.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        return (number(bytes, 16, 4), number(bytes, 20, 4))
    }

    /// JPEG (ITU-T T.81, B.2.2): the frame header SOF0…SOF15 without DHT, JPG and DAC.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 9 < bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            if marker == 0xFF { at += 1; continue }
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (number(bytes, at + 7, 2), number(bytes, at + 5, 2))
            }
            at += (0xD0...0xD9).contains(marker) || marker == 0x01 ? 2 : 2 + max(2, number(bytes, at + 2, 2))
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
}
