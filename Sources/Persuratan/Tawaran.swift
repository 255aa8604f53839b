/// A free time that a mail offers under a number. It is kept with the mail's question, so that a digit always means what
/// its own mail showed.
public struct Tawaran: Hashable, Sendable {
    /// Behind the numbers that the row's own answers, or the office's proposals, have.
    public let nomor: Int
    public let jadwal: Jadwal
    /// The room's code.
    public let ruang: String

    public init(nomor: Int, jadwal: Jadwal, ruang: String) {
        (self.nomor, self.jadwal, self.ruang) = (nomor, jadwal, ruang)
    }

    /// How many free times an officer is shown, so that single digits are enough.
    public static let untukPejabat = 5
    /// How many the applicant is shown behind the office's own proposals.
    public static let untukPemohon = 3
}
