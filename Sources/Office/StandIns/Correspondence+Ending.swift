import Foundation
import Mail
import Notices
import Persuratan
import Reading
import Register

/// Replies that end a stand-in: `delegasi selesai` to the mail that told of it, or an officer's `saya sudah kembali` to any
/// mail of the office while somebody stands in.
extension Correspondence {
    /// What became of the mail; nil when it does not answer the news of a stand-in.
    func dealWithEnding() throws -> Desk.Result? {
        let seal = TokenSeal(key: parts.setup.trust.key)
        let ending = try parts.register.read { register in
            try TokenFinder(mailbox: parts.setup.mailbox).candidates(in: mail).lazy
                .compactMap { try register.akhirPengganti(kode: $0) }.first { seal.isWhole($0) }
        }
        guard let ending else { return nil }
        return try parts.register.write { tx in
            if let reason = try objection(to: ending, tx) { return try refuse(reason, nil, tx) }
            return try end(ending, tx)
        }
    }

    /// The officer who is replaced says to be back, in answer to a mail that was his own.
    ///
    /// - Returns: nil when he says anything else, or may not say so.
    func endByReplaced(_ role: Peran, _ address: EmailAddress, until expiry: Date) throws -> Desk.Result? {
        guard let officer = parts.setup.pejabat[role], officer.alamat == sender, address == sender,
            parts.clock.now() <= expiry, isVouchedFor, saysOver(officer)
        else { return nil }
        return try parts.register.write { tx in
            try endGoing(role, tx) ? try finish("stand-in for \(role) ended", nil, tx) : nil
        }
    }

    /// The officer who holds the role ends what he has planned.
    func endPlanned(_ request: Permintaan, _ perkara: Perkara, _ tx: RegisterTransaction) throws -> Desk.Result? {
        guard let officer = parts.setup.pejabat[request.peran], officer.alamat == sender, saysOver(officer),
            try endGoing(request.peran, tx)
        else { return nil }
        return try finish("stand-in for \(request.peran) ended", perkara, tx)
    }

    private var isVouchedFor: Bool {
        parts.setup.trust.autentikasi != .wajib || mail.authentication.isPass
    }

    private func saysOver(_ person: Pejabat) -> Bool {
        ReturnReader().ends(mail.newText.text, signedBy: [person.nama, person.jabatan] + person.sebutan)
    }

    /// Ends what is recorded for that role and in force; when nothing is, what is still to come.
    ///
    /// - Returns: whether anything was.
    private func endGoing(_ role: Peran, _ tx: RegisterTransaction) throws -> Bool {
        let today = parts.setup.waktu.tanggal(parts.clock.now())
        let going = try tx.snapshot.pengganti(notBefore: today).filter { $0.peran == role && $0.diakhiri == nil }
        let begun = going.filter { $0.dari <= today }
        for row in begun.isEmpty ? going : begun { try Penunjukan(parts: parts, tx: tx).end(row.id) }
        return !going.isEmpty
    }

    /// The same rules as for decisions; the officer may end what stands in for him although he does not hold the role.
    private func objection(to ending: AkhirPengganti, _ tx: RegisterTransaction) throws -> AlasanPenolakan? {
        guard sender == ending.alamat else { return .alamatBerbeda }
        let holders = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima)
        let isOwn = parts.setup.pejabat[ending.peran]?.alamat == sender
        guard isOwn || holders.pejabat(ending.peran)?.alamat == sender else { return .bukanPemegang }
        guard parts.clock.now() <= ending.kedaluwarsa else { return .kodeKedaluwarsa }
        return isVouchedFor ? nil : .tanpaAutentikasi
    }

    private func end(_ ending: AkhirPengganti, _ tx: RegisterTransaction) throws -> Desk.Result {
        let context = ReplyContext(
            tahap: .umum, peran: ending.peran.description, officers: [], now: pesan.diterima,
            officeTime: parts.setup.waktu)
        guard ReplyReader().read(mail.newText.text, context).intent != .autoreply else {
            return try finish("autoReply: by its words", nil, tx)
        }
        guard let row = try tx.snapshot.pengganti(notBefore: nil).first(where: { $0.id == ending.pengganti }) else {
            throw RegisterError.notFound("stand-in \(ending.pengganti)")
        }
        let reader = try Pemangku(setup: parts.setup, register: tx.snapshot, at: pesan.diterima).pejabat(ending.peran)
        let isOver = row.diakhiri != nil || row.sampai < parts.setup.waktu.tanggal(parts.clock.now())
        let writer = parts.setup.pejabat[ending.peran].flatMap { $0.alamat == sender ? $0 : nil } ?? reader
        if let writer, saysOver(writer), !isOver {
            try Penunjukan(parts: parts, tx: tx).end(row.id)
            return try finish("stand-in for \(row.peran) ended", nil, tx)
        }
        try Penunjukan(parts: parts, tx: tx).tellAgain(row, ending, isOver: isOver, answer: pesan.id)
        return try finish(isOver ? "stand-in for \(row.peran) is over" : "unclear", nil, tx)
    }
}
