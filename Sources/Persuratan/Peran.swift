/// A role of a SOP: the column heading under which a person acts (`kadis`, `seksi`). Which roles there are is data.
public struct Peran: Hashable, Sendable, Codable, LosslessStringConvertible, Comparable {
    public let description: String

    /// - Returns: nil unless `text` is a lower-case word of letters, digits and `_`, beginning with a letter.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
        guard let first = bytes.first, isLetter(first), bytes.count <= 40,
            bytes.allSatisfy({ isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
        else { return nil }
        description = text
    }

    private init(word: String) { description = word }

    /// Whoever asks. The one role every SOP has.
    public static let pemohon = Peran(word: "pemohon")

    public static func < (a: Peran, b: Peran) -> Bool { a.description < b.description }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }
}
