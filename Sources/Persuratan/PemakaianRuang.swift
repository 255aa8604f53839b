/// A room's time that somebody needs, with what must stay free around it.
public struct PemakaianRuang: Hashable, Sendable {
    /// The room's code.
    public let ruang: String
    /// The visit itself, as people are told it.
    public let jadwal: Jadwal
    /// With the minutes around it: two of these never overlap in one room.
    public let terpakai: Jadwal

    public init(ruang: String, jadwal: Jadwal, terpakai: Jadwal) {
        (self.ruang, self.jadwal, self.terpakai) = (ruang, jadwal, terpakai)
    }

    /// Of the office's own need, around which nothing must stay free.
    public init(ruang: String, tanpaJeda jadwal: Jadwal) {
        self.init(ruang: ruang, jadwal: jadwal, terpakai: jadwal)
    }
}

extension Jadwal {
    /// With the minutes before and after it, as far as they lie on the same day.
    func diperluas(_ jeda: Jeda) -> Jadwal {
        let begin = Pukul(pasti: max(0, mulai.menit - jeda.sebelum))
        let end = Pukul(pasti: min(1440, selesai.menit + jeda.sesudah))
        return Jadwal(tanggal: tanggal, mulai: begin, selesai: end) ?? self
    }

    /// How long it lasts, in minutes.
    public var lama: Int { selesai.menit - mulai.menit }
}
