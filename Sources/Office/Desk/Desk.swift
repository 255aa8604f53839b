import Foundation
import Logging
import Mail
import Persuratan
import Reading
import Register

/// The desk: takes up stored messages one by one, understands them, and commits all of their effects at once.
///
/// Kept: a message is either dealt with, with everything it caused, or untouched. Retried: when the register is locked or the
/// disk full. Given up: a message that makes any step fail goes to quarantine with the reason, and the others go on.
public final class Desk {
    let parts: DeskParts
    private let parser: MailParser
    private let requests: RequestReader
    private let logger: Logger
    private var isFirstMessage = true
    private var answersFirst: AnswersFirst

    /// How often a message may have been the first one of a run, before it is set aside: a message that ends the program
    /// each time is not, one that was there when the power failed several times is.
    static let attemptLimit = 10

    public init(parts: DeskParts, converter: TextConverter, logger: Logger) {
        (self.parts, self.logger) = (parts, logger)
        var limits = MailLimits()
        limits.bytes = parts.setup.mailbox.batasUkuran
        parser = MailParser(
            limits: limits, ownMark: String(parts.setup.mailbox.alamat.domain),
            authservID: parts.setup.trust.authservID, ownAddress: parts.setup.mailbox.alamat.description)
        answersFirst = AnswersFirst(mailbox: parts.setup.mailbox)
        requests = RequestReader(converter: converter, waktu: parts.setup.waktu)
    }

    /// What became of one message, without its contents.
    public struct Result: Sendable, Equatable {
        public let pesan: Int64
        public let dari: String?
        public let tag: CaseTag?
        /// A word or a short sentence: `received`, `replied: lanjut`, `quarantine: …`.
        public let hasil: String

        static let waiting = "waiting"

        /// Whether nothing was done yet: the message's documents must be read first.
        public var isWaiting: Bool { hasil == Self.waiting }
    }

    /// Works on the oldest message that was not dealt with, officials' answers before others.
    ///
    /// - Returns: nil when there is none.
    /// - Throws: what waiting may mend (try again later), and what it does not (stop); see `Recovery`.
    public func workOnNext() throws -> Result? {
        let next = try parts.register.read { try answersFirst.next(in: $0) ?? $0.nextNewMessage() }
        guard let pesan = next else { return nil }
        if isFirstMessage {
            isFirstMessage = false
            try parts.noteConfiguration()
            if let result = try guardAgainstCrashLoop(pesan) { return result }
        }
        let now = parts.clock.second
        do {
            let result = try Register.deciding(.pesan(pesan.id), at: now) { try work(on: pesan, parts.at(now)) }
            logger.info(
                "message dealt with",
                metadata: [
                    "message": "\(pesan.id)", "case": "\(result.tag?.description ?? "-")", "result": "\(result.hasil)",
                ])
            return result
        } catch {
            switch Recovery.afterMessage(error) {
            case .retry, .halt: throw error
            case .setAside(let reason):
                let why = AlasanKarantina.gagalDiolah(reason)
                return try Register.deciding(.sisih(pesan: pesan.id, alasan: why.tertulis), at: now) {
                    try quarantine(pesan, why, from: nil)
                }
            }
        }
    }

    /// A message that ended the program each time it was read must not do so for ever.
    private func guardAgainstCrashLoop(_ pesan: Pesan) throws -> Result? {
        guard pesan.percobaan < Self.attemptLimit else {
            let why = AlasanKarantina.programBerhenti
            return try Register.deciding(.sisih(pesan: pesan.id, alasan: why.tertulis), at: parts.clock.second) {
                try quarantine(pesan, why, from: nil)
            }
        }
        try parts.register.write { try $0.countAttempt(message: pesan.id) }
        return nil
    }

