import Foundation
import Mail
import Persuratan
import Register

/// What the writer of a mail may do.
enum Standing {
    /// Holds a valid code, writes from the address it was given to, and is vouched for as far as the office demands.
    /// `isProven`: the office's own server vouches for the address, or the office does not look at that.
    case holder(Permintaan, isProven: Bool)
    /// The same for the code of a digest.
    case digestHolder(Rangkuman, isProven: Bool)
    /// Claims to answer and may not; the code's row where it has one.
    case refused(AlasanPenolakan, Permintaan?)
    /// The same for the code of a digest.
    case digestRefused(AlasanPenolakan, Rangkuman)
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

    /// - Parameter uid: the UID of the calendar entry that the mail is about.
    func standing(of mail: ParsedMail, from sender: EmailAddress, uid: String? = nil) throws -> Standing {
        let finder = TokenFinder(mailbox: setup.mailbox)
        let candidates = [uid.flatMap(finder.code(inMessageID:))].compactMap(\.self) + finder.candidates(in: mail)
        let seal = TokenSeal(key: setup.trust.key)
        for code in candidates {
            if let request = try register.permintaan(kode: code),
                seal.isKode(
                    code, tag: request.tag, nomor: request.nomor, alamat: request.alamat,
                    kedaluwarsa: request.kedaluwarsa)
            {
                let proof = try proof(writer(of: request), request.alamat, until: request.kedaluwarsa, mail, sender)
                switch proof {
                case .given(let isProven): return .holder(request, isProven: isProven)
                case .refused(let reason): return .refused(reason, request)
                }
            }
            if let digest = try register.rangkuman(kode: code), seal.isKode(code, of: digest) {
                let proof = try proof(digest.peran, digest.alamat, until: digest.kedaluwarsa, mail, sender)
                switch proof {
                case .given(let isProven): return .digestHolder(digest, isProven: isProven)
                case .refused(let reason): return .digestRefused(reason, digest)
                }
            }
        }
        return candidates.isEmpty ? .stranger : .refused(.kodeTidakSah, nil)
    }

    /// Who answers: for an applicant without an e-mail address the secretariat does.
    private func writer(of request: Permintaan) throws -> Peran {
        guard request.peran == .pemohon, let alur = try register.perkaraTanpaSurel(request.permohonan)?.alur else {
            return request.peran
        }
        return alur.sop.sekretariat
    }

    /// Whether the writer is the one whom the code was given to, holds the role, and is vouched for.
    private func proof(
        _ role: Peran, _ address: EmailAddress, until expiry: Date, _ mail: ParsedMail, _ sender: EmailAddress
    ) throws -> Proof {
        guard sender == address, role == .pemohon || setup.isKnown(sender) else { return .refused(.alamatBerbeda) }
        guard try isHolder(role, address) else { return .refused(.bukanPemegang) }
        guard now <= expiry else { return .refused(.kodeKedaluwarsa) }
        var isPassed: Bool { if case .pass = mail.authentication { true } else { false } }
        switch setup.trust.autentikasi {
        case .mati: return .given(isProven: true)
        case .catat: return .given(isProven: isPassed)
        case .wajib: return isPassed ? .given(isProven: true) : .refused(.tanpaAutentikasi)
        }
    }

    /// One person holds a role at a time. A stand-in decides with his own code in his days only, and the officer does not
    /// meanwhile; an official who has left the office keeps the mails, not the right to decide.
    private func isHolder(_ role: Peran, _ address: EmailAddress) throws -> Bool {
        guard role != .pemohon else { return true }
        let pemangku = try Pemangku(setup: setup, register: register, at: received ?? now)
        return pemangku.pejabat(role)?.alamat == address
    }
}

/// Whether the office's own server vouches for a writer, or why the writer may not decide.
private enum Proof {
    case given(isProven: Bool)
    case refused(AlasanPenolakan)
}
