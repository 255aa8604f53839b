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
    /// To whoever sent nothing but files that cannot be read: a readable one is asked for.
    case mintaBerkas(subjek: String, [BerkasTakTerbaca])
    case tawaranPengganti(TawaranPengganti)
    case penggantian(PengumumanPengganti)
    case bukanPemegang(JawabanBukanPemegang)
    /// To an officer with several letters: all of them, each with a number.
    case rangkuman(DaftarSurat)
    /// To somebody who wants to see the pages.
    case tautanMasuk(TautanMasuk)
    /// To the officer whose digest somebody answered in vain.
    case rangkumanDitolak(RangkumanDitolak)
    /// To whoever is told that others do not answer, about several requests.
    case eskalasi(DaftarEskalasi)
    case agendaBerubah(AgendaBerubah)
    /// To whoever filled in the public form: whether the address is right.
    case konfirmasiFormulir(KonfirmasiFormulir)
    /// To somebody of the office who asked the register something.
    case jawabanPertanyaan(JawabanPertanyaan)
}

/// What a day left for a person to look at.
public struct LaporanHarian: Sendable, Hashable {
    public let tanggal: Tanggal
    public var karantina: [Karantina] = []
    public var tidakTerkirim: [TidakTerkirim] = []
    public var ditolak: [Ditolak] = []
    /// Requests that came in since the last report.
    public var baru: [Baru] = []
    /// Letters that ask for nothing and were entered into the register since.
    public var dicatat: [Baru] = []
    /// Requests that wait for somebody, longest first.
    public var menunggu: [Menunggu] = []
    /// All that wait, those beyond the list too.
    public var jumlahMenunggu = 0
    /// Messages that were stored and never taken up.
    public var belumDibaca = 0
    /// The hash of the record's last entry: kept in a mail, it proves later what the record was.
    public var jejak: String?

    public init(tanggal: Tanggal) { self.tanggal = tanggal }

    /// Whether there is nothing to tell.
    public var isEmpty: Bool {
        karantina.isEmpty && tidakTerkirim.isEmpty && ditolak.isEmpty && baru.isEmpty && dicatat.isEmpty
            && menunggu.isEmpty && belumDibaca == 0
    }

    /// A request that came in.
    public struct Baru: Sendable, Hashable {
        public let tag: CaseTag
        public let asal: String
        public let perihal: String?
        public let diterima: Date

        public init(tag: CaseTag, asal: String, perihal: String?, diterima: Date) {
            (self.tag, self.asal, self.perihal, self.diterima) = (tag, asal, perihal, diterima)
        }
    }

    /// A request that waits for somebody.
    public struct Menunggu: Sendable, Hashable {
        public let tag: CaseTag
        public let asal: String
        public let perihal: String?
        /// Whose turn it is, by title.
        public let pada: String
        public let langkah: Int
        public let lama: LamaKerja
        /// The SOP's time, as printed.
        public let waktuBaku: String
        public let isTerlambat: Bool

        public init(
            tag: CaseTag, asal: String, perihal: String?, pada: String, langkah: Int, lama: LamaKerja,
            waktuBaku: String, isTerlambat: Bool
        ) {
            (self.tag, self.asal, self.perihal, self.pada) = (tag, asal, perihal, pada)
            (self.langkah, self.lama, self.waktuBaku, self.isTerlambat) = (langkah, lama, waktuBaku, isTerlambat)
        }
    }

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
    /// Files that go with the mail.
    public var attachments: [OutgoingAttachment] = []

    public init(kantor: Kantor, kepada: Mailbox, envelope: Envelope) {
        (self.kantor, self.kepada, self.envelope) = (kantor, kepada, envelope)
    }
}
