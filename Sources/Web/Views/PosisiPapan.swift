import Foundation
import Persuratan
import Register

/// A place on the board, where a page begins. Its text form stands in links.
///
/// The board is in the order of deadlines, so what is late comes first; among equal ones what waits longer.
enum PosisiPapan: Hashable, Sendable, LosslessStringConvertible {
    case awal
    /// What follows that request.
    case sesudah(KunciPapan)
    /// What comes before it.
    case sebelum(KunciPapan)

    var isBackwards: Bool { if case .sebelum = self { true } else { false } }

    var description: String {
        switch self {
        case .awal: "awal"
        case .sesudah(let kunci): "sesudah-\(kunci)"
        case .sebelum(let kunci): "sebelum-\(kunci)"
        }
    }

    /// - Returns: nil for what is no such place.
    init?(_ text: String) {
        let parts = text.utf8.count > 80 ? [] : text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.dropFirst().compactMap { Int64($0) }
        guard numbers.count == parts.count - 1 else { return nil }
        let kunci = KunciPapan(numbers)
        switch (parts.first, kunci) {
        case ("awal", nil) where numbers.isEmpty: self = .awal
        case ("sesudah", let kunci?): self = .sesudah(kunci)
        case ("sebelum", let kunci?): self = .sebelum(kunci)
        default: return nil
        }
    }
}

/// Where a request stands in the order of the board.
struct KunciPapan: Hashable, Sendable, Comparable, CustomStringConvertible {
    let tenggat: Date
    let sejak: Date
    /// The request's number in the register.
    let id: Int64

    init(tenggat: Date, sejak: Date, id: Int64) { (self.tenggat, self.sejak, self.id) = (tenggat, sejak, id) }

    /// Seconds, thousandths of seconds, and a number; nil for others.
    fileprivate init?(_ numbers: [Int64]) {
        let limit: Int64 = 100_000_000_000_000
        guard numbers.count == 3, numbers.allSatisfy({ (0..<limit).contains($0) }), numbers[0] < limit / 1000 else {
            return nil
        }
        self.init(
            tenggat: Date(timeIntervalSince1970: Double(numbers[0])),
            sejak: Date(timeIntervalSince1970: Double(numbers[1]) / 1000), id: numbers[2])
    }

    var description: String {
        let moments = [tenggat.timeIntervalSince1970, sejak.timeIntervalSince1970 * 1000]
        return (moments.map { Int64($0.rounded()) } + [id]).map(String.init).joined(separator: "-")
    }

    static func < (a: Self, b: Self) -> Bool { (a.tenggat, a.sejak, a.id) < (b.tenggat, b.sejak, b.id) }
}

extension JamKerja {
    func kunci(_ row: PerkaraMenunggu) -> KunciPapan {
        KunciPapan(tenggat: deadline(row.langkah.menit, after: row.sejak), sejak: row.sejak, id: row.id)
    }

    /// The place of that request among those of a group, whose minutes may be others.
    func tepi(_ kunci: KunciPapan, in group: KelompokMenunggu) -> TepiMenunggu {
        // Deadlines are full minutes, and never earlier for who waits less long.
        let first = lateBefore(group.langkah.menit, at: kunci.tenggat)
        let behind = lateBefore(group.langkah.menit, at: kunci.tenggat.addingTimeInterval(60))
        if kunci.sejak < first { return TepiMenunggu(sejak: first, id: 0) }
        if kunci.sejak >= behind { return TepiMenunggu(sejak: behind, id: 0) }
        return TepiMenunggu(sejak: kunci.sejak, id: kunci.id)
    }
}
