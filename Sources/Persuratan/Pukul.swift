/// A time of the office's day, to the minute: 00.00 to 23.59, and 24.00 as an end.
public struct Pukul: Hashable, Sendable, Comparable {
    /// Minutes since midnight, 0 to 1440.
    public let menit: Int

    public init?(menit: Int) {
        guard (0...1440).contains(menit) else { return nil }
        self.menit = menit
    }

    public init?(jam: Int, menit: Int = 0) {
        guard (0...24).contains(jam), (0...59).contains(menit) else { return nil }
        self.init(menit: jam * 60 + menit)
    }

    /// The time `minutes` later, or nil when that is past midnight.
    public func ditambah(menit minutes: Int) -> Pukul? { Pukul(menit: menit + minutes) }

    public static func < (a: Pukul, b: Pukul) -> Bool { a.menit < b.menit }
}

extension Pukul: Codable, LosslessStringConvertible, CustomStringConvertible {
    /// ISO 8601: `09:00`.
    public var description: String { "\(padded(menit / 60)):\(padded(menit % 60))" }

    /// As offices write it: `09.00`.
    public var tertulis: String { "\(padded(menit / 60)).\(padded(menit % 60))" }

    /// Reads `09:00`; see `Reading` for what people write.
    public init?(_ description: String) {
        let parts = description.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(jam: hour, menit: minute)
    }

    private func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }
}
