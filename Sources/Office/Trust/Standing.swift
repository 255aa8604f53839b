import Foundation
import Mail
import Persuratan
import Register

/// What the writer of a mail may do.
enum Standing {
    /// Holds a valid code, writes from the address it was given to, and is vouched for as far as the office demands.
    /// `isProven`: the office's own server vouches for the address, or the office does not look at that.
    case holder(Permintaan, isProven: Bool)
    /// Claims to answer and may not; the code's row where it has one.
    case refused(AlasanPenolakan, Permintaan?)
    /// Answers nothing of ours.
    case stranger
}

/// Judges what a mail's writer may do: token AND own address AND, where configured, the office's own server's word.
struct StandingJudge {
    let setup: OfficeSetup
    let register: RegisterSnapshot
    let now: Date
    /// When the mail was received: whoever held the role then may decide. nil: now.
    var received: Date?

    func standing(of mail: ParsedMail, from sender: EmailAddress) throws -> Standing {
        let candidates = TokenFinder(mailbox: setup.mailbox).candidates(in: mail)
        let seal = TokenSeal(key: setup.trust.key)
        for code in candidates {
            guard let request = try register.permintaan(kode: code),
                seal.isKode(
                    code, tag: request.tag, nomor: request.nomor, alamat: request.alamat,
                    kedaluwarsa: request.kedaluwarsa)
            else { continue }
            return try judge(request, mail, sender)
        }
        return candidates.isEmpty ? .stranger : .refused(.kodeTidakSah, nil)
    }

    private func judge(_ request: Permintaan, _ mail: ParsedMail, _ sender: EmailAddress) throws -> Standing {
        guard sender == request.alamat, request.peran == .pemohon || setup.isKnown(sender) else {
            return .refused(.alamatBerbeda, request)
        }
        guard try isHolder(request) else { return .refused(.bukanPemegang, request) }
        guard now <= request.kedaluwarsa else { return .refused(.kodeKedaluwarsa, request) }
        var isPassed: Bool { if case .pass = mail.authentication { true } else { false } }
        switch setup.trust.autentikasi {
        case .mati: return .holder(request, isProven: true)
        case .catat: return .holder(request, isProven: isPassed)
        case .wajib: return isPassed ? .holder(request, isProven: true) : .refused(.tanpaAutentikasi, request)
        }
    }

    /// One person holds a role at a time. A stand-in decides with his own code in his days only, and the officer does not
    /// meanwhile; an official who has left the office keeps the mails, not the right to decide.
    private func isHolder(_ request: Permintaan) throws -> Bool {
        guard request.peran != .pemohon else { return true }
        let pemangku = try Pemangku(setup: setup, register: register, at: received ?? now)
        return pemangku.pejabat(request.peran)?.alamat == request.alamat
    }
}
