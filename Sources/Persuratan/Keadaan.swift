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
        }
    }

    /// The row that is being worked on, if one is.
    public var langkah: Int? {
        switch self {
        case .menungguKelengkapan: 1
        case .menungguPejabat(let no), .mencatat(let no), .mengagendakan(let no), .ditolak(let no): no
        case .menungguPemohon(let no, _): no
        case .selesai, .dibatalkan: nil
        }
    }

    public var isClosed: Bool {
        switch self {
        case .selesai, .ditolak, .dibatalkan: true
        case .menungguKelengkapan, .menungguPejabat, .menungguPemohon, .mencatat, .mengagendakan: false
        }
    }
}
