import Foundation
import Mail
import Persuratan
import Register

/// Finds for which question a code was given out, when only the mail that carries it is left.
///
/// A code is the seal over question, person and expiry, and the expiry is a second between the question and the answer, plus
/// the validity. So a code proves itself: it is sought among the seconds that come into question, and nobody without the key
/// can have made one.
struct CodeRecovery {
    let parts: DeskParts

    /// Seconds back from the answer that are tried: the time that an answer usually takes.
    static let longest = 45 * 86_400

    private var seal: TokenSeal { TokenSeal(key: parts.setup.trust.key) }
    private var validity: TimeInterval { parts.setup.trust.masaBerlaku.rounded(.down) }

    /// Has the register know the codes of a mail, if they are the office's.
    ///
    /// - Returns: false when somebody who was asked something answers with a code that belongs to no question of this register.
    func recover(in mail: ParsedMail, received: Date) throws -> Bool {
        guard let sender = mail.from.flatMap({ EmailAddress($0.address) }) else { return true }
        let codes = TokenFinder(mailbox: parts.setup.mailbox).candidates(in: mail)
        for code in codes {
            let isKnown = try parts.register.read {
                try $0.permintaan(kode: code) != nil || $0.rangkuman(kode: code) != nil
            }
            guard !isKnown else { return true }
            if try recover(code, of: sender, since: .distantPast, until: received) { return true }
        }
        return try codes.isEmpty || parts.register.read { try $0.permintaan(alamat: sender) }.isEmpty
    }

    /// Has the register know the code of a mail of ours, of which a copy was kept.
    func recover(sent mail: ParsedMail) throws {
        guard let date = mail.date, let code = mail.messageID?.split(separator: "@").first?.split(separator: ".").last,
            let code = TokenSeal.candidate(code)
        else { return }
        for reader in mail.to.compactMap({ EmailAddress($0.address) }) {
            _ = try recover(code, of: reader, since: date.addingTimeInterval(-2), until: date)
        }
    }

    private func recover(_ code: String, of person: EmailAddress, since: Date, until: Date) throws -> Bool {
        try recoverDigest(code, of: person, since, until) || recoverQuestion(code, of: person, since, until)
    }

    private func recoverQuestion(
        _ code: String, of sender: EmailAddress, _ since: Date, _ received: Date
    ) throws -> Bool {
        for question in try parts.register.read({ try $0.permintaan(alamat: sender) }).reversed() {
            // It was asked at the second in which the mail before came, or somewhat later.
            let asked = question.kedaluwarsa.addingTimeInterval(-validity)
            let expiry = expiry(from: max(asked, since), to: received) {
                seal.isKode(
                    code, tag: question.tag, nomor: question.nomor, alamat: question.alamat, kedaluwarsa: $0)
            }
            guard let expiry else { continue }
            try parts.register.write { try $0.replace(question, kode: code, kedaluwarsa: expiry) }
            return true
        }
        return false
    }

    /// A digest's numbers mean what they meant in that mail: it counts only where nothing came between the moment at which it
    /// is written here and the one that its code proves.
    private func recoverDigest(
        _ code: String, of sender: EmailAddress, _ since: Date, _ received: Date
    ) throws -> Bool {
        for digest in try parts.register.read({ try $0.rangkuman(alamat: sender) }) {
            let written = digest.kedaluwarsa.addingTimeInterval(-validity)
            let midnight = parts.setup.waktu.instant(digest.tanggal.ditambah(hari: 1), .tengahMalam)
            let expiry = expiry(from: max(written, since), to: min(received, midnight)) { second in
                seal.isKode(code, of: digest.renewed(kode: code, kedaluwarsa: second))
            }
            guard let expiry else { continue }
            let proved = expiry.addingTimeInterval(-validity)
            guard try parts.register.read({ try !$0.hasMessages(from: written, before: proved) }) else { return false }
            try parts.register.write { try $0.replace(digest, kode: code, kedaluwarsa: expiry) }
            return true
        }
        return false
    }

    /// The expiry, in the seconds from then to then, for which it is right.
    private func expiry(from first: Date, to last: Date, isRight: (Date) -> Bool) -> Date? {
        let last = last.timeIntervalSince1970.rounded(.up) + 1
        var second = max(first.timeIntervalSince1970.rounded(.down) - 1, last - Double(Self.longest))
        while second <= last {
            let expiry = Date(timeIntervalSince1970: second + validity)
            if isRight(expiry) { return expiry }
            second += 1
        }
        return nil
    }
}
