import Persuratan

/// When, and to whom, the day's report goes.
public struct LaporanHarian: Hashable, Sendable {
    /// The time of day it is sent, on working days.
    public let pukul: Pukul
    /// Whose address it goes to.
    public let kepada: Peran
}

/// How much the program writes about its work; the words of swift-log.
public enum TingkatLog: String, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
}
