import Persuratan

/// When an officer says to be away, and the words that say so. At least one of the days is known.
public struct Ketidakhadiran: Hashable, Sendable {
    /// The first day; nil where it was not said.
    public let mulai: Tanggal?
    /// The last day, not before the first; nil where it was not said.
    public let sampai: Tanggal?
    /// The sentences that it was read from, one line, at most `kataLimit` characters.
    public let kata: String

    /// Characters of the words that are kept.
    public static let kataLimit = 300

    /// Takes the values as they are.
    public init(mulai: Tanggal?, sampai: Tanggal?, kata: String) {
        (self.mulai, self.sampai, self.kata) = (mulai, sampai, kata)
    }
}
