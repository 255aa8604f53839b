import Crypto
import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Takes in what comes another way than by mail: the counter's paper, the public form, other programs.
///
/// Kept: everything is stored, as a mail, before anything is decided; what was stored is decided by the desk like a mail.
/// Given up: a form whose address nobody confirmed in time is removed.
public struct EntryDesk: Sendable {
    private let parts: DeskParts

    public init(parts: DeskParts) { self.parts = parts }

    /// Seconds for which a filled-in form waits for its address to be confirmed.
    public static let patience: TimeInterval = 24 * 3600
    /// Forms of one address that may wait.
    static let heldOfAddress = 3
    /// Bytes of all that wait: nobody fills the disk with forms that nobody confirms.
    static let heldBytes = 512 << 20

    // MARK: Paper

    /// Stores a letter that came on paper.
    ///
    /// - Parameters:
    ///   - alamat: nil for an applicant without an e-mail address.
    ///   - tanggal: the day on which it came; nil: now.
    /// - Returns: its number among the stored messages.
    public func take(
        _ note: CatatanLoket, pemohon: String?, alamat: EmailAddress?, tanggal: Tanggal?, files: [OutgoingAttachment]
    ) throws -> Int64 {
        let now = parts.clock.now()
        let entry = try EntryComposer(setup: parts.setup, now: now).mail(
            note, pemohon: pemohon, alamat: alamat, files)
        return try parts.register.write {
            try $0.store(entry, saluran: .loket, diterima: received(tanggal, now), at: now)
        }
    }

    /// A letter of an earlier day came at that day's end as far as the office's clock is concerned, never later than now.
    private func received(_ day: Tanggal?, _ now: Date) -> Date {
        guard let day, day < parts.setup.waktu.tanggal(now) else { return now }
        return parts.setup.waktu.instant(day, parts.setup.waktu.pukul(now))
    }

    // MARK: The public form

    /// Keeps a filled-in form and writes to its address with the link that makes it count.
    ///
    /// - Parameters:
    ///   - tautan: the link, which holds a secret word; only its fingerprint is stored.
    /// - Returns: false when so many wait that no more are taken.
    public func hold(
        _ form: IsianFormulir, files: [OutgoingAttachment], tautan: String, sidik: String
    ) throws -> Bool {
        let now = parts.clock.now()
        let expiry = now.addingTimeInterval(Self.patience)
        let entry = try EntryComposer(setup: parts.setup, now: now).mail(form, files, saluran: .formulir)
        let question = KonfirmasiFormulir(
            tautan: tautan, instansi: form.instansi, tanggal: form.tanggal, sampai: expiry)
        return try parts.register.write { tx in
            let held = try tx.snapshot.heldForms(alamat: form.surel, at: now)
            guard held.ofAddress < Self.heldOfAddress, held.bytes + entry.isi.count <= Self.heldBytes else {
                return false
            }
            try tx.hold(entry.isi, sidik: sidik, alamat: form.surel, until: expiry, at: now)
            try OfficeMailWriter(parts: parts, tx: tx).write(
                .konfirmasiFormulir(question), kepada: form.surel, nama: form.nama,
                id: "konfirmasi.\(sidik.prefix(32))", origin: nil)
            return true
        }
    }

    /// The form counts from now on: it becomes a message, once.
    ///
    /// - Returns: the message's number; nil when the link was used or its time is over.
    public func confirm(sidik: String) throws -> Int64? {
        let now = parts.clock.now()
        return try parts.register.write { tx in
            guard let form = try tx.takeForm(sidik: sidik, at: now) else { return nil }
            let identity = MessageIdentity(raw: form)
            let entry = PesanIsian(messageID: identity.messageID ?? sidik, digest: identity.digest, isi: form)
            return try tx.store(entry, saluran: .formulir, diterima: now, at: now)
        }
    }

    // MARK: Other programs

    /// What became of handing in.
    public enum Penyerahan: Sendable, Equatable {
        /// It is stored, now or before under the same key.
        case disimpan(SerahanAPI)
        /// The key was used for something else.
        case kunciTerpakai
    }

    /// Stores what a program hands in; the same again under the same key is the same one.
    public func take(
        _ form: IsianFormulir, files: [OutgoingAttachment], klien: String, kunci: String, digest: String
    ) throws -> Penyerahan {
        let now = parts.clock.now()
        let composer = EntryComposer(setup: parts.setup, now: now)
        let entry = try composer.mail(form, files, saluran: .api)
        return try parts.register.write { tx in
            if let known = try tx.snapshot.serahan(klien: klien, kunci: kunci) {
                return known.digest == digest ? .disimpan(known) : .kunciTerpakai
            }
            let pesan = try tx.store(entry, saluran: .api, diterima: now, at: now)
            let serahan = SerahanAPI(pesan: pesan, resi: "resi-\(composer.id)", digest: digest)
            try tx.note(serahan, klien: klien, kunci: kunci, at: now)
            return .disimpan(serahan)
        }
    }
}
