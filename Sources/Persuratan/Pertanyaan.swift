/// What somebody of the office asks the register by mail. Nothing is changed by it.
public enum Pertanyaan: Hashable, Sendable {
    /// The letters that were received on those days.
    case register(RentangHari)
    /// How one letter stands.
    case status(NomorDitanyakan)
    /// Letters with these words.
    case cari(String)
    /// The visits on those days.
    case agenda(RentangHari)
    /// What waits for the writer.
    case belumDibaca
    /// What can be asked; with the words that were not understood, if any were.
    case bantuan(takTerbaca: String?)

    /// A word for lists and logs.
    public var name: String {
        switch self {
        case .register: "register"
        case .status: "status"
        case .cari: "cari"
        case .agenda: "agenda"
        case .belumDibaca: "belum dibaca"
        case .bantuan: "bantuan"
        }
    }
}

/// The letter that is asked about, as it was named.
public enum NomorDitanyakan: Hashable, Sendable {
    case tag(CaseTag)
    case agenda(NomorAgenda)
    /// `0123`: an agenda number or a request's number of this year.
    case urut(Int)
}

/// Days from one to another, both included.
public struct RentangHari: Hashable, Sendable {
    public let dari: Tanggal
    public let sampai: Tanggal

    /// - Returns: nil when the last day would come before the first.
    public init?(dari: Tanggal, sampai: Tanggal) {
        guard dari <= sampai else { return nil }
        (self.dari, self.sampai) = (dari, sampai)
    }

    public init(_ hari: Tanggal) { (dari, sampai) = (hari, hari) }

    /// The month in which that day is.
    public init(bulan hari: Tanggal) {
        dari = hari.ditambah(hari: 1 - hari.hari)
        sampai = hari.ditambah(hari: Tanggal.panjangBulan(hari.bulan, tahun: hari.tahun) - hari.hari)
    }

    /// Monday to Sunday around that day.
    public init(minggu hari: Tanggal) {
        dari = hari.ditambah(hari: 1 - hari.hariDalamMinggu.nomor)
        sampai = dari.ditambah(hari: 6)
    }
}
