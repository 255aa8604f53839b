import Foundation

/// All that was said about stand-ins, and what follows: who acts for a role at a moment.
///
/// Kept: at every moment one person holds a role. Of several for one role and day the one said last counts, so that a later
/// word corrects an earlier. A mandate is not passed on: whoever is replaced himself stands in for nobody, and the role is
/// its own officer's again.
public struct SusunanPengganti: Hashable, Sendable {
    /// In the order in which they were said, those of the configuration first.
    public let daftar: [Penggantian]
    public let waktu: OfficeTime

    public init(_ daftar: [Penggantian], waktu: OfficeTime) { (self.daftar, self.waktu) = (daftar, waktu) }

    /// Who acts for that role at that moment; nil when its own officer does.
    public func pengganti(_ peran: Peran, at moment: Date) -> Penggantian? {
        guard let one = newest(peran, moment), newest(one.oleh.peran, moment) == nil else { return nil }
        return one
    }

    private func newest(_ peran: Peran, _ moment: Date) -> Penggantian? {
        daftar.last { $0.peran == peran && $0.berlaku(moment, waktu) }
    }

    /// Why somebody may not be named; nil when nothing is against it.
    ///
    /// - Parameters:
    ///   - digantikan: the officer whose place it is.
    ///   - now: what is over by then is over; what was ended by then is not looked at.
    public func keberatan(_ baru: Penggantian, _ digantikan: Pejabat, now: Date) -> KeberatanPengganti? {
        guard baru.dari <= baru.sampai else { return .hariTerbalik }
        guard baru.sampai >= waktu.tanggal(now) else { return .sudahLewat }
        guard baru.oleh.peran != baru.peran, baru.oleh.alamat != digantikan.alamat else { return .dirinyaSendiri }
        let isAway = daftar.contains {
            $0.peran == baru.oleh.peran && $0.meets(baru) && now < ($0.diakhiri ?? .distantFuture)
        }
        return isAway ? .penggantiDigantikan : nil
    }
}

/// Why somebody may not stand in.
public enum KeberatanPengganti: String, Error, Hashable, Sendable, Codable, CaseIterable {
    case dirinyaSendiri
    /// The last day lies before the first.
    case hariTerbalik
    case sudahLewat
    /// Whoever was named is replaced by somebody else on one of these days.
    case penggantiDigantikan
    /// Nobody, or several, or somebody whom the configuration does not know was named.
    case tidakDikenal
    /// The last day was not said to the day.
    case hariBelumPasti
    /// A stand-in names nobody to stand in for him.
    case olehPengganti
    /// The same mail decides something else.
    case bersamaKeputusan
}
