import Foundation

/// A page as pdftoppm and Pillow write it: a grey picture, a byte a pixel (netpbm pgm(5), "P5").
struct GreyPage {
    let width, height: Int
    private let pixels: [UInt8]

    /// - Returns: nil for any other picture.
    init?(_ file: Data) {
        var fields: [Int] = []
        var at = 2
        let bytes = [UInt8](file)
        guard bytes.starts(with: Array("P5".utf8)) else { return nil }
        while fields.count < 3, at < bytes.count {
            guard bytes[at] > 0x20 else {
                at += 1
                continue
            }
            let digits = bytes[at...].prefix { $0 > 0x20 }
            guard let field = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            fields.append(field)
            at += digits.count
        }
        guard fields.count == 3, fields[0] > 0, fields[1] > 0, fields[2] == 255,
            ImageSize(width: fields[0], height: fields[1]).isWithinLimits, bytes.count - at - 1 >= fields[0] * fields[1]
        else { return nil }
        (width, height) = (fields[0], fields[1])
        pixels = Array(bytes[(at + 1)...].prefix(fields[0] * fields[1]))
    }

    /// - Returns: nil for angles other than 90, 180 and 270 degrees.
    func turned(clockwise degrees: Int) -> Data? {
        var turned = [UInt8](repeating: 0, count: pixels.count)
        let (width, height) = (width, height)
        pixels.withUnsafeBufferPointer { from in
            turned.withUnsafeMutableBufferPointer { to in
                for y in 0..<height {
                    for x in 0..<width {
                        let place =
                            switch degrees {
                            case 90: x * height + height - 1 - y
                            case 180: (height - 1 - y) * width + width - 1 - x
                            default: (width - 1 - x) * height + y
                            }
                        to[place] = from[y * width + x]
                    }
                }
            }
        }
        let size = degrees == 180 ? "\(width) \(height)" : "\(height) \(width)"
        return [90, 180, 270].contains(degrees) ? Data("P5\n\(size)\n255\n".utf8) + turned : nil
    }
}
