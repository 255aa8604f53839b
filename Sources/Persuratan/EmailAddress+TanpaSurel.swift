/// Applicants without an e-mail address: they came with a letter on paper.
///
/// Each has an address of its own that cannot exist (RFC 2606, 2: `.invalid`), so that no two are taken for one person, and
/// nothing that is sent there by mistake reaches anybody. Their mails go to the secretariat, to be printed and handed over.
extension EmailAddress {
    private static let tanpaSurelDomain = "tanpa-surel.invalid"

    /// - Parameter nama: what makes it this applicant's; letters, figures and dashes.
    public static func tanpaSurel(_ nama: String) -> EmailAddress? { EmailAddress("\(nama)@\(tanpaSurelDomain)") }

    public var isTanpaSurel: Bool { domain == Self.tanpaSurelDomain }
}

extension Pemohon {
    /// Whether the secretariat must print what is written to this applicant.
    public var isTanpaSurel: Bool { alamat.isTanpaSurel }
}
