/// Where a request stands.
public enum Keadaan: Hashable, Sendable, Codable {
    /// The applicant must bring something: documents, or what a return asked for.
    case menungguKelengkapan
    /// The officer of that row has it.
    case menungguPejabat(langkah: Int)
    /// The applicant is asked whether one of these slots suits.
    case menungguPemohon(langkah: Int, usul: [Jadwal])
    /// The register is giving the letter its number; lasts no longer than a transaction.
    case mencatat(langkah: Int)
    /// The agenda is being asked; lasts no longer than a transaction.
    case mengagendakan(langkah: Int)
    case selesai
    case ditolak(langkah: Int)
    case dibatalkan
    /// A letter that asks for nothing: it has its row in the register, and no officer a step.
    case dicatat

    /// The word in lists and exports.
    public var nama: String {
        switch self {
        case .menungguKelengkapan: "menunggu_kelengkapan"
        case .menungguPejabat: "menunggu_pejabat"
        case .menungguPemohon: "menunggu_pemohon"
        case .mencatat: "mencatat"
        case .mengagendakan: "mengagendakan"
        case .selesai: "selesai"
        case .ditolak: "ditolak"
        case .dibatalkan: "dibatalkan"
        case .dicatat: "dicatat"
        }
    }

    /// The row that is being worked on, if one is.
    public var langkah: Int? {
        switch self {
        case .menungguKelengkapan: 1
        case .menungguPejabat(let no), .mencatat(let no), .mengagendakan(let no), .ditolak(let no): no
        case .menungguPemohon(let no, _): no
        case .selesai, .dibatalkan, .dicatat: nil
        }
    }

    public var isClosed: Bool {
        switch self {
        case .selesai, .ditolak, .dibatalkan, .dicatat: true
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan: false
        }
    }
}
