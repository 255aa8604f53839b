import Foundation
import Notices
import Persuratan
import Register

/// A mail that will not arrive is an event of its request. One that was itself such a report is only counted as failed:
/// reports about reports would never end.
struct LostMail {
    let parts: DeskParts
    let tx: RegisterTransaction

    /// Gives a mail up, and has its request know.
    func giveUp(_ id: Int64, _ reason: String) throws {
        let now = parts.clock.now()
        try tx.markFailed(id, galat: reason, at: now)
        guard let mail = try tx.snapshot.outbox(id: id), mail.jenis != NoticeContent.attentionName,
            let perkara = try mail.tag.flatMap({ try tx.snapshot.perkara($0) })
        else { return }
        var work = CaseWork(perkara, parts: parts, tx: tx, at: now, origin: nil)
        try work.take(.undelivered(kepada: mail.penerima, alasan: reason))
        try work.finish()
    }
}
