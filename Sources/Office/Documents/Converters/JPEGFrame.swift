import Foundation

/// What a JPEG's headers say of its picture: size, colours, and how the telephone was held (ITU-T T.81, B.2.2).
struct JPEGFrame {
    let width, height, components: Int
    /// Degrees clockwise by which it must be turned to stand upright (Exif 2.32, 4.6.5, Orientation).
    let turned: Int

    init?(_ content: Data) {
        let bytes = [UInt8](content.prefix(1 << 20))
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var orientation = 1
        var at = 2
        while at + 9 < bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            if marker == 0xFF {
                at += 1
                continue
            }
            // SOF0 to SOF15 without DHT, JPG and DAC.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                (width, height) = (Self.number(bytes, at + 7, 2), Self.number(bytes, at + 5, 2))
                (components, turned) = (Int(bytes[at + 9]), [3: 180, 6: 90, 8: 270][orientation] ?? 0)
                return
            }
            let isAlone = (0xD0...0xD9).contains(marker) || marker == 0x01
            let length = isAlone ? 0 : max(2, Self.number(bytes, at + 2, 2))
            if marker == 0xE1 {
                orientation = Self.orientation(bytes[min(at + 4, bytes.count)...].prefix(length)) ?? orientation
            }
            at += 2 + length
        }
        return nil
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
    }

    /// The tag 0x0112 of the first directory.
    private static func orientation(_ segment: ArraySlice<UInt8>) -> Int? {
        guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let tiff = Array(segment.dropFirst(6))
        let isLittle = tiff.starts(with: Array("II".utf8))
        func value(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            let part = tiff[at..<at + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = value(4, 4), let count = value(directory, 2) else { return nil }
        for entry in 0..<min(count, 100) {
            let at = directory + 2 + entry * 12
            if value(at, 2) == 0x0112 { return value(at + 8, 2) }
        }
        return nil
    }
}
