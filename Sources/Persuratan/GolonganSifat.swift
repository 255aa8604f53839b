/// What a letter's Sifat means, as registers are filtered by it: how fast it must go on, and who may see it.
///
/// Offices write both under one label; a letter may be of several kinds.
public enum GolonganSifat: String, Sendable, Codable, CaseIterable {
    case biasa, segera, penting, terbatas, rahasia
    case sangatSegera = "sangat_segera"
    case sangatRahasia = "sangat_rahasia"

    /// Letters of these kinds may be named, not quoted.
    public static let tertutup: Set<GolonganSifat> = [.terbatas, .rahasia, .sangatRahasia]

    /// - Parameter tertulis: as written; nil and what is not known are `biasa`.
    public static func dari(_ tertulis: String?) -> Set<GolonganSifat> {
        let words = (tertulis ?? "").lowercased().split { !$0.isLetter }
        var kinds: Set<GolonganSifat> = []
        for (index, word) in words.enumerated() {
            let isVery = index > 0 && ["sangat", "amat"].contains(words[index - 1])
            switch word {
            case "rahasia", "konfidensial", "confidential", "r": kinds.insert(isVery ? .sangatRahasia : .rahasia)
            case "sr": kinds.insert(.sangatRahasia)
            case "terbatas": kinds.insert(.terbatas)
            case "kilat": kinds.insert(.sangatSegera)
            case "segera", "urgent", "mendesak": kinds.insert(isVery ? .sangatSegera : .segera)
            case "penting": kinds.insert(.penting)
            default: break
            }
        }
        return kinds.isEmpty ? [.biasa] : kinds
    }

    /// Whether a letter may be named only. Where it says nothing of its Sifat, the sign before its number does (`R-12/…`,
    /// `SR/12/…`): kept apart until a clerk writes another Sifat.
    public static func isTertutup(sifat: String?, nomor: String?) -> Bool {
        if let sifat, !sifat.isEmpty { return !dari(sifat).isDisjoint(with: tertutup) }
        let number = (nomor ?? "").uppercased().filter { $0 != " " }
        return ["R-", "R/", "SR-", "SR/", "RHS-", "RHS/"].contains { number.hasPrefix($0) }
    }
}

extension MetadataSurat {
    /// Whether it may be named, not quoted and not attached.
    public var isTertutup: Bool { GolonganSifat.isTertutup(sifat: sifat, nomor: nomor) }
}
