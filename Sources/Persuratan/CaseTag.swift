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
        let bytes = text.utf8
        guard let dash = bytes.firstIndex(of: 0x2D) else { return nil }
        let (code, rest) = (text[..<dash], bytes[bytes.index(after: dash)...])
        let (year, number) = (rest.prefix(4), rest.dropFirst(5))
        guard rest.dropFirst(4).first == 0x2D, (4...9).contains(number.count), year.allSatisfy(Self.isDigit),
            number.allSatisfy(Self.isDigit)
        else { return nil }
        self.init(kode: String(code), tahun: Self.number(year), urut: Self.number(number))
    }

    /// Of at most nine digits.
    private static func number(_ digits: Substring.UTF8View) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    public static func isKode(_ text: String) -> Bool {
        (2...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    public var description: String { kode + "-" + String(tahun) + "-" + NomorAgenda.padded(urut) }

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
