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

    public init(kode: String, nama: String, kapasitas: Int? = nil, buka: Pukul? = nil, tutup: Pukul? = nil) {
        (self.kode, self.nama, self.kapasitas) = (kode, nama, kapasitas)
        (self.buka, self.tutup) = (buka, tutup)
    }

    /// Whether the whole slot lies within the room's hours. Closed weekdays are a matter of warnings, not of refusal:
    /// offices do receive guests on Saturdays.
    public func isOpen(_ jadwal: Jadwal) -> Bool {
        (buka.map { $0 <= jadwal.mulai } ?? true) && (tutup.map { jadwal.selesai <= $0 } ?? true)
    }
}
