import Foundation

/// The pages of a TIFF and their sizes, from its directories alone: nothing is decoded (TIFF 6.0, section 2).
struct TIFFSheets {
    /// Sizes of the pages in their order; nil for one whose directory does not say.
    let sizes: [ImageSize?]

    /// Directories that are looked at; scanners put a preview before or behind a page.
    private static let directoryLimit = 3 * ConverterLimits.picturePages
    /// Fields of a directory that are looked at; scanners write some twenty.
    private static let fieldLimit = 200

    /// - Returns: nil when the first directory is not where it must be.
    init?(_ content: Data) {
        guard let bytes = TIFFBytes(content), var place = bytes.number(4, 4) else { return nil }
        var (sizes, seen): ([ImageSize?], Set<Int>) = ([], [])
        // The last directory names none behind it; a hostile one names itself.
        while place > 0, sizes.count < Self.directoryLimit, seen.insert(place).inserted,
            let count = bytes.number(place, 2), count > 0
        {
            sizes.append(Self.size(bytes, place, min(count, Self.fieldLimit)))
            place = bytes.number(place + 2 + count * 12, 4) ?? 0
        }
        guard !sizes.isEmpty else { return nil }
        self.sizes = sizes
    }

    /// Fields 256 and 257 (ImageWidth, ImageLength), each a SHORT (3) or a LONG (4).
    private static func size(_ bytes: TIFFBytes, _ directory: Int, _ count: Int) -> ImageSize? {
        var (width, height): (Int?, Int?)
        for field in 0..<count {
            let at = directory + 2 + field * 12
            guard let tag = bytes.number(at, 2), let type = bytes.number(at + 2, 2) else { break }
            guard tag == 256 || tag == 257, type == 3 || type == 4 else { continue }
            let value = bytes.number(at + 8, type == 3 ? 2 : 4)
            if tag == 256 { width = value } else { height = value }
        }
        guard let width, let height, width > 0, height > 0 else { return nil }
        return ImageSize(width: width, height: height)
    }
}

/// The numbers in a TIFF, in the byte order that its head says.
private struct TIFFBytes {
    private let content: Data
    private let isLittle: Bool

    init?(_ content: Data) {
        guard content.count >= 8 else { return nil }
        (self.content, isLittle) = (content, content.starts(with: [0x49, 0x49]))
    }

    /// - Returns: nil beyond the end.
    func number(_ at: Int, _ count: Int) -> Int? {
        guard at >= 0, at <= content.count - count else { return nil }
        let bytes = content.dropFirst(at).prefix(count)
        return isLittle
            ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
