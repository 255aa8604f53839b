import Foundation

/// As what somebody acts in an officer's place (UU 30/2014 on government administration, article 14(2)).
public enum SebagaiPengganti: String, Hashable, Sendable, Codable, CaseIterable {
    /// Pelaksana harian: the officer is away for a time.
    case plh
    /// Pelaksana tugas: the office is vacant.
    case plt

    /// As it stands before a title: `Plh.`
    public var singkatan: String {
        switch self {
        case .plh: "Plh."
        case .plt: "Plt."
        }
    }
}

/// Somebody acts in an officer's place for some days.
public struct Penggantian: Hashable, Sendable, Codable {
    /// Whose place it is.
    public let peran: Peran
    /// Who acts, with the role that is his own; somebody without one has a word of its own there.
    public let oleh: Pejabat
    public let sebagai: SebagaiPengganti
    /// The first and the last day, whole days of the office's clock.
    public let dari: Tanggal
    public let sampai: Tanggal
    /// When it was said; nothing counts before it was. nil: it stands in the configuration.
    public let sejak: Date?
    /// When it was ended before its last day.
    public let diakhiri: Date?

    public init(
        peran: Peran, oleh: Pejabat, sebagai: SebagaiPengganti, dari: Tanggal, sampai: Tanggal, sejak: Date? = nil,
        diakhiri: Date? = nil
    ) {
        (self.peran, self.oleh, self.sebagai) = (peran, oleh, sebagai)
        (self.dari, self.sampai, self.sejak, self.diakhiri) = (dari, sampai, sejak, diakhiri)
    }

    /// Whether it counts at that moment.
    public func berlaku(_ moment: Date, _ waktu: OfficeTime) -> Bool {
        let day = waktu.tanggal(moment)
        return dari <= day && day <= sampai && (sejak ?? .distantPast) <= moment
            && moment < (diakhiri ?? .distantFuture)
    }

    /// Whether both count on some day.
    func meets(_ other: Penggantian) -> Bool { dari <= other.sampai && other.dari <= sampai }

    /// Who acts, as mails and records name him.
    ///
    /// - Parameter digantikan: the officer whose place it is.
    public func pelaku(_ digantikan: Pejabat) -> Pelaku {
        Pelaku(nama: oleh.nama, jabatan: "\(sebagai.singkatan) \(digantikan.jabatan)")
    }
}

/// Somebody who acted for an officer, as the record keeps it.
public struct Pelaku: Hashable, Sendable, Codable {
    public let nama: String
    /// `Plh. Kepala Dinas Komunikasi dan Informatika`
    public let jabatan: String

    public init(nama: String, jabatan: String) { (self.nama, self.jabatan) = (nama, jabatan) }
}
