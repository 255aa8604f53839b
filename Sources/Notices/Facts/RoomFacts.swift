import Foundation
import Persuratan

/// The room of a request, what its wished days hold, and which free times a mail offers.
public struct RoomFacts: Sendable, Hashable {
    public var ruang: Ruang
    /// The wished days, in order.
    public var hari: [Hari] = []
    /// Those of the days at stake, or of the days offered to the applicant, on which the office does not work.
    public var hariTutup: [Hari] = []
    public var tawaran: [Tawaran] = []
    /// Until when the times offered to the applicant are kept for this request.
    public var ditahanSampai: Date?
    /// Whether the applicant's one wish cannot be had.
    public var isTerhalang = false
    /// Whether more people come than have a place.
    public var isKurangLuas = false
    /// The office's other rooms in which so many people have a place.
    public var lain: [Ruang] = []

    public init(ruang: Ruang) { self.ruang = ruang }

    /// One day of the small calendar.
    public struct Hari: Sendable, Hashable {
        public let tanggal: Tanggal
        /// The holiday's name, or empty words' place for a weekday without work; nil on a working day.
        public let libur: String?
        public let baris: [Baris]

        public init(tanggal: Tanggal, libur: String?, baris: [Baris]) {
            (self.tanggal, self.libur, self.baris) = (tanggal, libur, baris)
        }
    }

    public struct Baris: Sendable, Hashable {
        public let jadwal: Jadwal
        public let isian: Isian

        public init(jadwal: Jadwal, isian: Isian) { (self.jadwal, self.isian) = (jadwal, isian) }
    }

    /// What a time of the day has.
    public enum Isian: Sendable, Hashable {
        case terisi(CaseTag, perihal: String?)
        case ditahan(CaseTag, sampai: Date)
        /// By the office itself, for that.
        case diblokir(String)
        /// Another request wishes it too.
        case diinginkan(CaseTag)

        /// The request it is for; nil for the office itself.
        public var tag: CaseTag? {
            switch self {
            case .terisi(let tag, _), .ditahan(let tag, _), .diinginkan(let tag): tag
            case .diblokir: nil
            }
        }
    }
}
