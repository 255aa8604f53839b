import Foundation
import Mail
import Notices
import Persuratan
import Register

/// Answers of calendars to invitations (RFC 5546 in mails, RFC 6047).
///
/// Trusted like any mail: code (in the UID, the organizer's address or the thread) AND the applicant's address AND the word
/// of the office's server where that is demanded. They may move the applicant's own slot and nothing else.
extension Correspondence {
    func dealWithCalendar() throws -> Desk.Result {
        let message = mail.calendar.flatMap { CalendarMessage($0.text, waktu: parts.setup.waktu) }
        let standing = try parts.register.read {
            try StandingJudge(setup: parts.setup, register: $0, now: parts.clock.now())
                .standing(of: mail, from: sender, uid: message?.uid)
        }
        switch standing {
        case .holder(let request, _) where request.peran == .pemohon:
            return try parts.register.write { try answered(message, request, $0) }
        // Officials are sent no invitations.
        case .holder, .digestHolder, .digestRefused, .stranger:
            return try passOver("calendarReply: to no invitation of ours")
        case .refused(let reason, let request): return try parts.register.write { try refuse(reason, request, $0) }
        }
    }

    private func answered(
        _ message: CalendarMessage?, _ request: Permintaan, _ tx: RegisterTransaction
    ) throws -> Desk.Result {
        let perkara = try owner(of: request, tx)
        let identity = try CalendarCode(parts: parts, tx: tx).identity(of: perkara)
        let decision = CalendarDecision(
            setup: parts.setup, alur: perkara.alur, request: request, received: pesan.diterima, uid: identity?.uid)
        return try record(decision.event(of: message, body: mail.newText.text), in: perkara, tx)
    }

    private func passOver(_ hasil: String) throws -> Desk.Result {
        try parts.register.write { try $0.finish(message: pesan.id, hasil: hasil, case: nil) }
        return Desk.Result(pesan: pesan.id, dari: sender.description, tag: nil, hasil: hasil)
    }
}
