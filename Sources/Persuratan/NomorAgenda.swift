/// A letter's number in the agenda book: gap-free from 1, again from 1 each January.
public struct NomorAgenda: Hashable, Sendable, Codable, LosslessStringConvertible {
    public let tahun: Int
    public let urut: Int

    public init?(tahun: Int, urut: Int) {
        guard (1000...9999).contains(tahun), urut > 0 else { return nil }
        (self.tahun, self.urut) = (tahun, urut)
    }

    /// `0012/2026`
    public var description: String { Self.padded(urut) + "/" + String(tahun) }

    /// At least four digits.
    static func padded(_ urut: Int) -> String {
        (urut < 10 ? "000" : urut < 100 ? "00" : urut < 1000 ? "0" : "") + String(urut)
    }

    /// Reads `0012/2026` and `12/2026`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let year = Int(parts[1]) else { return nil }
        self.init(tahun: year, urut: number)
    }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }
}
