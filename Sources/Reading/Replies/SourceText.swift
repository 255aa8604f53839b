/// Bytes of a text with the offset in the source that each came from.
struct SourceText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// One a byte: where it stood in the source.
    private(set) var origins: [Int32] = []

    init() {}

    /// The source itself.
    init(_ source: [UInt8]) {
        bytes = source
        origins = (0..<Int32(source.count)).map { $0 }
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
        origins.reserveCapacity(count)
    }

    mutating func append(_ byte: UInt8, from origin: Int) {
        bytes.append(byte)
        origins.append(Int32(truncatingIfNeeded: origin))
    }

    mutating func append(_ text: StaticString, from origin: Int) {
        text.withUTF8Buffer { for byte in $0 { append(byte, from: origin) } }
    }

    /// The source's range for a range of these bytes.
    func source(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= origins.count else { return 0..<0 }
        let start = Int(origins[range.lowerBound])
        return start..<max(start, Int(origins[range.upperBound - 1])) + 1
    }
}

extension SourceText {
    /// The same with some ranges made blank, so that offsets stay.
    func blanking(_ ranges: [Range<Int>]) -> SourceText {
        var copy = self
        for range in ranges { copy.blank(range) }
        return copy
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range { bytes[index] = 0x20 }
    }
}
