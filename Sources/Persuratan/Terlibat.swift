/// Whose letters somebody may see who does not see all: those that were ever put to one of these roles, or to this person, as
/// they are to a stand-in.
public struct Terlibat: Hashable, Sendable, Codable {
    public var peran: Set<Peran>
    public var alamat: EmailAddress?

    public init(peran: Set<Peran>, alamat: EmailAddress? = nil) { (self.peran, self.alamat) = (peran, alamat) }
}
