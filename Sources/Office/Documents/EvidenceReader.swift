import Foundation
import Mail
import Persuratan
import Reading
import Register

/// Shows in a stored message what was read in it, and from which words. For pages: nothing is converted anew.
public struct EvidenceReader: Sendable {
    private let reader: RequestReader
    private let limits: MailLimits

    /// The texts of a message with the words that fields were read from.
    public struct Shown: Sendable {
        public let bagian: [LetterDocument]
        public let bukti: [Bukti]
    }

    public init(setup: OfficeSetup) {
        reader = RequestReader(converter: TextConverter(), waktu: setup.waktu)
        var limits = MailLimits()
        limits.bytes = setup.mailbox.batasUkuran
        self.limits = limits
    }

    /// - Parameter bacaan: what the reading room made of the message's files, by digest.
    public func read(_ pesan: Pesan, bacaan: [String: String]) -> Shown {
        let mail = MailParser(limits: limits).parse(pesan.isi)
        let parts = reader.documents(of: mail, read: bacaan.compactMapValues(StoredOutcome.outcome)).documents
        let letter = LetterReader(now: pesan.diterima, officeTime: reader.waktu).read(parts, judul: mail.subject)
        return Shown(bagian: parts, bukti: letter.bukti)
    }
}
