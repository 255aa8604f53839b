/// A room that can be visited or lent.
public struct Ruang: Hashable, Sendable, Codable {
    /// The word in files: `pontive`.
    public let kode: String
    /// `Pontive Center`
    public let nama: String
    public let kapasitas: Int?
    /// When it is open on working days; nil: the office's own hours.
    public let buka: Pukul?
    public let tutup: Pukul?
    /// What is in it: `proyektor`.
    public var fasilitas: [String] = []
    /// What is needed around each visit.
    public var jeda = Jeda.tanpa
    /// What the office itself does there every week.
    public var terblokir: [BlokirMingguan] = []

    public init(kode: String, nama: String, kapasitas: Int? = nil, buka: Pukul? = nil, tutup: Pukul? = nil) {
        (self.kode, self.nama, self.kapasitas) = (kode, nama, kapasitas)
        (self.buka, self.tutup) = (buka, tutup)
    }

    /// Whether the whole slot lies within the room's hours. Closed weekdays are a matter of warnings, not of refusal:
    /// offices do receive guests on Saturdays.
    public func isOpen(_ jadwal: Jadwal) -> Bool {
        (buka.map { $0 <= jadwal.mulai } ?? true) && (tutup.map { jadwal.selesai <= $0 } ?? true)
    }

    /// Whether so many people have a place; a number that nobody knows fits.
    public func muat(_ peserta: Int?) -> Bool {
        guard let peserta, let kapasitas else { return true }
        return peserta <= kapasitas
    }

    /// What a visit takes of the room: its own time and what is needed around it.
    public func pemakaian(_ jadwal: Jadwal) -> PemakaianRuang {
        PemakaianRuang(ruang: kode, jadwal: jadwal, terpakai: jadwal.diperluas(jeda))
    }

    /// The weekly use by the office itself that such a visit would run into.
    public func blokir(_ jadwal: Jadwal) -> BlokirMingguan? {
        let taken = pemakaian(jadwal).terpakai
        return terblokir.first { $0.jadwal(jadwal.tanggal)?.overlaps(taken) ?? false }
    }
}

/// Minutes that a room is needed before a visit, to prepare it, and after it, to clear it.
public struct Jeda: Hashable, Sendable, Codable {
    public let sebelum: Int
    public let sesudah: Int

    public init(sebelum: Int, sesudah: Int) { (self.sebelum, self.sesudah) = (sebelum, sesudah) }

    public static let tanpa = Jeda(sebelum: 0, sesudah: 0)
}

/// A time of every week in which the office needs a room itself: the roll-call on Monday, the Friday prayer.
public struct BlokirMingguan: Hashable, Sendable, Codable {
    public let hari: HariDalamMinggu
    public let mulai: Pukul
    public let selesai: Pukul
    public let nama: String

    /// - Returns: nil when it would end before or as it begins.
    public init?(hari: HariDalamMinggu, mulai: Pukul, selesai: Pukul, nama: String) {
        guard mulai < selesai else { return nil }
        (self.hari, self.mulai, self.selesai, self.nama) = (hari, mulai, selesai, nama)
    }

    /// When that is on `tanggal`; nil on the other weekdays.
    public func jadwal(_ tanggal: Tanggal) -> Jadwal? {
        tanggal.hariDalamMinggu == hari ? Jadwal(tanggal: tanggal, mulai: mulai, selesai: selesai) : nil
    }
}
