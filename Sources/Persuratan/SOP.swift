/// A written procedure: the printed table, and what the program needs to run it. Pure data, read from config/sop.
public struct SOP: Hashable, Sendable, Codable {
    /// The code in case tags: `PC`.
    public let kode: String
    /// The table's heading: `SOP KUNJUNGAN KE PONTIVE CENTER`.
    public let judul: String
    /// The columns of the printed table, in order.
    public let pelaksana: [KolomPelaksana]
    /// Rows in the order of their numbers; the first is of kind `permohonan`.
    public let langkah: [Langkah]
    /// Who is told of what needs a person's eye.
    public let sekretariat: Peran
    /// The parts that a request must have.
    public let dokumen: [Dokumen]
    /// Minutes that a visit lasts when nobody said when it ends.
    public let lamaBaku: Int
    /// The kinds of request that this procedure is for.
    public let jenis: [JenisPermohonan]
    /// The code of the room it is about; nil for the office's first one.
    public let ruang: String?

    public init(
        kode: String, judul: String, pelaksana: [KolomPelaksana], langkah: [Langkah], sekretariat: Peran,
        dokumen: [Dokumen], lamaBaku: Int, jenis: [JenisPermohonan] = [.kunjungan, .peminjaman], ruang: String? = nil
    ) {
        (self.kode, self.judul, self.pelaksana, self.langkah) = (kode, judul, pelaksana, langkah)
        (self.sekretariat, self.dokumen, self.lamaBaku) = (sekretariat, dokumen, lamaBaku)
        (self.jenis, self.ruang) = (jenis, ruang)
    }

    public func langkah(_ no: Int) -> Langkah? { langkah.first { $0.no == no } }

    public func langkah(jenis: JenisLangkah) -> Langkah? { langkah.first { $0.jenis == jenis } }

    /// The heading of a role's column, or the role's own word.
    public func judul(_ peran: Peran) -> String {
        pelaksana.first { $0.peran == peran }?.judul ?? peran.description
    }
}

/// A column of the printed table: `Kabid. TKPBET`.
public struct KolomPelaksana: Hashable, Sendable, Codable {
    public let peran: Peran
    public let judul: String

    public init(peran: Peran, judul: String) { (self.peran, self.judul) = (peran, judul) }
}
