import Foundation
import Mail
import Persuratan
import Register

/// What the writer of a mail may do.
enum Standing {
    /// Holds a valid code, writes from the address it was given to, and is vouched for as far as the office demands.
    case holder(Permintaan)
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

    func standing(of mail: ParsedMail, from sender: EmailAddress) throws -> Standing {
        let candidates = TokenFinder(mailbox: setup.mailbox).candidates(in: mail)
        let seal = TokenSeal(key: setup.trust.key)
        for code in candidates {
            guard let request = try register.permintaan(kode: code),
                seal.isKode(
                    code, tag: request.tag, nomor: request.nomor, alamat: request.alamat,
                    kedaluwarsa: request.kedaluwarsa)
            else { continue }
            return judge(request, mail, sender)
        }
        return candidates.isEmpty ? .stranger : .refused(.kodeTidakSah, nil)
    }

    private func judge(_ request: Permintaan, _ mail: ParsedMail, _ sender: EmailAddress) -> Standing {
        guard sender == request.alamat, isStillInOffice(request) else {
            return .refused(.alamatBerbeda, request)
        }
        guard now <= request.kedaluwarsa else { return .refused(.kodeKedaluwarsa, request) }
        switch setup.trust.autentikasi {
        case .mati, .catat: return .holder(request)
        case .wajib:
            guard case .pass = mail.authentication else { return .refused(.tanpaAutentikasi, request) }
            return .holder(request)
        }
    }

    /// An official who has left the office keeps the mails, not the right to decide.
    private func isStillInOffice(_ request: Permintaan) -> Bool {
        request.peran == .pemohon || setup.pejabat[request.peran]?.alamat == request.alamat
    }
}
