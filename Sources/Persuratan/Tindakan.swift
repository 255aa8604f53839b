/// What the secretariat does by hand. Stored first, then decided by the office's desk: what a mail may not do, a hand may
/// not do either, and the record says who did it and why.
public enum Tindakan: Hashable, Sendable, Codable {
    /// Puts fields of a letter right; what was read stays known.
    case betulkan(tag: CaseTag, koreksi: [Koreksi], alasan: String?)
    /// Answers the open question in the place of whom it was asked of, in words that are read as that person's mail.
    /// `permintaan`: the question that was seen; nil for whichever is open.
    case wakili(tag: CaseTag, peran: Peran, permintaan: Int?, jawaban: String, alasan: String)
    /// Sends a mail of the outbox once more.
    case kirimUlang(surel: Int64)
    /// Takes a mail that was not sent out of the outbox.
    case batalkanSurel(surel: Int64)
    /// Lets a message out of quarantine: it is decided again.
    case lepaskan(pesan: Int64)
    /// Ends a quarantined message without an answer.
    case buang(pesan: Int64, alasan: String)
    /// Takes a room for the office itself, and gives it free again.
    case blokir([Jadwal], ruang: String, alasan: String)
    case lepasBlokir(id: Int64)
    /// Names who stands in for an officer (a role, or a word of the configuration), and ends that.
    case gantikan(PenggantianDiminta)
    case akhiriPengganti(id: Int64)
}

/// A stand-in as a person asks for it.
public struct PenggantianDiminta: Hashable, Sendable, Codable {
    public let peran: Peran
    public let oleh: Peran
    public let sebagai: SebagaiPengganti
    public let dari: Tanggal
    public let sampai: Tanggal

    public init(peran: Peran, oleh: Peran, sebagai: SebagaiPengganti, dari: Tanggal, sampai: Tanggal) {
        (self.peran, self.oleh, self.sebagai) = (peran, oleh, sebagai)
        (self.dari, self.sampai) = (dari, sampai)
    }
}

extension PenggantianDiminta {
    public init(_ one: Penggantian) {
        self.init(peran: one.peran, oleh: one.oleh.peran, sebagai: one.sebagai, dari: one.dari, sampai: one.sampai)
    }
}

/// Who acts by hand.
public struct Petugas: Hashable, Sendable, Codable {
    public let nama: String
    /// The role, where an official signed in; nil at the command line.
    public let peran: Peran?

    public init(nama: String, peran: Peran? = nil) { (self.nama, self.peran) = (nama, peran) }
}

/// What became of an act.
public enum HasilTindakan: Hashable, Sendable, Codable {
    /// Done. The request's state now, where the act was about one.
    case dijalankan(keadaan: String?)
    /// Nothing was changed.
    case ditolak(AlasanTindakan)

    public var isDijalankan: Bool {
        if case .dijalankan = self { true } else { false }
    }
}

/// Why an act by hand changed nothing.
public enum AlasanTindakan: Hashable, Sendable, Codable {
    /// There is no such request, mail, message, block or stand-in.
    case tidakAda(String)
    /// The request is closed, or waits for somebody else.
    case bukanGilirannya
    /// The question that was seen has been answered meanwhile.
    case sudahDijawab
    /// The words were not understood; what is missing.
    case tidakJelas([Kekurangan])
    /// Nothing would be different.
    case tanpaPerubahan
    /// A reason must be given.
    case tanpaAlasan
    /// What the office's rules say against it, in words.
    case tidakBisa(String)
}

extension Tindakan {
    /// A word for lists and logs.
    public var name: String {
        switch self {
        case .betulkan: "betulkan"
        case .wakili: "wakili"
        case .kirimUlang: "kirim_ulang"
        case .batalkanSurel: "batalkan_surel"
        case .lepaskan: "lepaskan"
        case .buang: "buang"
        case .blokir: "blokir"
        case .lepasBlokir: "lepas_blokir"
        case .gantikan: "gantikan"
        case .akhiriPengganti: "akhiri_pengganti"
        }
    }

    /// The request that it is about; nil for none, or for one that only the register knows.
    public var tag: CaseTag? {
        switch self {
        case .betulkan(let tag, _, _), .wakili(let tag, _, _, _, _): tag
        case .kirimUlang, .batalkanSurel, .lepaskan, .buang, .blokir, .lepasBlokir, .gantikan, .akhiriPengganti: nil
        }
    }
}

extension HasilTindakan {
    /// The outcome as a page or a command shows it.
    public var tertulis: String {
        switch self {
        case .dijalankan: "Tindakan telah dijalankan dan dicatat."
        case .ditolak(.tidakAda(let what)): "Tidak ditemukan: \(what)."
        case .ditolak(.bukanGilirannya): "Permohonan ini tidak sedang menunggu jawaban dari jabatan itu."
        case .ditolak(.sudahDijawab): "Pertanyaan itu sudah dijawab. Mohon muat ulang halaman surat ini."
        case .ditolak(.tidakJelas): "Jawaban itu belum jelas untuk langkah ini, sehingga belum ada yang diubah."
        case .ditolak(.tanpaPerubahan): "Tidak ada yang berubah."
        case .ditolak(.tanpaAlasan): "Mohon isi alasannya."
        case .ditolak(.tidakBisa(let why)): "Tidak dapat dijalankan: \(why)"
        }
    }
}
