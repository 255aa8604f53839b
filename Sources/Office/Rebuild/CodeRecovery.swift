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

    /// Has the register know the codes of a mail, if they are the office's.
    func recover(in mail: ParsedMail, received: Date) throws {
        guard let sender = mail.from.flatMap({ EmailAddress($0.address) }) else { return }
        for code in TokenFinder(mailbox: parts.setup.mailbox).candidates(in: mail) {
            let (known, open) = try parts.register.read { register in
                (try register.permintaan(kode: code), try register.permintaan(alamat: sender))
            }
            guard known == nil else { return }
            for question in open.reversed() {
                guard let expiry = expiry(of: code, for: question, received) else { continue }
                try parts.register.write { try $0.replace(question, kode: code, kedaluwarsa: expiry) }
                return
            }
        }
    }

    private func expiry(of code: String, for question: Permintaan, _ received: Date) -> Date? {
        let (seal, validity) = (TokenSeal(key: parts.setup.trust.key), parts.setup.trust.masaBerlaku.rounded(.down))
        let asked = (question.kedaluwarsa.timeIntervalSince1970 - validity).rounded(.down)
        let last = received.timeIntervalSince1970.rounded(.up)
        // The question was decided on at the second in which the mail before came, or somewhat later.
        var second = max(asked - 1, last - Double(Self.longest))
        while second <= last + 1 {
            let expiry = Date(timeIntervalSince1970: second + validity)
            if seal.isKode(
                code, tag: question.tag, nomor: question.nomor, alamat: question.alamat, kedaluwarsa: expiry)
            {
                return expiry
            }
            second += 1
        }
        return nil
    }
}
