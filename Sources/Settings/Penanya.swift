import Persuratan

/// Who may ask the register by mail (`pertanyaan`).
public struct Penanya: Hashable, Sendable {
    /// Officers of these roles, from their own addresses.
    public var peran: Set<Peran>
    /// Others.
    public var alamat: [EmailAddress]

    /// Without the section: the secretariat and the head of the office, as far as the office has these roles.
    static func read(_ map: MapReader, secretariat: Peran?, officers: [Pejabat], office: EmailAddress) -> Penanya {
        let known = Set(officers.map(\.peran))
        let usual = Set([secretariat, Peran("kadis")].compactMap(\.self)).intersection(known)
        let section = map.optional("pertanyaan")?.section { map in
            let roles = map.optional("peran")?.list { element -> Peran? in
                guard let role = element.peran() else { return nil }
                return known.contains(role) ? role : element.wrong("nobody in pejabat has the role \(role)")
            }
            let addresses = map.optional("alamat")?.list { element -> EmailAddress? in
                guard let address = element.alamat() else { return nil }
                return address != office ? address : element.wrong("is the office's own mailbox")
            }
            return Penanya(peran: roles.map(Set.init) ?? usual, alamat: addresses ?? [])
        }
        return section ?? Penanya(peran: usual, alamat: [])
    }
}
