/// The readable name of one request: `PC-2026-0001`, in subjects as `[PC-2026-0001]`.
///
/// Not secret: it says which request is meant, never that the writer may decide on it.
public struct CaseTag: Hashable, Sendable, Codable, LosslessStringConvertible {
    /// The SOP's code, two to six capital letters.
    public let kode: String
    public let tahun: Int
    /// From 1, gap-free within SOP and year.
    public let urut: Int

    public init?(kode: String, tahun: Int, urut: Int) {
        guard Self.isKode(kode), (1000...9999).contains(tahun), urut > 0 else { return nil }
        (self.kode, self.tahun, self.urut) = (kode, tahun, urut)
    }

    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].utf8.count == 4, (4...9).contains(parts[2].utf8.count),
            parts[1].utf8.allSatisfy(Self.isDigit), parts[2].utf8.allSatisfy(Self.isDigit),
            let year = Int(parts[1]), let number = Int(parts[2])
        else { return nil }
        self.init(kode: String(parts[0]), tahun: year, urut: number)
    }

    public static func isKode(_ text: String) -> Bool {
        (2...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    public var description: String {
        let digits = String(urut)
        return "\(kode)-\(tahun)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    /// `[PC-2026-0001]`
    public var bracketed: String { "[\(self)]" }

    /// The first tag in square brackets in `subject`, whatever clients put around it (`Bls: Re: [PC-2026-0001] …`).
    public init?(inSubject subject: String) {
        for candidate in subject.split(separator: "[", omittingEmptySubsequences: false).dropFirst() {
            guard let end = candidate.firstIndex(of: "]") else { continue }
            if let tag = CaseTag(String(candidate[..<end]).uppercased()) {
                self = tag
                return
            }
        }
        return nil
    }

    public init(from decoder: any Decoder) throws { self = try decoder.lossless() }
    public func encode(to encoder: any Encoder) throws { try encoder.lossless(self) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
