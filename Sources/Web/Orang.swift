import Persuratan

/// Somebody who may sign in, as the configuration says at this moment.
public struct Orang: Sendable, Equatable {
    public let nama: String
    public let jabatan: String
    public let alamat: EmailAddress
    /// The roles that this address has; empty for those who are listed only for the pages.
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
    private let people: [EmailAddress: Orang]

    /// - Parameters:
    ///   - menulis: the roles of the secretariat.
    ///   - membaca: the roles that see everything.
    ///   - lain: people who hold no role.
    public init(pejabat: [Pejabat], menulis: Set<Peran>, membaca: Set<Peran>, lain: [Orang] = []) {
        var people = Dictionary(lain.map { ($0.alamat, $0) }, uniquingKeysWith: { first, _ in first })
        for (alamat, officers) in Dictionary(grouping: pejabat, by: \.alamat) {
            guard let first = officers.first else { continue }
            let roles = Set(officers.map(\.peran))
            let listed = people[alamat]?.hak
            let hak: Orang.Hak =
                if listed == .menulis || !roles.isDisjoint(with: menulis) {
                    .menulis
                } else if listed == .membaca || !roles.isDisjoint(with: membaca) {
                    .membaca
                } else {
                    .sendiri
                }
            people[alamat] = Orang(
                nama: first.nama, jabatan: first.jabatan, alamat: alamat, peran: roles, hak: hak)
        }
        self.people = people
    }

    public subscript(alamat: EmailAddress) -> Orang? { people[alamat] }
}
