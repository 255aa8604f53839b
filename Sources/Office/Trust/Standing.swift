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

    /// - Parameter uid: the UID of the calendar entry that the mail is about.
    func standing(of mail: ParsedMail, from sender: EmailAddress, uid: String? = nil) throws -> Standing {
        let finder = TokenFinder(mailbox: setup.mailbox)
        let candidates = [uid.flatMap(finder.code(inMessageID:))].compactMap(\.self) + finder.candidates(in: mail)
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
        var isPassed: Bool { if case .pass = mail.authentication { true } else { false } }
        switch setup.trust.autentikasi {
        case .mati: return .holder(request, isProven: true)
        case .catat: return .holder(request, isProven: isPassed)
        case .wajib: return isPassed ? .holder(request, isProven: true) : .refused(.tanpaAutentikasi, request)
        }
    }

    /// An official who has left the office keeps the mails, not the right to decide.
    private func isStillInOffice(_ request: Permintaan) -> Bool {
        request.peran == .pemohon || setup.pejabat[request.peran]?.alamat == request.alamat
    }
}
