import Foundation
import Mail
import Persuratan

/// A mail that is not about one case.
public enum OfficeReport: Sendable, Hashable {
    /// To the secretariat, once a day, when there is something to look at.
    case laporanHarian(LaporanHarian)
    /// To a known officer or applicant who wrote without a valid token: nothing was done.
    case balasanTanpaKode(subjek: String)
    /// To whoever complained: where complaints are heard.
    case pengaduan(subjek: String)
    case tawaranPengganti(TawaranPengganti)
    case penggantian(PengumumanPengganti)
    case bukanPemegang(JawabanBukanPemegang)
}

/// What a day left for a person to look at.
public struct LaporanHarian: Sendable, Hashable {
    public let tanggal: Tanggal
    public var karantina: [Karantina] = []
    public var tidakTerkirim: [TidakTerkirim] = []
    public var ditolak: [Ditolak] = []

    public init(tanggal: Tanggal) { self.tanggal = tanggal }

    /// A message that was set aside.
    public struct Karantina: Sendable, Hashable {
        /// By which `disposisi quarantine show` finds it.
        public let id: String
        public let diterima: Date
        public let dari: String?
        public let subjek: String?
        public let alasan: String

        public init(id: String, diterima: Date, dari: String?, subjek: String?, alasan: String) {
            (self.id, self.diterima, self.dari) = (id, diterima, dari)
            (self.subjek, self.alasan) = (subjek, alasan)
        }
    }

    /// A mail of ours that could not be delivered.
    public struct TidakTerkirim: Sendable, Hashable {
        public let kepada: String
        public let subjek: String?
        public let waktu: Date
        public let alasan: String

        public init(kepada: String, subjek: String?, waktu: Date, alasan: String) {
            (self.kepada, self.subjek, self.waktu, self.alasan) = (kepada, subjek, waktu, alasan)
        }
    }

    /// An answer that was not acted on.
    public struct Ditolak: Sendable, Hashable {
        public let dari: String
        public let subjek: String?
        public let waktu: Date
        public let alasan: AlasanPenolakan

        public init(dari: String, subjek: String?, waktu: Date, alasan: AlasanPenolakan) {
            (self.dari, self.subjek, self.waktu, self.alasan) = (dari, subjek, waktu, alasan)
        }
    }
}

/// The facts of an office report.
public struct ReportFacts: Sendable {
    public var kantor: Kantor
    public var kepada: Mailbox
    public var envelope: Envelope
    /// The token, shown in the foot; nil when nothing is asked.
    public var kode: String?
    /// The reader's title.
    public var jabatan: String?

    public init(kantor: Kantor, kepada: Mailbox, envelope: Envelope) {
        (self.kantor, self.kepada, self.envelope) = (kantor, kepada, envelope)
    }
}
