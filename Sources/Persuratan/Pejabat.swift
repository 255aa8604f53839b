/// An official (or a desk with a mailbox) that fills a role.
public struct Pejabat: Hashable, Sendable, Codable {
    public let peran: Peran
    /// With degrees, as on a door: `Drs. Arjuna Contohwan, M.Si.`
    public let nama: String
    /// `Kepala Bidang TKPBET`
    public let jabatan: String
    public let alamat: EmailAddress
    /// Other words people use for the office: `Kabid TKPBET`, `Pak Bambang`.
    public let sebutan: [String]

    public init(peran: Peran, nama: String, jabatan: String, alamat: EmailAddress, sebutan: [String] = []) {
        (self.peran, self.nama, self.jabatan) = (peran, nama, jabatan)
        (self.alamat, self.sebutan) = (alamat, sebutan)
    }
}

/// Who asks, as far as the request says.
public struct Pemohon: Hashable, Sendable, Codable {
    /// From the form, the letter's contact, or the mail's sender; nil when none gives a name.
    public var nama: String?
    public let alamat: EmailAddress

    public init(nama: String?, alamat: EmailAddress) {
        (self.nama, self.alamat) = (nama, alamat)
    }
}

/// The office itself, as mails and letters name it.
public struct Kantor: Hashable, Sendable, Codable {
    public let nama: String
    public let instansi: String
    public let alamat: String
    public let telepon: String?
    public let laman: String?

    public init(nama: String, instansi: String, alamat: String, telepon: String?, laman: String?) {
        (self.nama, self.instansi, self.alamat) = (nama, instansi, alamat)
        (self.telepon, self.laman) = (telepon, laman)
    }
}
