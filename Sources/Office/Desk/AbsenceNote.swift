import Mail
import Persuratan
import Reading
import Register

/// What an officer's automatic reply says of days of absence, kept as a fact about that officer.
///
/// Believed only from the officer's registered address, and where the office demands it only with the word of its own
/// mail server: a forged notice could otherwise take an officer out of a request's way.
struct AbsenceNote {
    let setup: OfficeSetup
    let pesan: Pesan
    let mail: ParsedMail

    /// Writes it down for each role that the sender holds; nothing where the notice names no day.
    ///
    /// - Returns: what was written down.
    func record(in tx: RegisterTransaction) throws -> [CutiPejabat] {
        guard isProven, let sender = mail.from.flatMap({ EmailAddress($0.address) }) else { return [] }
        let roles = setup.pejabat.values.filter { $0.alamat == sender }.map(\.peran).sorted()
        guard !roles.isEmpty else { return [] }
        let reader = LeaveReader(now: pesan.diterima, officeTime: setup.waktu)
        guard let absence = reader.read(mail.newText.text) else { return [] }
        let kept = roles.map { role in
            CutiPejabat(
                peran: role, alamat: sender, mulai: absence.mulai, sampai: absence.sampai, pesan: pesan.id,
                diterima: pesan.diterima, kata: absence.kata)
        }
        for one in kept { try tx.record(one) }
        return kept
    }

    private var isProven: Bool {
        switch setup.trust.autentikasi {
        case .wajib: mail.authentication.isPass
        case .catat, .mati: true
        }
    }
}
