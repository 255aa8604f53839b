import Mail
import Persuratan
import Register

/// What people outside, their programs and the counter hand in. Each of these stores first; the office's desk decides.
public protocol IntakeDesk: Sendable {
    /// Keeps a filled-in form until its address is confirmed, and writes the mail with the link.
    ///
    /// - Returns: false when so many wait that no more are taken.
    func hold(_ form: IsianMasuk, tautan: String, sidik: String) async throws -> Bool
    /// Whether a form waits for this confirmation.
    func isHeld(sidik: String) async throws -> Bool
    /// Lets a form count, once.
    ///
    /// - Returns: its number among the stored messages; nil when the link was used or is too old.
    func confirm(sidik: String) async throws -> Int64?
    /// Stores what a program hands in.
    ///
    /// - Returns: nil when the key was used for something else.
    func take(_ form: IsianMasuk, klien: String, kunci: String, digest: String) async throws -> SerahanAPI?
    /// Stores a letter that came on paper.
    ///
    /// - Returns: its number among the stored messages.
    func take(_ paper: SuratKertas) async throws -> Int64
    /// How a request stands, for whoever knows its code.
    func status(of tag: CaseTag, kode: String) async throws -> StatusPublik?
    /// How a request stands, for the program that handed it in.
    func status(of tag: CaseTag, klien: String) async throws -> StatusPublik?
}

/// A filled-in form with its files.
public struct IsianMasuk: Sendable {
    public let isian: IsianFormulir
    public let berkas: [OutgoingAttachment]

    public init(isian: IsianFormulir, berkas: [OutgoingAttachment]) { (self.isian, self.berkas) = (isian, berkas) }
}

/// A letter on paper, as the secretariat takes it in.
public struct SuratKertas: Sendable {
    public let catatan: CatatanLoket
    public let pemohon: String?
    /// nil for an applicant without an e-mail address.
    public let alamat: EmailAddress?
    /// The day on which it came; nil for today.
    public let tanggal: Tanggal?
    public let berkas: [OutgoingAttachment]

    public init(
        catatan: CatatanLoket, pemohon: String?, alamat: EmailAddress?, tanggal: Tanggal?,
        berkas: [OutgoingAttachment]
    ) {
        (self.catatan, self.pemohon, self.alamat) = (catatan, pemohon, alamat)
        (self.tanggal, self.berkas) = (tanggal, berkas)
    }
}
