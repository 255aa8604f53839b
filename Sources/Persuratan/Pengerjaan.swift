import Foundation

/// A stretch of time in which a request lay with somebody. The timeline is made of these.
public struct Pengerjaan: Hashable, Sendable, Codable {
    public let langkah: Int
    /// Who had it: at the schedule's row, the section or the applicant.
    public let oleh: Peran
    public let mulai: Date
    public internal(set) var selesai: Date?

    public init(langkah: Int, oleh: Peran, mulai: Date, selesai: Date? = nil) {
        (self.langkah, self.oleh, self.mulai, self.selesai) = (langkah, oleh, mulai, selesai)
    }
}
