import Crypto
import Foundation
import Persuratan

/// The office as configured: everything that the desk must know and no mail says.
public struct OfficeSetup: Sendable {
    public let kantor: Kantor
    public var jamKerja: JamKerja
    /// The procedures; a request goes the way of the first one that is for its kind.
    public let sop: [SOP]
    public let pejabat: [Peran: Pejabat]
    /// At least one.
    public var ruang: [Ruang]
    public let yangPerluDibawa: [String]
    public let mailbox: OfficeMailbox
    public let trust: TrustRules
    public let laporan: DailyReportTime
    /// Working minutes for which a time is kept for one request.
    public var tahanMenit = 960
    /// Stand-ins that the configuration names.
    public var pengganti: [Penggantian] = []
    /// Those who may stand in beside the officers; each has a word of its own in place of a role.
    public var calonPengganti: [Pejabat] = []
    public var pengingat: AturanPengingat = .baku
    /// The address of the page on which applicants see how it stands; nil when the office has no pages.
    public var halamanStatus: String?

    public init(
        kantor: Kantor, jamKerja: JamKerja, sop: [SOP], pejabat: [Peran: Pejabat], ruang: [Ruang],
        yangPerluDibawa: [String], mailbox: OfficeMailbox, trust: TrustRules, laporan: DailyReportTime
    ) {
        (self.kantor, self.jamKerja, self.sop, self.pejabat, self.ruang) = (kantor, jamKerja, sop, pejabat, ruang)
        (self.yangPerluDibawa, self.mailbox, self.trust, self.laporan) = (yangPerluDibawa, mailbox, trust, laporan)
    }

    public var waktu: OfficeTime { jamKerja.waktu }

    /// The procedure for such requests; nil when the office has none for them.
    func sop(for jenis: JenisPermohonan) -> SOP? { sop.first { $0.jenis.contains(jenis) } }

    /// The room of a request: the one it was moved to, or that of its procedure.
    func ruang(of alur: Alur) -> Ruang {
        if let kode = alur.ruang, !ruang.contains(where: { $0.kode == kode }) {
            // It was moved to a room that is configured no more: no other one is meant, and this one is never open.
            return Ruang(kode: kode, nama: kode, buka: .tengahMalam, tutup: .tengahMalam)
        }
        return ruang.first { $0.kode == alur.ruang } ?? ruang.first { $0.kode == alur.sop.ruang } ?? ruang.first
            ?? Ruang(kode: "ruang", nama: kantor.nama)
    }

    /// The official with this address; addresses in other letter case are the same.
    func pejabat(at alamat: EmailAddress) -> Pejabat? { pejabat.values.first { $0.alamat == alamat } }
}

/// The office's own mailbox.
public struct OfficeMailbox: Sendable {
    public let alamat: EmailAddress
    /// The display name of what we send.
    public let nama: String
    /// Whether the server delivers `name+tag@domain` to `name@domain`.
    public let plus: Bool
    /// Messages on the server larger than this are set aside unread, in bytes.
    public let batasUkuran: Int
    /// Attachments that go out with one mail, in bytes; what is more is named only.
    public let batasLampiran: Int

    public init(
        alamat: EmailAddress, nama: String, plus: Bool, batasUkuran: Int, batasLampiran: Int = 18 * 1024 * 1024
    ) {
        (self.alamat, self.nama, self.plus) = (alamat, nama, plus)
        (self.batasUkuran, self.batasLampiran) = (batasUkuran, batasLampiran)
    }
}

/// What makes a decision credible.
public struct TrustRules: Sendable {
    /// What a missing or failed authentication of the sender means.
    public enum Autentikasi: String, Sendable, CaseIterable {
        /// Without a pass of the office's own server nothing is done.
        case wajib
        /// It is recorded only.
        case catat
        /// It is not looked at.
        case mati
    }

    public let autentikasi: Autentikasi
    /// The name under which the office's own server writes Authentication-Results (RFC 8601 authserv-id).
    public let authservID: String?
    public let key: SymmetricKey
    /// Seconds that a token is good for.
    public let masaBerlaku: TimeInterval

    public init(autentikasi: Autentikasi, authservID: String?, key: SymmetricKey, masaBerlaku: TimeInterval) {
        (self.autentikasi, self.authservID, self.key) = (autentikasi, authservID, key)
        self.masaBerlaku = masaBerlaku
    }
}

/// When the secretariat gets its daily report, and who that is.
public struct DailyReportTime: Sendable {
    public let pukul: Pukul
    public let kepada: Peran

    public init(pukul: Pukul, kepada: Peran) { (self.pukul, self.kepada) = (pukul, kepada) }
}
