/// Which rows of the agenda book are wanted, and in which order. Everything that is said must hold.
public struct SaringanBuku: Hashable, Sendable, Codable {
    /// Received on this day or later.
    public var dari: Tanggal?
    /// Received on this day or earlier.
    public var sampai: Tanggal?
    /// Any of these states (`Keadaan.nama`); empty: all.
    public var keadaan: Set<String> = []
    /// Any of these; empty: all.
    public var jenis: Set<JenisPermohonan> = []
    /// Any of these; empty: all.
    public var sifat: Set<GolonganSifat> = []
    /// Who has the letter now.
    public var pemegang: Peran?
    /// An officer's own letters; nil: all.
    public var terlibat: Terlibat?
    /// Words of the sending institution.
    public var asal: String?
    /// Words looked for in letters, attachments and dispositions: all of them, `"words in quotes"` side by side, `word*` for
    /// all words that begin so. Anything may stand here; nothing is an error.
    public var teks: String?
    public var urutan: UrutanBuku = .terbaru

    public init() {}

    /// All rows of letters that were received on those days.
    public init(dari: Tanggal?, sampai: Tanggal?) { (self.dari, self.sampai) = (dari, sampai) }
}

/// In which order rows of the agenda book come.
public enum UrutanBuku: String, Sendable, Codable, CaseIterable {
    /// By agenda number, the last one first.
    case terbaru
    /// By agenda number, the first one first.
    case terlama
    /// What fits the words best comes first, where few enough letters have them; otherwise as `terbaru`.
    case relevan
}
