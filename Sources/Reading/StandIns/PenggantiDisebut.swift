import Persuratan

/// Whom an officer names to stand in for a time, and for which days.
public struct PenggantiDisebut: Hashable, Sendable {
    /// The directory's id; nil when nobody, several, or somebody unknown was named.
    public var kepada: String?
    /// Plt. was said; else Plh. is meant.
    public var isPelaksanaTugas = false
    /// The first day; nil where it was not said.
    public var mulai: Tanggal?
    /// The last day; nil where it cannot be known to the day.
    public var sampai: Tanggal?
    /// Whether the same words also decide something.
    public var isMixed = false
}
