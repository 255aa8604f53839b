import Persuratan

/// Somebody who may sign in, as configuration and stand-ins say at this moment.
public struct Orang: Sendable, Equatable {
    public let nama: String
    public let jabatan: String
    public let alamat: EmailAddress
    /// The roles that this address has, those it stands in for among them; empty for those who are listed only for the pages.
    public let peran: Set<Peran>
    public let hak: Hak

    /// What somebody may do.
    public enum Hak: Sendable, Equatable {
        /// Sees everything and writes: the secretariat.
        case menulis
        /// Sees everything: the head of the office.
        case membaca
        /// Sees the letters that were put to this person or role.
        case sendiri
    }

    public init(nama: String, jabatan: String, alamat: EmailAddress, peran: Set<Peran>, hak: Hak) {
        (self.nama, self.jabatan, self.alamat, self.peran, self.hak) = (nama, jabatan, alamat, peran, hak)
    }

    public var canWrite: Bool { hak == .menulis }
    public var seesAll: Bool { hak != .sendiri }
}

/// All who may sign in, by address.
public struct DaftarOrang: Sendable {
    private let pejabat: [EmailAddress: [Pejabat]]
    private let lain: [EmailAddress: Orang]
    private let menulis: Set<Peran>
    private let membaca: Set<Peran>

    /// - Parameters:
    ///   - menulis: the roles of the secretariat.
    ///   - membaca: the roles that see everything.
    ///   - lain: people who hold no role.
    public init(pejabat: [Pejabat], menulis: Set<Peran>, membaca: Set<Peran>, lain: [Orang] = []) {
        self.pejabat = Dictionary(grouping: pejabat, by: \.alamat)
        self.lain = Dictionary(lain.map { ($0.alamat, $0) }, uniquingKeysWith: { first, _ in first })
        (self.menulis, self.membaca) = (menulis, membaca)
    }

    /// Whoever has that address; nil for a stranger.
    ///
    /// - Parameter pengganti: the roles that somebody stands in for at the moment, by who does: what belongs to the role is
    ///   his for these days.
    public func orang(_ alamat: EmailAddress, pengganti: [Pejabat]) -> Orang? {
        let roles = (pejabat[alamat] ?? []) + pengganti.filter { $0.alamat == alamat }
        guard let first = roles.first else { return lain[alamat] }
        let held = Set(roles.map(\.peran))
        let listed = lain[alamat]?.hak
        let hak: Orang.Hak =
            if listed == .menulis || !held.isDisjoint(with: menulis) {
                .menulis
            } else if listed == .membaca || !held.isDisjoint(with: membaca) {
                .membaca
            } else {
                .sendiri
            }
        return Orang(nama: first.nama, jabatan: first.jabatan, alamat: first.alamat, peran: held, hak: hak)
    }

    /// By the configuration alone.
    public subscript(alamat: EmailAddress) -> Orang? { orang(alamat, pengganti: []) }
}
