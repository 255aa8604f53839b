/// What the secretariat says of a letter that came on paper: who took it in, which papers there are, and the fields that were
/// typed. It travels in the header of the entry, so that whoever rebuilds the register from the kept mails has it too.
public struct CatatanLoket: Hashable, Sendable, Codable {
    /// The role and name of whoever took it in.
    public let peran: Peran?
    public let nama: String
    public let dokumen: Set<Dokumen>
    /// What is typed counts before what is read, and is kept as a correction.
    public let koreksi: [Koreksi]

    public init(peran: Peran?, nama: String, dokumen: Set<Dokumen>, koreksi: [Koreksi]) {
        (self.peran, self.nama, self.dokumen, self.koreksi) = (peran, nama, dokumen, koreksi)
    }

    /// The kind of request that was chosen.
    public var jenis: JenisPermohonan? {
        koreksi.lazy.compactMap { if case .jenis(let jenis) = $0 { jenis } else { nil } }.last
    }
}