    /// - Parameter parts: with the clock at the moment of the decision.
    func work(on pesan: Pesan, _ parts: DeskParts) throws -> Result {
        if pesan.isi.isEmpty { return try quarantine(pesan, .tidakTerambil("-"), from: nil) }
        if pesan.isTerpotong {
            let limit = parts.setup.mailbox.batasUkuran
            return try quarantine(pesan, .terlaluBesar(byte: pesan.ukuran, batas: limit), from: nil)
        }
        let mail = parser.parse(pesan.isi)
        if let defect = mail.fatalDefect { return try quarantine(pesan, .cacat(defect), from: mail.from?.address) }
        // What came another way was written by a person, whatever its words look like.
        if pesan.saluran != .surel { return try answerable(pesan, mail, parts) }
        switch mail.kind {
        // A calendar's answer is a person's decision, made with a button; RFC 6047.
        case .person, .calendarReply: return try answerable(pesan, mail, parts)
        case .deliveryReport(let report): return try delivery(report, pesan, mail, parts)
        case .autoReply: return try absence(pesan, mail, parts)
        case .mailingList, .ownMail, .bulk:
            return try ignore(pesan, mail, "\(mail.kind.name): \(mail.kindReason)")
        }
    }

    /// Only a person's mail is ever answered, and only from an address that can be answered.
    private func answerable(_ pesan: Pesan, _ mail: ParsedMail, _ parts: DeskParts) throws -> Result {
        guard let from = mail.from, let sender = EmailAddress(from.address) else {
            return try quarantine(pesan, .tanpaPengirim, from: mail.from?.address)
        }
        // Nobody can write from such an address; the counter's entries alone have one.
        guard !sender.isTanpaSurel || pesan.saluran == .loket else {
            return try quarantine(pesan, .tanpaPengirim, from: from.address)
        }
        guard sender != parts.setup.mailbox.alamat else {
            return try ignore(pesan, mail, "ownMail: from our own address")
        }
        let correspondence = Correspondence(
            parts: parts, requests: requests, pesan: pesan, mail: mail, sender: sender)
        return try correspondence.deal()
    }

    func ignore(_ pesan: Pesan, _ mail: ParsedMail, _ hasil: String) throws -> Result {
        try parts.register.write { try $0.finish(message: pesan.id, hasil: hasil, case: nil) }
        return Result(pesan: pesan.id, dari: mail.from?.address, tag: nil, hasil: hasil)
    }

    /// An automatic reply is never answered; what an officer's says of days of absence is kept.
    private func absence(_ pesan: Pesan, _ mail: ParsedMail, _ parts: DeskParts) throws -> Result {
        let hasil = "\(mail.kind.name): \(mail.kindReason)"
        try parts.register.write { tx in
            let kept = try AbsenceNote(setup: parts.setup, pesan: pesan, mail: mail).record(in: tx)
            for one in kept { try AbsenceOffer(parts: parts, tx: tx).offer(one) }
            try tx.finish(message: pesan.id, hasil: hasil, case: nil)
        }
        return Result(pesan: pesan.id, dari: mail.from?.address, tag: nil, hasil: hasil)
    }

    private func quarantine(_ pesan: Pesan, _ alasan: AlasanKarantina, from sender: String?) throws -> Result {
        try parts.register.write { try $0.quarantine(message: pesan.id, alasan: alasan.tertulis) }
        logger.warning("message set aside", metadata: ["message": "\(pesan.id)", "reason": "\(alasan.tertulis)"])
        return Result(pesan: pesan.id, dari: sender, tag: nil, hasil: "quarantine: \(alasan.tertulis)")
    }

    /// A report that a mail of ours did not arrive is an event of its request. It is never answered.
    private func delivery(
        _ report: DeliveryReport, _ pesan: Pesan, _ mail: ParsedMail, _ parts: DeskParts
    ) throws -> Result {
        try parts.register.write { tx in
            let owner = try report.originalMessageIDs.lazy.compactMap { try tx.snapshot.permohonan(ofMail: $0) }.first
            guard report.isFailure, let owner, let perkara = try tx.snapshot.perkara(id: owner) else {
                try tx.finish(message: pesan.id, hasil: "deliveryReport: \(report.action)", case: nil)
                return Result(
                    pesan: pesan.id, dari: mail.from?.address, tag: nil, hasil: "deliveryReport: \(report.action)")
            }
            var work = CaseWork(perkara, parts: parts, tx: tx, at: pesan.diterima, origin: nil)
            let reason = [report.status, report.diagnostic].compactMap(\.self).joined(separator: " ")
            try work.take(.undelivered(kepada: report.recipient ?? "", alasan: reason), penjelasan: mail.kindReason)
            try work.finish()
            try tx.finish(message: pesan.id, hasil: "deliveryReport: failed", case: owner)
            return Result(
                pesan: pesan.id, dari: mail.from?.address, tag: perkara.alur.tag, hasil: "deliveryReport: failed")
        }
    }
}
