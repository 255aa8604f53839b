/// One row of a SOP.
public struct Langkah: Hashable, Sendable, Codable {
    public let no: Int
    public let aktivitas: String
    public let pelaksana: Peran
    public let kelengkapan: [String]
    /// As printed: `10 Menit`.
    public let waktuTertulis: String
    /// The standard's minutes, at least 1, counted in office time.
    public let menit: Int
    public let output: [String]
    public let jenis: JenisLangkah
    /// The row after this one; nil at the end.
    public let lanjut: Int?
    /// The row that `kembalikan` leads to; nil where nothing can be returned.
    public let kembali: Int?
    /// The office's words for what can be answered here, the first of each shown in mails.
    public let kata: [Perintah: [String]]
    /// Who is told, one after the other, when this row waits too long; nil for the usual ones (``Alur/tanggaEskalasi``).
    public let eskalasi: [Peran]?

    public init(
        no: Int, aktivitas: String, pelaksana: Peran, kelengkapan: [String], waktuTertulis: String, menit: Int,
        output: [String], jenis: JenisLangkah, lanjut: Int?, kembali: Int?, kata: [Perintah: [String]],
        eskalasi: [Peran]? = nil
    ) {
        (self.no, self.aktivitas, self.pelaksana, self.kelengkapan) = (no, aktivitas, pelaksana, kelengkapan)
        (self.waktuTertulis, self.menit, self.output) = (waktuTertulis, menit, output)
        (self.jenis, self.lanjut, self.kembali, self.kata) = (jenis, lanjut, kembali, kata)
        self.eskalasi = eskalasi
    }

    /// What can be answered here, in the order in which mails number it from 1.
    public var perintah: [Perintah] {
        jenis.perintah.filter { $0 != .kembalikan || kembali != nil }
    }

    /// The word shown for `perintah`.
    public func kata(_ perintah: Perintah) -> String {
        kata[perintah]?.first ?? perintah.kataBaku
    }
}

/// What a row is for the program. Every SOP is made of these.
public enum JenisLangkah: String, Sendable, Codable, CaseIterable {
    /// The applicant asks, with the documents that are due.
    case permohonan
    /// Somebody looks whether the request is complete and sends it on.
    case pemeriksaan
    /// The letter is entered into the register and gets its agenda number.
    case pencatatan
    /// An official disposes to the next one.
    case disposisi
    /// The schedule is settled with the applicant.
    case penjadwalan
    /// The visit is entered into the agenda of the room.
    case pengagendaan
    /// The applicant is told that it is approved.
    case pemberitahuan

    /// What an officer can answer at such a row. `bantuan` can be asked for everywhere and is not listed.
    public var perintah: [Perintah] {
        switch self {
        case .permohonan, .pemberitahuan: []
        case .pemeriksaan, .pencatatan, .disposisi: [.lanjut, .kembalikan, .tolak]
        case .penjadwalan: [.lanjut, .usul, .kembalikan, .tolak]
        case .pengagendaan: [.lanjut, .jadwalUlang, .kembalikan, .tolak]
        }
    }
}

/// What an officer can want of a step.
public enum Perintah: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
    /// Go on as the SOP says: forward, register, dispose, confirm, enter.
    case lanjut
    /// Offer the applicant another time.
    case usul
    /// Settle the schedule once more.
    case jadwalUlang = "jadwal_ulang"
    /// Back to the one before, with a reason.
    case kembalikan
    /// End the request with a refusal.
    case tolak
    /// To another room. Understood at the schedule's and the agenda's rows, and never numbered: a mail's numbers stay.
    case pindahRuang = "pindah_ruang"

    /// The word where the SOP gives none.
    public var kataBaku: String {
        switch self {
        case .lanjut: "lanjut"
        case .usul: "usul"
        case .jadwalUlang: "jadwal ulang"
        case .kembalikan: "kembalikan"
        case .tolak: "tolak"
        case .pindahRuang: "pindah ruang"
        }
    }
}
