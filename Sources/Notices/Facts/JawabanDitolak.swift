import Persuratan

/// To the officer whose digest was answered in a way that does not count: nothing was done, and what still waits.
public struct RangkumanDitolak: Sendable, Hashable {
    /// Who answered.
    public let dari: String
    public let alasan: AlasanPenolakan
    /// The letters of the digest as they stand, under its numbers.
    public let daftar: DaftarSurat

    public init(dari: String, alasan: AlasanPenolakan, daftar: DaftarSurat) {
        (self.dari, self.alasan, self.daftar) = (dari, alasan, daftar)
    }
}

extension RangkumanDitolak {
    var value: Nilai { .objek(["dari": .baris(dari), "sebab": .objek(alasan.flags)]) }
}
