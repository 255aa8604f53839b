import Foundation

/// Width and height of a picture, from its header alone: nothing is decoded.
struct ImageSize: Hashable {
    let width, height: Int

    init(width: Int, height: Int) { (self.width, self.height) = (width, height) }

    /// - Returns: nil when the header does not say; such a picture is not decoded either.
    init?(_ content: Data) {
        guard let size = Self.png([UInt8](content.prefix(24))) ?? JPEGFrame(content).map({ ($0.width, $0.height) })
        else {
            return nil
        }
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

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }
}
